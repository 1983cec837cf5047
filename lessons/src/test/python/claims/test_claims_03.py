"""Lesson 03: one unit, the parameters, and what shuffled and shifted pixels do to an MLP and to a CNN."""

import re

import pytest
from reading import by_name, number, numbers, verdict_fits

PROBES = {
    "probe-runs": """
for (var one : List.of(mlpInOrder, mlpShuffled, cnnInOrder, cnnShuffled, mlpLost, cnnLost)) {
    System.out.println(one);
}""",
    "probe-units": """
var changes = first.sub(start.getLayer(0).getParam("W")).norm2(0)
        .div(start.getLayer(0).getParam("W").norm2(0));
System.out.printf("least %.3f, most %.3f%n", changes.minNumber(), changes.maxNumber());""",
    "probe-small": "System.out.println(layer.of(small).map().reshape(2));",
    "probe-order": """
System.out.println(Arrays.stream(order.from()).distinct().count());
System.out.println(order.inverse().images(shuffled).equals(x));""",
}


@pytest.fixture
def runs(said):
    """(mean, deviation) by name, in the order of the probe; the last two are losses of AUC."""
    found = re.findall(r"(?m)^(.+): (\S+) ± (\S+), over 3 seeds", said["probe-runs"])
    return [(number(mean), number(bar)) for _, mean, bar in found]


def test_the_row_holds_every_pixel_and_the_one_below_comes_28_places_later(said):
    assert "row and image are equal: true" in said["row"]
    assert re.search(r"number 402, the one above it 374 and the one below it 430", said["load"])


def test_the_first_small_unit_answers_and_the_second_sleeps(said):
    first, second = map(number, re.findall(r"-?\d+\.?\d*", said["probe-small"])[:2])
    assert first > 0 and second == 0


def test_the_parameters_by_hand_are_those_of_the_plan(said):
    assert "by hand  14,130 + 38 = 14,168" in said["count"]
    assert "by plan  14,168" in said["count"]


def test_the_mlp_beats_guessing(said):
    assert number(re.search(r"AUC ([\d.]+)", said["train"])[1]) > 0.7
    assert "is right for" in said["train"]


def test_the_plain_loops_are_dl4js_first_layer(said):
    assert numbers(r"difference (\S+)", said["same-as-dl4j"])[0] < 1e-4


def test_some_units_moved_less_than_others(said):
    least, most = map(number, re.search(r"least (\S+), most (\S+)", said["probe-units"]).groups())
    assert least < 0.4 and most > 1.5 * least


def test_a_scan_of_another_size_is_refused(said):
    assert "32" in said["other-size"] and "28" in said["other-size"]


def test_the_order_uses_each_pixel_once_and_can_be_undone(said):
    assert said["probe-order"].split() == ["784", "true"]


def test_if_weights_follow_their_pixels_the_outputs_stay(said):
    assert numbers(r"outputs (\S+)", said["weights-follow"])[0] < 1e-4


def test_if_weights_follow_their_pixels_the_training_stays(said):
    rows = re.findall(r"epoch +\d+: in order (\S+), shuffled (\S+)", said["same-training"])
    assert len(rows) == 4
    for one, other in rows:
        assert number(one) == pytest.approx(number(other), abs=0.002)
    assert number(rows[-1][0]) < number(rows[0][0])
    assert numbers(r"error (\S+)", said["same-weights-number"])[0] < 0.02


def test_both_nets_have_about_the_same_number_of_parameters(said):
    mlp, cnn = map(number, re.search(r"MLP (\S+), CNN (\S+)", said["fair"]).groups())
    assert mlp == pytest.approx(cnn, rel=0.02)


def test_shuffling_makes_no_difference_to_the_mlp_and_harms_the_cnn(said, runs):
    mlp, mlp_shuffled, cnn, cnn_shuffled = runs[:4]
    said_of = dict(re.findall(r"(?m)^(\w+), in order and shuffled: (.+)$", said["finding"]))
    assert said_of["MLP"] == "the error bars overlap: no difference seen here"
    assert said_of["CNN"] == "the error bars do not overlap: CNN is higher here"
    assert cnn[0] > cnn_shuffled[0] + 0.02
    assert verdict_fits("in order, MLP and CNN: the error bars overlap" in said["finding"], mlp, cnn)
    assert abs(mlp[0] - mlp_shuffled[0]) < cnn[0] - cnn_shuffled[0]


def test_every_group_has_its_accuracy_beside_the_baseline(said):
    accuracies = by_name(r"^(\S.*?) +accuracy (\S+)$", said["accuracies"])
    assert list(accuracies) == ["MLP", "MLP, shuffled", "CNN", "CNN, shuffled"]
    assert "is right for" in said["accuracies"]


def test_neighbors_are_alike_in_order_and_strangers_when_shuffled(said):
    in_order, shuffled = map(number, re.search(r"in order (\S+), shuffled (\S+)", said["neighbors"]).groups())
    assert shuffled > 2 * in_order


def test_a_shift_harms_the_mlp_more_than_the_cnn(said, runs):
    mlp, cnn = runs[4:]
    assert mlp[0] > 0.01
    assert mlp[0] > cnn[0] + 0.005
    assert said["lost-finding"].rstrip().endswith("the error bars do not overlap: MLP is higher here")
