"""Lesson 02: what scaling does to pixels, and why the four loss curves differ."""

import pytest
from reading import by_name, numbers

LINE = r"^(\S.*?) +loss (\S+)$"


def test_whole_numbers_are_truncated(said):
    first, second = said["int-trap"].split()
    assert first == "0"
    assert float(second) == pytest.approx(200 / 255)


def test_standardized_channels_have_mean_0_and_deviation_1(said):
    before, after = said["channels"].split("after:")
    assert min(numbers(r"mean (\d\.\d+)", before)) > 0.02
    assert numbers(r"mean (\S+?),? ", after) == pytest.approx([0, 0, 0], abs=0.001)
    assert numbers(r"deviation (\S+)", after) == pytest.approx([1, 1, 1], abs=0.001)


def test_no_contrast_is_an_error_and_no_nan(said):
    assert "standard deviation" in said["constant"]


def test_statistics_of_the_test_set_change_a_pixel(said):
    values = numbers(r"(-?\d\.\d+)$", said["leak"])
    assert len(set(values)) == 3


def test_raw_pixels_teach_no_more_than_the_class_frequencies_and_z_scores_end_lowest(said):
    loss = by_name(LINE, said["finding"])
    assert loss["as stored"] == pytest.approx(loss["no picture"], abs=0.03)
    assert min(loss, key=loss.get) == "z-score"


def test_dividing_opens_saturated_units(said):
    saturated = by_name(r"^(\S.*?) +(\d+) %", said["shut"])
    assert saturated["as stored"] > 50
    assert max(saturated[name] for name in ("from 0 to 1", "centered", "z-score")) < 10


def test_centering_widens_the_valley_and_dividing_does_not(said):
    ratio = by_name(r"^(\S.*?) +steepest.* ratio (\S+)$", said["curvature"])
    assert ratio["from 0 to 1"] == pytest.approx(ratio["as stored"], rel=0.02)
    assert 3 * ratio["centered"] < ratio["from 0 to 1"]
