package dev.cella.lessons.convolve.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.convolve.Kernels;
import dev.cella.lessons.explore.touch.Touch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What explorers send to the page; what the page makes of it is tested in a browser. */
class ConvolutionExplorerTest {
    private static final INDArray IMAGE = Nd4j.rand(1, 28, 28);

    private static List<String> labels(Touch view) {
        Map<?, ?> sent = (Map<?, ?>) view.module().get("view");
        return ((List<?>) sent.get("controls"))
                .stream()
                        .map(control -> (String) ((Map<?, ?>) control).get("label"))
                        .toList();
    }

    @Test
    void each_setting_has_a_control() {
        assertThat(labels(PaddingExplorer.view(IMAGE))).containsExactly("size", "kernel", "padding");
        assertThat(labels(OutputSizeExplorer.view(14))).containsExactly("kernel", "stride", "padding", "dilation");
    }

    @Test
    void an_image_smaller_than_the_kernel_is_refused_with_what_to_try() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConvolutionExplorer.exploreConvolution(Nd4j.rand(1, 2, 9), Kernels.mean(3)))
                .withMessageContaining("kernel 3x3 does not fit");
    }
}
