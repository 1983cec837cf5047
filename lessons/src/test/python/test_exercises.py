"""Every exercise in the real kernel, with the answers under src/test/resources/exercises.

The reference must be right. Each wrong answer must get the hints that it expects within a few tries, and the stub must
hear that it is not answered yet. Under CELLA_GRADING=1 the reference passes in silence and all others throw."""

import tempfile
import unittest
from pathlib import Path

from lessons import NOTEBOOKS, answers, code_cells, exercise_of, session, tags, text

TRIES = 5


class EveryExerciseAnswers(unittest.TestCase):
    def test_hints(self):
        for path in NOTEBOOKS:
            with tempfile.TemporaryDirectory() as folder:
                progress = Path(folder) / "progress.tsv"
                with session(path, CELLA_PROGRESS=str(progress)) as lesson:
                    for name, answer, check in self.exercises(lesson):
                        reference, wrong_answers = answers(name)
                        self.stub_is_not_answered(lesson, name, answer, check)
                        self.reference_is_right(lesson, name, answer, check, reference)
                        for wrong in wrong_answers:
                            progress.unlink(missing_ok=True)
                            self.wrong_gets_its_hints(lesson, name, answer, check, wrong)

    def test_grading(self):
        for path in NOTEBOOKS:
            with session(path, CELLA_GRADING="1") as lesson:
                for name, answer, check in self.exercises(lesson):
                    with self.subTest(name):
                        self.assertIn("not answered", self.grade(lesson, answer, check, answer.source))
                        reference, wrong_answers = answers(name)
                        self.assertEqual("", self.grade(lesson, answer, check, reference))
                        for wrong in wrong_answers:
                            self.assertIn("is not right", self.grade(lesson, answer, check, wrong.cell))

    def exercises(self, lesson):
        """Runs what the checks need of the lesson and gives each exercise with its two cells."""
        cells = code_cells(lesson.notebook)
        checks = [cell for cell in cells if "check" in tags(cell)]
        needed = {name for check in checks for name in check.metadata["cella"].get("needs", [])}
        for cell in cells:
            if cell.id in needed:
                lesson.run(cell)
        for check in checks:
            name = exercise_of(check)
            answer = next(cell for cell in cells if exercise_of(cell) == name and "exercise" in tags(cell))
            yield name, answer, check

    def stub_is_not_answered(self, lesson, name, answer, check):
        with self.subTest(name, answer="stub"):
            lesson.run(answer)
            self.assertIn("Not answered yet", text(lesson.run(check)))

    def reference_is_right(self, lesson, name, answer, check, reference):
        with self.subTest(name, answer="reference"):
            lesson.run(answer, reference)
            for _ in range(2):
                self.assertIn("Right.", text(lesson.run(check)))

    def wrong_gets_its_hints(self, lesson, name, answer, check, wrong):
        with self.subTest(name, answer=wrong.name):
            lesson.run(answer, wrong.cell)
            said = [text(lesson.run(check)) for _ in range(TRIES)]
            self.assertIn("Not yet.", said[0])
            for hint in wrong.expect:
                self.assertIn(hint, said[-1])
            self.assertLess(len(said[0]), len(said[-1]), "hints grow")

    def grade(self, lesson, answer, check, source):
        lesson.run(answer, source)
        check.metadata["tags"] = ["check", "raises-exception"]
        return text(lesson.run(check))


if __name__ == "__main__":
    unittest.main()
