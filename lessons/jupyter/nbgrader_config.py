"""Settings of nbgrader for courses in Java. `./cella assignment` puts them into the folder of a course."""

c = get_config()  # noqa: F821: nbgrader defines it

c.CourseDirectory.course_id = "cella"
c.ClearSolutions.code_stub = {"java": "return notAnsweredYet();"}
c.ClearSolutions.text_stub = "Your text."
c.ClearSolutions.begin_solution_delimeter = "BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "END SOLUTION"
c.ClearHiddenTests.begin_test_delimeter = "BEGIN HIDDEN TESTS"
c.ClearHiddenTests.end_test_delimeter = "END HIDDEN TESTS"

# A check ends by itself after 20 seconds (CELLA_GRADING_SECONDS); a cell that runs longer is stopped by nbgrader.
c.ExecutePreprocessor.timeout = 60

# A download of a learning platform, for `nbgrader zip_collect`: STUDENT_NOTEBOOK or, as Moodle packs it, with "_", a number and
# "_assignsubmission_file" after the student, as the beginning of the name or as a folder. Browsers add " (1)" to a second download.
c.FileNameCollectorPlugin.named_regexp = (
    r".*/(?P<student_id>[^/]+?)_(?:\d+_assignsubmission_file_?/?)?(?P<file_id>\d\d[a-z]?-[^/_ ]+)(?: ?\(\d+\))?\.ipynb"
)
