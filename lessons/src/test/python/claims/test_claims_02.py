"""Lesson 02: what scaling does to pixels and to a net's answers, and why the four loss curves differ."""

import re

import pytest
from reading import by_name, number, numbers

PROBES = {
    "probe-direction": """
var meanImage = scaled.mean(0).reshape(-1);
for (var name : List.of("from 0 to 1", "centered")) {
    var steepest = curvatures.get(name).direction().reshape(-1);
    double cosine = steepest.mul(meanImage).sumNumber().doubleValue()
            / (steepest.norm2Number().doubleValue() * meanImage.norm2Number().doubleValue());
    System.out.printf("%s: %.4f%n", name, Math.abs(cosine));
}""",
}

LOSS = r"^([\w -]+): .*?training loss (\d\.\d+)"
SCALES = ["as stored", "from 0 to 1", "centered", "z-score"]


def test_the_first_net_is_right_about_some_unseen_patients_and_wrong_about_others(said):
    accuracy = numbers(r"accuracy (\d\.\d+)", said["first-net"])
    _training, validation = accuracy[-2:]
    assert 0.5 < validation < 1
    assert "8 images" in said["right-and-wrong"]


def test_the_scale_alone_changes_answers(said):
    changed, patients = map(int, re.match(r"(\d+) of (\d+) patients", said["changed-answers"]).groups())
    assert 0 < changed < patients
    answers = re.findall(r"^patient \d+: malignant (\d\.\d+), now (\d\.\d+)$", said["changed-answers"], re.MULTILINE)
    assert len(answers) == changed
    assert all((float(before) > 0.5) != (float(now) > 0.5) for before, now in answers)


def test_whole_numbers_are_truncated(said):
    first, second = said["int-trap"].split()
    assert first == "0"
    assert float(second) == pytest.approx(200 / 255)


def test_scaling_shifts_and_stretches_a_histogram_and_keeps_its_shape(said):
    """Its ends and its bins: those of each histogram are cut from its own range, so equal ends mean equal bars."""
    words = r"(?::|;) ([^:;,]+), ([\d,]+) values (\S+) to (\S+), mean (\S+), standard deviation ([^;\s]+)"
    values = re.findall(words, said["histograms"])
    assert [name for name, *_ in values] == ["from 0 to 1", "centered", "z-score"]
    rows = [[number(field) for field in fields] for _, *fields in values]
    assert len({count for count, *_ in rows}) == 1
    ends = [((least - mean) / deviation, (greatest - mean) / deviation) for _, least, greatest, mean, deviation in rows]
    assert ends == [pytest.approx(ends[0], rel=0.01)] * 3


def test_standardized_channels_have_mean_0_and_deviation_1(said):
    before, after = said["channels"].split("after:")
    assert min(numbers(r"mean (\d\.\d+)", before)) > 0.02
    assert numbers(r"mean (\S+?),? ", after) == pytest.approx([0, 0, 0], abs=0.001)
    assert numbers(r"deviation (\S+)", after) == pytest.approx([1, 1, 1], abs=0.001)


def test_no_contrast_is_an_error_and_no_nan(said):
    assert "standard deviation" in said["constant"]


def test_statistics_of_the_test_set_change_a_pixel(said):
    values = numbers(r"(-?\d\.\d+)$", said["leak"])
    assert len(set(values)) == 3


def test_validation_images_have_not_quite_mean_0_and_deviation_1(said):
    mean, deviation = numbers(r"mean (\S+?),", said["scales"]) + numbers(r"deviation (\S+)", said["scales"])
    assert 0 < abs(mean) < 0.2
    assert 0 < abs(deviation - 1) < 0.2


def test_raw_pixels_teach_no_more_than_the_class_frequencies_and_z_scores_end_lowest(said):
    loss = by_name(LOSS, said["finding"])
    assert list(loss) == ["never looks", *SCALES]
    assert loss["as stored"] == pytest.approx(loss["never looks"], abs=0.03)
    assert min(loss, key=loss.get) == "z-score"
    assert len(numbers(r"validation loss (\S+)", said["finding"])) == 4


def test_a_stored_pixel_saturates_a_neuron_and_a_divided_one_does_not(said):
    stored, divided = re.findall(r"x = [^;]*", said["neuron"])
    assert stored.endswith("saturated")
    assert not divided.endswith("saturated")


def test_dividing_brings_neurons_back_to_life_and_z_scores_lose_a_few_again(said):
    saturated = by_name(r"^(\S.*?) +(\d+) %", said["saturated"])
    assert list(saturated) == SCALES
    assert saturated["as stored"] > 50
    assert saturated["from 0 to 1"] <= 1
    assert saturated["centered"] < 10
    assert saturated["from 0 to 1"] < saturated["z-score"] < 10


def test_the_valley_of_two_weights_is_narrow_for_raw_pixels_and_nearly_round_for_z_scores(said):
    ratio = by_name(r"(from 0 to 1|z-score): the steepest direction is (\S+) times", said["valleys"])
    steps = by_name(r"(from 0 to 1|z-score): .*? after (\d+) steps?", said["valleys"])
    assert ratio["from 0 to 1"] > 5 > 2.5 > ratio["z-score"]
    assert steps["from 0 to 1"] > 3 * steps["z-score"]


def test_the_learning_rate_of_the_net_is_hundreds_of_times_too_large_for_two_stored_pixels(said):
    valley = said["explore-valley"]
    [share], [rate] = numbers(r"^rate / limit = (\S+)$", valley), numbers(r"^as stored: .*learning rate (\S+):", valley)
    assert 200 < 0.05 / (rate / share) < 1000


def test_centering_widens_the_valley_and_dividing_does_not(said):
    ratio = by_name(r"^(\S.*?) +steepest.* ratio (\S+)$", said["curvature"])
    assert list(ratio) == SCALES
    assert ratio["from 0 to 1"] == pytest.approx(ratio["as stored"], rel=0.02)
    assert 3 * ratio["centered"] < ratio["from 0 to 1"]


def test_the_steepest_direction_is_the_mean_image_until_that_is_subtracted(said):
    alike = by_name(r"^(.+): (\S+)$", said["probe-direction"])
    assert alike["from 0 to 1"] > 0.99
    assert alike["centered"] < 0.7


def test_the_picture_at_the_end_repeats_what_was_measured(said):
    loss = by_name(LOSS, said["finding"])
    summary = by_name(r"(as stored|from 0 to 1|centered|z-score): pixels [^;]*training loss (\d\.\d+)", said["in-one-picture"])
    assert summary == {name: loss[name] for name in SCALES}
