"""Lesson 13: masks, their mean, what DL4J drops, dropout left on at inference, and the gap by rate."""

import re

import pytest
from reading import by_name, number, numbers, verdict_fits

RATES = ("rate 0", "rate 0.25", "rate 0.5", "rate 0.75")


def test_about_half_of_the_pixels_are_kept(said):
    [kept] = numbers(r"784 values, (\d+) kept", said["load"])
    assert 336 <= kept <= 448  # four standard errors


def test_a_unit_is_there_in_one_batch_and_gone_in_another(said):
    batches = re.findall(r"^batch \d: (\w+)$", said["one-unit"], re.MULTILINE)
    assert len(batches) == 4
    assert set(batches) == {"kept", "dropped"}
    [times] = numbers(r"kept in (\d+) of 1000", said["one-unit"])
    assert 437 <= times <= 563  # four standard errors


def test_twelve_units_have_thousands_of_masks_and_a_wide_layer_more_than_any_training_has_batches(said):
    assert "12 units: 4,096 masks" in said["many-nets"]
    [many] = numbers(r"128 units: (\S+) masks", said["many-nets"])
    assert many > 1e38


def test_without_scaling_the_sum_is_halved_and_with_it_the_same(said):
    whole, plain, scaled = numbers(r"(\d+\.\d+)", said["sums"].replace(", ", "\n"))
    assert whole == pytest.approx(8.6, abs=0.005)
    assert plain == pytest.approx(whole / 2, abs=0.2)
    assert scaled == pytest.approx(whole, abs=0.4)


def test_a_thousand_masks_have_the_mean_of_the_scan(said):
    scan, averaged = numbers(r"(0\.\d+)", said["thousand"].replace(", ", "\n"))
    assert averaged == pytest.approx(scan, rel=0.02)


def test_the_backward_pass_is_what_trying_gives(said):
    pairs = re.findall(r"backward pass (\S+), by trying (\S+)", said["nudge"])
    assert len(pairs) == 4
    assert all(number(backward) == pytest.approx(number(tried), abs=0.05) for backward, tried in pairs)
    assert {number(backward) for backward, _ in pairs} == {0, 2}


def test_dl4j_computes_the_same_and_does_nothing_in_inference(said):
    training, inference = numbers(r"(\d\.\d+)$", said["same-as-dl4j"])
    assert training < 1e-5
    assert inference == 0


def dropped(line):
    return [number(found) for found in re.search(r"(\S+) % of the \w+ dropped, the others times ([\d.]+)", line).groups()]


def test_dl4js_own_number_is_the_share_that_is_kept(said):
    ours, theirs = map(dropped, said["conventions-measured"].strip().split("\n")[-2:])
    assert ours == [pytest.approx(20, abs=2), 1.25]
    assert theirs == [pytest.approx(80, abs=2), 5]


def test_dl4js_dropconnect_neither_scales_nor_masks_gradients(said):
    ours, theirs = said["connect-measured"].strip().split("\n")[-2:]
    assert dropped(ours) == [pytest.approx(20, abs=2), 1.25] and ours.endswith("gradient of a dropped one 0")
    assert dropped(theirs) == [pytest.approx(80, abs=2), 1] and theirs.endswith("gradient of a dropped one 1")


def test_a_rate_of_1_is_refused(said):
    assert "must be >= 0 and < 1" in said["drop-all"]


def test_left_on_dropout_makes_answers_depend_on_chance(said):
    pairs = re.findall(r"off (\S+), left on (\S+)", said["left-on"])
    assert len(pairs) == 5
    assert len({off for off, _ in pairs}) == 1
    assert len({on for _, on in pairs}) == 5
    patients, of = re.search(r"at least once for (\d+) of (\d+) patients", said["flips-print"]).groups()
    assert int(patients) > 0.1 * int(of)


def test_the_mean_of_many_passes_comes_close_to_inference(said):
    one, mean = map(number, re.search(r"one pass (\S+), mean of 100 (\S+)", said["flips-print"]).groups())
    assert mean < 0.5 * one


def test_the_net_has_the_parameters_that_the_text_says():
    assert 784 * 128 + 128 + 128 * 2 + 2 == 100_738


@pytest.fixture
def gaps(said):
    """(mean, deviation) of the gap by rate."""
    found = re.findall(r"(rate [\d.]+): (\S+) ± (\S+), over 3 seeds", said["finding"])
    return {rate: (number(mean), number(bar)) for rate, mean, bar in found}


def test_a_higher_rate_makes_the_gap_smaller(gaps):
    means = [gaps[rate][0] for rate in RATES]
    assert means == sorted(means, reverse=True)
    assert means[3] < 0.6 * means[0]
    assert means[0] - gaps["rate 0"][1] > means[2] + gaps["rate 0.5"][1]


def test_verdicts_are_no_more_than_what_the_error_bars_allow(said, gaps):
    verdicts = dict(re.findall(r"^0 and ([\d.]+): +(.+)$", said["finding"], re.MULTILINE))
    assert list(verdicts) == ["0.25", "0.5", "0.75"]
    for rate, verdict in verdicts.items():
        assert verdict_fits("the error bars overlap" in verdict, gaps["rate 0"], gaps[f"rate {rate}"]), rate


def test_the_training_loss_rises_and_the_validation_loss_falls(said):
    training = by_name(r"^rate (\S+): training loss (\S+),", said["losses"])
    validation = by_name(r"^rate (\S+): .*validation loss (\S+)$", said["losses"])
    assert list(training) == ["0.00", "0.25", "0.50", "0.75"]
    assert list(training.values()) == sorted(training.values())
    assert validation["0.75"] < validation["0.00"] - 0.02


def test_verdicts_on_the_auc_fit_the_error_bars(said):
    found = re.findall(r"(rate [\d.]+): (\S+) ± (\S+), over 3 seeds", said["auc"])
    auc = {rate: (number(mean), number(bar)) for rate, mean, bar in found}
    assert min(mean for mean, _ in auc.values()) > 0.65
    verdicts = dict(re.findall(r"^0 and ([\d.]+): +(.+)$", said["auc"], re.MULTILINE))
    for rate, verdict in verdicts.items():
        assert verdict_fits("the error bars overlap" in verdict, auc["rate 0"], auc[f"rate {rate}"]), rate


def test_accuracy_stands_beside_the_baseline(said):
    assert re.search(r"right for \d+\.\d % of the test set", said["baseline"])
    assert re.search(r"accuracy 0\.\d+, AUC 0\.\d+", said["baseline"])
