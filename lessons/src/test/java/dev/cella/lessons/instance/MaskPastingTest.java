package dev.cella.lessons.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Against PyTorch 2.15, as Detectron2 pastes masks:
 *
 * <pre>{@code
 * y=(torch.arange(8)+.5-1.5)/(6.25-1.5)*2-1; x=(torch.arange(7)+.5-.75)/(5.5-.75)*2-1
 * g=torch.stack([x[None,:].expand(8,7),y[:,None].expand(8,7)],-1)[None]
 * F.grid_sample(mask[None,None],g,align_corners=False)[0,0]
 * }</pre>
 */
class MaskPastingTest {
    private static final INDArray MASK = Nd4j.createFromArray(new double[][] {{.2, .9, .4}, {.8, 1, .6}, {.1, .7, .3}});
    private static final BoundingBox BOX = new BoundingBox(1.5, 0.75, 6.25, 5.5);
    private static final double[][] EXPECTED = {
        {0.09737, 0.31184, 0.39079, 0.23289},
        {0.27161, 0.66281, 0.79785, 0.49037},
        {0.64058, 0.85062, 0.87597, 0.60838},
        {0.5099, 0.7403, 0.78684, 0.53421},
        {0.09481, 0.45097, 0.58934, 0.34335}
    };

    private final MaskPasting pasting = MaskPasting.paste(MASK, BOX, 8, 7);

    @Test
    void pixels_inside_the_box_are_those_of_torch() {
        for (int row = 0; row < EXPECTED.length; row++) {
            for (int column = 0; column < EXPECTED[row].length; column++) {
                assertThat(pasting.map().getDouble(row + 1, column + 1)).isCloseTo(EXPECTED[row][column], within(1e-5));
            }
        }
    }

    @Test
    void pixels_outside_the_box_stay_zero() {
        assertThat(pasting.map().getDouble(0, 2)).isZero();
        assertThat(pasting.map().getDouble(6, 3)).isZero();
        assertThat(pasting.step(6, 3)).hasToString("row 6, column 3: outside the box");
    }

    @Test
    void a_mask_as_large_as_its_box_is_pasted_unchanged() {
        MaskPasting same = MaskPasting.paste(MASK, new BoundingBox(2, 1, 5, 4), 6, 6);
        assertThat(same.map().getDouble(2, 2)).isCloseTo(0.9, within(1e-6));
        assertThat(same.map().getDouble(4, 3)).isCloseTo(0.3, within(1e-6));
        assertThat(same.step(3, 2)).hasToString("row 3, column 2 from (1.00, 1.00): 1.000");
    }

    @Test
    void the_threshold_is_one_half() {
        InstanceMask mask = pasting.toMask(0.8);
        assertThat(mask.area()).isEqualTo(11);
        assertThat(mask.pixels()[4][1]).isTrue();
        assertThat(mask.pixels()[2][4]).isFalse();
        assertThat(mask.score()).isEqualTo(0.8);
        assertThat(pasting).hasToString("3×3 mask pasted into 8×7 pixels");
    }

    @Test
    void weights_sum_to_one() {
        for (PastedPixel step : pasting.steps()) {
            double sum = 0;
            for (double weight : step.weights()) {
                sum += weight;
            }
            assertThat(sum).isCloseTo(step.isInside() ? 1 : 0, within(1e-12));
        }
    }

    @Test
    void what_cannot_be_pasted_is_refused() {
        assertThatThrownBy(() -> MaskPasting.paste(MASK.reshape(1, 3, 3), BOX, 8, 8))
                .hasMessageContaining("[1, 3, 3]");
        assertThatThrownBy(() -> MaskPasting.paste(MASK, new BoundingBox(1, 1, 1, 4), 8, 8))
                .hasMessageContaining("without area");
    }
}
