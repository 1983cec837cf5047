package dev.cella.lessons.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values come from NumPy. */
class StandardizationTest {
    /** x[i] = 37 i mod 101: spread over 0 to 100, two images of two channels. */
    private static final INDArray IMAGES = Nd4j.createFromArray(
                    IntStream.range(0, 36).mapToDouble(i -> 37 * i % 101).toArray())
            .reshape(2, 2, 3, 3);

    @Test
    void value_by_value_gives_what_the_whole_gives() {
        ChannelStatistics known = ChannelStatistics.of(IMAGES);
        Standardization trace = known.trace(IMAGES.slice(1));
        assertThat(trace.map().equalsWithEps(known.standardize(IMAGES).slice(1), 1e-9))
                .isTrue();
        for (StandardizedValue value : trace.steps()) {
            assertThat(value.z()).isEqualTo((value.x() - value.mean()) / value.deviation());
            assertThat(trace.map().getDouble(value.channel(), value.row(), value.column()))
                    .isEqualTo(value.z(), within(1e-9));
        }
    }

    @Test
    void each_channel_has_its_statistics_and_a_whole_set_has_one_for_all() {
        Standardization own = ChannelStatistics.of(IMAGES).trace(IMAGES.slice(0));
        assertThat(own.step(0, 1, 2).mean()).isEqualTo(48.94444444444444, within(1e-9));
        assertThat(own.step(1, 1, 2).mean()).isEqualTo(50.888888888888886, within(1e-9));
        ChannelStatistics whole = ChannelStatistics.ofWholeSet(IMAGES);
        assertThat(whole.means()).allSatisfy(mean -> assertThat(mean).isEqualTo(49.916666666666664, within(1e-9)));
        assertThat(whole.deviations()).hasSize(2).allSatisfy(deviation -> assertThat(deviation)
                .isEqualTo(29.576994626079085, within(1e-9)));
        assertThat(whole.trace(IMAGES.slice(0)).steps().get(0).mean())
                .isEqualTo(whole.trace(IMAGES.slice(0)).steps().get(17).mean());
    }

    @Test
    void a_step_and_the_whole_speak_in_words() {
        ChannelStatistics known = new ChannelStatistics(List.of(0.5), List.of(0.25));
        Standardization trace = known.trace(Nd4j.ones(1, 2, 2));
        assertThat(trace.step(1, 0)).hasToString("channel 0, row 1, column 0: (1.000 - 0.500) / 0.250 = 2.000");
        assertThat(trace).hasToString("4 values standardized; channel 0: mean 0.5000, standard deviation 0.2500");
    }

    @Test
    void an_image_that_does_not_fit_is_refused_in_a_sentence() {
        ChannelStatistics known = ChannelStatistics.of(IMAGES);
        assertThatThrownBy(() -> known.trace(Nd4j.ones(1, 3, 3)))
                .hasMessage(
                        "these statistics are of 2 channel(s), but the image has shape [1, 3, 3] (must be [2, H, W]);"
                                + " try images.slice(0) for the first image of a set");
        assertThatThrownBy(() -> ChannelStatistics.of(Nd4j.ones(2, 1, 3, 3)).trace(Nd4j.ones(1, 3, 3)))
                .hasMessageContaining("its standard deviation is 0");
        assertThatThrownBy(() -> ChannelStatistics.ofWholeSet(Nd4j.ones(3, 3)))
                .hasMessageStartingWith("statistics need a set of images");
    }
}
