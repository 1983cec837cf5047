"""Lesson 01: the shapes and values of images, what a histogram forgets, and how often the baseline is right."""

import re

import pytest
from reading import by_name, last_numbers, numbers

PROBES = {
    "probe-window": "System.out.println(window.getInt(1, 3));",
    "probe-counts": """
System.out.println(Arrays.equals(countIntensities(scan), countIntensities(rotated)));
System.out.println(scan.equals(rotated));""",
}

SETS = ("BreastMNIST", "PneumoniaMNIST", "OrganCMNIST", "RetinaMNIST", "BloodMNIST")


def test_a_gray_image_is_one_channel_of_784_numbers(said):
    assert said["shape"].split("\n")[:2] == ["shape  [1, 28, 28]", "pixels 784"]


def test_the_scan_uses_a_part_of_the_range_from_0_to_255(said):
    darkest, brightest = last_numbers(said["darkest-brightest"])
    assert 50 < brightest - darkest < 255


def test_a_pixel_is_found_by_its_row_and_column_in_the_image_and_in_the_window(said):
    assert said["one-pixel"].strip() == said["probe-window"].strip()


def test_a_window_beyond_the_last_row_is_refused_with_advice(said):
    assert "a patch of 5 pixels from row 26 does not fit into 28 rows" in said["outside"]
    assert "try row 23" in said["outside"]


def test_a_color_image_is_three_channels_of_different_brightness(said):
    assert "shape [3, 28, 28]" in said["load-retina"]
    means = numbers(r"mean (\d+)$", said["three-sheets"])
    assert len(means) == len(set(means)) == 3


def test_most_of_the_18_sets_are_gray(said):
    gray, color = (numbers(rf"{channels} channel\(s\)=(\d+)", said["gray-or-color"])[0] for channels in (1, 3))
    assert gray + color == 18
    assert gray > 2 * color


def test_a_histogram_counts_each_pixel_once_as_the_library_does(said):
    assert said["count"].strip() == "784, true"


def test_rotating_an_image_leaves_its_histogram_as_it_is(said):
    scan, rotated = re.findall(r"784 values [^;\n]*", said["histogram"])
    assert scan == rotated
    assert said["probe-counts"].split() == ["true", "false"]  # the counts are equal, the images are not


def test_each_modality_uses_its_own_part_of_the_scale(said):
    mean = by_name(rf"({'|'.join(SETS)}), .*? mean (\d+(?:\.\d+)?)", said["histograms"].replace("; ", "\n"))
    assert list(mean) == list(SETS)
    assert max(mean.values()) > 1.5 * min(mean.values())


def test_classes_and_sets_are_far_from_equal(said):
    total = by_name(r"^ *(malignant|normal, benign) .* (\d+) +\|$", said["class-table"])
    assert total["normal, benign"] > 2 * total["malignant"]
    samples = by_name(r"(\w+MNIST(?:3D)?) (\d+) \(", said["sizes"].replace(",", ""))  # 107,180
    assert len(samples) == 18
    assert list(samples.values()) == sorted(samples.values())
    assert samples["BreastMNIST"] == 780
    assert max(samples.values()) > 100 * min(samples.values())


def test_always_giving_the_same_answer_is_right_for_more_than_two_thirds(said):
    assert numbers(r"right for (\S+) % of the test set", said["baseline"])[0] == pytest.approx(73.1, abs=0.1)
    assert "class 1 = normal, benign" in said["baseline"]


def test_more_classes_make_the_baseline_worse(said):
    accuracy = by_name(r"^(\w+) .* accuracy (\S+)$", said["baselines"])
    classes = by_name(r"^(\w+) +(\d+) classes", said["baselines"])
    assert list(accuracy) == list(SETS)
    assert min(accuracy[name] for name in SETS if classes[name] == 2) > max(
        accuracy[name] for name in SETS if classes[name] > 2
    )


def test_the_picture_at_the_end_names_the_label_of_the_scan(said):
    label, name = re.match(r"label (\d) = ([^:]+): ", said["in-one-picture"]).groups()
    assert f"{label} = {name}" in said["classes"]
