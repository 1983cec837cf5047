package dev.cella.lessons.region.figure;

import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.region.figure.RegionFigures.costAgainstAp;
import static dev.cella.lessons.region.figure.RegionFigures.lossTerms;
import static dev.cella.lessons.region.figure.RegionFigures.regionCells;
import static dev.cella.lessons.region.roi.RoiAlign.roiAlign;
import static dev.cella.lessons.region.roi.RoiPooling.roiPool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.detect.ScoredImage;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.region.DetectorHistory;
import dev.cella.lessons.region.DetectorScore;
import dev.cella.lessons.region.StepLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RegionFiguresTest {
    private static final INDArray MAP = Nd4j.createFromArray(
                    IntStream.range(0, 42).mapToDouble(i -> i % 11 / 10.0).toArray())
            .reshape(6, 7);
    private static final BoundingBox REGION = new BoundingBox(1.3, 0.4, 4.6, 5.9);

    @Test
    void a_region_shows_where_it_lies_and_the_cells_or_points_that_are_read() {
        String pooled = regionCells(roiPool(MAP, REGION, 2)).content();
        assertThat(pooled).contains("whole cells", "stroke-dasharray");
        assertThat(pooled.split("fill=\"none\"", -1)).hasSizeGreaterThan(4);
        String aligned = regionCells(roiAlign(MAP, REGION, 2)).content();
        assertThat(aligned).contains("points anywhere", "stroke-dasharray");
        assertThat(aligned.split("<circle", -1)).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void bins_are_steps_with_their_arithmetic() {
        assertThat(filmStrip(roiPool(MAP, REGION, 2)).alt()).contains("bin 1", "max of");
        assertThat(filmStrip(roiAlign(MAP, REGION, 2)).alt()).contains("bin 4", "mean of");
        assertThat(products(roiPool(MAP, REGION, 2), 0, 1).alt()).contains("bin 0, 1: rows 1 to 3");
        assertThat(products(roiAlign(MAP, REGION, 2), 1, 1).alt()).contains("bin 1, 1: (");
        INDArray two = Nd4j.stack(0, MAP, MAP.mul(2));
        assertThat(filmStrip(roiPool(two, REGION, 2)).alt()).contains("channel 1");
    }

    /** The map of 3 × 3 bins is narrower than the two numbers beside its bar. */
    @Test
    void the_bar_below_a_narrow_map_stays_in_its_frame() {
        INDArray wide =
                Nd4j.linspace(DataType.DOUBLE, -0.89, 1.78 / 767, 24 * 32).reshape(24, 32);
        Figure strip = filmStrip(roiPool(wide, REGION, 3), 1, 5);
        Matcher texts = Pattern.compile("<text x=\"([0-9.]+)\"[^>]*>([^<]*)<").matcher(strip.content());
        List<Double> ends = new ArrayList<>();
        while (texts.find()) {
            ends.add(Double.parseDouble(texts.group(1)) + Svg.width(texts.group(2), Svg.Style.NOTE));
        }
        assertThat(strip.content()).contains("0.89");
        assertThat(ends).isNotEmpty().allMatch(end -> end <= strip.width() / 2.0);
    }

    @Test
    void losses_are_lines_of_the_terms_that_a_detector_has() {
        List<StepLoss> steps = IntStream.range(0, 40)
                .mapToObj(i -> new StepLoss(0, 0, 1 - i / 50.0, 0.5, 0))
                .toList();
        assertThat(lossTerms(new DetectorHistory(steps, 1, false)).alt())
                .contains("classes", "boxes")
                .doesNotContain("objectness", "masks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lossTerms(new DetectorHistory(steps.subList(0, 5), 1, false)))
                .withMessageContaining("train for more steps");
    }

    @Test
    void costs_are_dots_with_names() {
        BoundingBox box = new BoundingBox(0, 0, 4, 4);
        DetectionScores scores = DetectionScores.detectionScores(
                List.of(new ScoredImage(List.of(new Detection(box, 0, 0.9)), List.of(new LabeledBox(box, 0)))),
                List.of("cell"));
        DetectorScore slow = new DetectorScore("slow", scores, 2, 100, 100, 1);
        DetectorScore quick = new DetectorScore("quick", scores, 0.02, 1, 100, 0.9);
        assertThat(costAgainstAp(List.of(slow, quick)).alt()).contains("slow 2 s", "quick 0.02 s", "mean AP 1");
        assertThat(DetectorScore.comparison(List.of(slow, quick)).columnNames())
                .contains("detector", "backbone passes", "recall of regions", "mean AP", "AP cell");
        assertThat(slow).hasToString("slow: 100 backbone passes, 100 regions, 2.000 s per image, mean AP 1.00");
    }
}
