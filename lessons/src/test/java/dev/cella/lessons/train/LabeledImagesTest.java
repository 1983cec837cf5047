package dev.cella.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class LabeledImagesTest {
    private final INDArray images = Nd4j.arange(5 * 2 * 3 * 3).reshape(5, 2, 3, 3);
    private final INDArray targets = Nd4j.eye(5);

    @Test
    void picked_rows_are_copies_of_the_whole_images() {
        LabeledImages picked = new LabeledImages(images, targets).pick(3, 0);

        assertThat(picked.images().shape()).isEqualTo(new long[] {2, 2, 3, 3});
        assertThat(picked.images().slice(0)).isEqualTo(images.slice(3));
        assertThat(picked.images().slice(1)).isEqualTo(images.slice(0));
        assertThat(picked.targets().getRow(0)).isEqualTo(targets.getRow(3));
    }

    @Test
    void picking_leaves_the_source_as_it_was() {
        new LabeledImages(images, targets).pick(1);

        assertThat(images.shape()).isEqualTo(new long[] {5, 2, 3, 3});
    }

    @Test
    void views_are_read_in_the_right_order() {
        INDArray secondChannel = images.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 2));

        LabeledImages picked = new LabeledImages(secondChannel, targets).pick(4);

        assertThat(picked.images().getDouble(0, 0, 2, 0)).isEqualTo(images.getDouble(4, 1, 2, 0));
    }

    @Test
    void a_shuffle_has_each_row_once_and_is_decided_by_its_seed() {
        LabeledImages samples = new LabeledImages(images, targets);

        int[] order = samples.shuffledRows(1);

        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 5).toArray());
        assertThat(samples.shuffledRows(1)).isEqualTo(order);
    }

    @Test
    void images_without_targets_are_refused() {
        var error = assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabeledImages(images, Nd4j.eye(4)))
                .actual();

        assertThat(error.getMessage())
                .isEqualTo("images [5, 2, 3, 3] and targets [4, 4] do not belong together (both need the same number of"
                        + " rows, at least 1, and at least 2 dimensions); use both from the same split");
    }
}
