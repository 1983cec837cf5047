package dev.cella.lessons.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.nuclei.NucleusImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NucleusCropsTest {
    /** Two nuclei in the left square, half of one of them in the right square, and 4 pixels of a third one. */
    private static NucleusImage wide() {
        INDArray instances = Nd4j.zeros(8, 16);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 16; column++) {
                int number = column < 3 ? 1 : column >= 5 && column < 12 ? 3 : 0;
                instances.putScalar(row, column, row > 5 && column > 13 ? 2 : number);
            }
        }
        return new NucleusImage("wide", instances.reshape(1, 8, 16).mul(0.1), instances);
    }

    @Test
    void the_most_crowded_square_comes_first_and_numbers_have_no_gaps() {
        List<NucleusImage> crops = NucleusCrops.crowdedCrops(Stream.of(wide()), 8, 2);
        assertThat(crops).hasSize(2);
        assertThat(crops.get(0).count()).isEqualTo(2);
        assertThat(crops.get(0).instances().getDouble(0, 6)).isEqualTo(2);
        assertThat(crops.get(0).image().shape()).containsExactly(1, 8, 8);
        assertThat(crops.get(1).name()).isEqualTo("wide, row 0, column 8");
    }

    @Test
    void remains_of_fewer_than_twenty_pixels_are_left_out() {
        NucleusImage right = NucleusCrops.crowdedCrops(Stream.of(wide()), 8, 2).get(1);
        assertThat(right.count()).isEqualTo(1);
        assertThat(right.instances().getDouble(7, 7)).isZero();
        assertThat(right.instances().sumNumber().doubleValue()).isEqualTo(32);
    }

    @Test
    void squares_without_nuclei_are_left_out() {
        NucleusImage empty = new NucleusImage("empty", Nd4j.zeros(1, 8, 8), Nd4j.zeros(8, 8));
        assertThat(NucleusCrops.crowdedCrops(Stream.of(empty, wide()), 8, 1)).hasSize(1);
    }

    @Test
    void squares_without_pixels_and_no_squares_at_all_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NucleusCrops.crowdedCrops(Stream.of(wide()), 8, -1))
                .withMessageContaining("-1 squares of 8x8 pixels per image")
                .withMessageContaining("must be >= 1");
        assertThatIllegalArgumentException().isThrownBy(() -> NucleusCrops.crowdedCrops(Stream.of(wide()), 8, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> NucleusCrops.crowdedCrops(Stream.of(wide()), -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> NucleusCrops.crowdedCrops(Stream.of(wide()), 0, 2));
    }

    @Test
    void an_image_smaller_than_a_square_gives_none() {
        assertThat(NucleusCrops.crowdedCrops(Stream.of(wide()), 9, 2)).isEmpty();
    }
}
