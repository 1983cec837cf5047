package dev.cella.lessons.convolve.explore;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Kernels.mean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KernelExplorerTest {
    private static final INDArray IMAGE = Nd4j.linspace(0, 1, 36).reshape(1, 6, 6);

    @Test
    void a_kernel_is_said_to_answer_an_even_region_with_0_if_its_weights_add_up_to_0() {
        assertThat(KernelExplorer.result(IMAGE, kernel(0, -1, 0, -1, 4, -1, 0, -1, 0))
                        .alt())
                .startsWith("The weights add up to 0: a uniform region gives 0");
        assertThat(KernelExplorer.result(IMAGE, mean(3).mul(9)).alt())
                .startsWith("The weights add up to 9: a uniform region does not give 0");
    }

    @Test
    void the_window_explorer_shows_the_window_and_its_products() {
        String alt = WindowExplorer.result(convolve(IMAGE, mean(3)), 2, 3).alt();
        assertThat(alt).contains("window at row 2, column 3 of the image").contains("element by element");
    }
}
