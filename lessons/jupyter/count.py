"""Adds up what Surefire and pytest wrote, and ends with one line: N passed, N failed, N skipped."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def main(home: Path) -> int:
    passed = failed = skipped = 0
    reports = [*home.glob("*/target/surefire-reports/TEST-*.xml"), *home.glob("target/pytest.xml")]
    for report in reports:
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):
            bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            out = int(suite.get("skipped", 0))
            passed += int(suite.get("tests", 0)) - bad - out
            failed += bad
            skipped += out
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
