package dev.cella.lessons.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class JavaArraysTest {
    private static final double[][] ROWS = {{1, 2, 3}, {4, 5, 6}};

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE", "INT", "LONG", "UBYTE"})
    void any_numbers_are_read(DataType type) {
        INDArray tensor = Nd4j.createFromArray(ROWS).castTo(type);
        assertArrayEquals(ROWS, JavaArrays.matrix(tensor));
        assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, JavaArrays.floats(tensor.transpose()));
        assertArrayEquals(new int[] {1, 4, 2, 5, 3, 6}, JavaArrays.ints(tensor.transpose()));
    }

    @Test
    void views_are_read_in_the_order_of_their_rows() {
        INDArray tensor = Nd4j.createFromArray(new double[][][] {ROWS, {{7, 8, 9}, {10, 11, 12}}});
        assertArrayEquals(
                new double[][] {{1, 4}, {2, 5}, {3, 6}},
                JavaArrays.matrix(tensor.slice(0).transpose()));
        assertArrayEquals(new double[][] {{2, 5}, {8, 11}}, JavaArrays.matrix(tensor.slice(1, 2)));
        assertArrayEquals(
                new double[][][] {{{1, 2, 3}, {7, 8, 9}}, {{4, 5, 6}, {10, 11, 12}}},
                JavaArrays.matrices(tensor.permute(1, 0, 2)));
        assertArrayEquals(
                new double[] {1, 4, 2, 5, 3, 6},
                JavaArrays.values(tensor.slice(0).dup('f').transpose()));
    }

    @Test
    void doubles_are_rounded_to_floats_as_java_does_and_cut_off_to_ints() {
        double[] numbers = {0.1, -2.9, 1e-3, Math.PI};
        INDArray tensor = Nd4j.createFromArray(numbers);
        assertArrayEquals(new float[] {0.1f, -2.9f, 1e-3f, (float) Math.PI}, JavaArrays.floats(tensor));
        assertArrayEquals(new int[] {0, -2, 0, 3}, JavaArrays.ints(tensor));
        assertArrayEquals(numbers, JavaArrays.values(tensor));
    }

    @Test
    void an_empty_tensor_has_no_values() {
        assertEquals(0, JavaArrays.values(Nd4j.empty()).length);
        assertEquals(0, JavaArrays.floats(Nd4j.empty()).length);
        assertEquals(0, JavaArrays.ints(Nd4j.empty()).length);
    }

    @Test
    void another_rank_is_refused_with_its_shape() {
        String message = assertThrows(IllegalArgumentException.class, () -> JavaArrays.matrix(Nd4j.zeros(1, 2, 3)))
                .getMessage();
        assertEquals(
                "a tensor of shape [1, 2, 3] is no matrix (must have 2 axes); try tensor.slice(0) for the first of"
                        + " several",
                message);
        assertThrows(IllegalArgumentException.class, () -> JavaArrays.matrices(Nd4j.zeros(2, 3)));
    }
}
