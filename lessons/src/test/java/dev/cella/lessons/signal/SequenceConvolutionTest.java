package dev.cella.lessons.signal;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.signal.SequenceConvolution.convolve1d;
import static dev.cella.lessons.signal.SingleLayers.dl4j1d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.step.TraceFigures;
import dev.cella.lessons.explore.touch.TouchView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SequenceConvolutionTest {
    private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 2, 3, 4, 5}, {0, 1, 0, -1, 0}});
    private static final INDArray KERNEL = Nd4j.createFromArray(new double[][] {{1, 0, -1}, {2, 1, 0}});

    @Test
    void the_sums_are_those_computed_by_hand() {
        assertThat(convolve1d(X, KERNEL).map().toDoubleMatrix()[0]).containsExactly(-1, 0, -3);
    }

    @Test
    void a_stride_leaves_positions_out() {
        assertThat(convolve1d(X, KERNEL, 2).map().toDoubleMatrix()[0]).containsExactly(-1, -3);
        assertThat(convolve1d(X, KERNEL, 2).step(0, 1).start()).isEqualTo(2);
    }

    @Test
    void it_is_dl4js_layer() {
        INDArray x = Nd4j.rand(DataType.FLOAT, 5, 20);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, 5, 4).sub(0.5);
        INDArray theirs = dl4j1d(kernel).output(x.reshape(1, 5, 20));
        assertThat(theirs.shape()).containsExactly(1, 1, 17);
        assertThat(maxDifference(convolve1d(x, kernel).map(), theirs.reshape(1, 17)))
                .isLessThan(1e-5);
    }

    @Test
    void it_is_a_convolution_of_an_image_with_a_kernel_as_tall_as_the_image() {
        assertThat(convolve1d(X, KERNEL).map())
                .isEqualTo(Convolution.convolve(X, KERNEL).map());
    }

    @Test
    void each_step_adds_up_to_its_number() {
        SequenceConvolution trace = convolve1d(X, KERNEL);
        for (int position = 0; position < 3; position++) {
            assertThat(trace.step(0, position).sum()).isEqualTo(trace.map().getDouble(0, position));
        }
        assertThat(trace.step(0, 0)).hasToString("position 0: 1.000 + (-3.000) + 1.000 = -1.000");
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve1d(X, Nd4j.ones(3, 2)))
                .withMessageContaining("try a kernel with 2 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve1d(X, Nd4j.ones(2, 6)))
                .withMessageContaining("must be <= 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve1d(X, KERNEL, 0))
                .withMessageContaining("never moves forward");
    }

    @Test
    void it_can_be_touched_and_drawn_and_names_its_words() {
        SequenceConvolution trace =
                convolve1d(X, KERNEL).named(List.of("no", "seen"), List.of("a", "b", "c", "d", "e"));
        assertThat(TouchView.data(trace).tensors().get(0).rowNames()).containsExactly("no", "seen");
        assertThat(TraceFigures.filmStrip(trace).alt()).contains("window 1");
        assertThat(TraceFigures.step(trace, 1).svg()).contains("1·1 (a)");
        assertThat(TraceFigures.products(trace, 0, 2).alt()).contains("position 2");
    }
}
