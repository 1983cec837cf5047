package dev.cella.lessons.convolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvolutionSettingTest {
    private static INDArray countingImage(int height, int width) {
        return Nd4j.arange(height * width).reshape(1, height, width).castTo(DataType.FLOAT);
    }

    /** Sizes as PyTorch documents and gives them for Conv2d. */
    @ParameterizedTest
    @CsvSource({"28,3,1,0,1,26", "28,3,1,1,1,28", "28,3,2,1,1,14", "28,5,2,0,1,12", "28,3,1,0,2,24", "7,3,3,2,2,3"})
    void theOutputSizeIsThatOfTheField(int size, int kernel, int stride, int padding, int dilation, int output) {
        assertEquals(output, new ConvolutionSetting(kernel, stride, padding, dilation).outputSize(size));
    }

    @Test
    void theFormulaShowsItsNumbersAndWhetherItRounds() {
        assertEquals("(28 + 2·1 − 3) / 1 + 1 = 28", new ConvolutionSetting(3, 1, 1, 1).formula(28));
        assertEquals("(28 + 2·1 − 3) / 2 + 1 = 14, rounded down", new ConvolutionSetting(3, 2, 1, 1).formula(28));
    }

    /** The maps were computed by a few lines of Python, from the definition. */
    @Test
    void theMapIsTheSumOfProductsUnderEachWindow() {
        INDArray kernel = Nd4j.create(new double[][] {{1, 2}, {3, 4}});
        INDArray image = countingImage(4, 4);
        assertEquals(
                Nd4j.createFromArray(new float[][] {{34, 44, 54}, {74, 84, 94}, {114, 124, 134}}),
                new ConvolutionSetting(2, 1, 0, 1).convolve(image, kernel).map());
        assertEquals(
                Nd4j.createFromArray(new float[][] {{0, 11, 9}, {40, 84, 40}, {24, 41, 15}}),
                new ConvolutionSetting(2, 2, 1, 1).convolve(image, kernel).map());
        assertEquals(
                Nd4j.createFromArray(new float[][] {{68, 78}, {108, 118}}),
                new ConvolutionSetting(2, 1, 0, 2).convolve(image, kernel).map());
    }

    @Test
    void whatDoesNotFitIsToldInASentence() {
        ConvolutionSetting setting = new ConvolutionSetting(3, 1, 0, 4);
        assertEquals(
                "kernel 3x3 with dilation 4 spans 9 pixels and does not fit an input of 5 with padding 0"
                        + " (5 must be >= 9); try padding 2 or a smaller dilation",
                assertThrows(IllegalArgumentException.class, () -> setting.outputSize(5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionSetting(0, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> setting.convolve(Nd4j.ones(3, 9, 9), Nd4j.ones(3, 3)));
    }
}
