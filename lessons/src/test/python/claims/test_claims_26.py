"""Lesson 26: how much of a score is luck, and a report that says so."""

import re

import pytest
from reading import number, verdict_fits

PROBES = {
    "probe-candidates": """
System.out.println(first.validationAuc());
System.out.println(second.validationAuc());
System.out.println(first.validationAuc().against(second.validationAuc()));""",
    "probe-bootstrap": """
System.out.println(result.bootstrapAuc());
System.out.printf("deviation of the samples %.4f, over seeds %.4f%n",
        Nd4j.createFromArray(aucs).stdNumber().doubleValue(), result.auc().deviation());""",
    "probe-layers": """
System.out.println(inputOf(set));
System.out.println(summary(plain(1)).print());""",
    "probe-page": """
System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("my-report.html")));""",
    "probe-again": """
System.out.println(report(result).write("my-report.html"));""",
    "probe-other-file": """
java.nio.file.Files.writeString(java.nio.file.Path.of("notes.html"), "mine");
try { report(result).write("notes.html"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("notes.html")));""",
}

RUNS = r"^(\w+): (\S+) ± (\S+), over 5 seeds: (.+)$"


def runs(text):
    """(mean, deviation, values) by name."""
    found = re.findall(RUNS, text, re.MULTILINE)
    return {name: (number(mean), number(bar), [number(v) for v in values.split(", ")]) for name, mean, bar, values in found}


@pytest.fixture
def tested(said):
    return next(iter(runs(said["interval"]).values()))


def test_the_names_are_all_18(said):
    assert len(said["names"].split()) == 18


def test_every_published_row_names_its_source(said):
    rows = re.findall(r"^ *(\w+mnist) +\| +ResNet-18, 28 pixels +\| +(\S+) +\|(.*)\|(.*)\|", said["published"], re.MULTILINE)
    assert len(rows) == 10
    assert {source.strip() for *_, source in rows} == {"MedMNIST v2, Scientific Data 10:41 (2023), table 3"}
    table = {name: (auc, accuracy.strip()) for name, auc, accuracy, _ in rows}
    assert table["breastmnist"] == ("0.901", "0.863") and table["pneumoniamnist"] == ("0.944", "0.854")
    assert table["chestmnist"] == ("0.768", "–")  # could not be confirmed
    assert "organcmnist" not in table  # a set that isn't listed


def test_the_first_and_last_words_of_a_net_fit_the_set(said):
    assert said["probe-layers"].splitlines()[0].strip() in ("input(1, 28, 28)", "1×28×28", "1x28x28")
    assert "dense" in said["probe-layers"] and "softmax" in said["probe-layers"]


def test_seeds_scatter(said):
    _, _, values = runs(said["first"])["plain"]
    assert len(set(values)) > 1
    assert max(values) - min(values) > 0.01


def test_the_choice_is_the_higher_mean_and_the_verdict_what_the_bars_allow(said):
    found = runs(said["probe-candidates"])
    better = max(found, key=lambda name: found[name][0])
    assert f"chosen: {better}" in said["choose"]
    assert verdict_fits("the error bars overlap" in said["second"], found["plain"][:2], found["normalized"][:2])


def test_the_result_stands_beside_the_published_score_and_the_baseline(said):
    assert "ResNet-18, 28 pixels" in said["test"] and "0.901" in said["test"] and "0.863" in said["test"]
    assert "always the larger class" in said["test"] and "0.500" in said["test"]
    stand_in = "stand-in" in said["load"]
    assert ("on the real images" in said["test"]) == stand_in


def test_the_net_beats_both_baselines(said, tested):
    accuracy = re.search(r"accuracy: \w+: (\S+) ±.*baseline (\S+)", said["scores"].replace("\n", " "))
    assert tested[0] - tested[1] > 0.7
    assert number(accuracy[1]) > number(accuracy[2].rstrip(","))


def test_it_comes_near_the_published_auc(said, tested):
    if "stand-in" not in said["load"]:
        assert tested[0] > 0.901 - 0.06


def test_the_test_set_was_opened_once(said):
    assert "2 candidates trained, test set opened 1 time" in said["opened"]


def test_the_luck_of_the_images_is_larger_than_that_of_the_seeds(said):
    low, high = map(number, re.search(r"lie from (\S+) to (\S+)", said["interval"]).groups())
    images, seeds = map(number, re.search(r"samples (\S+), over seeds (\S+)", said["probe-bootstrap"]).groups())
    assert images > 1.5 * seeds
    assert high - low > 0.08


def test_the_loop_is_what_the_library_does(said):
    low, high = re.search(r"lie from (\S+) to (\S+)", said["interval"]).groups()
    found = re.search(r"(\S+) to (\S+) \(95 % of 1000 samples\)", said["probe-bootstrap"]).groups()
    assert number(found[0]) == pytest.approx(number(low), abs=0.002)
    assert number(found[1]) == pytest.approx(number(high), abs=0.002)


def test_the_best_of_many_guesses_looks_like_a_finding(said):
    assert number(re.search(r"AUC (\S+)", said["guessers"])[1]) > 0.57


def test_choosing_on_test_images_is_too_good(said):
    here, there = map(number, re.search(r"chosen (\S+), fresh (\S+)", said["optimism"]).groups())
    surplus = number(re.search(r"too good by (\S+)", said["too-good"])[1])
    assert surplus == pytest.approx(here - there, abs=0.0015)
    assert surplus > 0.005


def test_the_report_holds_what_the_text_says(said):
    page = said["probe-page"]
    for words in ("Result", "What I found", "Data", "Net", "Training and choice", "Answers of the first seed", "Software"):
        assert f"<h2>{words}</h2>" in page
    for words in ("MedMNIST v2, Scientific Data", "always the larger class", "<dt>ND4J</dt>", "seed", "The test set was opened once"):
        assert words in page
    assert page.count("<figure>") == 5
    assert "<script" not in page and not re.search(r"(?:src|href)=\"(?!data:)", page)
    assert ("STAND-IN DATA" in page) == ("stand-in" in said["load"])
    assert len(page) < 1_000_000


def test_a_report_is_replaced_and_another_file_is_not(said):
    assert "my-report.html written" in said["report"] and "my-report.html replaced" in said["probe-again"]
    assert "is not a report of Cella" in said["probe-other-file"] and said["probe-other-file"].strip().endswith("mine")


def test_one_seed_is_refused(said):
    assert "a benchmark with 1 seed says nothing about luck" in said["one-seed"]
