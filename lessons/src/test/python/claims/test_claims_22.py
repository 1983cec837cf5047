"""Lesson 22: boxes, their loss, their suppression and their scores; windows against regions, counted and judged."""

import re

import pytest
from reading import number, numbers

PROBES = {
    "probe-prefixes": """
for (int n = 1; n <= r.length; n++) {
    System.out.printf("right %b recall %.6f ap %.6f%n", redCells.ranked().get(n - 1).isTruePositive(), r[n - 1],
            AveragePrecision.allPoint(Arrays.copyOf(r, n), Arrays.copyOf(p, n)));
}""",
    "probe-moved": """
double slippedIou = 0;
double movedIou = 0;
int movedBoxes = 0;
for (int i = 0; i < test.size(); i++) {
    var sample = test.sample(i);
    for (LabeledBox cell : sample.boxes()) {
        var box = cell.box();
        var slipped = new BoundingBox(box.top() + 0.15 * box.height(), box.left() - 0.15 * box.width(),
                box.bottom() + 0.15 * box.height(), box.right() - 0.15 * box.width());
        for (Detection found : cropDetector(image -> List.of(slipped), cropNet, 24).candidates(sample.image())) {
            slippedIou += iou(slipped, box);
            movedIou += iou(found.box(), box);
            movedBoxes++;
        }
    }
}
System.out.printf("%d boxes before %.3f after %.3f%n", movedBoxes,
        slippedIou / movedBoxes, movedIou / movedBoxes);""",
    "probe-heads": "System.out.println(plan(cropNet));",
    "probe-curve": """
for (int label = 0; label < 3; label++) {
    var curve = rcnn.curve(label);
    System.out.printf("AP %.4f again %.4f%n", rcnn.ap(label),
            AveragePrecision.allPoint(curve.recall(), curve.precision()));
}""",
}

FOUND = r"(?m)^(.+?) +AP (\S+)   (\d+) of (\d+) found, (\d+) false positives"


@pytest.fixture
def covered(said):
    """(covered, true boxes) of the proposals by kind of cell, for windows and for selective search."""
    return {
        name: [(int(some), int(every)) for some, every in re.findall(r"(\d+) of (\d+)", line)]
        for name, line in re.findall(r"(windows|proposals): (.+)", said["coverage"])
    }


@pytest.fixture
def blocks(said):
    """What was found of each kind, by detector."""
    parts = said["results"].strip().split("\n\n")
    assert [part.split(":")[0] for part in parts] == ["sliding window", "R-CNN", "R-CNN, boxes not moved"]
    return [re.findall(FOUND, part) for part in parts]


def test_decoded_deltas_give_the_true_box(said):
    moved, truth = re.findall(r"(?:moved|truth) +(rows.+)", said["deltas"])
    assert moved == truth


def test_the_loss_is_the_sum_of_both_tasks(said):
    parts = numbers(r"(\d\.\d+)", said["loss-numbers"])
    assert parts == pytest.approx([0.495, 1.130, 1.625], abs=6e-4)


def test_the_gradient_is_what_trying_gives_and_the_largest_is_cut_off(said):
    hand = numbers(r"by hand +(-?\d\.\d+)", said["gradient"])
    tried = numbers(r"by trying +(-?\d\.\d+)", said["gradient"])
    assert len(hand) == 8
    assert hand == pytest.approx(tried, abs=2e-4)
    assert hand[7] == 1 == max(abs(value) for value in hand)


def test_crops_have_24_pixels_and_targets_two_parts(said):
    crops = re.search(r"\[(\d+), 3, 24, 24\] crops, targets \[(\d+), 8\]", said["crops"])
    assert crops[1] == crops[2]
    assert int(crops[1]) > 2000


def test_the_last_layer_holds_both_heads(said):
    assert str(64 * 8 + 8) in said["probe-heads"]


def test_on_average_the_second_output_moves_slipped_boxes_toward_their_cells(said):
    [before] = numbers(r"before (\d\.\d+)", said["probe-moved"])
    [after] = numbers(r"after (\d\.\d+)", said["probe-moved"])
    assert after > before


def test_a_shift_by_a_quarter_costs_more_than_half_of_the_iou(said):
    assert "intersection (green) = 225" in said["explore"]
    assert "= 0.391" in said["explore"]


def test_suppression_leaves_fewer_boxes(said):
    before, after = numbers(r"(\d+) (?:before|after)", said["nms"])
    assert f"{before:.0f} candidates" in said["candidates"]
    assert after < before


def test_a_high_threshold_leaves_duplicates_and_a_low_one_removes_neighbors(said):
    kept = numbers(r"(\d+) kept", said["nms-thresholds"])
    assert len(kept) == 6
    assert kept == sorted(kept)
    assert kept[0] <= kept[2] < kept[5]


def test_a_threshold_in_percent_is_refused(said):
    assert "must be 0 to 1" in said["break"]


def test_each_detection_has_a_fate_and_precision_follows_from_them(said):
    fates = re.findall(r"(right|twice|wrong) +recall (\S+)  precision (\S+)", said["fates"])
    right = 0
    for rank, (fate, _, precision) in enumerate(fates, 1):
        right += fate == "right"
        assert number(precision) == pytest.approx(right / rank, abs=6e-3)
    assert fates


def test_average_precision_is_measured_before_and_after_suppression(said):
    before, after = numbers(r"(?:before|after) (\d\.\d+)", said["ap-after"])
    assert 0 <= before <= 1
    assert 0 <= after <= 1


def test_windows_are_counted(said):
    assert numbers(r"pixels: (\d+)", said["windows"]) == [660, 560, 384]
    assert "together: 1604" in said["windows"]


def test_selective_search_proposes_far_fewer_regions(said):
    windows, proposals = numbers(r"(\d+) regions per image", said["coverage"])
    assert windows == 1604
    assert proposals < windows / 2


def test_without_moving_boxes_no_more_is_found_than_was_proposed(covered, blocks):
    for (some, every), (_, _, found, truths, _) in zip(covered["proposals"], blocks[2], strict=True):
        assert int(truths) == every
        assert int(found) <= some


def test_the_merges_end_with_one_region(said):
    assert "1 region left" in said["merge-steps"]


def test_the_average_precision_of_the_curve_is_that_of_the_table(said, blocks):
    again = numbers(r"again (\S+)", said["probe-curve"])
    for (_, ap, *_), exact in zip(blocks[1], again, strict=True):
        assert number(ap) == pytest.approx(exact, abs=6e-3)


def test_the_explorer_of_suppression_begins_with_what_the_lesson_kept(said):
    before, after = numbers(r"(\d+) (?:before|after)", said["nms"])
    assert f"{after:.0f} kept, {before - after:.0f} removed, 0 waiting" in said["explore-nms"]


def test_the_explorer_of_the_curve_ends_with_the_ap_of_all_points(said):
    [exact] = re.findall(r"VOC since 2010\) (\S+)", said["ap"])
    assert f"AP so far (area below the strong line) = {exact}" in said["explore-curve"]


def test_only_right_detections_raise_the_ap(said):
    steps = re.findall(r"right (true|false) recall (\S+) ap (\S+)", said["probe-prefixes"])
    recall, ap = 0.0, 0.0
    for right, next_recall, next_ap in steps:
        assert (number(next_recall) > recall) == (right == "true")
        assert (number(next_ap) > ap) == (right == "true")
        recall, ap = number(next_recall), number(next_ap)
    assert steps
