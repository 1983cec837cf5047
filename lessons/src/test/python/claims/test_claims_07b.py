"""Lesson 07b: dilation, receptive fields by arithmetic and by touch, and a net that sees more for less work."""

import re

import pytest
from reading import last_numbers, number, numbers, verdict_fits


def test_rulers_show_what_dilation_and_stride_leave_unseen(said):
    assert "in no window" not in said["ruler-dilation"]
    assert "pixels 1, 3, 5, 7, 9" in said["ruler-both"]


def test_a_dilated_map_loses_only_its_border(said):
    assert "26×26" in said["dilated-maps"] and "22×22" in said["dilated-maps"]


def test_dl4j_computes_the_same_map(said):
    assert last_numbers(said["same-as-dl4j"])[-1] < 1e-5


def test_two_layers_see_5_pixels_and_7_with_a_stride(said):
    assert "map 1, 10 values: sees 3; map 2, 8 values: sees 5" in said["look-back"]
    assert "map 1, 5 values: sees 3; map 2, 3 values: sees 7" in said["look-back-stride"]


def test_receptive_fields_grow_faster_with_strides(said):
    assert numbers(r"sees (\d+) pixels", said["narrow"]) == [3, 5, 7]
    assert numbers(r"sees (\d+) pixels", said["wide"]) == [3, 7, 15]
    assert numbers(r"jump (\d+)$", said["wide"])[:3] == [2, 4, 8]
    assert numbers(r"sees +(\d+) pixels", said["stacks"]) == [7, 15, 15]


def test_only_the_receptive_field_is_noticed(said):
    assert numbers(r"^(?:noticed|by .*?)  +(\d+)", said["count-touched"]) == [225, 225, 225]


def test_the_middle_of_a_receptive_field_matters_more_than_its_area(said):
    area, change = numbers(r"(\S+) of the", said["middle"])
    assert change > area
    corner, center = numbers(r"(?:corner|center) (\S+?)(?:,|$)", said["middle"])
    assert corner == pytest.approx(center, abs=0.0002) and corner > 0  # the stripes


def test_the_strided_net_has_the_same_weights_and_a_nineteenth_of_the_work(said):
    weights = numbers(r"(\S+) weights", said["nets"])
    assert weights[0] == weights[1]
    full, strided = numbers(r"(\S+) multiply-adds", said["nets"])
    assert full / strided == pytest.approx(19, abs=0.5)


def test_the_verdict_on_the_stride_fits_the_bars(said):
    runs = [(number(mean), number(bar)) for mean, bar in re.findall(r"stride \d: (\S+) ± (\S+),", said["train"])]
    assert len(runs) == 2 and min(mean for mean, _ in runs) > 0.5
    assert verdict_fits("the error bars overlap" in said["train"], *runs)
