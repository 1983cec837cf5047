"""Lesson 10: pairs of words decide where single words don't, kernels say which, and who is in the training set matters."""

import re

import pytest
from reading import by_name, number, numbers, verdict_fits

PROBES = {
    "probe-runs": """
for (var runs : List.of(one, two, foundNew, foundKnown, aucNew, aucKnown)) {
    System.out.println(runs);
}""",
    # Two sentences of the same words, the first reports a finding, the second rules it out.
    "probe-order": """
for (var told : List.of("no change , nodule seen", "change , no nodule seen")) {
    var sent = ClinicalSentences.oneHot(ClinicalSentences.sentence(told)).reshape(1, 16, 8);
    System.out.printf("order %.3f%n", net.output(sent).getDouble(0, 1));
}""",
    "probe-patients": """
System.out.println("trained " + beats.train().patients());
System.out.println("tested " + unseen.patients());
System.out.println("company " + others.patients());""",
}


@pytest.fixture
def runs(said):
    """(mean, deviation) by name, in the order in which they were printed."""
    found = re.findall(r"(.+): (\S+) ± (\S+), over \d seeds", said["probe-runs"])
    return [(number(mean), number(bar)) for _, mean, bar in found]


def test_a_single_word_decides_little(said):
    shares = by_name(r"(not|seen|excluded) +in \d+ sentences, (\d+) %", said["single-words"])
    assert all(30 < share < 70 for share in shares.values()), shares
    assert len(shares) == 3


def test_one_window_fires_at_not_seen(said):
    assert "film strip of 3 windows" in said["touch"]


def test_the_loops_are_dl4js_and_those_of_an_image(said):
    assert max(numbers(r"(?:differs by|image by) (\d\.\d+)", said["same-as-dl4j"])) < 1e-5


def test_the_kernel_for_five_words_is_refused(said):
    assert "try a kernel with 6 rows" in said["misfit"]


def test_two_words_are_better_than_one_and_both_than_guessing(said, runs):
    one, two = runs[:2]
    assert "kernel of 2 words is higher here" in said["finding"]
    [lazy] = numbers(r"is right for (\d+\.\d) %", said["finding"])
    assert one[0] > lazy / 100 + 0.1
    assert two[0] > 0.97


def test_the_order_of_the_same_words_tells(said):
    reports, rules_out = numbers(r"order (\d\.\d+)", said["probe-order"])
    assert reports > 0.8
    assert rules_out < 0.2


def test_kernels_are_read_as_words(said):
    """Some filter that votes for ruling out looks for "no" or "not" before "seen"."""
    filters = re.findall(r"filter \d: \[(.+?)\], then \[(.+?)\]; it votes for \"(.+)\"", said["strongest"])
    assert len(filters) == 4
    assert any(vote == "rules it out" and ("no" in first or "not" in first) and "seen" in then for first, then, vote in filters)


def test_a_filter_fires_at_the_pair_that_rules_the_nodule_out(said):
    assert "not seen" in said["fired"]
    [reports] = numbers(r"reports a finding: (\d\.\d+)", said["fired"])
    assert reports < 0.2


def test_the_test_patients_are_new_to_one_net_and_known_to_the_other(said):
    patients = {name: set(re.findall(r"\d+", line)) for name, line in re.findall(r"(\w+) \[(.+)\]", said["probe-patients"])}
    assert not patients["trained"] & patients["tested"]
    assert patients["tested"] == patients["company"]
    assert len(patients["trained"]) == 8 and len(patients["tested"]) == 4


def test_the_verdicts_fit_the_bars(said, runs):
    for cell, one, other in (("found", runs[2], runs[3]), ("auc", runs[4], runs[5])):
        assert verdict_fits("the error bars overlap" in said[cell], one, other), cell


def test_known_patients_are_easier_on_real_beats_and_alike_on_made_ones(said, runs):
    new, known = runs[2:4]
    if "stand-in" in said["beats"]:
        assert "the error bars overlap" in said["found"]
    else:
        assert known[0] > new[0] + 0.1
        assert known[1] < new[1] / 2


def test_the_auc_is_high_for_new_patients_and_most_beats_are_not_premature(said, runs):
    assert runs[4][0] > 0.85
    [lazy] = numbers(r"is right for (\d+\.\d) %", said["baseline"])
    assert lazy > 70


def test_the_layer_has_as_many_parameters_as_the_cell_says(said):
    assert "770 parameters" in said["beat-net"]
