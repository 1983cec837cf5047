"""Writes the start page: a map of the course with the student's progress, as Markdown that JupyterLab shows and GitHub would.

It needs no running kernel. Cards are HTML, because Markdown has none; JupyterLab keeps the styles used here, and the colors
suit its light and its dark theme.
"""

from __future__ import annotations

import os
import re
import shlex
from html import escape, unescape
from pathlib import Path
from textwrap import dedent
from urllib.parse import quote

import copies
import course

PAGE = "START.md"
MARK = "<!-- Written by Cella whenever a lesson is saved. -->"
LAUNCHER = course.LESSONS.parent / "cella"  # not in the container, where lessons are started by a server
GRID = "display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(185px,1fr));margin:8px 0 16px"
CARD = "border:1px solid rgba(128,128,128,0.45);border-radius:8px;overflow:hidden"
TEXT = "padding:8px 14px 12px"


def write(work: Path) -> None:
    """Writes the page into the folder of the student's copies. A page that somebody else wrote moves aside."""
    page = work / PAGE
    text = MARK + "\n\n" + markdown(course.contents(), standings(progress_file()), updated(work), work)
    old = page.read_text(encoding="utf-8", errors="replace") if page.exists() else text
    if not old.startswith(MARK):
        page.rename(copies.free_name(page, "mine"))
    if old != text or not page.exists():
        copies.replace(page, text.encode())


def progress_file() -> Path:
    """Where the checks of the exercises keep a student's progress."""
    return Path(os.environ.get("CELLA_PROGRESS") or Path("~/.cella/progress.tsv").expanduser())


def standings(file: Path) -> dict[str, bool]:
    """The exercises that were tried, by name, and whether they were ever solved."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    fields = [line.split("\t") for line in lines]
    return {words[0]: "solved" in words for words in fields if len(words) >= 4 and words[1] != "0"}


def updated(work: Path) -> list[str]:
    """New versions of lessons that lie beside a student's work."""
    return sorted(path.name for path in work.glob("[0-9][0-9]*-updated*.ipynb"))


def markdown(parts: list[course.Part], standing: dict[str, bool], updates: list[str], work: Path) -> str:
    lessons = [lesson for part in parts for lesson in part.lessons if lesson.notebook]
    complete = all(lesson.notebook for part in parts for lesson in part.lessons)
    blocks = ["# How convolutional networks read biomedical images", where_to_begin(lessons, standing, complete), WORDS]
    blocks += [news(updates)] if updates else []
    for part in parts:
        cards = [card(lesson, standing) for lesson in part.lessons if lesson.notebook]
        blocks.append(f"## {part.title}")
        blocks += [f'<div style="{GRID}">\n' + "\n".join(cards) + "\n</div>"] if cards else []
        blocks += [still_being_written(part)] if any(not lesson.notebook for lesson in part.lessons) else []
    return "\n\n".join([*blocks, advice(work)]) + "\n"


def where_to_begin(lessons: list[course.Lesson], standing: dict[str, bool], complete: bool) -> str:
    """One sentence: the first lesson, the one to go on with, or the end, of the complete course or of what is there."""
    tried = [lesson for lesson in lessons if any(exercise in standing for exercise in lesson.exercises)]
    if not tried:
        return f"**Begin with {link(lessons[0])}.** Each lesson builds on those before it."
    last = tried[-1]
    rest = lessons[lessons.index(last) + 1 :]
    if not is_solved(last, standing):
        return f"**Go on with {link(last)}**: {counts(last, standing, 'exercises ')}."
    if rest:
        return f"**Go on with {link(rest[0])}.** You have solved lesson {last.number}."
    return "**You have reached the end of the course.**" if complete else "**You have reached the end of what is written so far.**"


def link(lesson: course.Lesson) -> str:
    return f"[{lesson.number} · {lesson.title}]({lesson.notebook.name})"


def is_solved(lesson: course.Lesson, standing: dict[str, bool]) -> bool:
    return all(standing.get(exercise) for exercise in lesson.exercises)


def counts(lesson: course.Lesson, standing: dict[str, bool], what: str = "") -> str:
    solved = sum(standing.get(exercise, False) for exercise in lesson.exercises)
    return f"{solved} of {len(lesson.exercises)} {what}solved"


