"""Lesson 12: a net that overfits, its three causes, what penalties do to weights, and early stopping."""

import ast
import re

import pytest
from reading import by_name, number, numbers, verdict_fits


def bars(text):
    """(mean, deviation) by what was trained."""
    return {name: (number(mean), number(bar)) for name, mean, bar in re.findall(r"(?:; |^)([^;:]+): (\S+) ± (\S+), over 3 seeds", text, re.MULTILINE)}


def test_the_net_knows_the_training_images_by_heart_and_not_the_others(said):
    loss = by_name(r"^(training|validation): loss (\S+),", said["by-heart"])
    accuracy = by_name(r"^(training|validation): .*accuracy (\S+)$", said["by-heart"])
    assert loss["training"] < 0.1 and accuracy["training"] > 0.98
    assert loss["validation"] > loss["training"] + 0.3
    assert accuracy["validation"] < 0.95


def test_the_validation_loss_falls_first_and_then_rises(said):
    kept = re.findall(r"patience 10: stops after epoch (\d+), keeps epoch (\d+)", said["patience"])
    assert len(kept) == 3
    assert all(5 < int(epoch) < 40 for _, epoch in kept)
    losses = bars(said["patience-finding"])
    assert losses["no stopping"][0] > losses["patience 10"][0] + 0.05


def test_each_of_the_three_causes_makes_the_gap_smaller_when_it_is_taken_away(said):
    gaps = bars(said["causes-finding"])
    before = gaps["as before"]
    for cause in ("4 hidden units", "546 images", "10 epochs"):
        assert gaps[cause][0] < 0.6 * before[0], cause
        assert gaps[cause][0] + gaps[cause][1] < before[0] - before[1], cause


def test_verdicts_on_the_causes_fit_the_error_bars(said):
    gaps = bars(said["causes-finding"])
    verdicts = re.findall(r"^(4 hidden units|546 images|10 epochs): +(the error bars .*)$", said["causes-finding"], re.MULTILINE)
    assert len(verdicts) == 3
    for cause, verdict in verdicts:
        assert verdict_fits("bars overlap" in verdict, gaps["as before"], gaps[cause]), cause


def test_parameters_and_steps_are_those_of_the_text(said):
    assert "parameters: 100,738 with 128 units, 3,150 with 4" in said["price"]
    few, many = map(number, re.search(r"100 images (\d+), 546 images (\d+)", said["price"]).groups())
    assert many == pytest.approx(few, rel=0.05)


def test_gradients_by_hand(said):
    gradients = {name: ast.literal_eval(values) for values, name in re.findall(r"^(\[.*\]) (\w+)$", said["by-hand"], re.MULTILINE)}
    assert gradients["L2"] == [0.5, -0.5, 0.05, 0]
    assert gradients["L1"] == [1, -1, 1, 0]
    assert gradients["both"] == [1.5, -1.5, 1.05, 0]
    assert numbers(r"L2 (0\.\d+), L1", said["by-hand"]) == [pytest.approx((0.25 + 0.25 + 0.0025) / 2, abs=1e-5)]


def test_l2_never_arrives_l1_jumps_and_the_proximal_step_stays_at_0(said):
    l2, l2_last, l1, l1_last = map(number, re.search(r"L2 (\S+) (\S+), L1 (\S+) (\S+)", said["paths-lines"]).groups())
    assert 0 < l2_last < l2
    assert l1 == pytest.approx(-l1_last, abs=1e-4) and abs(l1) == pytest.approx(0.005, abs=1e-4)
    proximal = re.search(r"L1, proximal ([-−\d. ]+)", said["paths-lines"])[1].split()
    assert number(proximal[-1]) == 0


def test_only_the_proximal_step_makes_weights_exactly_0(said):
    zeros = by_name(r"^([^:]+): +loss \S+, (\d+) of 784", said["sparsity"])
    assert zeros["none"] == zeros["L2"] == zeros["L1, gradient steps"] == 0
    assert zeros["L1"] > 784 / 2
    assert 0 < zeros["elastic net"]


def test_every_penalty_raises_the_training_loss(said):
    loss = by_name(r"^([^:]+): +loss (\S+),", said["sparsity"])
    assert loss["none"] < min(loss["L2"], loss["L1"], loss["elastic net"])


def test_l2_makes_the_weights_smaller(said):
    spread = dict(re.findall(r"(none|L2|L1), 784 values .*?standard deviation (\d+\.\d+)", said["neuron-histograms"]))
    assert number(spread["L2"]) < 0.7 * number(spread["none"])


def test_dl4j_takes_a_gradient_step(said):
    [difference] = numbers(r"largest difference (\S+)", said["same-as-dl4j"])
    assert difference < 1e-5


def test_penalties_make_the_gap_of_the_large_net_smaller(said):
    gaps = bars(said["penalized-finding"])
    for penalty in ("L2", "L1"):
        assert gaps[penalty][0] + gaps[penalty][1] < gaps["as before"][0] - gaps["as before"][1], penalty
    verdicts = dict(re.findall(r"^none and (L\d): (.*)$", said["penalized-finding"], re.MULTILINE))
    assert len(verdicts) == 2
    for penalty, verdict in verdicts.items():
        assert verdict_fits("bars overlap" in verdict, gaps["as before"], gaps[penalty]), penalty


def test_no_weight_of_dl4j_is_exactly_0_and_most_are_tiny_with_l1(said):
    found = re.findall(r"exactly 0: (\d+) of (\S+), below 0.001: (\S+) of all", said["zeros"])
    assert len(found) == 3
    assert {(zeros, of) for zeros, of, _ in found} == {("0", "100,352")}
    assert number(found[2][2]) > 0.7 > 0.1 > number(found[0][2])


def test_verdicts_on_the_auc_fit_the_error_bars(said):
    aucs = bars(said["auc"])
    verdicts = dict(re.findall(r"^none and (L\d): (.*)$", said["auc"], re.MULTILINE))
    assert len(verdicts) == 2
    for penalty, verdict in verdicts.items():
        assert verdict_fits("bars overlap" in verdict, aucs["none"], aucs[penalty]), penalty
    assert min(mean for mean, _ in aucs.values()) > 0.6


def test_a_patience_of_1_stops_while_the_net_is_still_learning(said):
    early = [int(epoch) for epoch in re.findall(r"patience 1: .* keeps epoch (\d+)", said["patience"])]
    late = [int(epoch) for epoch in re.findall(r"patience 10: .* keeps epoch (\d+)", said["patience"])]
    assert all(one < ten for one, ten in zip(early, late, strict=True))
    losses = bars(said["patience-finding"])
    assert losses["patience 10"][0] <= losses["patience 3"][0] <= losses["patience 1"][0]


def test_verdicts_on_patience_fit_the_error_bars(said):
    losses = bars(said["patience-finding"])
    for name, verdict in re.findall(r"^(no stopping|patience 1) and 10: +(.*)$", said["patience-finding"], re.MULTILINE):
        assert verdict_fits("bars overlap" in verdict, losses[name], losses["patience 10"]), name


def test_training_keeps_the_epoch_that_was_found_by_hand(said):
    kept, by_hand = map(int, re.search(r"kept epoch (\d+), by hand (\d+)", said["patience-check"]).groups())
    assert kept == by_hand


def test_patience_without_validation_images_is_refused(said):
    assert "has no validation images" in said["no-validation"]
