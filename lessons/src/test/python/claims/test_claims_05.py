"""Lesson 05: signs at the two sides of an edge, DL4J's equal map, two laws, and one image that teaches a shared kernel."""

import pytest
from reading import last_numbers, numbers

PROBES = {
    "probe-parameters": """
System.out.println(net(input(1, 28, 28), flatten(), dense(26 * 26)).build().numParams());
System.out.println(conv(1, 3).parameters(1));""",
}


def test_the_two_sides_of_the_dark_region_have_opposite_signs(said):
    [right] = last_numbers(said["one-sum"])
    left, even = last_numbers(said["other-windows"])
    assert right > 0.4
    assert left < -0.4
    assert even == 0


def test_dl4j_computes_the_same_map_and_the_rotated_kernel_another(said):
    same, rotated = last_numbers(said["same-as-dl4j"])
    assert same < 1e-5
    assert rotated > 0.5


def test_a_kernel_that_does_not_fit_is_refused(said):
    assert "7x7" in said["too-large"] and "5x5" in said["too-large"]


def test_convolution_is_linear(said):
    assert numbers(r"difference (\S+)", said["linear"])[0] < 1e-5


def test_a_shifted_image_gives_a_shifted_map(said):
    shifted_back, moved = last_numbers(said["shift-difference"])
    assert shifted_back == 0
    assert moved > 0.5


def test_sharing_saves_weights(said):
    dense, separate, shared = numbers(r"(\S+) weights", said["count"])
    assert numbers(r"(\d+)", said["probe-parameters"]) == [dense + 676, shared + 1]  # the library's layers, with their biases
    assert (separate, shared) == (676 * 9, 9)


def test_one_example_is_enough_for_a_shared_kernel_and_546_are_few_for_a_dense_layer(said):
    assert numbers(r"examples +(\d+)", said["sharing"]) == [1, 10, 100, 546]
    assert numbers(r"shared (\S+)", said["sharing"]) == [0, 0, 0, 0]
    dense = numbers(r"fully connected (\S+)", said["sharing"])
    assert dense == sorted(dense, reverse=True)
    assert dense[0] > 1
    assert dense[-1] > 0.05


def test_the_picture_marks_the_window_whose_products_it_shows(said):
    assert "26×26" in said["in-one-picture"]
    [gives] = numbers(r"window at row 5, column 18 of the image gives (\S+)", said["in-one-picture"])
    [total] = last_numbers(said["one-sum"])
    assert [gives, last_numbers(said["in-one-picture"])[-1]] == pytest.approx([total, total], abs=0.005)  # written with two or three digits
