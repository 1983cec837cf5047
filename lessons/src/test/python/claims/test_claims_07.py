"""Lesson 07: what a stride skips, which pixels no window sees, aliasing, and maps that no longer move with the image."""

import re

from reading import last_numbers, numbers


def test_stride_2_takes_every_second_value_of_the_same_map(said):
    assert said["second"].startswith("169 windows")
    assert said["every-second"].strip() == "largest difference 0.0"


def test_work_falls_with_the_square_of_the_stride(said):
    assert numbers(r"stride \d +(\d+) windows", said["cost"])[0] == 676
    assert re.findall(r"(\S+) of the work", said["cost"]) == ["1.00", "0.25", "0.12", "0.07"]


def test_rulers_show_which_pixels_no_window_sees(said):
    assert "8 windows" in said["ruler-one"]
    assert "4 windows" in said["ruler-two"] and "pixel 9" in said["ruler-two"]
    assert "5 windows" in said["ruler-padding"]
    assert "orange): pixel" not in said["ruler-padding"]  # at most a pixel of the padding


def test_a_stride_of_0_is_refused(said):
    assert "stride must be >= 1" in said["misfit"]


def test_a_pixel_in_no_window_changes_nothing(said):
    seen, unseen = last_numbers(said["unseen"])
    assert seen > 0.1
    assert unseen == 0


def test_stripes_change_their_sign_when_they_move_by_one_pixel(said):
    assert re.search(r"\(stride 2\) of 2×4 numbers, values −2", said["stripes"])
    assert re.search(r"\(stride 2\) of 2×4 numbers, values 2", said["shifted-stripes"])


def test_odd_shifts_change_the_map_and_blurring_helps(said):
    one, two, three, four = numbers(r"error (\S+)", said["shifts"])
    assert (two, four) == (0, 0)
    assert min(one, three) > 0.5
    blurred = [one, *numbers(r"error (\S+)", said["blur"])]
    assert blurred == sorted(blurred, reverse=True)
    assert blurred[-1] > 0.1


def test_dl4j_computes_the_same_map(said):
    [difference] = last_numbers(said["same-as-dl4j"])
    assert difference < 1e-5


def test_the_picture_shows_fewer_windows_with_each_stride(said):
    assert numbers(r"= (\d+) windows", said["in-one-picture"].replace("; ", "\n")) == [676, 169, 81, 49]
