package dev.cella.kernel.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

    private static final String TO_TEXT =
            "A value becomes a text with String.valueOf(…), or by joining it to one with +.";

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
        assertEquals(List.of(), shell.addImports(imports));
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
    void aMethodThatHidesAnImportedOneIsNamed(String declaration, String code) {
        done(declaration);
        assertEquals(MAX, firstSentence(advice(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class List { }                      | List.of(1, 2)
            class List { }                      | List<String> names = null;
            record List(int n) { }              | new List()
            class List { } List mine = null;    | mine.size()
            class List { }                      | java.util.List<String> names = new List();
            """)
    void aClassThatHidesAnImportedOneIsNamed(String declaration, String code) {
        done(declaration);
        assertEquals(LIST, firstSentence(advice(code)));
    }

    @Test
    void aVariableThatHidesAnImportedFieldIsNamed() {
        done("String PI = \"apple\";");
        assertEquals(
                "Your variable PI hides Math.PI; rename yours to use that one.",
                firstSentence(advice("double area = PI;")));
    }

    @Test
    void membersOfNestedClassesAreImportedToo() {
        done("int comparingByKey(int n) { return n; }");
        assertEquals(
                "Your method comparingByKey hides Entry.comparingByKey; rename yours to use that one.",
                firstSentence(advice("comparingByKey()")));
    }

    @Test
    void theUsualAdviceFollows() {
        done("String max(String a, String b) { return a; }");
        assertEquals(MAX + " " + TO_TEXT, advice("max(1, 2)"));
    }

    @Test
    void aMethodThatCannotBeUsedSaysWhatItHides() {
        done("double max(double[] values) { return max(values[0], 1.0); }");
        assertEquals(
                List.of("stdout max cannot be used now: method max cannot be applied to given types. " + MAX + "\n"),
                outlet.events());
        done("class A { void max() {} int m() { return max(1, 2); } }");
        assertEquals(
                List.of("stdout A cannot be used now: method max in class A cannot be applied to given types. " + MAX
                        + "\n"),
                outlet.events());
    }

    @Test
    void aWrongTypeAtRunTimeIsExplained() {
        done("Object max(Object a, Object b) { return a + \"\"; }");
        Outcome.Thrown thrown = assertInstanceOf(Outcome.Thrown.class, run("int m = (int) max(1, 2);"));
        assertEquals(MAX, firstSentence(thrown.chain().get(0).advice()));
    }

    @Test
    void errorsThatHaveNothingToDoWithItKeepTheirAdvice() {
        done("String max(String a, String b) { return a; }\nclass List { }");
        assertEquals("There is no lenght here; did you mean length?", advice("\"max\".lenght()"));
        assertEquals(TO_TEXT, advice("String s = abs(2);"));
    }

    @Test
    void afterAResetNothingIsHiddenUntilItIsDeclaredAgain() {
        done("String max(String a, String b) { return a; }\nclass List { }");
        shell.declarations().forget();
        done("int m = max(1, 2);\nvar names = List.of(1, 2);");
        done("boolean max(boolean a, boolean b) { return a; }\nclass List { }");
        assertEquals(MAX, firstSentence(advice("max(1, 2)")));
        assertEquals(LIST, firstSentence(advice("List.of(1, 2)")));
    }

    @Test
    void aMethodBesideAnImportOfOneNameHidesNothing() {
        done("String joining(int n) { return \"\" + n; }\nvar collector = joining();");
        assertEquals(TO_TEXT, advice("String s = joining(3).length();"));
    }

    @Test
    void aMethodWithTheParametersOfAnImportedOneIsAmbiguous() {
        done("String joining() { return \"\"; }");
        assertEquals("Your method joining clashes with Collectors.joining; rename yours.", advice("joining()"));
    }

    @Test
    void aClassTakesThePlaceOfAnImportOfItsName() {
        done("class Point { int side = 3; }");
        done("int side = new Point().side;");
        assertEquals(
                "Your class Point hides java.awt.Point; rename yours to use that one.",
                firstSentence(advice("new Point(1, 2)")));
        shell.declarations().forget();
        done("int x = new Point(1, 2).x;");
    }

    @Test
    void anImportOfACellGivesWayToo() {
        done("import java.awt.Polygon;\nclass Polygon { int sides = 5; }\nint sides = new Polygon().sides;");
        shell.declarations().forget();
        done("int n = new Polygon().npoints;");
    }

    @Test
    void aClassStaysWhenItsNameIsImported() {
        done("class Canvas { int size = 2; }");
        done("import java.awt.Canvas;");
        assertEquals(
                List.of("stdout java.awt.Canvas is not imported, because your class has the same name; rename yours to"
                        + " use both\n"),
                outlet.events());
        done("int size = new Canvas().size;");
    }

    private String advice(String code) {
        return assertInstanceOf(Outcome.Rejected.class, run(code), code)
                .problems()
                .get(0)
                .advice();
    }

    private static String firstSentence(String advice) {
        return advice.substring(0, advice.indexOf(". ") < 0 ? advice.length() : advice.indexOf(". ") + 1);
    }

    private void done(String code) {
        assertInstanceOf(Outcome.Done.class, run(code), code);
    }

    private Outcome run(String code) {
        outlet.events().clear();
        return shell.evaluate(new CellSource(1, code), cell);
    }
}
