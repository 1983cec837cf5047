"""Lesson 24: one cell answers, the terms fall in their order, hard negatives crowd around cells, and three detectors compete."""

import math
import re

import pytest
from reading import number, numbers, verdict_fits

PROBES = {
    "probe-terms": """
for (var one : List.of(loss, ssdLoss)) {
    for (int i = 0; i < one.names().size(); i++) {
        System.out.printf("%s: %.4f %.4f %.4f%n", one.names().get(i), one.steps().get(0)[i],
                one.steps().get(20)[i], one.steps().get(one.steps().size() - 1)[i]);
    }
}""",
    "probe-ap": """
for (var one : List.of(yoloAp, ssdAp, fasterAp)) {
    System.out.println(one);
}""",
    "probe-near": """
for (var some : List.of(before, after)) {
    System.out.printf("overlap %.4f%n", some.stream().mapToDouble(one -> smear.boxes().stream()
            .mapToDouble(object -> iou(one, object.box())).max().orElse(0)).average().orElse(0));
}""",
    "probe-shift": """
System.out.printf("shifted by two: %.3f%n", iou(new BoundingBox(0, 0, 8, 8), new BoundingBox(2, 2, 10, 10)));
System.out.printf("large one: %.3f%n", iou(new BoundingBox(0, 0, 36, 36), new BoundingBox(2, 2, 38, 38)));""",
    "probe-centers": """
for (double t : new double[] {-6, 0, 6}) {
    var moved = DecodedBox.of(grid, 1, 6, 8, new double[] {t, -t, 0, 0, 0, 0, 0, 0});
    System.out.printf("center %.6f %.6f%n", moved.centerY(), moved.centerX());
}""",
    "probe-proposals": """
System.out.printf("proposals %d%n", shared.seed(1).fasterRcnn().proposals(smear.image()).size());""",
}
CLASSES = ("red cell", "white cell", "platelet")


@pytest.fixture
def terms(said):
    """(first, at step 21, last) by term."""
    found = re.findall(r"^([a-z ]+): (\S+) (\S+) (\S+)$", said["probe-terms"], re.MULTILINE)
    return {name: tuple(map(number, values)) for name, *values in found}


@pytest.fixture
def ap(said):
    """(mean, deviation) by detector and class."""
    text = said["accuracy"]
    found = re.findall(r"^(YOLO|SSD|Faster R-CNN), (.+?): (\S+) ± (\S+), over 3 seeds", text, re.MULTILINE)
    return {(name, label): (number(mean), number(bar)) for name, label, mean, bar in found}


def test_each_object_has_one_cell(said):
    assert "12 × 16 cells of 8 pixels, 3 anchors each: 576 boxes" in said["grid"]
    assert len(re.findall(r"cell \(\d+, \d+\), anchor [012]", said["responsible"])) >= 1


def test_the_last_convolution_has_24_filters(said):
    assert "[160, 24, 12, 16]" in said["data"]


def test_the_terms_by_hand_are_those_that_the_cell_prints(said):
    def sigmoid(x):
        return 1 / (1 + math.exp(-x))

    shape = math.log(0.75)
    errors = (sigmoid(2) - 0.625, sigmoid(-1) - 0.375, 0.2 - shape, -0.5 - shape)
    wanted = {
        "coordinates": 5 * sum(error**2 for error in errors),
        "objectness": -math.log(sigmoid(3)),
        "no object": -0.5 * math.log(1 - sigmoid(1)),
        "class": -math.log(math.exp(-1) / (math.exp(1) + math.exp(-1))),
    }
    printed = dict(re.findall(r"^([a-z ]+?) +(\d\.\d+)$", said["terms"], re.MULTILINE))
    assert {name: number(value) for name, value in printed.items()} == pytest.approx(wanted, abs=6e-4)
    for value, text in ((1.798, "coordinates"), (0.049, "objectness"), (0.657, "no object"), (2.127, "class")):
        assert wanted[text] == pytest.approx(value, abs=6e-4)


def test_the_second_cell_has_the_box_that_the_text_describes(said):
    assert "center (2.2, 15.0), 4.9 × 9.8" in said["decode-step"]


def test_the_gradient_is_what_trying_gives(said):
    rows = re.findall(r"gradient (\S+), by trying (\S+)", said["gradient"])
    assert len(rows) == 4
    for gradient, tried in rows:
        assert number(gradient) == pytest.approx(number(tried), abs=5e-4)


