"""Lesson 06: the positions that are lost, how often pixels are seen, and what padding gives two nets."""

import re

from reading import last_numbers, number, numbers, verdict_fits

PROBES = {
    # the darkest window of the upper half, by its center, and what three filters leave of it
    "probe-spot": """
var upper = first.get(interval(0, 13), all()).dup();
int darkest = Nd4j.argMin(upper.reshape(-1), 0).getInt(0);
System.out.printf("row %d, column %d%n", darkest / 26 + 1, darkest % 26 + 1);
System.out.printf("one filter %.4f%n", upper.minNumber());
System.out.printf("three filters %.4f%n", third.get(interval(0, 11), all()).minNumber());""",
    "probe-edges": """
for (var map : List.of(zeros, repeats)) {
    var sides = map.getColumns(0, 27);
    System.out.printf("left %.4f, right %.4f, strength %.4f%n", sides.getColumn(0).meanNumber(),
            sides.getColumn(1).meanNumber(), abs(sides).meanNumber());
}""",
    # the mean of each ring of the map, from the outermost inward
    "probe-rings": """
for (int depth = 0; depth < 14; depth++) {
    var inside = interval(depth, 28 - depth);
    System.out.printf("%.5f%n", ring(deep.get(inside, inside).dup()).meanNumber());
}""",
    "probe-borders": """
for (var map : padded.subList(1, padded.size())) {
    System.out.printf("%.5f%n", ring(map).meanNumber());
}""",
}


def test_lost_positions_are_counted(said):
    assert re.findall(r"\d+ of \d+", said["count-lost"]) == ["108 of 784", "300 of 784"]
    assert "38 %" in said["count-lost"]


def test_the_dark_spot_is_in_the_upper_right_part_and_fades_with_each_filter(said):
    row, column = numbers(r"(?:row|column) (\d+)", said["probe-spot"])
    assert row < 14 <= column
    once, three_times = numbers(r"filters? (\S+)", said["probe-spot"])
    assert once < three_times


def test_six_filters_of_5x5_use_the_image_up(said):
    assert numbers(r"filter \d: (\d+) x", said["eaten"]) == [24, 20, 16, 12, 8, 4]
    assert "kernel 5x5 does not fit input 4x4" in said["eaten"]


def test_windows_that_see_a_pixel(said):
    assert "corner 1, side 3, middle 9" in said["usage"]
    assert "padding 1: corner 4, side 6, middle 9" in said["usage-padded"]
    assert "full: corner 9, side 9, middle 9" in said["usage-full"]


def test_padding_changes_nothing_in_the_middle(said):
    assert last_numbers(said["middle-the-same"]) == [0]


def test_zeros_make_an_edge_at_each_side_and_repeated_pixels_a_faint_one_or_none(said):
    (left, right, zeros), (*_, repeats) = (
        map(number, found) for found in re.findall(r"left (\S+), right (\S+), strength (\S+)", said["probe-edges"])
    )
    assert left > 0 > right
    assert repeats < 0.25 * zeros


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


def test_twenty_padded_filters_keep_the_size_and_darken_the_sides(said):
    assert "28×28" in said["deep"]
    rings = numbers(r"^(\S+)$", said["probe-rings"])
    assert len(rings) == 14 and rings[:10] == sorted(rings[:10])


def test_each_padded_filter_darkens_the_border(said):
    borders = numbers(r"^(\S+)$", said["probe-borders"])
    assert len(borders) == 3 and borders == sorted(borders, reverse=True)
