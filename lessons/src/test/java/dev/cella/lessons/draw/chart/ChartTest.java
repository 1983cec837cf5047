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
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Element;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartTest {
    private static XYSeries first(XYChart chart) {
        return chart.getSeriesMap().values().iterator().next();
    }

    /** Heights of the steps of a histogram, which ends with a gap. */
    private static List<Double> heights(XYChart chart) {
        double[] heights = first(chart).getYData();
        return Arrays.stream(heights).limit(heights.length - 2L).boxed().toList();
    }

    @Test
    void histogramOfWholeNumbersHasABinForEachOfThem() {
        XYFigure figure = histogram(Nd4j.createFromArray(new int[] {0, 1, 1, 2}));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("0", "1", "2", "40 %", "mean")));
        assertEquals(List.of(0.25, 0.5, 0.25), heights(figure.chart()));
        assertEquals("histogram: 4 values 0 to 2, mean 1, standard deviation 0.707", figure.alt());
    }

    @Test
    void histogramsOfSeveralSeriesShareTheirAxisAndCarryTheirNames() {
        XYFigure figure = histogram(
                named("raw", Nd4j.linspace(0, 255, 256)),
                named("unit", Nd4j.linspace(0, 1, 256).castTo(Nd4j.dataType())));
        List<String> texts = Drawing.of(figure).texts();
        XYChart raw = figure.chart();
        XYChart unit = figure.charts().get(1);
        assertEquals("raw", first(raw).getName());
        assertEquals("unit", first(unit).getName());
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("unit, 256 values")), texts.toString());
        assertEquals(2, texts.stream().filter("250"::equals).count());
        assertEquals(raw.getStyler().getXAxisMin(), unit.getStyler().getXAxisMin());
        for (double value : new double[] {0, 255}) {
            assertEquals(raw.getScreenXFromChart(value), unit.getScreenXFromChart(value), 0.01);
        }
    }

    @Test
    void histogramLeavesOutWhatIsNotFiniteAndSaysSo() {
        Figure figure = histogram(Nd4j.createFromArray(1f, 2f, Float.NaN, Float.NEGATIVE_INFINITY));
        assertTrue(figure.alt().contains("2 values 1 to 2"), figure.alt());
        assertTrue(figure.alt().contains("2 not finite left out"), figure.alt());
    }

    @Test
    void histogramOfOneValueIsOneBinInTheMiddle() {
        XYFigure figure = histogram(Nd4j.ones(50).mul(0.25));
        assertTrue(figure.alt().contains("50 values 0.25"), figure.alt());
        List<Double> heights = heights(figure.chart());
        assertEquals(1, heights.stream().mapToDouble(h -> h).sum(), 1e-9);
        assertEquals(1, heights.get(heights.size() / 2), 1e-9);
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
        XYFigure figure = bars(List.of("malignant", "normal, benign"), 100, 300);
        List<String> texts = Drawing.of(figure).texts();
        assertEquals(100, figure.chart().getSeriesMap().get("malignant").getXMax());
        assertEquals(300, figure.chart().getSeriesMap().get("normal, benign").getXMax());
        assertTrue(texts.containsAll(List.of("malignant", "normal, benign", "100 (25 %)", "300 (75 %)")), "" + texts);
        assertEquals("bars: malignant 100 (25 %), normal, benign 300 (75 %)", figure.alt());
    }

    @Test
    void everyBarHasItsNameAlsoIfTwoAreAlike() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "a", "");
        List<String> beside = Drawing.of(bars(names, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).texts().stream()
                .map(String::strip)
                .filter(text -> text.length() == 1)
                .sorted()
                .toList();
        assertEquals(List.of("a", "a", "b", "c", "d", "e", "f", "g", "h", "–"), beside);
    }

    @Test
    void longNamesOfBarsAreShortenedInTheDrawingOnly() {
        String name = "colorectal adenocarcinoma epithelium and <more> of it than fits";
        Figure figure = bars(List.of(name), 1);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("colorectal") && t.endsWith("…")), texts.toString());
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
