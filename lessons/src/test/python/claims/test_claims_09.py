"""Lesson 09: what each pooling keeps and saves, and how far it tolerates shifts."""

import re

import pytest
from reading import by_name, number, numbers

POOLINGS = ("none", "2 × 2", "4 × 4", "average of all")


def test_max_keeps_the_strongest_value_and_average_the_mean(said):
    strongest = by_name(r"^(\w+) +strongest (\S+)", said["strength"])
    mean = by_name(r"^(\w+) .* mean (\S+)$", said["strength"])
    assert strongest["max"] == strongest["edges"]
    assert mean["average"] == pytest.approx(mean["edges"], abs=0.001)
    assert mean["sum"] == pytest.approx(4 * mean["average"], abs=0.003)
    assert strongest["min"] < strongest["average"] < strongest["max"]


def test_a_sharp_edge_is_kept_by_max_halved_by_average_and_lost_by_min(said):
    poolings = re.findall(r"max (\S+), average (\S+), min (\S+)", said["sharp"])
    assert [tuple(map(number, values)) for values in poolings] == [(1, 1, 1), (1, 0.5, 0)]


def test_max_lifts_noise_and_average_does_not(said):
    noise = by_name(r"^(\w+) +mean (\S+)$", said["noise"])
    assert noise["max"] == pytest.approx(1.03, abs=0.15)  # the expected largest of four normal numbers
    assert noise["average"] == pytest.approx(0, abs=0.1)


def test_pooling_saves_parameters_and_work(said):
    assert numbers(r"(\S+) parameters", said["saved"]) == [3_938, 16_226]
    assert numbers(r"(\S+) multiply-adds", said["saved"]) == [320_512, 1_408_000]


def test_max_and_average_tolerate_a_shift_better_than_none(said):
    none, largest, average, smallest = numbers(r"\w+ (\d\.\d+)", said["shifts"].split("\n")[0])
    assert 0.5 * none < largest < 0.9 * none
    assert 0.4 < largest < 0.6
    assert average == pytest.approx(largest, abs=0.1)
    assert smallest > none


def test_larger_windows_tolerate_more(said):
    lines = dict(re.findall(r"(none|2 × 2|4 × 4|average of all) ([\d. ]+)", said["windows"]))
    changes = [[number(value) for value in lines[name].split()] for name in POOLINGS]
    for shift in range(1, 5):
        by_window = [change[shift] for change in changes]
        assert by_window == sorted(by_window, reverse=True)


def test_only_shifts_along_the_grid_keep_the_map(said):
    change = numbers(r"change (\S+)", said["grid-lines"])
    assert (change[1], change[3]) == (0, 0)
    assert min(change[0], change[2]) > 0.2


def test_skipping_pixels_is_no_tolerance(said):
    plain, skipped, pooled = numbers(r" (0\.\d+)", said["skip"])
    assert skipped > 0.95 * plain
    assert pooled < 0.9 * skipped


def test_a_window_larger_than_the_map_is_refused(said):
    assert "must be <= 4" in said["too-large"]


def test_dl4j_computes_the_same(said):
    differences = numbers(r"difference (\S+)", said["same-as-dl4j"])
    assert len(differences) == 4 and max(differences) < 1e-5
