"""Lesson 07: what a stride leaves out, aliasing, dilation, receptive fields, and a net that sees more for less work."""

import re

import pytest
from reading import last_numbers, numbers


def test_stride_2_takes_every_second_value_of_the_same_map(said):
    assert said["second"].startswith("169 windows")
    assert said["every-second"].strip() == "largest difference 0.0"


def test_work_falls_with_the_square_of_the_stride(said):
    assert re.findall(r"(\S+) of the work", said["cost"]) == ["1.00", "0.25", "0.12", "0.07"]


def test_rulers_show_which_pixels_no_window_sees(said):
    assert "pixel 9" in said["ruler-two"]
    assert "in no window" not in said["ruler-padding"]
    assert "pixels 1, 3, 5, 7, 9" in said["ruler-dilation"]


def test_a_pixel_in_no_window_changes_nothing(said):
    seen, unseen = last_numbers(said["unseen"])
    assert seen > 0.1
    assert unseen == 0


def test_stripes_vanish_when_they_move_by_one_pixel(said):
    assert re.search(r"\(stride 2\) of 2×4 numbers, values −2", said["stripes"])
    assert re.search(r"\(stride 2\): 2×4×1, values 2,", said["shifted-stripes"])


def test_odd_shifts_change_the_map_and_blurring_helps(said):
    one, two, three, four = numbers(r"error (\S+)", said["shifts"])
    assert (two, four) == (0, 0)
    assert min(one, three) > 0.5
    blurred = [one, *numbers(r"error (\S+)", said["blur"])]
    assert blurred == sorted(blurred, reverse=True)
    assert blurred[-1] > 0.1


def test_dl4j_computes_the_same_maps(said):
    differences = numbers(r"difference (\S+)", said["same-as-dl4j"])
    assert len(differences) == 4
    assert max(differences) < 1e-5


def test_receptive_fields_grow_faster_with_strides(said):
    assert numbers(r"sees (\d+) pixels", said["narrow"]) == [3, 5, 7]
    assert numbers(r"sees (\d+) pixels", said["wide"]) == [3, 7, 15]
    assert numbers(r"^(?:noticed|by .*?)  +(\d+)", said["count-touched"]) == [225, 225, 225]
    assert numbers(r"sees +(\d+) pixels", said["stacks"]) == [7, 15, 15]


def test_the_middle_of_a_receptive_field_matters_more_than_its_area(said):
    area, change = numbers(r"(\S+) of the", said["middle"])
    assert change > area


def test_the_strided_net_has_the_same_weights_a_nineteenth_of_the_work_and_no_worse_an_auc(said):
    weights = numbers(r"(\S+) weights", said["nets"])
    assert weights[0] == weights[1]
    full, strided = numbers(r"(\S+) multiply-adds", said["nets"])
    assert full / strided == pytest.approx(19, abs=0.5)
    narrow, wide = numbers(r"AUC (\S+) on average", said["train"])
    assert wide >= narrow - 0.02
