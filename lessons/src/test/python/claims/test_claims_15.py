"""Lesson 15: numbers drift, who shares a mean, the company, running statistics, and what batches of two do to a training."""

import re

import pytest
from reading import last_numbers, number, numbers, verdict_fits

PROBES = {
    # In batches of two, a map of 1 × 1 becomes +1 or −1.
    "probe-two": """
var pair = normalize(Nd4j.rand(DataType.DOUBLE, 2, 5, 1, 1).mul(9), BATCH).map();
System.out.printf("largest %.3f, smallest %.3f%n", abs(pair).maxNumber(), abs(pair).minNumber());""",
    "probe-company": """
double withOthers(int size, int from) {
    var elsewhere = Nd4j.concat(0, maps.get(interval(0, 1)), maps.get(interval(from, from + size - 1)));
    return relativeError(normalize(elsewhere, BATCH).map().slice(0),
            normalize(maps.get(interval(0, size)), BATCH).map().slice(0));
}
for (int from = 64; from <= 120; from += 8) {
    System.out.printf("two %.3f, eight %.3f%n", withOthers(2, from), withOthers(8, from));
}""",
    "probe-verdicts": """
for (var one : List.of(batch2, batch8, batch64, group2, group8, group64, layer2, layer8, layer64)) {
    System.out.println(one);
}""",
}


def test_without_normalization_the_numbers_shrink_from_layer_to_layer(said):
    spreads = last_numbers(said["drift-numbers"])
    assert len(spreads) == 6
    assert spreads[-1] < spreads[0] / 4


def test_with_normalization_they_keep_their_size(said):
    spreads = last_numbers(said["no-drift"])
    assert len(spreads) == 6
    assert max(spreads) < 1.7 * min(spreads)


def test_the_kinds_share_means_as_the_text_counts(said):
    assert "batch norm: 8 means, each of 86,528 values" in said["count"]
    assert "layer norm: 128 means, each of 5,408 values" in said["count"]
    assert "instance norm: 1,024 means, each of 676 values" in said["count"]
    assert "group norm, 8 channels in 2 groups: 256 means, each of 2,704 values" in said["count"]


def test_the_value_lies_above_one_mean_and_on_the_other(said):
    assert re.search(r"\(5\.000 - 4\.000\)", said["one-step"])
    assert re.search(r"\(5\.000 - 5\.000\)", said["one-step"])


def test_batch_norm_has_twice_as_many_parameters(said):
    assert "batch norm adds 192, group norm 96" in said["parameters"]


def test_the_loops_are_dl4js(said):
    assert max(numbers(r"(?:batch|layer) (\d\.\d+)", said["same-as-dl4j"])) < 1e-4


def test_company_matters_in_small_batches_and_only_to_batch_norm(said):
    batch, layer = (numbers(rf"{kind} norm (\d\.\d+)", said["company-numbers"]) for kind in ("batch", "layer"))
    assert batch[1] > batch[2]
    assert batch[0] > 0.1
    assert batch[2] < batch[0] / 3
    assert layer == [0, 0, 0]


def test_with_other_company_two_change_less_than_eight_or_more(said):
    pairs = [numbers(r"(\d\.\d+)", line) for line in said["probe-company"].splitlines()]
    assert len(pairs) == 8
    assert any(two < eight for two, eight in pairs) and any(two > eight for two, eight in pairs)


def test_a_patient_alone_becomes_zero(said):
    assert numbers(r"(-?\d[\d.]*)", said["alone"]) == [0, 0, 0]


def test_running_statistics_arrive_late(said):
    early, late = numbers(r"(?:batch|after 80) (\d\.\d+)", said["running-error"])
    assert early > 0.5
    assert late < 0.15


def test_the_gradients_add_up_to_zero_and_are_what_trying_gives(said):
    [total] = numbers(r"sum (-?\d\.\d+)", said["backward-check"])
    assert total == pytest.approx(0, abs=1e-6)
    backward, tried = numbers(r"(?:pass|trying) (-?\d\.\d+)", said["backward-check"])
    assert backward == pytest.approx(tried, abs=0.002)
    assert backward != 0


def test_groups_that_do_not_come_out_even_are_refused(said):
    assert "groupNorm(3)" in said["uneven"]


def test_two_images_become_plus_and_minus_one(said):
    assert numbers(r"(?:largest|smallest) (\d\.\d+)", said["probe-two"]) == pytest.approx([1, 1], abs=0.01)


def test_instance_norm_says_the_same_of_every_scan(said):
    assert re.search(r"from (\d\.\d+) to \1$", said["instance"], re.MULTILINE)


@pytest.fixture
def auc(said):
    """(mean, deviation) of the AUC by name and batch size."""
    found = re.findall(r"(\w+) norm, (\d+): (\S+) ± (\S+), over 3 seeds", said["probe-verdicts"])
    return {(kind, int(size)): (number(mean), number(bar)) for kind, size, mean, bar in found}


def test_in_batches_of_two_batch_norm_lags_behind(said, auc):
    verdicts = re.findall(r"^batches of (\d+): +(.+)$", said["finding"], re.MULTILINE)
    assert [int(size) for size, _ in verdicts] == [2, 8, 64]
    assert verdicts[0][1] == "the error bars do not overlap: group norm, 2 is higher here"
    for size, verdict in verdicts:
        one, other = auc["batch", int(size)], auc["group", int(size)]
        assert verdict_fits("the error bars overlap" in verdict, one, other), size


def test_layer_and_group_norm_do_not_mind_small_batches(auc):
    for kind in ("layer", "group"):
        assert auc[kind, 2][0] > 0.65
        assert auc[kind, 2][0] > max(auc[kind, 8][0], auc[kind, 64][0]) - 0.05
