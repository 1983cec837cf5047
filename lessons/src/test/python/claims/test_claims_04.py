"""Lesson 04: filters that cancel, choices that are counted, and features made by hand against nets on pixels."""

import re

import pytest
from reading import by_name, number, numbers, verdict_fits

BY_HAND = ("features + SVM", "features + random forest", "features + small net")
PIXELS = ("pixels + MLP", "pixels + CNN")

PROBES = {
    "probe-aucs": """
for (var one : List.of(svm, trees, small, plain, learned)) {
    System.out.println(one);
}""",
    "probe-gaussian": """
System.out.printf("sum %.6f, numbers %d%n", blur.kernel().sumNumber(), blur.kernel().length());""",
    "probe-sums": """
for (ClassicFilter filter : List.of(sobelX(), sobelY(), laplacian(), gabor(7, 4, 45))) {
    System.out.printf("sum %.6f%n", filter.kernel().sumNumber());
}""",
    "probe-means": """
var far = Nd4j.zeros(DataType.FLOAT, 2, recipe.size());
for (int k = 0; k < 2; k++) {
    int label = k;
    int[] rows = IntStream.range(0, y.length).filter(n -> y[n] == label).toArray();
    far.putRow(k, x.getRows(rows).mean(0));
}
System.out.printf("largest distance %.3f%n", far.getRow(0).sub(far.getRow(1)).amaxNumber());""",
    "probe-importance": """
for (int group = 0; group < 8; group++) {
    System.out.println(lost(group));
}""",
    "probe-sets": """
System.out.printf("%d training, %d validation, %d test%n", table.size(0), xv.size(0), xt.size(0));""",
}


@pytest.fixture
def aucs(said):
    """(mean, deviation) of the AUC on the test set by name."""
    found = re.findall(r"^(\S+ \+ [\w ]+): (\S+) ± (\S+), over 3 seeds", said["probe-aucs"], re.MULTILINE)
    return {name: (number(mean), number(bar)) for name, mean, bar in found}


def test_the_gaussian_has_25_numbers_that_add_up_to_1(said):
    assert "sum 1.000000, numbers 25" in said["probe-gaussian"]


def test_the_weights_of_all_other_filters_add_up_to_0(said):
    assert [abs(number(found)) for found in re.findall(r"sum (\S+)", said["probe-sums"])] == [0, 0, 0, 0]


def test_only_the_gaussian_has_a_mean_and_strength_says_more(said):
    means = by_name(r"^(Gaussian|Sobel x|Laplacian|Gabor).*mean +(\S+),", said["statistics"])
    strengths = by_name(r"^(Gaussian|Sobel x|Laplacian|Gabor).*strength (\S+)$", said["statistics"])
    assert means["Gaussian"] > 0.2
    for name in ("Sobel x", "Laplacian", "Gabor"):
        assert abs(means[name]) < 0.2 * strengths[name], name


def test_choices_are_counted(said):
    assert "23 features in 8 groups, 41 choices made by hand" in said["choices"]
    assert re.search(r"Total.* 41 ", said["choices"])
    assert len(said["vector"].strip().splitlines()) == 23


def test_the_sets_have_the_sizes_that_the_text_says(said):
    assert "546 training, 78 validation, 156 test" in said["probe-sets"]


def test_no_feature_alone_separates_the_classes(said):
    [far] = numbers(r"largest distance (\S+)", said["probe-means"])
    assert 0.5 < far < 2


def test_the_cost_is_the_best_on_the_validation_images(said):
    found = by_name(r"^cost +(\d+): AUC (\S+)$", said["svm"])
    assert list(found) == ["1", "3", "10", "30"]
    [best] = re.findall(r"best cost: (\d+)", said["svm"])
    assert found[best] == max(found.values())


def test_each_classifier_learns_something_from_the_features(said):
    for cell in ("svm", "forest", "fit"):
        assert min(numbers(r"AUC (\S+)$", said[cell])) > 0.75, cell


def test_features_of_another_recipe_are_refused(said):
    assert "learned from 23 features" in said["misfit"]


def test_an_svm_has_no_bar(aucs):
    assert aucs["features + SVM"][1] == 0


def test_features_made_by_hand_are_a_match_for_the_small_cnn(aucs):
    assert set(aucs) == {*BY_HAND, *PIXELS}
    best = max(aucs[name][0] for name in BY_HAND)
    assert best > aucs["pixels + CNN"][0] - 0.02
    for name in BY_HAND:
        assert aucs[name][0] > aucs["pixels + CNN"][0] - 0.05, name


def test_the_net_without_filters_stays_behind(aucs):
    for name in ("pixels + CNN", "features + SVM", "features + random forest"):
        assert aucs["pixels + MLP"][0] < aucs[name][0] - 0.01, name


def test_verdicts_are_no_more_than_what_the_error_bars_allow(said, aucs):
    lines = said["finding"].splitlines()
    for name in BY_HAND:
        at = lines.index(name)
        for line, other in zip(lines[at + 1 : at + 3], PIXELS, strict=True):
            assert verdict_fits("the error bars overlap" in line, aucs[name], aucs[other]), line


def test_accuracy_stands_beside_the_baseline(said):
    assert re.search(r"accuracy: forest 0\.\d+, CNN 0\.\d+", said["accuracy"])
    assert re.search(r"right for \d+\.\d % of the test set", said["accuracy"])


def test_weights_are_counted(said):
    assert f"41 choices, {25 + 9 + 2 * 9 + 4 * 49} weights in filters, 0 learned" in said["weights"]
    assert f"CNN: {8 * 9 + 16 * 8 * 9} weights in filters, all learned" in said["weights"]


def test_where_it_is_bright_costs_most(said):
    lost = by_name(r"^(.+?): (\S+) ± ", said["probe-importance"])
    assert len(lost) == 8
    assert max(lost, key=lost.get) == "Gaussian mean 3×3"
    assert min(lost.values()) < 0.01
