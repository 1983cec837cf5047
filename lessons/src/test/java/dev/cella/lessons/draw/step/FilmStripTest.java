package dev.cella.lessons.draw.step;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Filter;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.PaddingMode;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.normalize.ChannelStatistics;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.regularize.DropoutSetting;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What holds of the figures of every trace, whatever the operation. */
class FilmStripTest {
    private static final INDArray EDGE = Nd4j.createFromArray(new double[][] {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}});

    /** A trace of each operation, small enough to be written in numbers and large enough not to be. */
    static List<Trace<?>> traces() {
        return Stream.of(6, 28)
                .<Trace<?>>flatMap(size -> traces(image(1, size), image(3, size)))
                .toList();
    }

    private static Stream<Trace<?>> traces(INDArray gray, INDArray color) {
        return Stream.of(
                convolve(gray, EDGE),
                convolve(color, new Filter(Nd4j.stack(0, EDGE, EDGE, EDGE), 0.5)),
                convolve(gray, new Filter(Nd4j.ones(1, 5, 5), 0)),
                Pooling.pool(gray, Pool.MAX, 2),
                Padded.pad(gray, 2),
                Padded.pad(gray, 2, PaddingMode.REFLECT),
                ChannelStatistics.of(gray.reshape(1, 1, gray.size(1), gray.size(2)))
                        .trace(gray),
                ChannelStatistics.of(color.reshape(1, 3, color.size(1), color.size(2)))
                        .trace(color),
                new DropoutSetting(0.5, 1).trace(gray.slice(0)),
                new DropoutSetting(0.5, 1).trace(color));
    }

    /** From 0 to 1, spread evenly, and none of them as gray as what is not filled yet. */
    private static INDArray image(int channels, int size) {
        double[] values = IntStream.range(0, channels * size * size)
                .mapToDouble(i -> 37 * i % 101 / 100.0)
                .toArray();
        return Nd4j.createFromArray(values).reshape(channels, size, size);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void a_strip_names_its_steps_and_fits_the_page(Trace<?> trace) {
        int last = trace.steps().size();
        Figure strip = filmStrip(trace);
        List<String> words = strip.alt().lines().toList();
        assertThat(words.get(0)).isEqualTo("film strip of " + trace);
        assertThat(words.get(1)).containsPattern("^[a-z]+ 1 at ");
        assertThat(words.get(words.size() - 1)).containsPattern("^[a-z]+ " + last + " at ");
        assertThat(Drawing.of(strip).texts()).contains(words.get(1).replaceFirst(" at .*", ""));
        assertThat(strip.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void the_map_is_filled_as_far_as_the_step_and_whole_at_the_end(Trace<?> trace) {
        int last = trace.steps().size();
        assertThat(step(trace, 1).svg()).contains("fill=\"#ececec\"");
        assertThat(step(trace, last).svg()).doesNotContain("fill=\"#ececec\"");
        assertThat(step(trace, last).width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void every_trace_shows_the_arithmetic_of_a_step(Trace<?> trace) {
        int[] position = trace.map().rank() == 2 ? new int[] {1, 1} : new int[] {0, 1, 1};
        assertThat(products(trace, position).alt()).contains("row 1, column 1");
    }

    @ParameterizedTest
    @MethodSource("traces")
    void steps_are_numbered_from_1(Trace<?> trace) {
        int last = trace.steps().size();
        for (int number : new int[] {0, last + 1}) {
            assertThatThrownBy(() -> step(trace, number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("there is no [a-z]+ " + number + " \\(they are numbered from 1 to " + last
                            + "\\); try filmStrip\\(trace\\), which chooses key steps");
            assertThatThrownBy(() -> filmStrip(trace, 1, number)).hasMessageStartingWith("there is no ");
        }
    }

    /** Doubles each value, and is drawn by nobody. */
    private record Doubled(INDArray input, INDArray map) implements Trace<Double> {
        @Override
        public List<Double> steps() {
            return new LazySteps<>((int) map.length(), index -> 2 * input.getDouble(index));
        }
    }

    @Test
    void a_trace_that_nobody_draws_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> filmStrip(new Doubled(EDGE, EDGE.mul(2))))
                .hasMessage("no drawing is known for the steps of a Doubled (its room must give one); try"
                        + " steps(trace.steps(), step -> …) with a figure of your own");
    }

    @Test
    void numbers_are_written_where_three_frames_leave_room_for_them() {
        Convolution wide = convolve(Nd4j.ones(9, 9), EDGE); // at three a row, cells would be too small for numbers
        assertThat(Drawing.of(filmStrip(wide)).pictures()).isEmpty();
    }
}
