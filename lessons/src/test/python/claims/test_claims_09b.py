"""Lesson 09b: which values and pixels get a gradient, that flattening loses nothing, and three small nets."""

import itertools
import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    # The pixels that the sum of the pooled map follows, up and down, and those that it follows in one direction at least: where
    # two values of a window are equal, or a sum is exactly 0, the two directions differ.
    "probe-pixels": """
double unmoved = strength(scan.castTo(DataType.DOUBLE));
int both = 0, either = 0;
for (int i = 0; i < 784; i++) {
    int directions = 0;
    for (double step : new double[] {1e-6, -1e-6}) {
        var moved = scan.castTo(DataType.DOUBLE).dup();
        moved.putScalar(i, moved.getDouble(i) + step);
        directions += Math.abs(strength(moved) - unmoved) > 1e-7 ? 1 : 0;
    }
    both += directions == 2 ? 1 : 0;
    either += directions > 0 ? 1 : 0;
}
System.out.println(both + " " + either);""",
}


def test_only_the_largest_value_moves_the_maximum_and_every_value_the_average(said):
    rows = re.findall(r"(\d) raised by 0.1: max (\S+), average (\S+)", said["nudge"])
    assert [(int(value), number(largest)) for value, largest, _ in rows] == [(3, 9), (1, 9), (9, 9.1), (2, 9)]
    assert {number(average) for *_, average in rows} == {3.775}


def test_overlapping_windows_hand_out_every_gradient(said):
    assert "15 windows, the gradients add up to 15" in said["overlap"]


def test_one_value_in_four_gets_a_gradient(said):
    assert "169 of 676" in said["backward-real"]


def test_only_some_pixels_hear_anything(said):
    [count] = numbers(r"(\d+) of 784 pixels", said["pixels"])
    both, either = map(int, said["probe-pixels"].split())
    assert 0.9 * count < both <= count <= either < 1.1 * count
    assert count < 784


def test_the_gradient_of_a_pixel_is_what_trying_gives(said):
    backward, tried = numbers(r"(?:pass|trying) (-?\d+\.\d+)", said["check-pixel-print"])
    assert backward >= 1
    assert tried == pytest.approx(backward, abs=0.02)


def test_the_index_in_the_row_is_computed_from_channel_row_and_column(said):
    assert said["index"].split()[-1] == "57"


def test_flattening_has_an_exact_inverse(said):
    assert said["round-trip"].endswith(" 0.0\n")


def test_a_shape_that_does_not_fill_the_row_is_refused(said):
    assert "a row of 676 numbers does not fill 4 maps of 12x13" in said["wrong-shape"]


def test_another_order_misplaces_almost_every_number(said):
    assert "676" in said["wrong-shape"]
    channels, height, width = 4, 13, 13
    places = itertools.product(range(channels), range(height), range(width))
    kept = [(c * height + y) * width + x == (y * width + x) * channels + c for c, y, x in places]
    assert (sum(kept), len(kept)) == (4, 676)


@pytest.fixture
def auc(said):
    """(mean, deviation) of the AUC by the kind of net."""
    found = re.findall(r"(max|average|stride 2): (\S+) ± (\S+), over 3 seeds", said["finding"])
    return {kind: (number(mean), number(bar)) for kind, mean, bar in found}


def test_verdicts_are_no_more_than_what_the_error_bars_allow(said, auc):
    verdicts = dict(re.findall(r"^max and (average|stride 2): +(.+)$", said["finding"], re.MULTILINE))
    assert list(verdicts) == ["average", "stride 2"]
    for kind, verdict in verdicts.items():
        assert verdict_fits("the error bars overlap" in verdict, auc["max"], auc[kind]), kind


def test_three_nets_learn_and_hardly_differ(said):
    aucs = numbers(r"(\S+) ± ", said["finding"])
    assert len(aucs) == 3
    assert min(aucs) > 0.7
    assert max(aucs) - min(aucs) < 0.06


def test_stride_2_does_a_quarter_of_the_convolutions_with_as_many_parameters(said):
    pooled, strided = map(number, re.search(r"multiply-adds: (\S+) with pooling, (\S+) with stride 2", said["price"]).groups())
    dense = 16 * 4 * 4 * 2
    assert pooled - dense == 4 * (strided - dense)
    assert "parameters: 3,938 with pooling, 3,938 with stride 2" in said["price"]


def test_the_trained_net_answers_for_eight_patients(said):
    verdicts = re.findall(r"(?:(\d) × )?(right|wrong), (\d+) %", said["verdicts"])
    assert sum(int(times or 1) for times, *_ in verdicts) == 8
    [malignant] = numbers(r"probability (\S+);", said["saliency"])  # of the first scan, by the same net
    assert int(verdicts[0][2]) == pytest.approx(100 * max(malignant, 1 - malignant), abs=1)


def test_the_saliency_map_is_that_of_the_class_malignant(said):
    assert "saliency of class 0" in said["saliency"]
