"""Links between the documents lead somewhere."""

import re
from pathlib import Path

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
