"""Lesson 21: what boxes waste, scores without background, skip connections that bring outlines back, nuclei that merge."""

import re

import pytest
from reading import number, numbers

PROBES = {
    "probe-thresholds": """
for (int i = 1; i < 20; i++) {
    var at = overlap(image.gt(i / 20.0).reshape(64, 64), mask);
    System.out.printf("dice %.6f iou %.6f%n", at.dice(), at.iou());
}""",
    "probe-neighbors": """
for (double least : new double[] {0.3, 0.5, 0.7, 0.9}) {
    var above = skipMasks.get(0).slice(4).gt(least);
    System.out.printf("four %d eight %d%n", components(above, 4).count(), components(above, 8).count());
}""",
    "probe-blur": """
double edges(INDArray mask) {   // how much neighboring probabilities differ
    INDArray left = mask.get(all(), all(), all(), interval(0, 63));
    return abs(mask.get(all(), all(), all(), interval(1, 64)).sub(left)).meanNumber().doubleValue();
}
System.out.printf("true %.4f with %.4f without %.4f%n", edges(truth), edges(skipMasks.get(0)), edges(plainMasks.get(0)));""",
    "probe-small": """
// The share of the nuclei of at most 8 pixels, at half size, that each net covers by half.
double found(INDArray masks) {
    int small = 0, found = 0;
    for (int i = 0; i < 40; i++) {
        INDArray one = real(i);
        for (int n = 1; n <= one.maxNumber().intValue(); n++) {
            INDArray own = one.eq(n).castTo(DataType.FLOAT);
            double size = own.sumNumber().doubleValue();
            if (size < 1 || size > 8) continue;
            small++;
            found += own.mul(masks.slice(i).slice(0).gt(0.5).castTo(DataType.FLOAT)).sumNumber().doubleValue() >= size / 2 ? 1 : 0;
        }
    }
    return (double) found / small;
}
System.out.printf("with %.3f without %.3f%n", found(skipMasks.get(0)), found(plainMasks.get(0)));""",
    "probe-layers": """
System.out.println(plan(segmenter(true, 1)));
System.out.println(uNet(input(1, 64, 64)));""",
    "probe-threshold": """
System.out.println(overlap(image.gt(chosen / 3).reshape(64, 64), mask).falsePositives() + " "
        + overlap(image.gt(2 * chosen).reshape(64, 64), mask).falseNegatives() + " "
        + overlap(image.gt(chosen).reshape(64, 64), mask));""",
}


@pytest.fixture
def score(said):
    """(mean, deviation) over three seeds, by measure and net, and Otsu's by measure."""
    found = re.findall(r"(Dice|IoU), (with|without) skips: (\S+) ± (\S+), over 3 seeds", said["finding"])
    scores = {(measure, kind): (number(mean), number(bar)) for measure, kind, mean, bar in found}
    dice, iou = numbers(r"(?:Dice|IoU) (0\.\d+)", said["finding"])
    return {**scores, ("Dice", "otsu"): (dice, 0), ("IoU", "otsu"): (iou, 0)}


def test_in_each_pixel_exactly_one_channel_is_one(said):
    assert "[2, 64, 64]" in said["classes"]


def test_about_a_fifth_of_a_box_is_background_and_the_deviation_is_large(said):
    [mean], [bar] = numbers(r"nuclei: (\S+) ±", said["waste"]), numbers(r"± (\S+) of", said["waste"])
    assert mean == pytest.approx(0.2, abs=0.035)
    assert bar > 0.05
    assert "an ellipse: 0.215" in said["waste"]


def test_a_long_tilted_object_wastes_more_than_half_of_its_box(said):
    assert numbers(r"(\S+) of its box", said["lesion"])[0] > 0.5


def test_the_lazy_net_is_right_for_more_than_nine_pixels_in_ten_and_scores_0(said):
    assert "Dice 0.000, IoU 0.000" in said["lazy"]
    assert numbers(r"accuracy (\S+)", said["lazy"])[0] > 0.9


def test_dice_is_never_smaller_than_iou(said):
    assert "TP 5, FP 3, FN 2, TN 5: Dice 0.667, IoU 0.500" in said["toy"]


