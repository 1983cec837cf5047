package dev.cella.kernel.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declarations of cells with the names of imported methods, classes and fields. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HiddenNamesTest {
    private static final String MAX = "Your method max hides Math.max; rename yours to use that one.";
    private static final String LIST = "Your class List hides java.util.List; rename yours to use that one.";

    private static final String TO_TEXT = "Convert the value with String.valueOf(…), or join it to a string with +.";

    private final RecordingOutlet outlet = new RecordingOutlet();
    private final Cell cell = new Cell(outlet, (question, password) -> "");
    private JavaShell shell;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
        List<String> imports = List.of(
                "static java.lang.Math.*",
                "static java.util.Map.Entry.*",
                "static java.util.stream.Collectors.joining",
                "java.util.*",
                "java.awt.Point");
        assertThat(shell.addImports(imports)).isEqualTo(List.of());
    }

    @AfterEach
    void reset() {
        shell.declarations().forget();
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        String max(String a, String b) { return a; }  | max(1, 2)
        String max(String a, String b) { return a; }  | int m = max("a", "b");
        String max(String a, String b) { return a; }  | double d = 1 + (2 * max(3.5, 4));
        String max(String a, String b) { return a; }  | max("a", "b").intValue()
        """)
    void a_method_that_hides_an_imported_one_is_named(String declaration, String code) {
        done(declaration);
        assertThat(firstSentence(advice(code))).isEqualTo(MAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        class List { }                      | List.of(1, 2)
        class List { }                      | List<String> names = null;
        record List(int n) { }              | new List()
        class List { } List mine = null;    | mine.size()
        class List { }                      | java.util.List<String> names = new List();
        """)
    void a_class_that_hides_an_imported_one_is_named(String declaration, String code) {
        done(declaration);
        assertThat(firstSentence(advice(code))).isEqualTo(LIST);
    }

    @Test
    void a_variable_that_hides_an_imported_field_is_named() {
        done("String PI = \"apple\";");
        assertThat(firstSentence(advice("double area = PI;")))
                .isEqualTo("Your variable PI hides Math.PI; rename yours to use that one.");
    }

    @Test
    void members_of_nested_classes_are_imported_too() {
        done("int comparingByKey(int n) { return n; }");
        assertThat(firstSentence(advice("comparingByKey()")))
                .isEqualTo("Your method comparingByKey hides Entry.comparingByKey; rename yours to use that one.");
    }

    @Test
    void the_usual_advice_follows() {
        done("String max(String a, String b) { return a; }");
        assertThat(advice("max(1, 2)")).isEqualTo(MAX + " " + TO_TEXT);
    }

    @Test
    void a_method_that_cannot_be_used_says_what_it_hides() {
        done("double max(double[] values) { return max(values[0], 1.0); }");
        assertThat(outlet.events())
                .isEqualTo(List.of(
                        "stdout max cannot be used now: method max cannot be applied to given types. " + MAX + "\n"));
        done("class A { void max() {} int m() { return max(1, 2); } }");
        assertThat(outlet.events())
                .isEqualTo(
                        List.of("stdout A cannot be used now: method max in class A cannot be applied to given types. "
                                + MAX + "\n"));
    }

    @Test
    void a_wrong_type_at_run_time_is_explained() {
        done("Object max(Object a, Object b) { return a + \"\"; }");
        Outcome.Thrown thrown = assertThat(run("int m = (int) max(1, 2);"))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual();
        assertThat(firstSentence(thrown.chain().get(0).advice())).isEqualTo(MAX);
    }

    @Test
    void errors_that_have_nothing_to_do_with_it_keep_their_advice() {
        done("String max(String a, String b) { return a; }\nclass List { }");
        assertThat(advice("\"max\".lenght()")).isEqualTo("There is no lenght here. Did you mean length?");
        assertThat(advice("String s = abs(2);")).isEqualTo(TO_TEXT);
    }

    @Test
    void after_a_reset_nothing_is_hidden_until_it_is_declared_again() {
        done("String max(String a, String b) { return a; }\nclass List { }");
        shell.declarations().forget();
        done("int m = max(1, 2);\nvar names = List.of(1, 2);");
        done("boolean max(boolean a, boolean b) { return a; }\nclass List { }");
        assertThat(firstSentence(advice("max(1, 2)"))).isEqualTo(MAX);
        assertThat(firstSentence(advice("List.of(1, 2)"))).isEqualTo(LIST);
    }

    @Test
    void a_method_beside_an_import_of_one_name_hides_nothing() {
        done("String joining(int n) { return \"\" + n; }\nvar collector = joining();");
        assertThat(advice("String s = joining(3).length();")).isEqualTo(TO_TEXT);
    }

    @Test
    void a_method_with_the_parameters_of_an_imported_one_is_ambiguous() {
        done("String joining() { return \"\"; }");
        assertThat(advice("joining()")).isEqualTo("Your method joining clashes with Collectors.joining; rename yours.");
    }

    @Test
    void a_class_takes_the_place_of_an_import_of_its_name() {
        done("class Point { int side = 3; }");
        done("int side = new Point().side;");
        assertThat(firstSentence(advice("new Point(1, 2)")))
                .isEqualTo("Your class Point hides java.awt.Point; rename yours to use that one.");
        shell.declarations().forget();
        done("int x = new Point(1, 2).x;");
    }

    @Test
    void an_import_of_a_cell_gives_way_too() {
        done("import java.awt.Polygon;\nclass Polygon { int sides = 5; }\nint sides = new Polygon().sides;");
        shell.declarations().forget();
        done("int n = new Polygon().npoints;");
    }

    @Test
    void a_class_stays_when_its_name_is_imported() {
        done("class Canvas { int size = 2; }");
        done("import java.awt.Canvas;");
        assertThat(outlet.events())
                .isEqualTo(List.of(
                        "stdout java.awt.Canvas is not imported, because your class has the same name; rename yours to"
                                + " use both\n"));
        done("int size = new Canvas().size;");
    }

    private String advice(String code) {
        return assertThat(run(code))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual()
                .problems()
                .get(0)
                .advice();
    }

    private static String firstSentence(String advice) {
        return advice.substring(0, advice.indexOf(". ") < 0 ? advice.length() : advice.indexOf(". ") + 1);
    }

    private void done(String code) {
        assertThat(run(code)).as(code).isInstanceOf(Outcome.Done.class);
    }

    private Outcome run(String code) {
        outlet.events().clear();
        return shell.evaluate(new CellSource(1, code), cell);
    }
}
