"""Lesson 08: filters as deep as their input, the parameters of any layer, 1×1 filters, and what color is worth."""

import re

import pytest
from reading import number, numbers, verdict_fits


def test_a_flat_filter_is_refused(said):
    assert "filter 1x3x3 does not fit input 3x28x28 (a filter must be as deep as its input" in said["flat"]


def test_a_position_of_the_map_is_the_sum_of_the_channels_and_the_bias(said):
    terms, total = re.search(r"column 16: (.*) = (\S+)", said["ask-place"]).groups()
    values = numbers(r"(-?\d+\.\d+)", terms)
    assert len(values) == 4
    assert number(total) == pytest.approx(sum(values), abs=0.003)


def test_three_channels_become_one_map_and_filters_become_channels(said):
    assert "one map, values −2 to 6" in said["bars"]
    assert "[3, 28, 28] -> [3, 26, 26]" in said["layer"]


def test_parameters_of_layers(said):
    rows = [re.split(r" *\| *", line.strip()) for line in said["table"].splitlines() if "×28×28 " in line]
    assert [row[5] for row in rows] == ["10", "28", "224", "224", "224", "608"]
    assert rows[4][4] == "8×14×14"


def test_dl4j_computes_the_same_maps_with_as_many_parameters(said):
    assert numbers(r"difference (\S+)", said["same-as-dl4j"])[0] < 1e-5
    assert "parameters, ours 84, DL4J's 84" in said["same-as-dl4j"]


def test_a_1x1_filter_computes_gray_and_two_of_them_are_one(said):
    assert numbers(r"difference (\S+)", said["gray"])[0] < 1e-6
    assert numbers(r"difference (\S+)", said["mixed"])[0] < 1e-4


def test_a_bottleneck_saves_parameters_and_work(said):
    assert numbers(r"([\d,]{6,})", said["bottleneck-count"]) == [153_632, 120_422_400, 15_920, 12_443_648]


@pytest.fixture
def result(said):
    """(mean, deviation) of the AUC by kind and side of the filters: ("color", 3)."""
    lines = re.findall(r"(color|gray) (\d)×\d: (\S+) ± (\S+), over 3 seeds", said["finding"])
    return {(kind, int(side)): (float(mean), float(bar)) for kind, side, mean, bar in lines}


def test_each_net_learns_something(said, result):
    frequent = numbers(r"right for (\S+) %", said["finding"])[0] / 100
    assert len(result) == 4
    assert all(mean > frequent for mean, _ in result.values())


def test_verdicts_are_no_more_than_what_the_error_bars_allow(said, result):
    for side in (1, 3):
        overlap = f"color against gray, {side}×{side}: the error bars overlap" in said["finding"]
        assert verdict_fits(overlap, result["color", side], result["gray", side])


def test_on_the_stand_in_color_helps_3x3_filters_most(said, result):
    if "stand-in" in said["load"]:
        assert "3×3: the error bars do not overlap: color 3×3 is higher" in said["finding"]
        assert result["color", 3] == max(result.values())
