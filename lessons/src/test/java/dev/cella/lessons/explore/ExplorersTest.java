package dev.cella.lessons.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Widget;
import dev.cella.lessons.convolve.ConvolutionSetting;
import dev.cella.lessons.figure.Figure;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.pool.PoolingSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ExplorersTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
            new float[][][] {{{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}, {6, 2, 6, 4, 3}}});

    private static String words(Object shown) {
        return ((MimeBundle) shown).text();
    }

    @Test
    void aWindowThatDoesNotFitIsToldInASentence() {
        String sentence = "window 6x6 does not fit an input of 5 (must be <= 5); try a smaller window";
        PoolingSetting setting = new PoolingSetting(Pool.MAX, 6, 1);
        assertEquals(sentence, words(Results.pooling(setting, IMAGE)));
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> setting.pool(IMAGE))
                        .getMessage());
        assertTrue(Results.pooling(new PoolingSetting(Pool.MAX, 5, 1), IMAGE) instanceof Figure);
    }

    @Test
    void theStepsOfAPoolingHaveItsFilmStripForAStill() {
        MimeBundle bundle = Steps.steps(Pooling.pool(IMAGE, Pool.MAX, 2)).bundle();
        assertTrue(bundle.data().containsKey(Widget.VIEW));
        assertTrue(bundle.text().contains("window 2 at row 0, column 1: max of 4, 1, 6, 5 = 6"), bundle.text());
        assertTrue(
                Steps.steps(Pooling.pool(IMAGE, Pool.MAX, 2), 4).bundle().text().contains("window 4"));
    }

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

    @Test
    void aRateThatKeepsNothingIsToldInASentence() {
        assertEquals(
                "dropout rate 1.0 keeps no share of the values to divide by: 1 / (1 − rate) needs a rate from 0 to less"
                        + " than 1; try 0.5",
                words(Results.dropout(1, 7, IMAGE)));
        assertTrue(Results.dropout(0.5, 7, IMAGE) instanceof Figure);
        assertThrows(IllegalArgumentException.class, () -> new DropoutSetting(-0.1, 7));
    }

    @ParameterizedTest
    @EnumSource
    void eachScalingHasHistogramsBeforeAndAfter(Normalization scaling) {
        for (boolean oneAxis : new boolean[] {true, false}) {
            Figure figure = (Figure) Results.normalization(scaling, oneAxis, IMAGE.reshape(1, 1, 5, 5));
            assertTrue(figure.alt().contains("before") && figure.alt().contains(scaling.toString()), figure.alt());
        }
    }

    @Test
    void aScalingThatWouldDivideByZeroIsToldInASentence() {
        INDArray flat = Nd4j.ones(DataType.FLOAT, 1, 1, 5, 5);
        assertTrue(
                words(Results.normalization(Normalization.MIN_MAX, false, flat)).contains("would divide by"));
        assertTrue(words(Results.normalization(Normalization.STANDARDIZE, false, flat))
                .contains("deviation is 0"));
    }

    @Test
    void theExplorerShowsAFigureOrTheReasonWhyThereIsNone() {
        INDArray image = Nd4j.arange(25).reshape(1, 5, 5).castTo(DataType.FLOAT);
        assertTrue(Results.convolution(new ConvolutionSetting(3, 1, 0, 2), image, Nd4j.ones(3, 3)) instanceof Figure);
        Object words = Results.convolution(new ConvolutionSetting(3, 1, 0, 4), image, Nd4j.ones(3, 3));
        assertTrue(((MimeBundle) words).text().contains("does not fit"), words.toString());
    }
}
