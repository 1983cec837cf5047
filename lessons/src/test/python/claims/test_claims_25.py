"""Lesson 25: touching nuclei, RoIAlign's missing error, masks pasted and judged, and what a mask head is worth."""

import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    "probe-slips": """
for (int right = 0; right <= 12; right++) {
    var slipped = new ArrayList<>(masks(crowd.instances()));
    int largest = slipped.indexOf(Collections.max(slipped, Comparator.comparingInt(InstanceMask::area)));
    slipped.set(largest, slipped.get(largest).moved(right, 0));
    System.out.println(new ImageInstances(slipped, crowd.instances()).matching().quality());
}""",
    "probe-perfect": """
System.out.println(parts.matching().quality());
System.out.printf("nuclei %d components %d%n", crowd.count(), masks(merged).size());""",
    "probe-slide": """
double worst = 0;
int still = 0;
for (int i = 0; i <= 40; i++) {
    worst = Math.max(worst, Math.abs(interpolated[i] - (20 + i / 4.0)));
    still += i > 0 && pooled[i] == pooled[i - 1] ? 1 : 0;
}
System.out.printf("worst %.6f still %d higher %b%n", worst, still, pooled[0] > interpolated[0]);""",
    "probe-errors": """
System.out.printf("worst bin %.2f%n", pooling.maxNumber().doubleValue());""",
    "probe-crowd": """
System.out.println(result.matching());
System.out.printf("score %.3f first %b%n", best.detection().score(), found.stream().allMatch(
        one -> one.detection().score() <= best.detection().score()));""",
    "probe-runs": """
for (var one : List.of(with, without)) {
    System.out.println(one);
}
System.out.println(Arrays.toString(best.small().shape()));""",
}

LINES = r"(?m)^(\S.*?) +Mask R-CNN: (\S+) ± (\S+),.*\n +U-Net: (\S+) ± (\S+),.*\n +(.+)$"


@pytest.fixture
def compared(said):
    """(mean, deviation) of both by measure, and the sentence."""
    return {
        measure: ((number(a), number(b)), (number(c), number(d)), verdict)
        for measure, a, b, c, d, verdict in re.findall(LINES, said["finding"])
    }


def test_some_nuclei_touch_and_not_all(said):
    [(squares, nuclei, touching)] = re.findall(
        r"(\d+) squares with (\d+) nuclei, (\d+) of them touch", said["count"]
    )
    assert int(squares) >= 30
    assert 0.15 * int(nuclei) < int(touching) < 0.75 * int(nuclei)


def test_a_perfect_mask_has_fewer_components_than_nuclei(said):
    [nuclei] = numbers(r"nuclei (\d+)", said["probe-perfect"])
    [components] = numbers(r"components (\d+)", said["probe-perfect"])
    assert components < nuclei


def test_components_of_a_perfect_mask_miss_nuclei(said):
    [misses] = numbers(r"components: .*, (\d+) missed", said["pq"])
    assert misses > 0


def test_rounding_moves_the_edges_and_align_does_not(said):
    pooled, aligned = numbers(r"mean error of the bins: (\d+\.\d+)", said["bins"])
    assert pooled > 0.5
    assert aligned == 0


def test_the_ruler_shows_a_staircase_and_a_straight_line(said):
    [worst] = numbers(r"worst (\S+)", said["probe-slide"])
    [still] = numbers(r"still (\d+)", said["probe-slide"])
    assert worst < 1e-5
    assert still > 30
    assert "higher true" in said["probe-slide"]


def test_pooling_reads_more_than_a_pixel_beside_its_bins_and_align_reads_them(said):
    pooling, align = numbers(r"(\d\.\d\d) pixels", said["errors"])
    assert 1 < pooling < 2.83  # at most half a cell in each direction
    assert align == 0


def test_the_worst_bins_are_off_by_more_than_half_a_cell(said):
    [worst] = numbers(r"worst bin (\S+)", said["probe-errors"])
    assert worst > 3


def test_the_small_mask_has_10_rows_whatever_the_box(said):
    assert "[10, 10]" in said["probe-runs"]


def test_the_best_box_comes_first(said):
    assert "first true" in said["probe-crowd"]


def test_masks_that_were_not_pasted_are_refused(said):
    assert "10x10 and 64x64 pixels" in said["unpasted"]


def test_quality_is_the_product_of_its_parts(said):
    for pq, sq, rq in re.findall(r"PQ (\S+) = SQ (\S+) × RQ (\S+)", said["pq"] + said["measure"]):
        assert float(pq) == pytest.approx(float(sq) * float(rq), abs=0.002)


def test_each_line_says_what_its_numbers_say(compared):
    assert set(compared) == {"PQ", "SQ", "RQ", "PQ, touching", "AP at 0.5", "AP, all"}
    for measure, (mask, unet, verdict) in compared.items():
        assert verdict_fits("error bars overlap" in verdict, mask, unet), measure


def test_boxes_tell_touching_nuclei_apart_better_than_components(compared):
    mask, unet, _ = compared["PQ, touching"]
    assert mask[0] > unet[0]


def test_the_verdict_on_the_boxes_is_what_the_numbers_say(said):
    runs = re.findall(r"(with|without) mask head: (\S+) ± (\S+), over 3 seeds", said["probe-runs"])
    with_head, without = ((number(mean), number(bar)) for _, mean, bar in runs)
    assert verdict_fits("the error bars overlap" in said["head-finding"], with_head, without)


def test_a_mask_that_slips_first_costs_segmentation_quality_and_then_recognition_quality(said):
    steps = re.findall(r"SQ (\S+) × RQ (\S+)", said["probe-slips"])
    sq, rq = ([number(value) for value in values] for values in zip(*steps, strict=True))
    lost = next(i for i, value in enumerate(rq) if value < 1)
    assert (sq[0], rq[0]) == (1, 1)
    assert lost > 1
    assert all(after < before for before, after in zip(sq[: lost - 1], sq[1:lost], strict=True))
    assert sq[lost] > sq[lost - 1]
    assert re.search(r"SQ 0\.\d+ × RQ 1\.000", said["explore-quality"])
