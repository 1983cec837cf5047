"""Lesson 10b: slices, projections, a window with a depth, its cost, and the middle slice against the whole volume."""

import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    "probe-runs": """
System.out.println(slice);
System.out.println(whole);""",
    # Where the bar begins and ends, whatever the rows and columns.
    "probe-edge": """
System.out.printf("begins %.0f, ends %.0f%n", trace.map().maxNumber(), trace.map().minNumber());
System.out.println("voxels 0 or 1: " + volume.eq(0).castTo(DataType.INT).sumNumber().intValue()
        + volume.eq(1).castTo(DataType.INT).sumNumber().intValue());
System.out.printf("projection %.0f to %.0f%n", maximumProjection(volume, 0).minNumber(),
        maximumProjection(volume, 0).maxNumber());""",
}


def test_the_volume_has_28_slices(said):
    assert "[1, 28, 28, 28]" in said["load"]


def test_64_windows_fit(said):
    assert said["kernel"].startswith("64 windows")


def test_the_edge_kernel_finds_where_the_bar_begins_and_ends(said):
    begins, ends = re.search(r"begins (\S+), ends (\S+)", said["probe-edge"]).groups()
    assert float(begins) > 0 > float(ends)
    assert "projection 0 to 1" in said["probe-edge"]


def test_the_loops_are_dl4js(said):
    assert max(numbers(r"difference (\d\.\d+)", said["same-as-dl4j"])) < 1e-5


def test_a_volume_costs_three_times_the_weights_and_almost_eighty_times_the_work(said):
    found = re.findall(r"([\d,]+) parameters, ([\d,]+) multiply-adds", said["cost"])
    (flat, little), (deep, much) = ((number(one), number(other)) for one, other in found)
    assert (flat - 18, deep - 18) == (80, 8 * 28)
    assert 75 < much / little < 80


def test_two_slices_are_refused(said):
    assert "kernel 3x3x3 does not fit a volume of 2x6x6" in said["misfit"]


def test_both_nets_have_about_as_many_parameters(said):
    flat, deep = map(number, re.search(r"(\d+) and (\d+) parameters", said["deep-net"]).groups())
    assert flat == pytest.approx(deep, rel=0.02)


@pytest.fixture
def auc(said):
    """(mean, deviation) of the middle slice and of the whole volume."""
    found = re.findall(r"D: (\S+) ± (\S+), over 3 seeds", said["probe-runs"])
    return [(number(mean), number(bar)) for mean, bar in found]


def test_the_verdict_fits_the_bars(said, auc):
    assert verdict_fits("the error bars overlap" in said["finding"], *auc)


def test_on_real_glands_the_whole_volume_ranks_better_and_the_accuracy_hides_it(said, auc):
    if "stand-in" in said["load"]:
        pytest.skip("these glands are made by a program")
    flat, whole = auc
    assert whole[0] > flat[0] + 0.08
    assert "whole volume, 3-D is higher here" in said["finding"]
    [lazy] = numbers(r"is right for (\d+\.\d) %", said["baseline"])
    for pair in re.findall(r"slice (\d\.\d+), volume (\d\.\d+)", said["baseline"]):
        assert all(abs(number(accuracy) - lazy / 100) < 0.05 for accuracy in pair)


def test_the_middle_slice_of_a_made_gland_is_enough(said, auc):
    if "stand-in" not in said["load"]:
        pytest.skip("these glands are real")
    assert auc[0][0] > 0.85
