package dev.cella.lessons.explore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;

/** What the numbers of a TIFF file mean is said by its tags. */
class TiffFileTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final int UNSIGNED = 1;
    private static final int SIGNED = 2;
    private static final int FLOAT = 3;

    private static ImageFile read(byte[] content) {
        return ImageFile.read("f.tif", content, 256);
    }

    private static double[] values(ImageFile image) {
        return image.pixels().dup('c').castTo(DataType.DOUBLE).data().asDouble();
    }

    private static void assertValues(ImageFile image, double... expected) {
        assertThat(values(image)).containsExactly(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"8, 255", "16, 65535"})
    void unsigned_integers_are_divided_by_the_greatest_of_their_kind(int bits, int white) {
        for (ByteOrder order : List.of(LITTLE, ByteOrder.BIG_ENDIAN)) {
            TiffBytes tiff = new TiffBytes(order, 3, 1, bits, UNSIGNED);
            ImageFile image = read(tiff.of(1, tiff.stored(0, 200, white)));
            assertValues(image, 0, 200.0 / white, 1);
            assertThat(image.remarks()).isEmpty();
            assertValues(read(tiff.with(262, 0).of(1, tiff.stored(0, 200, white))), 1, 1 - 200.0 / white, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8, -100, 100, signed 8-bit integers from −100 to 100",
        "2, 16, -1000, 1000, signed 16-bit integers from −1000 to 1000",
        "2, 32, -1000, 1000, signed 32-bit integers from −1000 to 1000",
        "2, 64, -1000, 1000, signed 64-bit integers from −1000 to 1000",
        "1, 32, 0, 4294967295, unsigned 32-bit integers from 0 to 4.3e9",
        "1, 64, 5, 905, unsigned 64-bit integers from 5 to 905",
        "3, 32, -1, 1000, 32-bit floating-point numbers from −1 to 1000",
        "3, 32, 0, 1000, 32-bit floating-point numbers from 0 to 1000",
        "3, 64, -1e308, 1e308, 64-bit floating-point numbers from −1.0e308 to 1.0e308"
    })
    void numbers_without_a_white_of_their_own_are_spread_with_a_remark(
            int form, int bits, double least, double greatest, String kind) {
        for (ByteOrder order : List.of(LITTLE, ByteOrder.BIG_ENDIAN)) {
            TiffBytes tiff = new TiffBytes(order, 3, 1, bits, form);
            double quarter = least * 0.75 + greatest * 0.25;
            byte[] stored = tiff.stored(least, quarter, greatest);
            ImageFile image = read(tiff.of(1, stored));
            assertValues(image, 0, 0.25, 1);
            assertThat(image.remarks()).containsExactly("f.tif holds " + kind + ", which were spread from 0 to 1");
            assertValues(read(tiff.with(262, 0).of(1, stored)), 1, 0.75, 0);
        }
    }

    @Test
    void the_uppermost_bit_of_an_unsigned_long_is_no_sign() {
        TiffBytes tiff = new TiffBytes(LITTLE, 3, 1, 64, UNSIGNED);
        byte[] stored = tiff.stored(0, 0, 0);
        stored[15] = (byte) 0x80; // 2^63
        Arrays.fill(stored, 16, 24, (byte) 0xff); // 2^64 − 1
        assertValues(read(tiff.of(1, stored)), 0, 0.5, 1);
    }

    @ParameterizedTest
    @CsvSource({"32", "64"})
    void floats_from_zero_to_one_stay(int bits) {
        TiffBytes tiff = new TiffBytes(LITTLE, 3, 1, bits, FLOAT);
        ImageFile image = read(tiff.of(1, tiff.stored(0.25, 0.5, 0.75)));
        assertValues(image, 0.25, 0.5, 0.75);
        assertThat(image.remarks()).isEmpty();
    }

    @Test
    void what_is_not_finite_is_reported() {
        TiffBytes tiff = new TiffBytes(LITTLE, 4, 1, 32, FLOAT);
        ImageFile image =
                read(tiff.of(1, tiff.stored(Double.NaN, Double.POSITIVE_INFINITY, 0.5, Double.NEGATIVE_INFINITY)));
        assertValues(image, 0, 1, 0.5, 0);
        assertThat(image.remarks())
                .containsExactly(
                        "f.tif holds 3 values that are not finite: NaN was set to 0, infinity to the end of the range");
        assertThatThrownBy(() -> read(tiff.of(1, tiff.stored(Double.NaN, Double.NaN, Double.NaN, Double.NaN))))
                .hasMessage("f.tif holds no finite number (all are NaN or infinite); try to export it again");
    }

    @Test
    void numbers_that_are_all_the_same_are_black() {
        TiffBytes tiff = new TiffBytes(LITTLE, 2, 1, 32, FLOAT);
        ImageFile image = read(tiff.of(1, tiff.stored(7, 7)));
        assertValues(image, 0, 0);
        assertThat(image.remarks())
                .containsExactly("f.tif holds 32-bit floating-point numbers that are all 7, which was set to 0");
    }

    @Test
    void the_first_page_and_the_first_channel_are_shown_with_a_remark() {
        TiffBytes tiff = new TiffBytes(LITTLE, 1, 1, 8, UNSIGNED).with(277, 5);
        ImageFile image = read(tiff.of(3, tiff.stored(255, 1, 2, 3, 4)));
        assertValues(image, 1);
        assertThat(image.remarks())
                .containsExactly(
                        "f.tif holds 3 pages, of which this is the first",
                        "f.tif has 5 channels, of which the first is shown");
    }

    @Test
    void colors_with_a_sign_are_spread_together() {
        TiffBytes tiff = new TiffBytes(LITTLE, 2, 1, 16, SIGNED).with(277, 3).with(262, 2);
        assertValues(read(tiff.of(1, tiff.stored(-100, 0, 100, 300, 200, 100))), 0, 1, 0.25, 0.75, 0.5, 0.5);
    }

    @Test
    void what_is_transparent_shows_white_paper() {
        TiffBytes tiff = new TiffBytes(LITTLE, 2, 1, 8, UNSIGNED).with(277, 2).with(338, 2);
        assertValues(read(tiff.of(1, tiff.stored(51, 255, 51, 0))), 0.2, 1);
    }

    @Test
    void inks_become_colors_with_a_remark() {
        TiffBytes tiff = new TiffBytes(LITTLE, 1, 1, 8, UNSIGNED).with(277, 4).with(262, 5);
        ImageFile image = read(tiff.of(1, tiff.stored(255, 51, 0, 51)));
        assertValues(image, 0, 0.64, 0.8);
        assertThat(image.remarks())
                .containsExactly("f.tif stores printing inks (CMYK), so its colors on a screen are approximate");
    }

    @Test
    void the_image_is_turned_as_its_tag_says() {
        TiffBytes tiff = new TiffBytes(LITTLE, 2, 1, 8, UNSIGNED).with(274, 6);
        assertThat(read(tiff.of(1, tiff.stored(0, 255))).pixels().shape()).containsExactly(1, 2, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "339 | 6 | f.tif holds complex numbers, which have no brightness; try to save their magnitude",
                "339 | 9 | f.tif holds numbers of a format that TIFF does not know (SampleFormat 9); try to export it again",
                "259 | 50000 | f.tif is a TIFF file compressed with Zstandard, which cannot be read here; try to save it"
                        + " uncompressed or deflated, or as PNG",
                "258 | 11 | f.tif is a TIFF file of a kind that cannot be read here (Unsupported BitsPerSample for"
                        + " Bi-level/Gray TIFF (expected 1, 2, 4, 8, 16 or 32): 11); try to save it uncompressed or deflated,"
                        + " or as PNG"
            })
    void what_cannot_be_read_is_named(int tag, int value, String sentence) {
        TiffBytes tiff = new TiffBytes(LITTLE, 1, 1, 64, UNSIGNED);
        byte[] numbers = tiff.stored(1);
        assertThatThrownBy(() -> read(tiff.with(258, 32).with(tag, value).of(1, numbers)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void channels_of_few_bits_are_refused() {
        TiffBytes tiff = new TiffBytes(LITTLE, 2, 1, 4, UNSIGNED).with(277, 3).with(262, 2);
        assertThatThrownBy(() -> read(tiff.of(1, new byte[3]))).hasMessageContaining("several channels of 4 bits");
    }
}
