package dev.cella.datasets.nuclei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.DataSets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.Table;

class NucleiTest {
    private static final Nuclei MADE = Nuclei.standIn(1);

    @Test
    void the_stand_in_says_that_it_is_one_and_is_the_same_for_the_same_seed() {
        assertThat(MADE.toString()).contains("100 train, 20 validation, 40 test", "stand-in generated from seed 1");
        assertThat(Nuclei.standIn(1).test().images()).isEqualTo(MADE.test().images());
        assertThat(Nuclei.standIn(1).test().masks()).isEqualTo(MADE.test().masks());
        assertThat(Nuclei.standIn(2).test().images()).isNotEqualTo(MADE.test().images());
        assertThat(DataSets.source("nuclei").facts()).isEqualTo(MADE.facts());
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 96, 128, 256})
    void images_come_in_four_sizes(int edge) {
        NucleusSplit some = Nuclei.standIn(1, edge).validation().first(3);
        assertThat(some.images().shape()).containsExactly(3, 1, edge, edge);
        assertThat(some.masks().shape()).containsExactly(3, 1, edge, edge);
        assertThat(some.sample(1).image()).isEqualTo(some.images().slice(1));
        assertThat(some.sample(1).mask()).isEqualTo(some.masks().slice(1));
        assertThat(some.sample(1).instances().shape()).containsExactly(edge, edge);
        assertThat(some.images().maxNumber().doubleValue()).isBetween(0.05, 1.0);
    }

    @Test
    void other_sizes_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nuclei.load(100))
                .withMessage("no images of nuclei have 100 × 100 pixels; use an edge of 64, 96, 128, 256");
        assertThatIllegalArgumentException().isThrownBy(() -> Nuclei.standIn(1, 0));
    }

    @Test
    void nuclei_are_numbered_without_gaps_also_in_small_images() {
        for (NucleusSplit split : Nuclei.standIn(1, 64).splits()) {
            for (int i = 0; i < split.size(); i++) {
                NucleusImage sample = split.sample(i);
                boolean[] found = new boolean[sample.count() + 1];
                for (int[] row : sample.instances().toIntMatrix()) {
                    for (int number : row) {
                        found[number] = true;
                    }
                }
                assertThat(found).doesNotContain(false);
            }
        }
    }

    @Test
    void boxes_are_tight() {
        NucleusImage sample = new NucleusImage("drawn", Nd4j.zeros(1, 3, 5), Nd4j.create(new float[][] {
            {0, 1, 1, 0, 2}, {0, 0, 1, 0, 0}, {3, 0, 0, 0, 0}
        }));
        assertThat(sample.count()).isEqualTo(3);
        assertThat(sample.boxes())
                .containsExactly(new BoundingBox(0, 1, 2, 3), new BoundingBox(0, 4, 1, 5), new BoundingBox(2, 0, 3, 1));
        assertThat(sample.mask().sumNumber().intValue()).isEqualTo(5);
    }

    @Test
    void a_box_touches_its_nucleus_on_all_four_sides() {
        NucleusImage sample = MADE.test().sample(0);
        int[][] numbers = sample.instances().toIntMatrix();
        List<BoundingBox> boxes = sample.boxes();
        for (int n = 1; n <= sample.count(); n++) {
            BoundingBox box = boxes.get(n - 1);
            boolean[] sides = new boolean[4];
            for (int row = 0; row < numbers.length; row++) {
                for (int column = 0; column < numbers.length; column++) {
                    if (numbers[row][column] == n) {
                        assertThat(box.contains(row, column)).isTrue();
                        sides[0] |= row == box.top();
                        sides[1] |= column == box.left();
                        sides[2] |= row + 1 == box.bottom();
                        sides[3] |= column + 1 == box.right();
                    }
                }
            }
            assertThat(sides).containsExactly(true, true, true, true);
        }
    }

    @Test
    void an_image_without_nuclei_has_no_boxes() {
        NucleusImage sample = new NucleusImage("dark", Nd4j.zeros(1, 2, 2), Nd4j.zeros(2, 2));
        assertThat(sample.count()).isZero();
        assertThat(sample.boxes()).isEmpty();
    }

    @Test
    void labels_have_one_row_per_nucleus() {
        Table labels = MADE.labels();
        assertThat(labels.columnNames())
                .containsExactly("split", "index", "image", "nucleus", "top", "left", "bottom", "right");
        assertThat(labels.rowCount())
                .isEqualTo((int) MADE.faults().intColumn("nuclei").sum());
        assertThatThrownBy(() -> MADE.validation().sample(20))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("the validation split of nuclei");
    }

    /**
     * Computed in Python with Pillow and NumPy: masks numbered in alphabetical order, means of blocks of 2 × 2 pixels,
     * and in each block the most frequent number, of equally frequent ones the smallest.
     */
    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void the_real_set_is_read() {
        Nuclei nuclei = Nuclei.load();
        assertThat(nuclei.toString()).contains("100 train, 20 validation, 40 test");
        requireLike(nuclei.train().sample(0), "00071198d059", 6.1422271728515625, 27, 1345, 18_245, 173_120_286);
        requireLike(nuclei.test().sample(0), "5ddbfba25194", 18.680892944335938, 24, 500, 6099, 69_146_283);
        assertThat(nuclei.faults().intColumn("nuclei").sum()).isEqualTo(4661);
        assertThat(nuclei.faults().intColumn("overlap").sum()).isEqualTo(4);
        assertThat(Nuclei.load(64).faults().intColumn("vanished").sum()).isEqualTo(26);
    }

    private static void requireLike(
            NucleusImage sample, String name, double mean, int nuclei, int area, int sum, long positions) {
        assertThat(sample.name()).startsWith(name);
        assertThat(255 * sample.image().meanNumber().doubleValue()).isCloseTo(mean, within(0.3)); // rounding of halves
        assertThat(sample.count()).isEqualTo(nuclei);
        assertThat(sample.mask().sumNumber().intValue()).isEqualTo(area);
        INDArray numbers = sample.instances();
        assertThat(numbers.sumNumber().intValue()).isEqualTo(sum);
        long weighted = 0;
        int[] flat = numbers.reshape(numbers.length()).toIntVector();
        for (int i = 0; i < flat.length; i++) {
            weighted += (long) flat[i] * (i + 1);
        }
        assertThat(weighted).isEqualTo(positions);
    }

    @Test
    void numbers_with_gaps_or_below_zero_are_refused_with_the_name_of_the_image() {
        INDArray gap = Nd4j.create(new float[][] {{1, 0}, {0, 3}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NucleusImage("cut", Nd4j.zeros(1, 2, 2), gap))
                .withMessageContaining("cut")
                .withMessageContaining("no pixel with the number 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NucleusImage("cut", Nd4j.zeros(1, 2, 2), gap.neg()))
                .withMessageContaining("the number -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NucleusImage("cut", Nd4j.zeros(1, 2, 2), gap.mul(0.5)))
                .withMessageContaining("the number 0.5");
    }
}
