"""Lesson 18: deeper plain nets have the higher training loss, residual ones do not, and their gradients arrive."""

import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    "probe-losses": """
for (var one : List.of(plain3, plain9, plain21, skip3, skip9, skip21)) {
    System.out.println(one);
}
System.out.printf("guess %.3f%n", guess);""",
    "probe-parameters": """
System.out.println(plan(deepNet(10, true, 1)).parameters() - plan(deepNet(10, false, 1)).parameters());""",
    "probe-gradients": """
for (int blocks : new int[] {1, 4, 10}) {
    System.out.printf("%d plain %.2e residual %.2e%n", blocks,
            gradientNorms(deepNet(blocks, false, 1), x, y).getDouble(0),
            gradientNorms(deepNet(blocks, true, 1), x, y).getDouble(0));
}""",
}


@pytest.fixture
def loss(said):
    """(mean, deviation) of the training loss by kind and number of layers."""
    found = re.findall(r"(plain|residual), (\d+) layers: (\S+) ± (\S+), over 3 seeds", said["probe-losses"])
    return {(kind, int(layers)): (number(mean), number(bar)) for kind, layers, mean, bar in found}


def test_the_deeper_plain_net_has_the_higher_training_loss(said, loss):
    assert "the error bars do not overlap: plain, 21 layers is higher here" in said["plain-finding"]
    assert loss["plain", 3][0] < loss["plain", 9][0]


def test_the_deep_plain_nets_have_learned_class_frequencies_only(said, loss):
    [guess] = numbers(r"guess (\S+)", said["probe-losses"])
    for layers in (9, 21):
        assert loss["plain", layers][0] == pytest.approx(guess, abs=0.03)


def test_the_deep_residual_net_learns(said, loss):
    verdicts = re.findall(r"^ *(\d+) layers: (.+)$", said["finding"], re.MULTILINE)
    assert [int(layers) for layers, _ in verdicts] == [3, 9, 21]
    assert verdicts[2][1] == "the error bars do not overlap: plain, 21 layers is higher here"
    for layers, verdict in verdicts:
        one, other = loss["residual", int(layers)], loss["plain", int(layers)]
        assert verdict_fits("the error bars overlap" in verdict, one, other), layers


def test_only_the_sums_are_new(said):
    assert said["probe-parameters"].strip() == "0"


def test_in_the_first_layer_the_gradient_of_the_deep_plain_net_vanishes_and_that_of_the_residual_one_does_not(said):
    rows = re.findall(r"(\d+) plain (\S+) residual (\S+)", said["probe-gradients"])
    plain, residual = ([float(row[column]) for row in rows] for column in (1, 2))
    assert plain[2] < plain[0] / 20
    assert residual[2] > 20 * plain[2]


def test_a_block_without_weights_passes_its_input_on(said):
    assert re.search(r"plain.*values 0\b", said["nothing"])
    assert re.search(r"residual.*values 1 to 4\b", said["nothing"])


def test_the_gradient_of_x_is_what_trying_gives(said):
    backward, tried = numbers(r"(?:pass|trying) (-?\d\.\d+)", said["backward-check"])
    assert backward == pytest.approx(tried, abs=0.01)


def test_factors_below_one_vanish_and_factors_above_one_grow(said):
    assert "10 blocks: plain 0.000006, residual 13.8" in said["chain-code"]


def test_channels_that_differ_are_refused(said):
    assert "cannot be added" in said["misfit"]


def test_the_projection_costs_a_weight_per_channel_and_filter_and_a_bias_per_filter(said):
    assert f"the projection costs {8 * 16 + 16} parameters" in said["projection-cost"]
