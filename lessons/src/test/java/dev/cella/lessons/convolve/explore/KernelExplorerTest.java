package dev.cella.lessons.convolve.explore;

import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Kernels.mean;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Interactive;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.explore.Uploads;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KernelExplorerTest {
    private static final INDArray IMAGE = Nd4j.linspace(0, 1, 36).reshape(1, 6, 6);

    @Test
    void a_kernel_is_said_to_answer_an_even_region_with_0_if_its_weights_add_up_to_0() {
        assertThat(words(kernel(0, -1, 0, -1, 4, -1, 0, -1, 0)))
                .startsWith("The weights add up to 0: a uniform region gives 0");
        assertThat(words(mean(3).mul(9))).startsWith("The weights add up to 9: a uniform region does not give 0");
    }

    private static String words(INDArray kernel) {
        return ((Figure) KernelExplorer.result(IMAGE, kernel)).alt();
    }

    @Test
    void an_image_that_the_kernel_does_not_fit_is_told_in_a_sentence() {
        assertThat(((MimeBundle) KernelExplorer.result(Nd4j.ones(1, 2, 9), mean(3))).text())
                .startsWith("kernel 3x3 does not fit an input of 2");
    }

    @Test
    @SuppressWarnings("unchecked") // the first row holds the weights
    void an_own_image_takes_the_place_of_the_lessons() throws Exception {
        Interactive view = KernelExplorer.view(IMAGE);
        assertThat(((Box) view.children().get(0)).children()).hasSize(9);
        assertThat(view.toString()).contains("image of 6×6 and its feature map of 4×4");
        Uploads.upload((Box) view.children().get(1), Uploads.picture("color.png"));
        assertThat(view.toString()).contains("image of 6×8 and its feature map of 4×6");
        ((Control<Integer>) ((Box) view.children().get(0)).children().get(4)).set("value", 3);
        assertThat(view.toString()).contains("The weights add up to 3").contains("image of 6×8");
    }
}
