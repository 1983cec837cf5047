"""Lesson 14: what a rotation costs, what moves along, which labels stay true, and what augmentation is worth."""

import re

from reading import number, numbers, verdict_fits


def runs(said):
    found = re.findall(r"(?m)^(\d+ (?:images|augmented)): (\S+) ± (\S+), over 3 seeds", said["finding"])
    return {name: (number(mean), number(deviation)) for name, mean, deviation in found}


def test_there_and_back_is_not_the_same_scan(said):
    assert number(re.search(r"largest difference (\S+)", said["back"])[1]) > 0.05


def test_the_same_seed_gives_the_same_image(said):
    assert said["pure"].split()[-1] == "0.0"


def test_a_step_says_where_its_pixel_comes_from(said):
    assert re.search(r"row 1, column 1 from \(\S+, \S+\): ", said["one-pixel"])


def test_the_mask_keeps_its_area_and_the_box_grows(said):
    (mask, turned), (box, grown) = re.findall(r"(\d+) pixels, rotated (\d+)", said["areas"])
    assert abs(number(turned) - number(mask)) < 0.1 * number(mask)
    assert number(grown) > 1.5 * number(box)


def test_flips_make_left_and_right_kidneys_the_same(said):
    plain, shifts, flips = numbers(r"(\d\.\d+)", said["kidney-result"].splitlines()[-1])
    assert min(plain, shifts) > 0.9
    assert flips < 0.75


def test_more_patients_help(said):
    found = runs(said)
    assert found["300 images"][0] > max(found["50 images"][0], found["50 augmented"][0])


def test_augmentation_does_no_harm_and_the_verdicts_fit(said):
    found = runs(said)
    verdicts = [line for line in said["finding"].splitlines() if line.startswith("the error bars")]
    for count, verdict in zip((50, 100, 300), verdicts, strict=True):
        plain, augmented = found[f"{count} images"], found[f"{count} augmented"]
        assert augmented[0] > plain[0] - 0.05
        assert verdict_fits("bars overlap" in verdict, plain, augmented)


def test_gains_compare_the_same_images(said):
    gains = [numbers(r"([+-]\d\.\d+)", line) for line in said["gains"].splitlines()]
    found = runs(said)
    for count, gain in zip((50, 100, 300), gains, strict=True):
        difference = found[f"{count} augmented"][0] - found[f"{count} images"][0]
        assert len(gain) == 3 and abs(sum(gain) / 3 - difference) < 0.002


def test_a_negative_rotation_is_refused(said):
    assert "must be >= 0" in said["negative"] and "try rotate(10)" in said["negative"]
