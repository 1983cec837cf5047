package dev.cella.lessons.evaluate.explore;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AnswerExplorerTest {
    private static final INDArray IMAGES = Nd4j.zeros(DataType.FLOAT, 2, 1, 4, 4);

    private static INDArray counted(int channels, int height, int width) {
        return Nd4j.arange(channels * height * width).castTo(DataType.FLOAT).reshape('c', channels, height, width);
    }

    @Test
    void the_answer_is_written_above_the_image_and_what_is_known_is_its_title() {
        MultiLayerNetwork net =
                net(input(1, 4, 4), flatten(), dense(2), softmax()).build();
        net.params().assign(0);
        assertThat(AnswerExplorer.result(net, IMAGES.slice(0), "truth: ill", List.of("ill", "well"))
                        .alt())
                .startsWith("net: ill 50 % · well 50 %: ")
                .contains("truth: ill");
    }

    @Test
    void of_many_classes_the_most_probable_are_written() {
        MultiLayerNetwork net =
                net(input(1, 4, 4), flatten(), dense(5), softmax()).build();
        net.params().assign(0);
        net.setParam("0_b", Nd4j.createFromArray(new float[][] {{0, 3, 1, 2, 0}}));
        assertThat(AnswerExplorer.result(net, IMAGES.slice(0), "", List.of("a", "b", "c", "d", "e"))
                        .alt())
                .startsWith("net: b 62 % · c 8 % · d 23 %: ");
    }

    @Test
    void each_class_needs_a_name() {
        MultiLayerNetwork net =
                net(input(1, 4, 4), flatten(), dense(2), softmax()).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerExplorer.exploreAnswers(net, IMAGES, Nd4j.eye(2), List.of("ill")))
                .withMessageContaining("1 class names do not fit targets of 2 classes");
    }

    @Test
    void a_wide_image_gives_its_middle() {
        INDArray fitted = AnswerExplorer.fitted(counted(1, 4, 8), IMAGES);
        assertThat(fitted.shape()).containsExactly(1, 1, 4, 4);
        assertThat(fitted.slice(0).slice(0).getRow(0).toFloatVector()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void a_small_image_is_enlarged_and_a_color_image_becomes_gray() {
        INDArray fitted = AnswerExplorer.fitted(counted(1, 2, 2), IMAGES);
        assertThat(fitted.slice(0).slice(0).getRow(0).toFloatVector()).containsExactly(0, 0, 1, 1);
        assertThat(AnswerExplorer.fitted(counted(3, 1, 1), IMAGES).shape()).containsExactly(1, 1, 4, 4);
    }

    @Test
    void a_tall_image_of_odd_size_stays_inside() {
        for (int height = 1; height < 12; height++) {
            assertThat(AnswerExplorer.fitted(counted(1, height, 3), IMAGES).shape())
                    .containsExactly(1, 1, 4, 4);
        }
    }
}
