package dev.cella.lessons.trace;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.image.GrayScale.toGray;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.lessons.convolve.Filter;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.PaddingMode;
import dev.cella.lessons.normalize.ChannelStatistics;
import dev.cella.lessons.normalize.Standardization;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.regularize.DropoutSetting;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Each operation on another image, with its original settings. */
class RepeatedTraceTest {
    private static final INDArray FIRST = Nd4j.rand(1, 6, 6);
    private static final INDArray COLOR = Nd4j.rand(3, 5, 7);
    private static final INDArray KERNEL = Nd4j.rand(3, 3);

    @Test
    void a_convolution_keeps_kernel_padding_and_stride() {
        assertThat(convolve(Padded.pad(FIRST, 1), KERNEL, 2).again(COLOR).map())
                .isEqualTo(convolve(Padded.pad(toGray(COLOR), 1), KERNEL, 2).map());
        assertThatThrownBy(() -> convolve(FIRST, KERNEL).again(Nd4j.rand(1, 2, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_filter_takes_color_as_it_is_and_gray_once_per_channel() {
        Filter filter = new Filter(Nd4j.rand(3, 3, 3), 0.5);
        Trace<?> trace = convolve(Nd4j.rand(3, 6, 6), filter, 2, 1);
        assertThat(trace.input().shape()).containsExactly(3, 6, 6);
        assertThat(((ImageTrace<?>) trace).again(COLOR).map())
                .isEqualTo(convolve(COLOR, filter, 2, 1).map());
        assertThat(((ImageTrace<?>) trace).again(FIRST).map())
                .isEqualTo(convolve(Nd4j.concat(0, FIRST, FIRST, FIRST), filter, 2, 1)
                        .map());
    }

    @Test
    void a_pooling_keeps_its_kind_and_a_padding_its_border() {
        assertThat(Pooling.pool(FIRST, Pool.AVERAGE, 3, 2).again(COLOR).map())
                .isEqualTo(Pooling.pool(toGray(COLOR), Pool.AVERAGE, 3, 2).map());
        assertThat(Padded.pad(FIRST, 2, PaddingMode.REFLECT).again(COLOR).map())
                .isEqualTo(Padded.pad(toGray(COLOR), 2, PaddingMode.REFLECT).map());
    }

    @Test
    void a_standardization_keeps_its_statistics_and_their_scale() {
        ChannelStatistics bytes = new ChannelStatistics(List.of(100.0), List.of(50.0));
        Standardization trace = bytes.trace(Nd4j.rand(1, 6, 6).mul(200).addi(2));
        assertThat(trace.again(Nd4j.ones(1, 2, 2)).map().getDouble(0, 0, 0)).isEqualTo((255 - 100) / 50.0, within());
        ChannelStatistics shares = new ChannelStatistics(List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.5));
        assertThat(shares.trace(COLOR).again(Nd4j.ones(1, 2, 2)).map().getDouble(2, 0, 0))
                .isEqualTo(1, within());
    }

    @Test
    void dropout_keeps_rate_and_seed() {
        DropoutSetting setting = new DropoutSetting(0.25, 3);
        assertThat(setting.trace(FIRST.slice(0)).again(COLOR).map()).isEqualTo(setting.drop(toGray(COLOR)));
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }
}
