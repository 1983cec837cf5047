package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What checks say of answers in cells, and of cells that were changed, renamed or not run; test_exercises.py tries all answers. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnswersInCellsTest {
    private static final String NOT_COMPILED = "The cell above did not compile; nothing was checked.";

    private final String home = System.getProperty("user.home");
    private StudentSession session;

    @BeforeAll
    void open(@TempDir Path folder) {
        System.setProperty("user.home", folder.toString());
        session = new StudentSession();
        session.run(
                "lesson",
                "var known = new dev.cella.lessons.normalize.ChannelStatistics(List.of(0.33), List.of(0.2));");
        session.run("lesson", "var question = MapSide.of(1);");
    }

    @AfterAll
    void close() {
        session.close();
        System.setProperty("user.home", home);
    }

    @Test
    void after_a_restart_a_check_asks_for_the_cells_above() {
        try (StudentSession fresh = new StudentSession()) {
            assertThat(fresh.run("check", "check(new WindowCount(), () -> windowCount());"))
                    .contains("windowCount has not been defined yet. Run the cells above first, then this check.");
            assertThat(fresh.run("other", "raw.length"))
                    .contains("raw has not been defined yet: run the cells above first");
            assertThat(fresh.run("other", "edge.shape()")).contains("edge has not been defined yet");
            assertThat(fresh.run("other", "valleys")).contains("valleys has not been defined yet");
            assertThat(fresh.run("other", "zScore(3)")).contains("zScore has not been defined yet");
            assertThat(fresh.run("other", "net")).contains("net has not been defined yet");
            assertThat(fresh.run("check", "check(new BackToGray(known), () -> 3);"))
                    .contains("known has not been defined yet: run the cells above first");
        }
    }

    @Test
    void a_renamed_or_retyped_method_is_not_mistaken_for_the_old_one() {
        String check = "check(new WindowCount(), () -> windowCount());";
        session.run("renaming", "int windowCount() { return 24 * 24; }");
        assertThat(session.run("check", check)).contains("Right.");
        session.run("renaming", "int windowcount() { return 1; }");
        assertThat(session.run("check", check))
                .contains("Nothing was checked: this exercise calls windowCount.", "is called windowcount");
        session.run("renaming", "int windowCount(int n) { return 1; }");
        assertThat(session.run("check", check)).contains("the method is int windowCount(int n)");
        session.run("renaming", "int answer() { return 1; }");
        assertThat(session.run("check", check)).contains("is called answer: change its name to windowCount");
        session.run("elsewhere", "int windowCount(int n) { return 1; }");
        session.run("renaming", "int windowCount() { return 24 * 24; }");
        assertThat(session.run("check", check)).contains("Right.");
    }

    @Test
    void without_the_names_of_cells_a_renamed_method_is_found_by_its_likeness() {
        String check = "check(new PooledTwice(), () -> pooledTwice());";
        session.run("", "int pooledTwice() { return 49; }");
        assertThat(session.run("", check)).contains("Right.");
        session.run("", "int pooledtwice() { return 49; }");
        assertThat(session.run("", check)).contains("is called pooledtwice");
        session.run("", "int pooledTwice() { return 49 }");
        assertThat(session.run("", check)).contains(NOT_COMPILED);
        session.run("", "void pooledTwice() { System.out.println(49); }");
        assertThat(session.run("", check)).contains("it must return its result, not print it");
    }

    @Test
    void hints_count_by_mistake_and_inputs_stay() {
        String check = "check(new OneWindow(), at -> oneWindow(at.image(), at.kernel(), at.row(), at.column()));";
        AnswerFile answers = AnswerFile.of("05/one-window");
        session.run("answer", answers.reference());
        session.run("check", check); // which ends the mistakes made so far
        session.run("answer", answers.wrong().get(0).cell());
        String first = session.run("check", check);
        session.run("answer", answers.wrong().get(1).cell());
        assertThat(session.run("check", check)).contains("2 of 4 shown");
        session.run("answer", answers.wrong().get(0).cell());
        String again = session.run("check", check);
        assertThat(first).contains("2 of 4 shown");
        assertThat(again).contains("3 of 4 shown").contains("The input was image = {{");
        String number = first.lines()
                .filter(line -> line.contains("Your number"))
                .findFirst()
                .orElseThrow();
        assertThat(again).contains(number.strip());
        String others = session.run("check", check.replace("new OneWindow()", "new OneWindow().otherInputs()"));
        assertThat(others).doesNotContain(number.strip());
    }
}
