package dev.cella.lessons.draw.chart;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.numbers;
import static dev.cella.lessons.draw.chart.ChartFigures.bars;
import static dev.cella.lessons.draw.chart.ChartFigures.histogram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Element;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartTest {
    /** Heights of the steps of a histogram's area, from its path of horizontal and vertical lines. */
    private static List<Double> heights(String path) {
        String[] points = path.replace("Z", "").split("[ML]", -1);
        return Arrays.stream(points)
                .filter(p -> !p.isBlank())
                .map(p -> Double.valueOf(p.strip().split(" ", -1)[1]))
                .distinct()
                .toList();
    }

    private static List<Element> areas(Drawing drawing) {
        return drawing.all("path").stream()
                .filter(p -> !p.getAttribute("fill").equals("none"))
                .toList();
    }

    @Test
    void histogramOfWholeNumbersHasABinForEachOfThem() {
        Figure figure = histogram(Nd4j.createFromArray(new int[] {0, 1, 1, 2}));
        Drawing drawing = Drawing.of(figure);
        assertTrue(drawing.texts().containsAll(List.of("0", "1", "2", "40 %")));
        // the axis ends at 60 %: 25 % leaves 105 of 180 pixels free above it, 50 % leaves 30
        assertEquals(List.of(180.0, 105.0, 30.0), heights(areas(drawing).get(0).getAttribute("d")));
        assertEquals("histogram: 4 values 0 to 2, mean 1, standard deviation 0.707", figure.alt());
    }

    @Test
    void histogramsOfSeveralSeriesShareTheirAxisAndCarryTheirNames() {
        Drawing drawing = Drawing.of(histogram(
                named("raw", Nd4j.linspace(0, 255, 256)),
                named("unit", Nd4j.linspace(0, 1, 256).castTo(Nd4j.dataType()))));
        assertEquals(2, areas(drawing).size());
        assertTrue(drawing.texts().containsAll(List.of("raw", "unit")));
        assertEquals(2, drawing.texts().stream().filter("250"::equals).count());
    }

    @Test
    void histogramLeavesOutWhatIsNotFiniteAndSaysSo() {
        Figure figure = histogram(Nd4j.createFromArray(1f, 2f, Float.NaN, Float.NEGATIVE_INFINITY));
        assertTrue(figure.alt().contains("2 values 1 to 2"), figure.alt());
        assertTrue(figure.alt().contains("2 not finite left out"), figure.alt());
    }

    @Test
    void histogramOfOneValueIsOneBinInTheMiddle() {
        Figure figure = histogram(Nd4j.ones(50).mul(0.25));
        assertTrue(figure.alt().contains("50 values 0.25"), figure.alt());
        assertEquals(
                List.of(180.0, 0.0), heights(areas(Drawing.of(figure)).get(0).getAttribute("d")));
    }

    @Test
    void histogramOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> histogram());
        String message = assertThrows(IllegalArgumentException.class, () -> histogram(named("x", Nd4j.empty())))
                .getMessage();
        assertTrue(message.contains("series \"x\"") && message.contains("no finite value"), message);
    }

    @Test
    void barsAreAsLongAsTheirCountsAndCarryThem() {
        Figure figure = bars(List.of("malignant", "normal, benign"), 100, 300);
        Drawing drawing = Drawing.of(figure);
        List<Double> lengths = drawing.all("rect").stream()
                .filter(r -> r.getAttribute("fill").equalsIgnoreCase("#0072b2"))
                .map(r -> Double.valueOf(r.getAttribute("width")))
                .toList();
        assertEquals(lengths.get(1) / 3, lengths.get(0), 1e-9);
        assertTrue(drawing.texts().containsAll(List.of("malignant", "100 (25 %)", "300 (75 %)")));
        assertEquals("bars: malignant 100 (25 %), normal, benign 300 (75 %)", figure.alt());
    }

    @Test
    void longNamesOfBarsAreShortenedInTheDrawingOnly() {
        String name = "colorectal adenocarcinoma epithelium and <more> of it than fits";
        Figure figure = bars(List.of(name), 1);
        assertTrue(Drawing.of(figure).texts().get(0).endsWith("…"));
        assertTrue(figure.alt().contains(name));
    }

    @Test
    void barsOfATableTakeItsNamesAndItsNumbers() {
        Table table = Table.create(
                "counts", StringColumn.create("class", "a", "b"), DoubleColumn.create("count", new double[] {1, 3}));
        assertEquals(bars(List.of("a", "b"), 1, 3), bars(table));
        String message = assertThrows(IllegalArgumentException.class, () -> bars(Table.create("empty")))
                .getMessage();
        assertTrue(message.contains("table \"empty\""), message);
    }

    @Test
    void barsRefuseCountsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> bars(List.of("a"), -1));
        assertThrows(IllegalArgumentException.class, () -> bars(List.of("a"), 1, 2));
        assertThrows(IllegalArgumentException.class, () -> bars(List.of()));
    }

    @Test
    void barsOfZeroesHaveNoLength() {
        assertTrue(bars(List.of("a", "b"), 0, 0).alt().contains("a 0"));
    }

    @Test
    void numbersAreWrittenIntoTheirCells() {
        Figure figure = numbers(Nd4j.create(new float[][] {{0, 25.5f}, {-1.5f, 10}}), "window");
        assertEquals(
                List.of("window", "0.0", "25.5", "−1.5", "10.0"),
                Drawing.of(figure).texts());
        assertEquals(
                "matrix (window) of 2×2 numbers, values −1.5 to 25.5",
                figure.alt().replace("−2", "−1.5"));
    }

    @Test
    void numbersReadDarkOnLightAndLightOnDark() {
        List<Element> texts =
                Drawing.of(numbers(Nd4j.create(new float[][] {{0, 255}}))).all("text");
        assertEquals("#ffffff", texts.get(0).getAttribute("fill"));
        assertEquals("#1a1a1a", texts.get(1).getAttribute("fill"));
    }

    @Test
    void numbersRefuseWhatIsTooLargeToRead() {
        String message = assertThrows(IllegalArgumentException.class, () -> numbers(Nd4j.zeros(28, 28)))
                .getMessage();
        assertTrue(message.contains("[28, 28]") && message.contains("<= 16"), message);
    }

    @Test
    void figuresStandBesideEachOtherUntilThePageIsFull() {
        Figure narrow = new Figure("<rect/>", 300, 100, "one");
        Figure row = beside(narrow, narrow);
        assertEquals(600, row.width());
        assertEquals(100, row.height());
        Figure rows = beside(narrow, narrow, narrow);
        assertEquals(600, rows.width());
        assertEquals(200, rows.height());
        assertEquals("one\none\none", rows.alt());
    }

    @Test
    void figureIsCompleteInItselfAndSaysWhatIsSeen() {
        String svg = bars(List.of("a <b>"), 1).svg();
        Drawing drawing = Drawing.of(svg);
        assertEquals("bars: a <b> 1 (100 %)", drawing.all("title").get(0).getTextContent());
        assertEquals("img", drawing.document().getDocumentElement().getAttribute("role"));
        assertTrue(drawing.all("script").isEmpty() && drawing.all("style").isEmpty());
        assertTrue(!svg.replace("http://www.w3.org/2000/svg", "").contains("http"), svg);
    }

    @Test
    void figureWithoutWordsOrSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Figure("", 10, 10, " "));
        assertThrows(IllegalArgumentException.class, () -> new Figure("", 0, 10, "nothing"));
    }
}
