package dev.cella.lessons.regularize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DropoutSettingTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
            new float[][][] {{{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}, {6, 2, 6, 4, 3}}});

    @Test
    void dropoutKeepsAboutItsShareAndTheMean() {
        INDArray ones = Nd4j.ones(DataType.DOUBLE, 1, 100, 100);
        DropoutSetting setting = new DropoutSetting(0.3, 7);
        assertEquals(0.7, setting.mask(1, 100, 100).meanNumber().doubleValue(), 0.02); // four standard errors
        INDArray left = setting.drop(ones);
        assertEquals(1, left.meanNumber().doubleValue(), 0.03);
        assertEquals(1 / 0.7, left.maxNumber().doubleValue(), 1e-12);
        assertEquals(0, left.minNumber().doubleValue());
        assertEquals(IMAGE, new DropoutSetting(0, 7).drop(IMAGE));
    }

    @Test
    void aMaskIsThatOfItsSeedAndGrowsWithTheRate() {
        INDArray mask = new DropoutSetting(0.3, 7).mask(20, 20);
        assertEquals(mask, new DropoutSetting(0.3, 7).mask(20, 20));
        assertTrue(!mask.equals(new DropoutSetting(0.3, 8).mask(20, 20)));
        INDArray higher = new DropoutSetting(0.6, 7).mask(20, 20);
        assertEquals(higher, higher.mul(mask)); // keeps nothing that the lower rate drops
    }
}