def card(lesson: course.Lesson, standing: dict[str, bool]) -> str:
    """A lesson: its picture, its title, its minutes, the student's marks, and what there is to see. No line may be empty."""
    href, title = escape(lesson.notebook.name), emphasized(lesson.title)
    marks = "".join({None: "○", False: "◐", True: "●"}[standing.get(exercise)] for exercise in lesson.exercises)
    minutes = f"{lesson.minutes} minutes · " if lesson.minutes else ""
    shows = emphasized(lesson.shows[:1].upper() + lesson.shows[1:])
    return (
        f'<div style="{CARD}">{picture(lesson)}<div style="{TEXT}">'
        f'<a href="{href}"><b>{lesson.number} · {title}</b></a><br>'
        f"<small>{minutes}{marks} {counts(lesson, standing)}</small>"
        f'<div style="margin-top:6px">{shows}</div></div></div>'
    )


def picture(lesson: course.Lesson) -> str:
    """The drawing of a lesson, `pictures/05.svg`, which its own title describes."""
    file = lesson.notebook.parent / "pictures" / f"{lesson.number}.svg"
    if not file.is_file():
        return ""
    alt = re.search(r"<title>(.*?)</title>", file.read_text(encoding="utf-8"))
    return (
        f'<a href="{escape(lesson.notebook.name)}"><img src="pictures/{file.name}" '
        f'alt="{escape(unescape(alt[1])) if alt else ""}" width="100%"></a>'
    )


def emphasized(text: str) -> str:
    """A title or a sentence with *stars* as HTML."""
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", escape(text, quote=False))


def still_being_written(part: course.Part) -> str:
    names = [f"{lesson.number} {lesson.title}" for lesson in part.lessons if not lesson.notebook]
    return f"<small>Still being written: {' · '.join(names)}</small>"


def news(updates: list[str]) -> str:
    links = ", ".join(f"[{name}]({quote(name)})" for name in updates)
    return (
        f"**New versions.** These lessons have changed since you edited your copies, which stay as they are: {links}. Delete a new "
        "version that you don't want, or rename it to take the place of yours."
    )


WORDS = "A word you don't know? Look it up in the [glossary](GLOSSARY.md), or ask for it in a cell: `glossary(\"stride\")`."


def advice(work: Path) -> str:
    command = f"CELLA_WORK={shlex.quote(str(work))} {shlex.quote(str(LAUNCHER))} afresh 05"
    here = LAUNCHER.is_file()
    return ADVICE.format(at_once=AT_ONCE.format(command=command) if here else "", idle="" if here else IDLE).strip()


AT_ONCE = (
    " To get one at once, save and close the lesson and type this in a terminal (with its number): `{command}`. Your work moves to "
    "a file beside it."
)

IDLE = " This server shuts down kernels that have been idle for an hour and that no browser shows; run all cells again if it did."

ADVICE = dedent("""
    ## Good to know

    - **Run a cell** with <kbd>Shift</kbd> + <kbd>Enter</kbd>; the ■ button interrupts it.
    - **Close lessons you don't need.** Each open lesson runs a kernel that takes up to the memory that its first cell names, and
      closing its tab shuts that kernel down. The second icon in the left sidebar lists what is running, with buttons to shut it down.
    - **If you close a tab during training,** the training ends. Open the lesson again and choose *Run → Run All Cells*. If you
      only close the browser, the training goes on, but the lesson won't show what it prints meanwhile: wait until the status bar
      at the bottom says *Idle*, then run the cell again.{idle}
    - **Open a lesson in one browser window only.** If Jupyter reports *File Changed*, choose *Revert* in the window that you don't work in.
    - **The lessons here are your own copies.** Change whatever you like. An update replaces only those you haven't edited.
    - **To start a lesson again,** rename or delete your copy. A new one appears at the next start.{at_once}
    - **Your progress** is kept on the machine that runs the kernels, and nowhere else. This page shows it as of the last time a lesson was saved; open the page
      again to see the latest. In a cell, `progress()` shows it too.
""")
