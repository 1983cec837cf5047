package dev.cella.lessons.explore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;

/** TIFF files whose samples share a byte, and TIFF files with CIELab colors. */
class TiffBitsTest {
    private static final int UNSIGNED = 1;
    private static final int SAMPLES = 277;
    private static final int PHOTOMETRIC = 262;
    private static final int CIELAB = 8;

    private static double[] values(ImageFile image) {
        return image.pixels().dup('c').castTo(DataType.DOUBLE).data().asDouble();
    }

    @ParameterizedTest
    @CsvSource({
        "1, a0, 1 0 1", // 1 0 1
        "2, 2c, 0 2 3", // 00 10 11
        "4, 05f0, 0 5 15" // 0000 0101 1111
    })
    void samples_of_few_bits_are_divided_by_the_largest_number_they_can_hold(int bits, String stored, String samples) {
        double white = (1 << bits) - 1;
        double[] expected = List.of(samples.split(" ")).stream()
                .mapToDouble(sample -> Integer.parseInt(sample) / white)
                .toArray();
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] file = new TiffBytes(order, 3, 1, bits, UNSIGNED)
                    .of(1, HexFormat.of().parseHex(stored));
            ImageFile image = ImageFile.read("f.tif", file, 256);

            assertThat(image.pixels().shape()).containsExactly(1, 1, 3);
            assertThat(values(image)).containsExactly(expected, within(1e-6));
            assertThat(image.remarks()).isEmpty();
        }
    }

    @Test
    void lab_colors_become_red_green_and_blue_with_a_remark() {
        TiffBytes tiff = new TiffBytes(ByteOrder.LITTLE_ENDIAN, 4, 1, 8, UNSIGNED)
                .with(SAMPLES, 3)
                .with(PHOTOMETRIC, CIELAB);
        // lightness 0 to 255; a (green to red) and b (blue to yellow) from -128 to 127: black, white, red, blue
        ImageFile image =
                ImageFile.read("f.tif", tiff.of(1, tiff.stored(0, 0, 0, 255, 0, 0, 136, 80, 67, 82, 79, -108)), 256);

        double[] rgb = values(image); // [3, 1, 4]
        double[] red = {rgb[0], rgb[1], rgb[2], rgb[3]};
        double[] green = {rgb[4], rgb[5], rgb[6], rgb[7]};
        double[] blue = {rgb[8], rgb[9], rgb[10], rgb[11]};
        assertThat(red).containsExactly(new double[] {0, 1, 1, 0}, within(0.1));
        assertThat(green).containsExactly(new double[] {0, 1, 0, 0}, within(0.1));
        assertThat(blue).containsExactly(new double[] {0, 1, 0, 1}, within(0.1));
        assertThat(image.remarks())
                .containsExactly("f.tif stores CIELab colors, so its colors on a screen are approximate");
    }
}
