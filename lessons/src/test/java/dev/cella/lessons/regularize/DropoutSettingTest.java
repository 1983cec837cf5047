package dev.cella.lessons.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DropoutSettingTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
            new float[][][] {{{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}, {6, 2, 6, 4, 3}}});

    @Test
    void dropout_keeps_about_its_share_and_the_mean() {
        INDArray ones = Nd4j.ones(DataType.DOUBLE, 1, 100, 100);
        DropoutSetting setting = new DropoutSetting(0.3, 7);
        assertThat(setting.mask(1, 100, 100).meanNumber().doubleValue())
                .isCloseTo(0.7, within(0.02)); // four standard errors
        INDArray left = setting.drop(ones);
        assertThat(left.meanNumber().doubleValue()).isCloseTo(1, within(0.03));
        assertThat(left.maxNumber().doubleValue()).isCloseTo(1 / 0.7, within(1e-12));
        assertThat(left.minNumber().doubleValue()).isEqualTo(0);
        assertThat(new DropoutSetting(0, 7).drop(IMAGE)).isEqualTo(IMAGE);
    }

    @Test
    void a_mask_is_that_of_its_seed_and_grows_with_the_rate() {
        INDArray mask = new DropoutSetting(0.3, 7).mask(20, 20);
        assertThat(new DropoutSetting(0.3, 7).mask(20, 20)).isEqualTo(mask);
        assertThat(mask).isNotEqualTo(new DropoutSetting(0.3, 8).mask(20, 20));
        INDArray higher = new DropoutSetting(0.6, 7).mask(20, 20);
        assertThat(higher.mul(mask)).isEqualTo(higher); // keeps nothing that the lower rate drops
    }
}