def test_a_low_threshold_swallows_background_and_a_high_one_shrinks_nuclei(said):
    first, second, *rest = said["probe-threshold"].split(" ", 2)
    otsu = re.search(r"FP (\d+), FN (\d+)", rest[0])
    assert int(first) > int(otsu.group(1))
    assert int(second) > int(otsu.group(2))


def test_unpooling_puts_the_9_where_it_came_from(said):
    assert "9 goes to row 1, column 0" in said["unpool"]


def test_the_transposed_convolution_is_that_of_dl4j(said):
    assert float(said["equal-to-dl4j"].strip()) < 1e-6


def test_stamps_of_3_with_stride_2_differ_in_number_and_those_of_4_and_2_do_not(said):
    heat = said["checkerboard"]
    assert "kernel 3, stride 2: corner 1, side 2, middle 4" in heat
    assert "kernel 2, stride 2: corner 1, side 1, middle 1" in heat


def test_only_the_convolutions_on_the_way_up_have_fewer_parameters_without_skips(said):
    with_skips, without = numbers(r"skips: +(\d+)", said["parameters"])
    assert with_skips - without == 9 * (8 * 8 + 16 * 16)
    assert "16×16" in said["segmenter"] or "16x16" in said["segmenter"]


def test_without_skips_a_net_is_worse_than_a_threshold_and_with_skips_it_is_better(said, score):
    assert "the error bars do not overlap: with skips is higher here" in said["finding"]
    for measure in ("Dice", "IoU"):
        threshold = score[measure, "otsu"][0]
        assert score[measure, "without"][0] + score[measure, "without"][1] < threshold
        assert score[measure, "with"][0] - score[measure, "with"][1] > threshold


def test_without_skips_outlines_are_blurred_and_small_nuclei_are_lost(said):
    true, with_skips, without = numbers(r"(?:true|with|without) (\S+)", said["probe-blur"])
    assert without < with_skips
    assert abs(true - with_skips) < abs(true - without)
    small_with, small_without = numbers(r"(?:with|without) (\S+)", said["probe-small"])
    assert small_without < small_with - 0.1


def test_diagonal_neighbors_join_regions(said):
    assert "3 connected components with 4 neighbors" in said["neighbors"]
    assert "1 connected component with 8 neighbors" in said["neighbors"]


def test_nuclei_that_touch_are_merged_so_the_count_is_too_low(said):
    truth, found, merged, missed = numbers(r"(\d+) (?:true|regions|objects|are)", said["count"])
    assert found < truth
    assert merged > missed


def test_even_true_masks_merge_nuclei_and_miss_none(said):
    truth, found, merged, missed = numbers(r"(\d+) (?:true|regions|objects|are)", said["perfect"])
    assert found < truth
    assert merged > 0.1 * truth
    assert missed == 0


def test_a_side_that_is_not_divisible_by_4_is_refused(said):
    assert "16x15x15 into 16x14x14" in said["misfit"]


def test_the_slider_begins_with_otsus_threshold_and_both_scores_come_from_the_same_counts(said):
    [dice] = numbers(r"Dice = [^,]* = (\d\.\d+)", said["explore-mask"])
    [iou] = numbers(r"IoU = [^,]* = (\d\.\d+)", said["explore-mask"])
    assert dice == pytest.approx(2 * iou / (1 + iou), abs=1e-3)
    assert f"Dice {dice:.3f}" in said["otsu"]


def test_dice_and_iou_rise_and_fall_together_around_a_best_threshold(said):
    pairs = re.findall(r"dice (\S+) iou (\S+)", said["probe-thresholds"])
    dice, iou = ([number(value) for value in values] for values in zip(*pairs, strict=True))
    assert sorted(range(len(dice)), key=dice.__getitem__) == sorted(range(len(iou)), key=iou.__getitem__)
    assert max(dice) > max(dice[0], dice[-1])


def test_regions_of_the_explorer_are_those_of_the_lesson_and_fewer_with_8_neighbors(said):
    [shown] = numbers(r"4 neighbors.*?(\d+) instance", said["explore-components"])
    assert f"connected components, 64×64 pixels: {shown:.0f} instance" in said["instance-colors"]
    for four, eight in re.findall(r"four (\d+) eight (\d+)", said["probe-neighbors"]):
        assert int(eight) <= int(four)