def test_no_object_is_the_largest_term_at_first_and_falls_within_a_few_steps(terms):
    first = {name: terms[name][0] for name in ("coordinates", "objectness", "no object", "class")}
    assert max(first, key=first.get) == "no object"
    assert terms["no object"][1] < terms["no object"][0] / 5
    assert terms["objectness"][1] > terms["objectness"][0]


def test_classes_are_learned_sooner_than_coordinates_and_objectness(terms):
    left = {name: terms[name][2] / terms[name][0] for name in ("coordinates", "objectness", "class")}
    assert min(left, key=left.get) == "class"
    assert terms["coordinates"][2] > terms["class"][2]
    assert terms["objectness"][2] > terms["class"][2]


def test_suppression_removes_what_neighbors_report_too(said):
    [every], [likely], [left] = (numbers(rule, said["detect"]) for rule in (r"^(\d+) boxes", r"(\d+) with", r"(\d+) after"))
    assert every == 576 > likely > left


def test_a_cell_of_10_pixels_is_refused(said):
    assert "cells of 10 pixels do not fill images of 96 × 128" in said["break"]


def test_ssd_has_more_matched_boxes_than_objects(said):
    objects, matched = numbers(r"(\d+) (?:objects|positive)", said["matching"])
    assert "432 prior boxes on 2 feature maps" in said["priors"]
    assert matched > objects


def test_hard_negatives_come_nearer_to_the_cells(said):
    before, after = numbers(r"overlap (\S+)", said["probe-near"])
    assert after > before


def test_a_shift_of_two_pixels_halves_the_iou_of_a_platelet(said):
    [iou] = numbers(r"two: (\S+)", said["probe-shift"])
    assert iou < 0.5
    assert iou == pytest.approx(0.39, abs=0.005)
    assert numbers(r"large one: (\S+)", said["probe-shift"]) == [pytest.approx(0.8, abs=0.05)]


def test_every_detector_scores_lowest_on_platelets(ap):
    for name in ("YOLO", "SSD", "Faster R-CNN"):
        assert min(CLASSES, key=lambda label: ap[name, label][0]) == "platelet"


def test_the_sentences_say_what_the_error_bars_show(said):
    found = re.findall(r"^(YOLO|SSD|Faster R-CNN): (\S+) ± (\S+), over 3 seeds", said["probe-ap"], re.MULTILINE)
    mean = {name: (number(value), number(bar)) for name, value, bar in found}
    verdicts = re.findall(r"^(.+) and (.+): (the error bars .+)$", said["finding"], re.MULTILINE)
    assert len(verdicts) == 3
    for one, other, verdict in verdicts:
        assert verdict_fits("the error bars overlap" in verdict, mean[one], mean[other])


def test_with_so_little_training_a_single_shot_detector_is_ahead(said):
    found = re.findall(r"^(YOLO|SSD|Faster R-CNN): (\S+) ± ", said["probe-ap"], re.MULTILINE)
    mean = {name: number(value) for name, value in found}
    assert max(mean["YOLO"], mean["SSD"]) > mean["Faster R-CNN"]


def test_the_speed_of_each_detector_is_printed(said):
    speed = dict(re.findall(r"^(YOLO|SSD|Faster R-CNN): trained \S+ s, reads (\d+) images", said["speed"], re.MULTILINE))
    assert set(speed) == {"YOLO", "SSD", "Faster R-CNN"}


def test_faster_r_cnn_sends_up_to_a_hundred_proposals_through_its_head(said):
    [proposals] = numbers(r"proposals (\d+)", said["probe-proposals"])
    assert 10 < proposals <= 100


def test_a_lower_threshold_finds_more_and_reports_more_that_is_not_there(said):
    rows = re.findall(r"from (\S+): (\d+) of (\d+) found, (\d+) false", said["threshold"])
    found, wrong = [int(row[1]) for row in rows], [int(row[3]) for row in rows]
    assert found == sorted(found, reverse=True)
    assert wrong == sorted(wrong, reverse=True)
    assert wrong[0] > wrong[-1]


def test_the_explorer_begins_with_an_anchor_in_the_middle_of_its_cell_and_the_center_stays_there(said):
    assert "cell (6, 8)" in said["explore-decoding"]
    assert "x = 8 · (8 + σ(0)) = 68.0" in said["explore-decoding"]
    assert "width = 20 · exp(0) = 20.0" in said["explore-decoding"]
    centers = re.findall(r"center (\S+) (\S+)", said["probe-centers"])
    assert len(centers) == 3
    for row, column in centers:
        assert 6 * 8 < number(row) < 7 * 8
        assert 8 * 8 < number(column) < 9 * 8
