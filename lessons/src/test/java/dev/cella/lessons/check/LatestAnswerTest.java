package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.convolve.exercise.WindowCount;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check judges the latest version of an answer or none, wherever the answer stands and however its cell ended. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LatestAnswerTest {
    private static final String RIGHT = "int windowCount() { return 24 * 24; }";
    private static final String WRONG = "int windowCount() { return 28 * 28; }";
    private static final String FAILS = "int zero = 0; int none = 1 / zero;";
    private static final String CHECK = "check(new WindowCount(), () -> windowCount());";

    private final String home = System.getProperty("user.home");
    private StudentSession session;

    @BeforeEach
    void open(@TempDir Path folder) {
        System.setProperty("user.home", folder.toString());
        session = new StudentSession();
    }

    @AfterEach
    void close() {
        session.close();
        System.setProperty("user.home", home);
    }

    @Test
    void an_answer_in_the_cell_of_its_check_is_judged() {
        assertThat(session.run("one", RIGHT + "\n" + CHECK)).contains("Right.");
        assertThat(session.run("one", WRONG + "\n" + CHECK))
                .contains("Not yet.")
                .contains("784 is not right");
        session.run("other", RIGHT);
        assertThat(session.run("one", WRONG + "\n" + CHECK)).contains("Not yet.");
    }

    @Test
    void an_answer_that_does_not_compile_in_the_cell_of_its_check_keeps_the_compilers_words() {
        assertThat(session.run("one", "int windowCount() { return \"\"; }\n" + CHECK))
                .contains("String cannot be converted to int")
                .doesNotContain("has not been defined yet");
        session.run("one", RIGHT + "\n" + CHECK);
        session.run("one", "int windowCount() { return \"\"; }\n" + CHECK);
        assertThat(session.run("check", CHECK)).contains("did not compile; nothing was checked");
        session.run("one", RIGHT + "\n" + CHECK);
        assertThat(session.run("one", "int windowCount() { return 1 }\n" + CHECK))
                .contains("';' expected")
                .doesNotContain("windowCount");
        assertThat(session.run("check", CHECK)).contains("did not compile; nothing was checked");
        assertThat(tries()).isEqualTo(2);
    }

    @Test
    void a_check_that_does_not_compile_is_taken_for_no_answer() {
        String check = "check(new MaskIou(), given -> maskIou(given.prediction(), given.truth()));";
        session.run("one", "double maskIou(int[] prediction, int[] truth) { return 1 }");
        for (int times = 0; times < 2; times++) {
            assertThat(session.run("check", check)).contains("Fix the error that cell 1 shows");
        }
        session.run("one", "double maskIou(int[] prediction, int[] truth) { return 2; }");
        assertThat(session.run("check", check.replace("given.truth()", "given.truths()")))
                .contains("truths");
        assertThat(session.run("check", check)).contains("Not yet.");
    }

    @Test
    void two_exercises_may_call_methods_of_one_name() {
        session.run("one", "boolean better(double meanA, double barA, double meanB, double barB) { return true; }");
        assertThat(
                        session.run(
                                "check",
                                "check(new BetterNet(), given -> better(given.meanA(), given.barA(), given.meanB(), given.barB()));"))
                .contains("this exercise calls String better(double meanA, double barA, double meanB, double barB)");
    }

    @Test
    void a_renamed_answer_in_the_cell_of_its_check_is_not_mistaken_for_the_old_one() {
        session.run("one", RIGHT + "\n" + CHECK);
        assertThat(session.run("one", "int windows() { return 1; }\n" + CHECK))
                .contains("Nothing was checked", "is called windows: change its name to windowCount");
        assertThat(session.run("one", "void windowCount() { System.out.println(576); }\n" + CHECK))
                .contains("it must return its result, not print it");
        assertThat(tries()).isEqualTo(1);
    }

    @Test
    void a_check_above_its_answer_judges_nothing() {
        session.run("one", RIGHT);
        assertThat(session.run("one", CHECK + "\n" + WRONG))
                .contains("Nothing was checked: windowCount is defined below this check.");
        assertThat(tries()).isZero();
        assertThat(session.run("check", CHECK)).contains("Not yet.");
    }

    @Test
    void an_answer_is_judged_if_its_cell_fails_below_it() {
        session.run("one", WRONG);
        session.run("one", RIGHT + "\n" + FAILS);
        assertThat(session.run("check", CHECK)).contains("Right.");
    }

    @Test
    void an_answer_is_not_judged_if_its_cell_fails_above_it() {
        session.run("one", RIGHT);
        session.run("one", FAILS + "\n" + WRONG);
        assertThat(session.run("check", CHECK))
                .contains("Nothing was checked: cell 2 stopped before it defined windowCount.");
        session.run("another", FAILS + "\n" + WRONG);
        assertThat(session.run("check", CHECK)).contains("cell 4 stopped before it defined windowCount.");
        assertThat(tries()).isZero();
        session.run("one", RIGHT);
        assertThat(session.run("check", CHECK)).contains("Right.");
    }

    @Test
    void an_answer_that_was_never_reached_is_not_defined_yet() {
        session.run("one", FAILS + "\n" + RIGHT);
        assertThat(session.run("check", CHECK)).contains("cell 1 stopped before it defined windowCount.");
    }

    @Test
    void an_answer_is_not_judged_with_the_old_version_of_a_method_that_it_calls() {
        String answer = "int windowCount() { return side() * side(); }\n";
        session.run("one", answer + "int side() { return 24; }");
        session.run("one", answer + FAILS + "\nint side() { return 1; }");
        assertThat(session.run("check", CHECK)).contains("cell 2 stopped before it defined side.");
        assertThat(session.run("one", answer + CHECK + "\nint side() { return 1; }"))
                .contains("side is defined below this check");
        assertThat(tries()).isZero();
        session.run("other", "int side() { return 24; }");
        assertThat(session.run("check", CHECK)).contains("Right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw new IllegalStateException(e);", "return 1;"})
    void an_interrupt_is_no_answer(String whenInterrupted) throws Exception {
        session.run("one", """
                int windowCount() {
                    ((java.util.concurrent.CountDownLatch) System.getProperties().get("started")).countDown();
                    try {
                        Thread.sleep(600_000);
                    } catch (InterruptedException e) {
                        %s
                    }
                    return 2;
                }
                """.formatted(whenInterrupted));
        CountDownLatch started = new CountDownLatch(1);
        System.getProperties().put("started", started);
        Thread user = new Thread(() -> {
            try {
                started.await();
                session.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        user.start();
        assertThat(session.run("check", CHECK)).contains("Interrupted").doesNotContain("Not yet.");
        user.join();
        System.getProperties().remove("started");
        assertThat(tries()).isZero();
    }

    @Test
    void an_answer_that_was_interrupted_above_is_not_judged() throws Exception {
        session.run("one", RIGHT);
        session.interruptNext();
        session.run("one", WRONG);
        assertThat(session.run("check", CHECK)).contains("cell 2 stopped before it defined windowCount.");
    }

    @Test
    void a_later_part_of_a_cell_with_magics_counts() {
        session.run("one", RIGHT);
        session.run("one", FAILS + "\n%time 1\n" + WRONG);
        assertThat(session.run("check", CHECK)).contains("cell 2 stopped before it defined windowCount.");
        session.run("one", "%%time\n" + WRONG);
        assertThat(session.run("check", CHECK)).contains("Not yet.");
    }

    @Test
    void methods_below_that_the_answer_does_not_call_are_no_matter() {
        assertThat(session.run("one", RIGHT + "\n" + CHECK + "\nint pooledTwice() { return 49; }"))
                .contains("Right.");
        session.run("one", RIGHT + "\n" + FAILS + "\nint pooledTwice() { return 49; }");
        assertThat(session.run("check", CHECK)).contains("Right.");
    }

    @Test
    void a_method_of_the_same_name_with_other_parameters_is_another_one() {
        session.run("one", RIGHT);
        session.run("other", FAILS + "\nint windowCount(int n) { return n; }");
        assertThat(session.run("check", CHECK + "\nint windowCount(long n) { return 1; }"))
                .contains("Right.");
    }

    @Test
    void a_method_of_a_class_is_no_answer() {
        session.run("one", RIGHT);
        session.run("one", "class Counter { int windowCount() { return 1; } }");
        assertThat(session.run("check", CHECK)).contains("no longer declares int windowCount()");
    }

    @Test
    void after_a_reset_a_check_asks_for_the_cells_above() {
        session.run("one", RIGHT);
        session.run("reset", "%reset");
        assertThat(session.run("check", CHECK)).contains("windowCount has not been defined yet");
    }

    @Test
    void an_answer_is_found_after_thousands_of_other_cells() {
        session.run("one", RIGHT);
        session.run("one", "int windowCount() { return 1 }");
        for (int i = 0; i < 1100; i++) {
            session.run("other", "%help time");
        }
        assertThat(session.run("check", CHECK)).contains("did not compile; nothing was checked");
    }

    private int tries() {
        return StudentProgress.ofEnvironment(Map.of())
                .of(new WindowCount().name())
                .tries();
    }
}
