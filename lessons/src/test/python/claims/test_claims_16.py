"""Lesson 16: what pairs of small kernels see, weigh and learn, where VGG's parameters are, and the map of architectures."""

import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    "probe-scores": """
for (var one : List.of(pairAuc, largeAuc, pairRight, largeRight)) {
    System.out.println(one);
}
System.out.printf("always %.3f%n", always);""",
    "probe-field": """
System.out.println("pair " + receptiveField(pair).get(1).size() + ", large " + receptiveField(large).get(0).size());
System.out.printf("middle %.3f, corner %.3f%n", byPair.getDouble(13, 13), byPair.getDouble(11, 11));""",
    "probe-models": """
for (var row : models) {
    System.out.printf("%s: %d %.3f%n", row.getString("model"), row.getLong("parameters"), row.getDouble("accuracy"));
}""",
    "probe-first-dense": """
for (var node : original.nodes()) {
    if (node.kind().equals("dense")) {
        System.out.println("dense " + node.parameters());
    }
}""",
}


def test_pair_and_large_kernel_see_the_same_pixels_and_the_pair_counts_the_middle_more(said):
    assert re.findall(r"(\d+) pixels are noticed", said["touched-count"]) == ["25", "25"]
    assert "pair 5, large 5" in said["probe-field"]
    middle, corner = numbers(r"(?:middle|corner) (\d\.\d+)", said["probe-field"])
    assert middle > 2 * corner > 0


def test_the_pair_has_18_weights_for_each_25(said):
    large, pair = numbers(r"([\d,]+) weights", said["weights"])
    assert pair / large == pytest.approx(18 / 25)
    large, pair = numbers(r"([\d,]+) multiply-adds", said["weights"])
    assert pair / large == pytest.approx(18 / 25)


def test_where_the_number_of_channels_grows_the_pair_can_cost_more(said):
    rows = re.findall(r"(\d+) to (\d+) channels: 5×5 +([\d,]+), pair +([\d,]+)", said["channels"])
    assert len(rows) == 3
    for channels, filters, large, pair in rows:
        assert (number(pair) < number(large)) == (channels == filters)


def test_without_a_relu_one_kernel_does_what_two_do_and_with_it_none_does(said):
    [difference] = numbers(r"largest difference (\S+)", said["one-kernel-check"])
    assert difference < 1e-5
    without, with_relu = numbers(r"ReLU (\d\.\d+)", said["relu-best"].replace(", ", "\n"))
    assert without < 0.01
    assert 0.2 < with_relu < 1


def test_vgg_16_has_the_parameters_that_are_documented(said):
    assert "138,357,544 parameters, 553 MB" in said["vgg-plan"]
    assert "counted as documented? true" in said["map-numbers"]


def test_its_parameters_are_in_dense_layers_and_its_work_is_in_convolutions(said):
    parameters, work = numbers(r"(\d+\.\d) %", said["vgg-shares-print"].replace(", ", "\n"))
    assert parameters > 80
    assert work < 5
    dense = numbers(r"dense (\d+)", said["probe-first-dense"])
    assert dense[0] > 138_357_544 / 2


def test_the_small_one_beats_guessing(said):
    [auc] = numbers(r"AUC (\S+)", said["score-small"])
    assert auc > 0.75
    assert re.search(r"right for \d+\.\d % of the test set", said["score-small"])


def test_blocks_end_with_smaller_and_more_maps(said):
    found = re.findall(r"(\d+) maps of (\d+)×\d+", said["block-maps"])
    assert found == [("16", "14"), ("32", "7"), ("64", "3")]


def test_the_pair_has_27_percent_fewer_parameters(said):
    pair, large = numbers(r"^([\d,]+) parameters", said["rivals-cost"])
    assert 1 - pair / large == pytest.approx(0.27, abs=0.005)


@pytest.fixture
def scores(said):
    """(mean, deviation) of AUC and accuracy: those of the pair, then those of the large kernel."""
    found = re.findall(r": (\S+) ± (\S+), over 3 seeds", said["probe-scores"])
    return [(number(mean), number(bar)) for mean, bar in found]


def test_verdicts_on_small_and_large_kernels_fit_the_error_bars(said, scores):
    pair_auc, large_auc, pair_right, large_right = scores
    assert verdict_fits("the error bars overlap" in said["finding"], pair_auc, large_auc)
    assert verdict_fits("the error bars overlap" in said["finding-accuracy"], pair_right, large_right)


def test_both_learn_and_the_pair_is_about_as_good(said, scores):
    pair_auc, large_auc, *_ = scores
    assert min(pair_auc[0], large_auc[0]) > 0.7
    assert abs(pair_auc[0] - large_auc[0]) < 0.1


def test_a_fifth_block_does_not_fit(said):
    assert "layer 5.2, maxPool(2)" in said["too-many"]
    assert "do not fit input 1x1" in said["too-many"]


@pytest.fixture
def models(said):
    """(parameters, accuracy) by name."""
    found = re.findall(r"^(.+): (\d+) (\d+\.\d+)$", said["probe-models"], re.MULTILINE)
    return {name: (int(parameters), float(accuracy)) for name, parameters, accuracy in found}


def test_no_net_of_the_map_has_as_many_parameters_as_the_two_vggs(models):
    assert len(models) == 13
    largest = sorted(models, key=lambda name: models[name][0])[-2:]
    assert largest == ["VGG-16", "VGG-19"]


def test_later_nets_are_smaller_and_close_or_better(said, models):
    parameters, accuracy = models["VGG-16"]
    assert abs(models["GoogLeNet"][1] - accuracy) < 2
    assert "has 21 times as many" in said["map-numbers"]
    for later in ("ResNet-50", "DenseNet-121"):
        assert models[later][0] < parameters / 5
        assert models[later][1] > models["VGG-19"][1]


def test_the_same_net_trained_again_lies_higher(models):
    old, again = models["ResNet-50"], models["ResNet-50 again"]
    assert old[0] == again[0]
    assert again[1] > old[1] + 4
