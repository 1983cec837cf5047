"""Lesson 19: channels pile up, a gradient has many ways, old maps are read, and what parameters buy."""

import re

import pytest
from reading import number, numbers, verdict_fits

NETS = ("VGG", "GoogLeNet", "ResNet", "DenseNet")
PROBES = {
    "probe-runs": """
for (var one : List.of(vgg, google, res, densely)) {
    System.out.println(one);
}""",
    "probe-sizes": """
System.out.printf("VGG %d%nGoogLeNet %d%nResNet %d%nDenseNet %d%n", vggNet(1).numParams(), googleNet(1).numParams(),
        resNet(1).numParams(), denseNet(1).numParams());
System.out.println("in one layer " + (64 * 3 * 3 * 64 + 64));""",
    "probe-sources": """
System.out.println(Arrays.toString(sourceWeights(trained, 2).getRow(3).toDoubleVector()));""",
}


def test_a_layer_reads_what_all_before_it_have_added(said):
    assert "layer 4 reads 40, adds 8; output 48 channels" in said["growth"]


def test_the_gradient_of_x_is_what_trying_gives(said):
    backward, tried = numbers(r"(?:pass|trying) (-?\d+\.\d+)", said["backward-check"])
    assert backward == pytest.approx(tried, abs=0.01)


def test_maps_of_other_sizes_are_refused(said):
    assert "cannot be concatenated" in said["misfit"]


def test_accuracy_stands_beside_the_baseline(said):
    assert re.search(r"accuracy 0\.\d+, AUC 0\.\d+", said["train"])
    assert re.search(r"always answering .+ is right for \d+\.\d %", said["train"])


def test_the_original_is_counted_to_the_last_parameter(said):
    assert "8,062,504 parameters, 7,978,856 without running statistics" in said["original-count"]
    assert "7978856" in said["original-count"]


def test_the_last_layer_still_reads_the_oldest_maps(said):
    means = [number(mean) for mean in re.findall(r"\d+\.\d+", said["probe-sources"])]
    assert len(means) == 4
    assert min(means) > 0.4 * max(means)


@pytest.fixture
def sizes(said):
    return {name: int(size) for name, size in re.findall(r"^(\w+) (\d+)$", said["probe-sizes"], re.MULTILINE)}


def test_the_vgg_is_by_far_the_largest_and_half_of_it_is_one_layer(said, sizes):
    assert sizes["VGG"] > 2.5 * max(size for name, size in sizes.items() if name != "VGG")
    [one] = numbers(r"in one layer (\d+)", said["probe-sizes"])
    assert one > sizes["VGG"] / 2


def test_verdicts_are_no_more_than_what_the_error_bars_allow(said):
    found = re.findall(r"^(\w+): (\S+) ± (\S+), over 3 seeds", said["probe-runs"], re.MULTILINE)
    auc = {name: (number(mean), number(bar)) for name, mean, bar in found}
    assert tuple(auc) == NETS
    assert min(mean for mean, _ in auc.values()) > 0.6
    verdicts = re.findall(r"^DenseNet, (\w+): +(.+)$", said["finding"], re.MULTILINE)
    assert [name for name, _ in verdicts] == list(NETS[:3])
    for name, verdict in verdicts:
        assert verdict_fits("the error bars overlap" in verdict, auc["DenseNet"], auc[name]), name
