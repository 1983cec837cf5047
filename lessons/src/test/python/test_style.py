"""How a notebook reads: the rules of the course that can be checked without running anything."""

import json
import re
import unittest

import nbformat
from answers import answers, exercises_with_answers
from lessons import NOTEBOOKS, ROOT, code_cells, exercise_of, read, tags

LINES = 8
COLUMNS = 110


def flat(source):
    """Source without white space: a method reads the same inside its class and on a page, wherever its lines break."""
    return re.sub(r"\s+", "", source)


def text_of(notebook):
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def glossary():
    """(word, lesson, words not to use) of each line of the glossary's table."""
    for line in (ROOT / "GLOSSARY.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == 4 and cells[1].isdigit():
            yield cells[0], cells[1], [other.strip() for other in cells[3].split(",") if other.strip()]


class EveryLessonReadsWell(unittest.TestCase):
    def each(self):
        for path in NOTEBOOKS:
            yield path, read(path)

    def test_it_is_a_clean_notebook_for_our_kernel(self):
        for path, notebook in self.each():
            nbformat.validate(json.loads(path.read_text()))
            self.assertEqual((4, 5), (notebook.nbformat, notebook.nbformat_minor))
            self.assertEqual(
                {"name": "cella", "display_name": "Java (Cella)", "language": "java"}, notebook.metadata.kernelspec
            )
            self.assertEqual("java", notebook.metadata.language_info.name)
            for cell in code_cells(notebook):
                self.assertEqual(([], None), (cell.outputs, cell.execution_count), cell.id)

    def test_cells_have_names_of_their_own(self):
        for path, _ in self.each():
            names = [cell["id"] for cell in json.loads(path.read_text())["cells"]]
            self.assertEqual(len(names), len(set(names)), path.stem)
            for name in names:
                self.assertRegex(name, r"^[a-z]+(-[a-z0-9]+)*$")

    def test_code_is_short(self):
        for path, notebook in self.each():
            lengths = []
            for cell in code_cells(notebook):
                lines = cell.source.split("\n")
                lengths.append(len(lines))
                self.assertLessEqual(len(lines), LINES, cell.id)
                self.assertLessEqual(max(map(len, lines)), COLUMNS, cell.id)
            self.assertLessEqual(sum(lengths) / len(lengths), 5, f"mean lines a cell of {path.stem}")

    def test_no_imports_and_no_downloads_are_in_view(self):
        for _, notebook in self.each():
            for cell in code_cells(notebook):
                self.assertNotRegex(cell.source, r"(?m)^\s*(import |%)|https?:", cell.id)

    def test_the_first_cell_promises_what_it_costs(self):
        for path, notebook in self.each():
            first = notebook.cells[0].source
            self.assertRegex(first, rf"^# {path.stem[:2]} · ")
            for word in ("You will see", "Takes", "before"):
                self.assertIn(f"**{word}**", first)
            self.assertLessEqual(int(re.search(r"runs in\*\* (\d+) seconds", first).group(1)), 60)
            self.assertLessEqual(int(re.search(r"memory\*\* (\d+) MB", first).group(1)), 1000)

    def test_the_minutes_are_those_of_reading_and_answering(self):
        """200 words a minute and two and a half minutes an exercise at least; twice as much for thinking at most."""
        for path, notebook in self.each():
            takes = int(re.search(r"\*\*Takes\*\* (\d+) minutes", notebook.cells[0].source).group(1))
            exercises = sum("check" in tags(cell) for cell in notebook.cells)
            quick = len(re.findall(r"\w+", text_of(notebook))) / 200 + 2.5 * exercises
            self.assertTrue(quick <= takes <= 2 * quick, f"{path.stem} takes {takes} minutes; {quick:.0f} read quickly")

    def test_it_predicts_breaks_exercises_and_recalls(self):
        for _, notebook in self.each():
            prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
            self.assertGreaterEqual(prose.count("**Predict.**"), 3)
            self.assertGreaterEqual(sum("raises-exception" in tags(cell) for cell in notebook.cells), 1)
            recall = next(cell.source for cell in notebook.cells if cell.id == "recall")
            self.assertEqual(5, recall.count("<details>"))
            last = notebook.cells[-1].source
            self.assertIn("Sources", last)
            self.assertIn("CC BY", last)
            self.assertIn("Not for clinical use", last)

    def test_each_exercise_has_a_stub_a_check_and_answers_to_try(self):
        found = set()
        for path, notebook in self.each():
            stubs = {exercise_of(cell): cell for cell in notebook.cells if "exercise" in tags(cell)}
            checks = [exercise_of(cell) for cell in notebook.cells if "check" in tags(cell)]
            self.assertGreaterEqual(len(checks), 3)
            self.assertEqual(list(stubs), checks)
            for name, stub in stubs.items():
                self.assertTrue(name.startswith(path.stem[:2] + "/"), name)
                self.assertIn("notAnsweredYet()", stub.source)
            found |= set(checks)
        self.assertEqual(exercises_with_answers(), found)

    def test_one_word_stands_for_one_thing(self):
        """The glossary's words appear where it says that they are introduced, and no other words for the same do."""
        prose = {path.stem[:2]: text_of(notebook) for path, notebook in self.each()}
        for word, lesson, banned in glossary():
            if lesson in prose:
                self.assertRegex(prose[lesson], rf"(?i)\b{re.escape(word)}", f"{word} in lesson {lesson}")
            for number, text in prose.items():
                if number < lesson:
                    self.assertNotRegex(text, rf"(?i)\*{re.escape(word)}s?\*", f"{word} emphasized before {lesson}")
                for other in banned:
                    self.assertNotRegex(text, rf"(?i)\b{re.escape(other)}s?\b", f"lesson {number}; say {word}")

    def test_each_exercise_knows_three_typical_wrong_answers(self):
        for name in exercises_with_answers():
            reference, wrong = answers(name)
            self.assertTrue(reference, name)
            self.assertGreaterEqual(len(wrong), 3, name)

    def test_code_shown_in_the_text_is_the_librarys_own(self):
        sources = [flat(file.read_text()) for file in (ROOT / "src/main/java").rglob("*.java")]
        for _, notebook in self.each():
            for cell in notebook.cells:
                if cell.cell_type == "markdown":
                    for shown in re.findall(r"(?s)```java\n(.*?)```", cell.source):
                        self.assertTrue(any(flat(shown) in source for source in sources), f"{cell.id}: {shown}")

    def test_what_a_check_needs_stands_in_its_notebook(self):
        for _, notebook in self.each():
            names = {cell.id for cell in code_cells(notebook)}
            for cell in notebook.cells:
                self.assertLessEqual(set(cell.metadata.get("cella", {}).get("needs", [])), names, cell.id)


if __name__ == "__main__":
    unittest.main()
