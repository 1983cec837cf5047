package dev.cella.lessons.augment;

import static dev.cella.lessons.augment.Augmentations.always;
import static dev.cella.lessons.augment.Augmentations.contrast;
import static dev.cella.lessons.augment.Augmentations.elastic;
import static dev.cella.lessons.augment.Augmentations.flipHorizontally;
import static dev.cella.lessons.augment.Augmentations.flipVertically;
import static dev.cella.lessons.augment.Augmentations.inOrder;
import static dev.cella.lessons.augment.Augmentations.noise;
import static dev.cella.lessons.augment.Augmentations.rotate;
import static dev.cella.lessons.augment.Augmentations.shift;
import static dev.cella.lessons.augment.Augmentations.unchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AugmentationsTest {
    private static final INDArray IMAGE =
            Nd4j.arange(64).castTo(DataType.FLOAT).div(64).reshape(1, 8, 8);

    static Stream<Augmentation> random() {
        return Stream.of(
                flipHorizontally().then(flipVertically()),
                rotate(20),
                shift(2),
                noise(0.1),
                contrast(0.5),
                elastic(1, 2),
                inOrder(shift(1), noise(0.1)));
    }

    @ParameterizedTest
    @MethodSource("random")
    void the_same_seed_gives_the_same_image_and_leaves_the_old_one(Augmentation augmentation) {
        INDArray before = IMAGE.dup();
        INDArray one = augmentation.apply(IMAGE, 3);

        assertThat(augmentation.apply(IMAGE, 3)).isEqualTo(one);
        assertThat(IMAGE).isEqualTo(before);
        assertThat(Stream.of(1, 2, 4, 5, 6)
                        .anyMatch(seed -> !augmentation.apply(IMAGE, seed).equals(one)))
                .isTrue();
    }

    @Test
    void contrast_keeps_the_mean_and_noise_has_its_deviation() {
        assertThat(contrast(0.5).apply(IMAGE, 1).meanNumber().doubleValue())
                .isCloseTo(IMAGE.meanNumber().doubleValue(), within(1e-6));
        INDArray gray = Nd4j.zeros(1, 100, 100);
        assertThat(noise(0.2).apply(gray, 1).stdNumber().doubleValue()).isCloseTo(0.2, within(0.01));
    }

    @Test
    void a_mask_and_its_box_move_along() {
        INDArray mask = Nd4j.zeros(8, 8);
        mask.putScalar(1, 2, 1).putScalar(1, 3, 1).putScalar(2, 2, 1);
        Annotated old = Annotated.of(IMAGE, mask);
        assertThat(old.boxes()).containsExactly(new BoundingBox(1, 2, 3, 4));

        Annotated flipped = always(Warp.leftRight()).apply(old, 1);
        assertThat(flipped.boxes()).containsExactly(new BoundingBox(1, 4, 3, 6));
        assertThat(flipped.mask().orElseThrow().getDouble(2, 5)).isEqualTo(1);
        assertThat(flipped.image().getDouble(0, 2, 5)).isEqualTo(IMAGE.getDouble(0, 2, 2));

        Annotated shifted = always(Warp.shift(2, -1)).apply(old, 1);
        assertThat(shifted.boxes()).containsExactly(new BoundingBox(3, 1, 5, 3));
    }

    @Test
    void every_object_of_a_mask_stays_inside_its_box() {
        INDArray mask = Nd4j.zeros(8, 8);
        for (int row = 2; row < 6; row++) {
            for (int column = 3; column < 5; column++) {
                mask.putScalar(row, column, 1);
            }
        }
        for (int seed = 1; seed <= 10; seed++) {
            Annotated moved = inOrder(rotate(45), elastic(0.7, 2)).apply(Annotated.of(IMAGE, mask), seed);
            BoundingBox box = moved.boxes().get(0);
            BoundingBox tight =
                    Annotated.of(IMAGE, moved.mask().orElseThrow()).boxes().get(0);
            assertThat(tight.top()).isGreaterThanOrEqualTo(box.top());
            assertThat(tight.left()).isGreaterThanOrEqualTo(box.left());
            assertThat(tight.bottom()).isLessThanOrEqualTo(box.bottom());
            assertThat(tight.right()).isLessThanOrEqualTo(box.right());
        }
    }

    @Test
    void a_box_that_leaves_the_image_is_gone_and_a_mask_stays_made_of_its_numbers() {
        INDArray mask = Nd4j.zeros(8, 8);
        mask.putScalar(0, 0, 3);
        Annotated old = new Annotated(IMAGE, Optional.of(mask), List.of(new BoundingBox(0, 0, 1, 1)));
        Annotated moved = always(Warp.shift(-3, 0)).apply(old, 1);
        assertThat(moved.boxes()).isEmpty();
        assertThat(moved.mask().orElseThrow().maxNumber().intValue()).isZero();
        INDArray rotated = always(Warp.rotation(10)).apply(old, 1).mask().orElseThrow();
        assertThat(rotated.ravel().toDoubleVector()).containsOnly(0, 3);
    }

    @Test
    void a_set_has_every_image_in_each_copy_with_its_target() {
        INDArray images = Nd4j.vstack(Nd4j.zeros(1, 16), Nd4j.ones(1, 16)).reshape(2, 1, 4, 4);
        INDArray targets = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}});
        AugmentedSet more = AugmentedSet.augmented(images, targets, 3, noise(0.01), 1);

        assertThat(more.images().shape()).containsExactly(6, 1, 4, 4);
        for (int i = 0; i < 6; i++) {
            assertThat(more.images().slice(i).meanNumber().doubleValue()).isCloseTo(i % 2, within(0.02));
            assertThat(more.targets().getDouble(i, 1)).isEqualTo(i % 2);
        }
        assertThat(AugmentedSet.augmented(images, targets, 3, noise(0.01), 1).images())
                .isEqualTo(more.images());
        assertThat(AugmentedSet.augmented(images, targets, 1, unchanged(), 1).images())
                .isEqualTo(images.castTo(more.images().dataType()));
    }

    @Test
    void impossible_settings_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rotate(-1)).withMessageContaining("try rotate(10)");
        assertThatIllegalArgumentException().isThrownBy(() -> contrast(2)).withMessageContaining("from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Annotated.of(IMAGE, Nd4j.zeros(7, 8)))
                .withMessageContaining("do not belong together")
                .withMessageEndingWith("take the mask of the same image");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Annotated.of(Nd4j.zeros(7, 8), Nd4j.zeros(7, 8)))
                .withMessageEndingWith("try image.reshape(1, 7, 8)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoundingBox(3, 0, 2, 5))
                .withMessageContaining("inside out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AugmentedSet.augmented(Nd4j.zeros(2, 1, 4, 4), Nd4j.zeros(3, 2), 1, unchanged(), 1))
                .withMessageContaining("2 images with 3 targets");
    }
}
