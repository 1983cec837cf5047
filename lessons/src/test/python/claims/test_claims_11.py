"""Lesson 11: what an untrained and a trained net see, what learned filters are worth, and what saliency shows."""

import os
import re
from pathlib import Path

from reading import by_name, number, numbers, verdict_fits

REASSEMBLED = Path(os.environ.get("CELLA_DATA") or ".") / "medmnist" / "pneumoniamnist_reassembled.npz"

# All images and splits of PneumoniaMNIST, but with the training images in another order: not the official file.
PROBES = {
    "probe-real-chest": f"""
var reassembled = MedMnist.open("pneumoniamnist", Path.of("{REASSEMBLED}"));
System.out.println(score(chestNet(reassembled), reassembled.test().images(ZERO_TO_ONE).sub(0.5),
        reassembled.test().targets()));
"""
} if REASSEMBLED.is_file() else {}


def seeds(said):
    return {
        name: (number(mean), number(deviation))
        for name, mean, deviation in re.findall(r"(?m)^(\w+) filters: (\S+) ± (\S+), over 3 seeds", said["finding"])
    }


def is_real(said):
    return "stand-in" not in said["load"]


def auc(line):
    return number(re.search(r"AUC (\S+)", line)[1])


def test_the_net_is_small(said):
    assert "2,818 parameters" in said["diagram"]
    assert number(re.search(r"(\S+) parameters", said["against-published"])[1]) < 3_000


def test_both_classes_are_among_the_eight_scans(said):
    classes = re.findall(r"(?m)^\d  (.+)$", said["labels"])
    assert len(classes) == 8 and len(set(classes)) == 2


def test_training_beats_guessing_and_the_majority(said):
    untrained, trained = (line for line in said["result"].splitlines() if "trained" in line)
    assert auc(trained) > auc(untrained) + 0.15
    majority = number(re.search(r"right for (\S+) %", said["result"])[1]) / 100
    assert number(re.search(r"accuracy ([\d.]+)", trained)[1]) > majority > 0.5


def test_most_filters_keep_their_character(said):
    assert all(0.02 < change < 0.8 for change in numbers(r"changed by (\S+) of", said["filter-change"]))


def test_random_filters_get_surprisingly_far(said):
    found = seeds(said)
    assert min(found["random"][0], found["learned"][0]) > 0.78
    assert verdict_fits("bars overlap" in said["finding"], found["random"], found["learned"])


def test_breast_scans_come_within_a_twentieth_of_the_published_auc(said):
    reached = number(re.search(r"BreastMNIST +published 0.901, ours (\S+)", said["against-published"])[1])
    assert reached >= (0.851 if is_real(said) else 0.8)


def test_chest_images_come_within_a_twentieth_of_the_published_auc(said):
    if "probe-real-chest" in said:
        assert auc(said["probe-real-chest"]) >= 0.944 - 0.05
    assert number(re.search(r"PneumoniaMNIST +published 0.944, ours (\S+)", said["against-published"])[1]) > 0.75


def test_a_lower_threshold_finds_more_and_costs_more(said):
    found = re.findall(r"threshold \S+: sensitivity (\S+), specificity (\S+)", said["thresholds"])
    sensitivity, specificity = ([number(value) for value in column] for column in zip(*found))
    assert sensitivity == sorted(sensitivity) and sensitivity[0] < sensitivity[-1]
    assert specificity == sorted(specificity, reverse=True) and specificity[0] > specificity[-1]


def test_the_net_is_confident_in_its_five_worst_mistakes(said):
    probabilities = numbers(r"probability (\S+)$", said["worst-classes"])
    assert len(probabilities) == 5 and probabilities == sorted(probabilities)
    assert max(probabilities) < 0.25


def test_covering_parts_changes_the_answer(said):
    lowest, highest = map(number, re.search(r"change (\S+) to (\S+)", said["occlusion"]).groups())
    assert lowest < -0.02
    assert highest > 0


def test_the_cheating_net_reads_the_mark_and_not_the_tumor(said):
    cheating, swapped, honest = (auc(line) for line in said["cheat-auc"].splitlines())
    assert cheating > 0.98 > honest
    assert swapped < 0.3


def test_saliency_gives_the_cheating_net_away(said):
    corner = by_name(r"^(\w+) net, corner: (\S+) times", said["cheat-share"])
    assert corner["cheating"] > 2
    assert corner["cheating"] > 1.5 * corner["honest"]


def test_a_class_that_does_not_exist_is_refused(said):
    assert "class 2 does not exist (must be 0 to 1 for this net)" in said["no-class"]


def test_the_loss_falls_below_that_of_a_coin(said):
    assert "12 of 12 epochs" in said["train"]
    start, end = map(number, re.search(r"training (\S+) to (\S+),", said["train"]).groups())
    assert end < start < 0.7
