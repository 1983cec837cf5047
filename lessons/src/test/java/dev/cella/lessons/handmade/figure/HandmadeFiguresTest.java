package dev.cella.lessons.handmade.figure;

import static dev.cella.lessons.handmade.figure.HandmadeFigures.classMeans;
import static dev.cella.lessons.handmade.figure.HandmadeFigures.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HandmadeFiguresTest {
    private static final List<String> NAMES = List.of("spots", "edges");
    private static final List<String> CLASSES = List.of("ill", "well");
    private static final INDArray TABLE = Nd4j.createFromArray(new double[][] {{1, 0}, {2, 1}, {-3, 2}});

    @Test
    void a_row_says_the_mean_of_each_class() {
        assertThat(classMeans(NAMES, TABLE, new int[] {0, 0, 1}, CLASSES).alt())
                .contains("spots 1.5 / −3", "edges 0.5 / 2", "ill / well");
    }

    @Test
    void each_of_many_rows_has_its_name() {
        List<String> names =
                IntStream.range(0, 23).mapToObj(i -> "feature " + i).toList();
        INDArray table = Nd4j.arange(46).reshape(2, 23).castTo(DataType.DOUBLE).sub(20);
        assertThat(Drawing.of(classMeans(names, table, new int[] {0, 1}, CLASSES))
                        .texts())
                .containsAll(names)
                .containsAll(CLASSES);
    }

    @Test
    void a_table_of_another_recipe_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classMeans(List.of("spots"), TABLE, new int[] {0, 0, 1}, CLASSES))
                .withMessageContaining("[3, 2], 3 labels and 1 names do not fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classMeans(NAMES, TABLE, new int[] {0, 0, 0}, CLASSES))
                .withMessageContaining("class \"well\"");
    }

    @Test
    void bars_say_their_shares() {
        assertThat(shares(NAMES, 0.25, 0.75).alt()).contains("spots 25", "edges 75");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shares(NAMES, 1))
                .withMessageContaining("2 names for 1 share");
    }
}
