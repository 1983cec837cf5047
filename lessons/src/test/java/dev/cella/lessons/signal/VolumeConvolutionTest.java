package dev.cella.lessons.signal;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.signal.Projections.maximumProjection;
import static dev.cella.lessons.signal.SingleLayers.dl4j3d;
import static dev.cella.lessons.signal.VolumeConvolution.convolve3d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.step.TraceFigures;
import dev.cella.lessons.explore.touch.TouchView;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class VolumeConvolutionTest {
    private static final INDArray VOLUME = Nd4j.rand(DataType.DOUBLE, 4, 5, 6);

    @Test
    void it_is_dl4js_layer() {
        INDArray volume = VOLUME.castTo(DataType.FLOAT);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, 3, 3, 3).sub(0.5);
        INDArray theirs = dl4j3d(kernel).output(volume.reshape(1, 1, 4, 5, 6));
        assertThat(maxDifference(convolve3d(volume, kernel).map(), theirs.reshape(2, 3, 4)))
                .isLessThan(1e-5);
    }

    @Test
    void a_kernel_one_slice_deep_convolves_each_slice_alone() {
        INDArray kernel = Nd4j.rand(DataType.DOUBLE, 1, 2, 3);
        INDArray map = convolve3d(VOLUME, kernel).map();
        for (int slice = 0; slice < 4; slice++) {
            INDArray flat =
                    Convolution.convolve(VOLUME.slice(slice), kernel.slice(0)).map();
            assertThat(maxDifference(map.slice(slice), flat)).isLessThan(1e-12);
        }
    }

    @Test
    void ones_add_up_the_whole_window() {
        INDArray map = convolve3d(Nd4j.ones(DataType.DOUBLE, 1, 5, 5, 5), Nd4j.ones(2, 2, 2), 3)
                .map();
        assertThat(map.shape()).containsExactly(2, 2, 2);
        assertThat(map.minNumber().doubleValue()).isEqualTo(8);
        assertThat(map.maxNumber().doubleValue()).isEqualTo(8);
    }

    @Test
    void each_step_adds_up_to_its_number() {
        VolumeConvolution trace = convolve3d(VOLUME, Nd4j.rand(DataType.DOUBLE, 2, 2, 2));
        VolumeWindow step = trace.step(2, 1, 3);
        assertThat(step.slice()).isEqualTo(2);
        assertThat(step.sum()).isEqualTo(trace.map().getDouble(2, 1, 3));
        assertThat(step.sumOfSlice(0) + step.sumOfSlice(1)).isCloseTo(step.sum(), within(1e-12));
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve3d(VOLUME, Nd4j.ones(5, 5, 5)))
                .withMessageContaining("kernel 5x5x5 does not fit a volume of 4x5x6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve3d(VOLUME, Nd4j.ones(3, 3)))
                .withMessageContaining("must be [k, k, k]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve3d(VOLUME, Nd4j.ones(3, 3, 3), 0))
                .withMessageContaining("never moves forward");
        assertThatIllegalArgumentException().isThrownBy(() -> dl4j3d(Nd4j.ones(3, 3, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> maximumProjection(VOLUME, 3));
    }

    @Test
    void it_can_be_touched_and_drawn() {
        VolumeConvolution trace = convolve3d(VOLUME, Nd4j.ones(DataType.DOUBLE, 3, 3, 3));
        assertThat(TouchView.data(trace).tensors().get(1).name()).isEqualTo("feature map");
        assertThat(trace.operation().orElseThrow().data()).containsEntry("depth", 3L);
        assertThat(TraceFigures.filmStrip(trace).svg())
                .contains("slice 0", "slice 2")
                .doesNotContain("channel");
        assertThat(TraceFigures.products(trace, 1, 0, 0).alt()).contains("slice 1");
    }

    @Test
    void a_projection_keeps_the_brightest_voxel_along_each_axis() {
        INDArray volume = Nd4j.zeros(DataType.DOUBLE, 2, 3, 4).sub(5);
        volume.putScalar(1, 2, 3, 7);
        assertThat(maximumProjection(volume, 0).shape()).containsExactly(3, 4);
        assertThat(maximumProjection(volume, 0).getDouble(2, 3)).isEqualTo(7);
        assertThat(maximumProjection(volume, 1).getDouble(1, 3)).isEqualTo(7);
        assertThat(maximumProjection(volume, 2).getDouble(1, 2)).isEqualTo(7);
        assertThat(maximumProjection(volume, 2).getDouble(0, 0)).isEqualTo(-5);
    }
}
