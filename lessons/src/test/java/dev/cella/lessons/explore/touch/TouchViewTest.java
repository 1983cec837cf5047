package dev.cella.lessons.explore.touch;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.mean;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.explore.touch.TouchView.touch;
import static dev.cella.lessons.pool.Pooling.pool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What is sent to the page; what the page makes of it is tested in a browser. */
class TouchViewTest {
    private static final INDArray IMAGE = Nd4j.arange(36).reshape(6, 6);

    private static List<?> tensors(Touch view) {
        return (List<?>) ((Map<?, ?>) view.module().get("view")).get("tensors");
    }

    @Test
    void the_numbers_of_a_trace_are_sent_with_their_names() {
        Map<?, ?> map =
                (Map<?, ?>) tensors(touch(convolve(pad(IMAGE, 1), mean(3), 2))).get(1);
        assertThat(map.get("name")).isEqualTo("feature map");
        assertThat(List.of(map.get("height"), map.get("width"))).isEqualTo(List.of(3L, 3L));
        assertThat((byte[]) map.get("values")).hasSize(9 * (IMAGE.dataType() == DataType.FLOAT ? 4 : 8));
    }

    @Test
    void traces_in_a_row_must_follow_on_each_other() {
        Trace<?> first = convolve(IMAGE, mean(3));
        assertThat(tensors(touch(first, pool(first.map(), Pool.MAX, 2)))).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touch(first, pool(IMAGE, Pool.MAX, 2)))
                .withMessage(
                        "trace 2 does not begin with the output of trace 1, as it must; try touch(first, second) where"
                                + " second was made from first.map()");
        assertThatIllegalArgumentException().isThrownBy(() -> touch()).withMessageContaining("a view of 0 traces");
    }

    @Test
    void more_values_than_a_page_can_hold_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touch(pool(Nd4j.zeros(600, 600), Pool.MAX, 2)))
                .withMessage(
                        "a view of 450,000 values is too large for a page (must be <= 250,000); try a smaller image,"
                                + " or fewer layers");
    }

    @Test
    void java_hears_of_numbers_that_are_changed_in_the_page_if_it_asks() {
        Touch view = touch(convolve(Nd4j.zeros(3, 3), mean(3)));
        List<String> heard = new ArrayList<>();
        view.observe((input, output) -> heard.add(input.sumNumber() + " " + Arrays.toString(output.shape())));
        assertThat(view.module().get("listening")).isEqualTo(true);
        Map<String, Object> edited = Map.of(
                "input",
                new double[] {9, 0, 0, 0, 0, 0, 0, 0, 0},
                "inputShape",
                List.of(1, 3, 3),
                "output",
                new double[] {1},
                "outputShape",
                List.of(1, 1, 1));
        view.module().set("edited", edited);
        assertThat(heard).isEqualTo(List.of("9.0 [1, 1, 1]"));
    }

    @Test
    void the_module_is_one_text_below_48_kilobytes_without_imports() {
        assertThat(TouchModule.SOURCE)
                .contains("export default")
                .doesNotContain("import ")
                .doesNotContain("export const");
        assertThat(TouchModule.SOURCE.length() + TouchModule.CSS.length()).isLessThan(48_000);
    }
}
