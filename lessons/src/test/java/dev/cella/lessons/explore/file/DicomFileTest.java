package dev.cella.lessons.explore.file;

import static dev.cella.lessons.explore.file.DicomBytes.EXPLICIT;
import static dev.cella.lessons.explore.file.DicomBytes.IMPLICIT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Ways to write a slice that DICOM allows or that files from before its third part have. */
class DicomFileTest {
    private static final int[] PIXELS = {0, 250, 1000};
    private static final String PREAMBLE = "\0".repeat(128);

    private static ImageFile read(byte[] content) {
        return ImageFile.read("f.dcm", content, 256);
    }

    private static void assertValues(ImageFile image, double... expected) {
        double[] values = image.pixels().dup('c').castTo(DataType.DOUBLE).data().asDouble();
        assertThat(values).containsExactly(expected, within(1e-6));
    }

    private static byte[] pixels(DicomBytes slice, int... pixels) {
        return slice.numbers(0x7fe00010, "OW", pixels).after(PREAMBLE + "DICM", EXPLICIT);
    }

    private static DicomBytes slice(boolean explicit) {
        return DicomBytes.slice(explicit, 12, 11, PIXELS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_may_begin_without_preamble_or_with_zeros_or_as_a_tiff(boolean explicit) {
        DicomBytes slice = slice(explicit).numbers(0x7fe00010, "OW", PIXELS);
        String syntax = explicit ? EXPLICIT : IMPLICIT;
        String tiff = "II*\0\b\0\0\0" + "\0".repeat(120) + "DICM";
        for (byte[] file : new byte[][] {
            slice.after("", null),
            slice.after("", syntax),
            slice.after(PREAMBLE + "\0\0\0\0", null),
            slice.after(PREAMBLE + "\0\0\0\0", syntax),
            slice.after(PREAMBLE + "DICM", null),
            slice.after(tiff, syntax)
        }) {
            assertValues(read(file), 0, 0.25, 1);
        }
    }

    @Test
    void what_only_begins_like_a_group_is_no_dicom_file() {
        for (int length : new int[] {2, 8, 300}) {
            byte[] content = new byte[length];
            content[0] = 8;
            assertThatThrownBy(() -> read(content)).hasMessageContaining("is of a kind that is not known here");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void text_is_never_taken_for_tags(boolean explicit) {
        DicomBytes slice = slice(explicit).text(0x00324000, "LT", "0028,0010  Rows: 99\r\n0028,0004  X: RGB");
        assertValues(read(slice.numbers(0x7fe00010, "OW", PIXELS).after("", null)), 0, 0.25, 1);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void tags_inside_a_sequence_are_not_those_of_the_image(boolean explicit, boolean open) {
        DicomBytes inner = new DicomBytes(explicit).numbers(0x00280010, "US", 7);
        DicomBytes item =
                new DicomBytes(explicit).sequence(0x00081140, inner, open).numbers(0x00280011, "US", 7);
        DicomBytes file = new DicomBytes(explicit).sequence(0x00081111, item, open);
        byte[] begin = new DicomBytes(explicit).after(PREAMBLE + "DICM", explicit ? EXPLICIT : IMPLICIT);
        byte[] end = slice(explicit).numbers(0x7fe00010, "OW", PIXELS).toByteArray();
        byte[] whole = join(begin, file.toByteArray(), end);
        assertValues(read(whole), 0, 0.25, 1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    void sequences_nested_without_end_are_a_sentence() {
        byte[] level = new DicomBytes(true)
                .sequence(0x00081140, new DicomBytes(true), true)
                .toByteArray();
        byte[] opening = Arrays.copyOf(level, 20);
        byte[][] deep = new byte[100_000][];
        Arrays.fill(deep, opening);
        byte[] file = join((PREAMBLE + "DICM").getBytes(ISO_8859_1), join(deep));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as if it were broken");
    }

    @Test
    void a_lookup_table_goes_before_the_window() {
        DicomBytes table = new DicomBytes(true)
                .numbers(0x00283002, "US", 3, 250, 8)
                .bytes(0x00283006, "OW", new byte[] {(byte) 255, 51, 0, 0});
        DicomBytes slice = slice(true)
                .text(0x00281050, "DS", "5")
                .text(0x00281051, "DS", "2")
                .sequence(0x00283010, table, false);
        ImageFile image = read(pixels(slice, 0, 250, 251));
        assertValues(image, 1, 1, 0.2);
        assertThat(image.remarks()).containsExactly("f.dcm is shown through its lookup table (VOI LUT)");
    }

    @Test
    void the_modality_table_goes_before_the_window() {
        DicomBytes table =
                new DicomBytes(true).numbers(0x00283002, "US", 3, 0, 16).numbers(0x00283006, "US", 10, 30, 20);
        DicomBytes slice = slice(true)
                .text(0x00281050, "DS", "20")
                .text(0x00281051, "DS", "20")
                .text(0x00281056, "CS", "LINEAR_EXACT")
                .sequence(0x00283000, table, true);
        ImageFile image = read(pixels(slice, 0, 1, 9));
        assertValues(image, 0, 1, 0.5);
        assertThat(image.remarks()).containsExactly("f.dcm is shown through its window (center 20, width 20)");
    }

    @Test
    void a_sigmoid_is_half_at_its_center() {
        DicomBytes slice = slice(true)
                .text(0x00281050, "DS", "250\\7")
                .text(0x00281051, "DS", "1000\\7")
                .text(0x00281056, "CS", "SIGMOID");
        assertValues(read(pixels(slice, PIXELS)), 1 / (1 + Math.E), 0.5, 1 / (1 + Math.exp(-3)));
    }

    @ParameterizedTest
    @CsvSource({"MONOCHROME1, IDENTITY", "MONOCHROME1, INVERSE", "MONOCHROME2, INVERSE"})
    void what_is_inverted_is_inverted_once(String photometric, String shape) {
        DicomBytes slice = slice(true).text(0x20500020, "CS", shape);
        byte[] file = pixels(slice, PIXELS);
        String text = new String(file, ISO_8859_1).replace("MONOCHROME2", photometric);
        assertValues(read(text.getBytes(ISO_8859_1)), 1, 0.75, 0);
    }

    @ParameterizedTest
    @CsvSource({"11, 0", "13, 2", "15, 4"})
    void the_high_bit_says_where_the_number_lies(int highBit, int shift) {
        int around = 0xffff & ~(0xfff << shift);
        int[] stored =
                Arrays.stream(PIXELS).map(pixel -> pixel << shift | around).toArray();
        assertValues(read(pixels(DicomBytes.slice(true, 12, highBit, stored), stored)), 0, 0.25, 1);
    }

    @Test
    void what_holds_no_image_or_a_compressed_one_is_named() {
        assertThatThrownBy(() -> read(slice(true).after(PREAMBLE + "DICM", EXPLICIT)))
                .hasMessage(
                        "f.dcm is a DICOM file without an image, such as a report or a directory; try another file of"
                                + " the same study");
        byte[] deflated =
                new DicomBytes(true).bytes(0x6b6b6b6b, "", new byte[90]).after(PREAMBLE + "DICM", EXPLICIT + ".99");
        assertThatThrownBy(() -> read(deflated))
                .hasMessageStartingWith("f.dcm is a compressed DICOM file (transfer syntax 1.2.840.10008.1.2.1.99)");
    }
}
