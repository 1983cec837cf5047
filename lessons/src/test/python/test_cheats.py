"""What answers try in place of an answer, in one graded kernel: each gets no marks, and the kernel and the next answers live."""

import nbformat
import pytest
from lessons import KERNEL, PATIENCE
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

RIGHT = """
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int r = 0; r < pooled.length * size; r++)
        for (int c = 0; c < pooled[0].length * size; c++) {
            boolean isFirst = r % size == 0 && c % size == 0;
            pooled[r / size][c / size] = isFirst ? map[r][c] : Math.max(pooled[r / size][c / size], map[r][c]);
        }
    return pooled;
}
"""
CHECK = "check(new MaxPooling(), given -> maxPooling(given.map(), given.size()));"
HIDDEN = """System.out.print(dev.cella.lessons.check.HiddenTests.of(
    new MaxPooling(), "given -> maxPooling(given.map(), given.size())", 7L));"""
INPUT = "new MaxPooling.Input(map, size)"
FOREVER = "while (true) { map[0][0]++; }"
UNSAFE = """var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    var unsafe = (sun.misc.Unsafe) field.get(null);"""
FRESH = """var paths = System.getProperty("java.class.path").split(File.pathSeparator);
    var urls = new java.net.URL[paths.length];
    for (int i = 0; i < urls.length; i++) urls[i] = new File(paths[i]).toURI().toURL();
    var loader = new java.net.URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    Object again = loader.loadClass("dev.cella.lessons.pool.exercise.MaxPooling").getConstructor().newInstance();"""


def answer(body, before=""):
    return f"{before}\ndouble[][] maxPooling(double[][] map, int size) {{ {body} }}"


def trying(body):
    return answer(f"try {{ {body} }} catch (Throwable e) {{ throw new IllegalStateException(e); }}")


FORBIDDEN = "which cells must not call"
# what a student writes, and what the check says
CHEATS = {
    "an exercise without its constructor": (
        trying(f"{UNSAFE} return ((MaxPooling) unsafe.allocateInstance(MaxPooling.class)).solve({INPUT});"), FORBIDDEN),
    "an exercise as if deserialized": (
        trying("return ((MaxPooling) sun.reflect.ReflectionFactory.getReflectionFactory().newConstructorForSerialization("
               f"MaxPooling.class, Object.class.getConstructor()).newInstance()).solve({INPUT});"), FORBIDDEN),
    "a private method of an exercise": (
        trying("var pooled = Arrays.stream(MaxPooling.class.getDeclaredMethods()).filter(m -> m.getName().equals(\"pooled\")).findFirst().get();"
               f"pooled.setAccessible(true); return (double[][]) pooled.invoke(null, {INPUT}, 0, 0, size, null);"), FORBIDDEN),
    "the counter of the exam": (
        trying('var exam = Class.forName("dev.cella.lessons.check.Exam").getDeclaredField("OF_KERNEL"); exam.setAccessible(true); return map;'),
        FORBIDDEN),
    "the classes once more": (trying(f"{FRESH} return map;"), FORBIDDEN),
    "another process": (trying('new ProcessBuilder("java", "-version").start(); return map;'), FORBIDDEN),
    "another JShell": (trying('jdk.jshell.JShell.create().eval("1"); return map;'), FORBIDDEN),
    "a method handle": (trying("java.lang.invoke.MethodHandles.lookup(); return map;"), FORBIDDEN),
    "an exercise in a class": (answer("new Holder(); return map;", "class Holder { MaxPooling one = new MaxPooling(); }"),
                               "must not create MaxPooling"),
    "an exercise of a lambda": (answer("later.get(); return map;", "Supplier<Object> later = MaxPooling::new;"), "must not create MaxPooling"),
    "the text of the check": (answer("dev.cella.kernel.spi.CellVersion.all(); return map;"), FORBIDDEN),
    "the cell that runs": (answer("dev.cella.kernel.display.Cell.leave(); return map;"), FORBIDDEN),
    "all threads": (answer("Thread.getAllStackTraces().keySet().forEach(Thread::interrupt); return map;"), FORBIDDEN),
    "the end of the process": (answer("Runtime.getRuntime().halt(0); return map;"), FORBIDDEN),
    "classes of its own": ("%classpath .\n" + RIGHT, "stopped before it defined maxPooling"),
    "another comparison": (answer("return map;") + "\nboolean hiddenSame(double[][] a, Object b, double c) { return true; }", "did not compile"),
    "no output": (answer("System.setOut(null); return map;"), "not right"),
    "the outputs cleared": (answer("new Thread(() -> { for (int i = 0; i < 100_000; i++) clearOutput(); }).start(); return map;"), "not right"),
    "an exception without words": (
        answer("throw new RuntimeException() { public String getMessage() { throw new Error(); } };"), "throws RuntimeException"),
}
KEPT = ["class Keeper { static WhichPooling one; }",
        "{ var which = new WhichPooling(); Keeper.one = which; try { check(which, box -> MAX); } catch (RuntimeException wrong) { } }",
        "check(new WhichPooling(), box -> MAX);"]
ENDLESS = [answer(f"while (true) {{ try {{ {FOREVER} }} catch (Throwable e) {{ }} }}"), CHECK,
           "int pooledTwice() { return 49; }", "check(new PooledTwice(), () -> pooledTwice());"]
LOCKED = ["""int pooledTwice() {
    var lock = new Object();
    var isHeld = new java.util.concurrent.CountDownLatch(1);
    new Thread(() -> { synchronized (lock) { isHeld.countDown(); while (true) { try { Thread.sleep(1000); } catch (Throwable e) { } } } }).start();
    try { isHeld.await(); } catch (InterruptedException e) { }
    synchronized (lock) { return 49; }
}""", "check(new PooledTwice(), () -> pooledTwice());"]


pytestmark = pytest.mark.xdist_group("cheats")  # one process runs the cells, for all tests


@pytest.fixture(scope="module")
def cells():
    """The cells after they ran in one kernel."""
    first = run([HIDDEN], {})
    hidden = first[0].outputs[0].text
    sources = []
    for cheat, _ in CHEATS.values():
        sources += [cheat, f"{CHECK}\n{hidden}"]
    sources += [RIGHT, CHECK, f"{CHECK}\n{hidden}", *KEPT, *ENDLESS, *LOCKED]
    return run(sources, {"NBGRADER_EXECUTION": "autograde"})


def run(sources, environment):
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    client = NotebookClient(notebook, kernel_name=KERNEL, timeout=PATIENCE, allow_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        client.execute()
    return notebook.cells


def errors(cell: nbformat.NotebookNode):
    return [output.evalue for output in cell.outputs if output.output_type == "error"]


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_cheat_gets_no_marks_and_the_check_says_why(cheat, cells):
    [said] = errors(cells[2 * list(CHEATS).index(cheat) + 1])
    assert CHEATS[cheat][1] in said


def test_honest_answers_in_the_same_kernel_get_their_marks_even_if_they_are_checked_twice(cells):
    after = cells[2 * len(CHEATS):]
    assert [errors(cell) for cell in after[:3]] == [[], [], []]


def test_an_exercise_that_a_cell_keeps_after_its_check_spoils_the_next(cells):
    assert "or keeps it" in errors(cells[-7])[0]


def test_an_answer_that_cannot_be_stopped_costs_its_own_marks_only(cells):
    assert "took longer than" in errors(cells[-5])[0]
    assert errors(cells[-3]) == []


def test_a_lock_that_nobody_opens_ends_with_a_sentence(cells):
    assert "took longer than" in errors(cells[-1])[0]
