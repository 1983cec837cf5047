"""Lesson 06: the positions that are lost, how often pixels are seen, and what padding gives two nets."""

import re

from reading import last_numbers, numbers, verdict_fits


def test_lost_positions_are_counted(said):
    assert re.findall(r"\d+ of \d+", said["count-lost"]) == ["108 of 784", "300 of 784"]
    assert "38 %" in said["count-lost"]


def test_six_filters_of_5x5_use_the_image_up(said):
    assert numbers(r"filter \d: (\d+) x", said["eaten"]) == [24, 20, 16, 12, 8, 4]
    assert "kernel 5x5 does not fit input 4x4" in said["eaten"]


def test_windows_that_see_a_pixel(said):
    assert "corner 1, side 3, middle 9" in said["usage"]
    assert "padding 1: corner 4, side 6, middle 9" in said["usage-padded"]
    assert "full: corner 9, side 9, middle 9" in said["usage-full"]


def test_padding_changes_nothing_in_the_middle(said):
    assert last_numbers(said["middle-the-same"]) == [0]


def test_dl4j_computes_the_same_map(said):
    [difference] = last_numbers(said["same-as-dl4j"])
    assert difference < 1e-5


def test_only_the_last_layer_of_the_two_nets_differs(said):
    assert numbers(r"(\S+) parameters", said["data"]) == [3_858, 5_138]


def test_the_verdict_is_no_more_than_what_the_error_bars_allow(said):
    lines = re.findall(r"(?m)^padding \d: (\S+) ± (\S+), over 3 seeds: (.*)$", said["finding"])
    valid, same = [(float(mean), float(bar)) for mean, bar, _ in lines]
    assert all(float(value) > 0.6 for *_, values in lines for value in values.split(", ")), "each net has learned"
    assert verdict_fits("the error bars overlap: no difference seen here" in said["finding"], valid, same)
    assert "always answering class 1 is right for 73.1 %" in said["finding"]


def test_twenty_padded_filters_keep_the_size(said):
    assert "28×28" in said["deep"]
