"""Documents, and the recipe of the image, name what is there."""

import re
from fnmatch import fnmatch
from pathlib import Path

import course
import pytest

HOME = Path(__file__).resolve().parents[4]
DOCUMENTS = [str(path.relative_to(HOME)) for path in [*HOME.glob("*.md"), *HOME.glob("*/*.md")]]
LINK = re.compile(r"\]\(([^)\s]+)\)")


def anchors(document):
    """The headings of a document as GitHub names them."""
    headings = re.findall(r"(?m)^#+ (.+)$", document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_relative_links_lead_to_files_and_headings(name):
    document = HOME / name
    for link in LINK.findall(re.sub(r"`[^`\n]*`", "", document.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", link):
            path, _, anchor = link.partition("#")
            target = document.parent / path if path else document
            assert target.exists(), f"{name} links to {link}"
            assert not anchor or anchor in anchors(target), f"{name} links to {link}, which has no such heading"


NUMBERS = "zero one two three four five six seven eight nine ten".split()


def test_the_readme_counts_the_lessons_and_parts_of_its_table():
    parts = course.contents()
    numbers = [lesson.number for part in parts for lesson in part.lessons]
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    sentence = r"The course has (\d+) lessons in (\w+) parts; .*? come in two halves, such as (.*?)\."
    [(lessons, words, halves)] = re.findall(sentence, readme)
    assert int(lessons) == len({number[:2] for number in numbers})
    assert words == NUMBERS[len(parts)]
    assert set(re.findall(r"\d\d[a-z]?", halves)) <= set(numbers)


def test_the_changes_name_the_lessons_that_are_there():
    ready = [lesson.number for part in course.contents() for lesson in part.lessons if lesson.notebook]
    [line] = re.findall(r"(?m)^- Lessons (\d\d.*?)\.$", (HOME / "CHANGELOG.md").read_text(encoding="utf-8"))
    named = set(re.findall(r"\d\d[a-z]?", line))
    for first, last in re.findall(r"(\d\d) to (\d\d)", line):
        named |= {f"{number:02}" for number in range(int(first), int(last))}
    assert named == set(ready)


COPIED = re.findall(r"(?m)^COPY (?!--from)(.*) \S+$", (HOME / "Dockerfile").read_text(encoding="utf-8"))
SENT = [line[1:] for line in (HOME / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")]


@pytest.mark.parametrize("name", [name for names in COPIED for name in names.split()])
def test_the_image_copies_what_is_there_and_what_the_engine_sends(name):
    assert (HOME / name).exists(), f"the Dockerfile copies {name}"
    ways = [name, *map(str, Path(name).parents)]
    assert any(fnmatch(way, pattern) for way in ways for pattern in SENT), f".dockerignore keeps {name} back"


def test_every_path_in_the_image_that_the_dockerfile_names_was_copied():
    text = (HOME / "Dockerfile").read_text(encoding="utf-8")
    named = set(re.findall(r"/opt/cella/(lessons/[\w./-]+)", text))
    assert len(named) >= 4 and all((HOME / path).exists() for path in named), named
