"""Lesson 20: frozen weights stay, a pre-trained body helps with few labels, a foreign one harms, and gray suits gray."""

import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    "probe-runs": """
for (var one : List.of(scratch20, frozen20, svm20, tuned20, scratch100, frozen100, svm100, tuned100,
        scratch500, frozen500, svm500, tuned500, foreign100, inColor, inGray, noCells)) {
    System.out.println(one);
}""",
    "probe-free": """
System.out.println("learns " + frozen.getLayer(5).numParams());""",
    "probe-maps": """
System.out.printf("tuned %.3f, scratch %.3f%n",
        dev.cella.lessons.convolve.Errors.relativeError(firstMaps(tuned), firstMaps(pretrained)),
        dev.cella.lessons.convolve.Errors.relativeError(firstMaps(smallNet(1, 2, 1)), firstMaps(pretrained)));""",
}


@pytest.fixture
def auc(said):
    """(mean, deviation) by name of the arm."""
    found = re.findall(r"^(.+): (\S+) ± (\S+), over 3 seeds", said["probe-runs"], re.MULTILINE)
    return {name: (number(mean), number(bar)) for name, mean, bar in found}


def changes(text):
    """(state, largest change) by layer; None where there is none."""
    rows = re.findall(r"^ *(\d+ \w+) +\| +\d+ +\| +(\w+) +\| +(\S*) *\|", text, re.MULTILINE)
    return {layer: (state, number(change) if change else None) for layer, state, change in rows}


def test_frozen_weights_are_the_same_numbers_and_only_the_head_has_gradients(said):
    assert changes(said["frozen-train"]) == {
        "1 conv": ("frozen", 0),
        "4 conv": ("frozen", 0),
        "6 conv": ("frozen", 0),
        "9 dense": ("new", None),
    }
    assert said["gradients"].strip() == "9 dense: 66 gradients"
    assert said["probe-free"].strip() == f"learns {32 * 2 + 2}"


def test_fine_tuning_changes_all_layers(said):
    found = changes(said["fine"])
    assert [state for state, _ in found.values()] == ["learns", "learns", "learns", "new"]
    assert all(change > 0 for _, change in list(found.values())[:3])


def test_the_head_reads_32_numbers_per_image(said):
    assert "[20, 32]" in said["features"]


def test_the_first_maps_look_almost_as_before(said):
    tuned, scratch = map(number, re.search(r"tuned (\S+), scratch (\S+)", said["probe-maps"]).groups())
    assert tuned < 0.5 < scratch


def test_accuracy_stands_beside_the_baseline(said):
    assert re.search(r"accuracy 0\.\d+, AUC 0\.\d+", said["pretrain"])
    assert re.search(r"always answering .+ is right for \d+\.\d %", said["pretrain"])


def test_with_20_labels_the_frozen_body_helps_and_with_more_there_is_less_to_gain(auc):
    gain = {size: auc[f"frozen, {size}"][0] - auc[f"from scratch, {size}"][0] for size in (20, 100, 500)}
    assert gain[20] > 0.04
    assert gain[20] > gain[100] > gain[500] - 0.02
    assert gain[20] > gain[500] + 0.04


def test_with_20_labels_the_svm_and_fine_tuning_depend_more_on_the_scans_than_the_frozen_body_does(auc):
    _, frozen = auc["frozen, 20"]
    assert min(auc["SVM, 20"][1], auc["fine-tuned, 20"][1]) > 2 * frozen


def test_on_a_stand_in_a_few_labels_hardly_add_to_what_the_body_knows(said, auc):
    without = number(re.search(r"without a single label: AUC (\S+)", said["no-label"])[1])
    if "stand-in" in said["load"]:
        assert abs(auc["frozen, 20"][0] - without) < 0.03
    assert without > 0.5


def test_how_well_the_foreign_body_has_learned_its_own_task_is_said(said):
    assert re.search(r"AUC 0\.\d+", said["chest-score"]) and "always answering" in said["chest-score"]


def test_with_500_labels_the_net_from_scratch_has_caught_up(auc):
    best = max(auc[f"{arm}, 500"][0] for arm in ("frozen", "fine-tuned"))
    assert best - auc["from scratch, 500"][0] < 0.05


def test_verdicts_are_no_more_than_what_the_error_bars_allow(said, auc):
    pairs = [
        ("frozen, 20", "from scratch, 20"),
        ("frozen, 100", "from scratch, 100"),
        ("frozen, 500", "from scratch, 500"),
        ("fine-tuned, 20", "from scratch, 20"),
        ("fine-tuned, 500", "from scratch, 500"),
    ]
    verdicts = re.findall(r"^(?:frozen body, 20|and \d+ labels|fine-tuned, 20): +(.+)$", said["finding"], re.MULTILINE)
    assert len(verdicts) == len(pairs)
    for verdict, (one, other) in zip(verdicts, pairs):
        assert verdict_fits("the error bars overlap" in verdict, auc[one], auc[other]), (one, other)


def test_a_foreign_body_harms(said, auc):
    assert "the error bars do not overlap: from scratch, 100 is higher here" in said["negative"]
    assert auc["frozen, from X-rays"][0] < auc["from scratch, 100"][0] - 0.05


def test_gray_pre_training_suits_gray_images_better_but_cells_do_not_help_here(said, auc):
    assert auc["pre-trained in gray"][0] > auc["pre-trained in color"][0]
    lines = re.findall(r"^gray and (\w+): +(.+)$", said["color-finding"], re.MULTILINE)
    arms = {"color": "pre-trained in color", "scratch": "from scratch"}
    assert [name for name, _ in lines] == list(arms)
    for name, verdict in lines:
        assert verdict_fits("the error bars overlap" in verdict, auc["pre-trained in gray"], auc[arms[name]]), name


def test_freezing_everything_is_refused(said):
    assert "leaves nothing that can learn" in said["freeze-all"]


def test_guessing_has_an_auc_of_one_half_and_the_scratch_runs_lie_above(said):
    assert min(numbers(r"from scratch, 20: (\S+)", said["scratch-few"])) > 0.55
