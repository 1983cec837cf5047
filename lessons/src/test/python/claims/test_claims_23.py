"""Lesson 23: regions on the map, anchors, and what four detectors with one backbone cost and find."""

import re

import pytest
from reading import number, numbers

PROBES = {
    "probe-backward": """
for (var back : List.of(pooling.backward(ones), align.backward(ones))) {
    System.out.printf("cells %d sum %.4f%n", back.neq(0).castTo(DataType.INT32).sumNumber().intValue(),
            back.sumNumber().doubleValue());
}""",
    "probe-anchors": """
System.out.printf("cells %d %d, area %.1f%n", 24 * 32, all.size(), all.get(768).area());""",
    "probe-loss": """
System.out.printf("first %.3f last %.3f%n", history.steps().get(0).total(), history.last().total());
System.out.printf("terms %s%n", history.last());""",
    "probe-rows": """
for (var row : rows) {
    System.out.printf("%s: passes %.1f regions %.1f recall %.3f seconds %.4f map %.3f red %.3f white %.3f platelet %.3f%n",
            row.name(), row.backbonePasses(), row.regions(), row.recall(), row.secondsPerImage(), row.scores().meanAp(),
            row.scores().ap(0), row.scores().ap(1), row.scores().ap(2));
}""",
    "probe-crop": """
var side = shared.getClass().getDeclaredMethod("cropSide");   // what R-CNN scales its crops to
side.setAccessible(true);
System.out.println(side.invoke(shared));""",
    "probe-windows": "System.out.println(slidingWindow(4, 9, 20, 36).count(96, 128));",
}

ROW = (
    r"(?m)^(.+): passes (\S+) regions (\S+) recall (\S+) seconds (\S+) map (\S+) red (\S+) white (\S+) platelet (\S+)$"
)
COLUMNS = ("passes", "regions", "recall", "seconds", "map", "red", "white", "platelet")


@pytest.fixture
def rows(said):
    """What was measured of each detector, by name."""
    return {
        name: dict(zip(COLUMNS, map(number, values), strict=True))
        for name, *values in re.findall(ROW, said["probe-rows"])
    }


def test_an_average_pixel_lies_in_several_proposals(said):
    [times] = numbers(r"lies in (\S+) of them", said["overlap"])
    assert times > 3


def test_edges_are_divided_by_four(said):
    pixels = numbers(r"(\d+)", said["project"].split("cells:")[0])
    cells = numbers(r"(\d+\.\d+)", said["project"])
    for pixel, cell in zip(pixels, cells, strict=True):
        assert cell == pytest.approx(pixel / 4, abs=0.13)  # edges are printed as whole pixels


def test_pooling_stays_and_jumps_while_align_moves_with_every_pixel(said):
    pooled = [value for value, _ in re.findall(r"pooling (\S+), align (\S+)", said["jump"])]
    aligned = [value for _, value in re.findall(r"pooling (\S+), align (\S+)", said["jump"])]
    assert len(pooled) == 5
    assert len(set(pooled)) < 5
    assert all(one != other for one, other in zip(aligned, aligned[1:], strict=False))


def test_only_winners_get_a_gradient_and_none_is_lost(said):
    (few, one), (many, other) = (
        (number(cells), number(total)) for cells, total in re.findall(r"cells (\d+) sum (\S+)", said["probe-backward"])
    )
    assert few <= 9 < many
    assert one == pytest.approx(9, abs=1e-3)
    assert other == pytest.approx(9, abs=1e-3)


def test_pixels_on_a_map_of_cells_are_refused(said):
    assert "lies outside a map of 24x32 cells" in said["misplaced"]


def test_every_cell_has_three_anchors(said):
    assert "2304 anchors, 3 per position" in said["anchors"]
    assert "area 400.0" in said["probe-anchors"]


def test_nearly_every_anchor_is_background(said):
    positive, negative, ignored = numbers(r"(\d+) (?:positive|negative|ignored)", said["matching"])
    assert positive + negative + ignored == 2304
    assert 0 < positive < 0.1 * 2304
    assert negative > 0.7 * 2304


def test_a_platelet_has_less_than_one_anchor_and_a_white_cell_more_than_ten(said):
    red, white, platelet = numbers(r": (\d+\.\d)", said["per-kind"])
    assert platelet < 1 < red < 10 < white


def test_training_lowers_the_loss(said):
    first, last = numbers(r"(?:first|last) (\S+)", said["probe-loss"])
    assert last < 0.65 * first
    assert all(term in said["probe-loss"] for term in ("objectness", "proposals", "classes", "boxes"))


def test_suppression_leaves_fewer_proposals(said):
    before, after = numbers(r"(\d+) (?:detections|of them kept)", said["proposals"])
    assert after < before <= 400


def test_the_backbone_runs_once_per_region_or_once_per_image(said, rows):
    windows = number(said["probe-windows"].strip())
    assert rows["sliding window"]["passes"] == windows == rows["sliding window"]["regions"]
    assert rows["R-CNN"]["passes"] == rows["R-CNN"]["regions"] == rows["Fast R-CNN"]["regions"]
    assert rows["Fast R-CNN"]["passes"] == rows["Faster R-CNN"]["passes"] == 1
    assert rows["sliding window"]["passes"] > 2 * rows["R-CNN"]["passes"]
    assert rows["Faster R-CNN"]["regions"] <= 100


def test_a_crop_costs_a_sixteenth_of_an_image(said):
    side = number(said["probe-crop"].strip())
    assert side == 28
    assert 96 * 128 / side**2 == pytest.approx(16, abs=0.4)  # a convolution costs the same at each position


def test_seconds_are_printed_for_each_detector(rows):
    assert all(row["seconds"] > 0 for row in rows.values())
    assert len(rows) == 4


def test_white_cells_are_easy_for_those_that_read_a_feature_map(rows):
    assert rows["Fast R-CNN"]["white"] > 0.8
    assert rows["Faster R-CNN"]["white"] > 0.8


def test_the_network_that_proposes_finds_the_fewest_platelets(rows):
    others = [row["platelet"] for name, row in rows.items() if name != "Faster R-CNN"]
    assert rows["Faster R-CNN"]["platelet"] < min(others)


def test_a_pixel_is_a_quarter_of_a_cell_and_the_explorer_begins_with_the_lessons_region(said):
    assert "RoI pooling of rows" in said["explore-region"]
    assert "RoIAlign of rows" in said["explore-region"]
    [edges] = re.findall(r"cells: +rows (\S+) to (\S+), columns (\S+) to (\S+)", said["project"])
    assert "rows {} to {}, columns {} to {}".format(*edges) in said["explore-region"]


def test_deltas_lead_from_the_anchor_to_the_true_box(said):
    shown = said["explore-anchors"]
    assert re.search(r"IoU \S+ (≥ 0.5: positive|< 0.3: negative)|, from 0.3 to 0.5: ignored", shown)
    assert re.search(r"tx = .*\n?.*ty = |no true box is touched", shown)
