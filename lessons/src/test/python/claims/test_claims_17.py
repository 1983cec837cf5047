"""Lesson 17: what reductions save, GoogLeNet counted, other image sizes, and inception modules against plain layers."""

import re

import pytest
from reading import number, numbers, verdict_fits

VGG_16 = 138_357_544, 15_470_264_320  # parameters and multiply-adds, as counted in the lesson on VGG

PROBES = {
    "probe-scores": """
for (var one : List.of(moduleAuc, plainAuc, moduleRight, plainRight)) {
    System.out.println(one);
}""",
    "probe-module": """
var modules = plan(net(maps, inception(64, 96, 128, 16, 32, 32))).nodes();
System.out.println("module returns " + modules.get(modules.size() - 1).size());""",
    "probe-touched": """
var least = layerOutputs(tiny, scan).stream().filter(layer -> layer.values().rank() == 4)
        .mapToDouble(layer -> layer.values().maxNumber().doubleValue()).min();
System.out.printf("least of the greatest %.4f%n", least.getAsDouble());""",
}


def test_branches_are_concatenated(said):
    assert f"concatenate {8 + 8 + 4}×14×14" in said["parallel"]
    assert "module returns 256×28×28" in said["probe-module"]


def test_a_large_kernel_on_many_channels_takes_a_hundred_million_multiply_adds(said):
    [direct] = numbers(r"channels: ([\d,]+) multiply-adds", said["direct"])
    assert direct == 28 * 28 * 32 * 5 * 5 * 192


def test_a_reduction_makes_it_ten_times_cheaper(said):
    [reduced] = numbers(r"to 16: ([\d,]+) multiply-adds", said["reduced"])
    assert reduced == 28 * 28 * (192 * 16 + 16 * 32 * 25)
    [factor] = numbers(r"(\d+\.\d) times fewer", said["reduced"])
    assert factor == pytest.approx(10, abs=0.5)


def test_a_reduction_to_many_channels_saves_nothing(said):
    shares = numbers(r"multiply-adds, (\d\.\d+)", said["reductions"])
    assert len(shares) == 4
    assert shares == sorted(shares)
    assert shares[0] < 0.2 and shares[2] < 1 < shares[3]


def test_without_reductions_a_module_costs_more(said):
    with_them, without = numbers(r"(?:with|without) ([\d,]{5,}),? ?", said["module-cost"].replace(", without", "\nwithout"))
    assert without > 2 * with_them


def test_the_touched_module_has_no_dead_map(said):
    [least] = numbers(r"least of the greatest (\S+)", said["probe-touched"])
    assert least > 0.001


def test_googlenet_takes_a_tenth_of_the_work_and_a_twentieth_of_the_parameters(said):
    parameters, work = numbers(r"([\d,]+) (?:parameters|multiply-adds)", said["original-cost"].replace("parameters, ", "parameters\n"))
    assert parameters / VGG_16[0] == pytest.approx(1 / 20, abs=0.005)
    assert work / VGG_16[1] == pytest.approx(1 / 10, abs=0.005)
    [collected] = numbers(r"torchvision's GoogLeNet: ([\d,]+)", said["original-cost"])
    assert 0.9 * parameters < collected < parameters


def test_the_mean_of_each_map_is_that_of_its_values(said):
    assert re.search(r"\[ *3\.0+, *2\.0+ *\]", said["mean-by-hand"])


def test_a_mean_needs_far_fewer_parameters_than_flattening(said):
    flat, mean = map(number, re.search(r"flatten ([\d,]+), mean ([\d,]+)", said["heads"]).groups())
    assert flat == 64 * 7 * 7 * 2 + 2
    assert mean == 64 * 2 + 2


def test_one_net_reads_images_of_three_sizes_and_is_worse_far_from_its_own(said):
    enlarged = dict(re.findall(r"enlarged to (\d+): .*AUC (\S+)", said["sizes"]))
    around = dict(re.findall(r"zeros around, (\d+): .*AUC (\S+)", said["sizes"]))
    assert list(enlarged) == ["28", "40", "64"] and list(around) == ["40", "64"]
    own = float(enlarged["28"])
    assert own > 0.75
    assert float(enlarged["64"]) < own - 0.02
    assert float(around["64"]) < own - 0.02
    right = numbers(r"accuracy (\S+),", said["sizes"])
    assert min(right) < right[0] - 0.05


def test_a_net_that_flattens_refuses_other_sizes(said):
    assert "do not fit through the net" in said["flat-fails"]
    assert re.search(r"accuracy 0\.\d+", said["flat-net"])


def test_each_branch_has_its_maps(said):
    assert re.findall(r"4\.1([a-d])\.\d conv (\d+) maps? of 14×14", said["branch-maps"]) == [
        ("a", "8"),
        ("b", "16"),
        ("c", "4"),
        ("d", "4"),
    ]


def test_both_nets_have_about_the_same_number_of_parameters_and_the_same_work(said):
    (modules, plain), (work, plain_work) = (
        numbers(rf"([\d,]+) {what}", said["rivals"]) for what in ("parameters", "multiply-adds")
    )
    assert modules == pytest.approx(plain, rel=0.02)
    assert work == pytest.approx(plain_work, rel=0.02)


@pytest.fixture
def scores(said):
    """(mean, deviation) of AUC and accuracy: those with modules first."""
    found = re.findall(r": (\S+) ± (\S+), over 3 seeds", said["probe-scores"])
    return [(number(mean), number(bar)) for mean, bar in found]


def test_verdicts_on_inception_modules_fit_the_error_bars(said, scores):
    module_auc, plain_auc, module_right, plain_right = scores
    assert verdict_fits("the error bars overlap" in said["finding"], module_auc, plain_auc)
    assert verdict_fits("the error bars overlap" in said["finding-accuracy"], module_right, plain_right)
    assert min(module_auc[0], plain_auc[0]) > 0.7
