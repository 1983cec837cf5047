package dev.cella.lessons.explore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The pictures and what they must look like were made by Pillow and pydicom; see pictures/make.py. */
class ImageFileTest {
    private static final int SIDE = 256;

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ImageFileTest.class.getResourceAsStream("/pictures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String refusal(String name, byte[] content) {
        return assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFile.read(name, content, SIDE))
                .actual()
                .getMessage();
    }

    private static double[] numbers(String words) {
        return Arrays.stream(words.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static Stream<String> golden() throws IOException {
        return new String(bytes("golden.tsv"), StandardCharsets.UTF_8).lines();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void a_picture_is_what_pillow_and_pydicom_read_from_it(String line) throws IOException {
        String[] field = line.split("\t", -1);
        INDArray pixels = ImageFile.read(field[0], bytes(field[0]), SIDE).pixels();
        long[] shape = Arrays.stream(numbers(field[1])).mapToLong(n -> (long) n).toArray();
        assertThat(pixels.shape()).as(field[0]).isEqualTo(shape);
        assertThat(pixels.dataType()).isEqualTo(DataType.FLOAT);
        boolean rounded = field[0].matches(".*\\.jpg|(ycbcr|cmyk)\\.tif"); // decoders round differently
        double tolerance = rounded ? 1.5 / 255 : 1e-4;
        assertThat(pixels.dup('c').castTo(DataType.DOUBLE).data().asDouble())
                .as(field[0])
                .containsExactly(numbers(field[2]), within(tolerance));
    }

    @Test
    void a_large_picture_is_reduced_by_means_and_says_so() throws IOException {
        ImageFile small = ImageFile.read("gray8.png", bytes("gray8.png"), 4);
        assertThat(small.remarks()).isEqualTo(List.of("gray8.png has 8 x 6 pixels, which were reduced to 4 x 3"));
        INDArray whole = ImageFile.read("gray8.png", bytes("gray8.png"), SIDE).pixels();
        INDArray means = Nd4j.create(DataType.FLOAT, 1, 3, 4);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                double sum = 0;
                for (int i = 0; i < 4; i++) {
                    sum += whole.getDouble(0, 2 * y + i / 2, 2 * x + i % 2);
                }
                means.putScalar(0, y, x, sum / 4);
            }
        }
        assertThat(means.equalsWithEps(small.pixels(), 1e-6))
                .as(small.pixels().toString())
                .isTrue();
        INDArray uneven = ImageFile.read("gray8.png", bytes("gray8.png"), 5).pixels();
        assertThat(uneven.shape()).isEqualTo(new long[] {1, 4, 5});
        assertThat(uneven.meanNumber().doubleValue())
                .isCloseTo(whole.meanNumber().doubleValue(), within(1e-6));
    }

    /** Decoded at a part of its size, so that a photograph of a phone costs no more than it must. */
    @Test
    void a_huge_picture_is_reduced_to_its_means_as_well_in_one_line() throws IOException {
        BufferedImage huge = new BufferedImage(1600, 1200, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 1200; y++) {
            for (int x = 0; x < 1600; x++) {
                huge.getRaster().setSample(x, y, 0, (x / 400 + y / 400) * 40);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(huge, "png", png);
        ImageFile small = ImageFile.read("huge.png", png.toByteArray(), 4);
        assertThat(small.remarks()).isEqualTo(List.of("huge.png has 1600 x 1200 pixels, which were reduced to 4 x 3"));
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                assertThat(small.pixels().getDouble(0, y, x)).isCloseTo((x + y) * 40 / 255.0, within(0.02));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, is a PDF document",
        "44656172, is text",
        "'', is empty",
        "504b0304, is a zip archive or an office document",
        "1f8b0800, is a gzip archive",
        "0000001866747970, 'is a picture or film of a phone (HEIC, MP4)'",
        "000102, is of a kind that is not known here"
    })
    void what_is_no_picture_is_named(String content, String part) {
        String sentence = refusal("notes.png", HexFormat.of().parseHex(content));
        assertThat(sentence).startsWith("notes.png " + part + ", and an image must be a PNG");
        assertThat(sentence).endsWith("try to export the image, or a screenshot of it, as PNG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gray8.png",
                "gray16.png",
                "color.png",
                "held-1.jpg",
                "palette.gif",
                "gray16.tif",
                "ct.dcm",
                "implicit.dcm"
            })
    void a_file_that_is_cut_off_is_told_in_a_sentence(String name) throws IOException {
        byte[] whole = bytes(name);
        int header = name.endsWith("dcm") ? 140 : 8;
        int tail = name.endsWith("tif") ? whole.length - 150 : name.endsWith("png") ? 26 : 3;
        for (int length : new int[] {header, whole.length / 2, whole.length - tail}) {
            if (length < header) {
                continue;
            }
            String sentence = refusal(name, Arrays.copyOf(whole, length));
            assertThat(sentence)
                    .as(length + ": " + sentence)
                    .contains("cannot be decoded, as if it were broken or cut off");
        }
    }

    /** Bytes at random: whatever a decoder stumbles over, a student sees a picture or a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gray8.png",
                "held-6.jpg",
                "ycck.jpg",
                "palette.gif",
                "gray16.tif",
                "half.tif",
                "float.tif",
                "long.tif",
                "planes.tif",
                "cmyk.tif",
                "ycbcr.tif",
                "ct.dcm",
                "implicit.dcm",
                "rgb.dcm",
                "voi-lut.dcm",
                "modality-lut.dcm"
            })
    void damage_is_never_more_than_a_sentence(String name) throws IOException {
        byte[] whole = bytes(name);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 3; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                INDArray pixels = ImageFile.read(name, damaged, SIDE).pixels();
                assertThat(pixels.minNumber().doubleValue() >= 0
                                && pixels.maxNumber().doubleValue() <= 1)
                        .isTrue();
            } catch (IllegalArgumentException sentence) {
                assertThat(sentence.getMessage()).contains("; try");
            }
        }
    }

    @Test
    void a_bomb_is_refused_by_its_header() throws IOException {
        byte[] bomb = png(60_000, 60_000);
        assertThat(bomb.length).isLessThan(1_000);
        assertThat(refusal("bomb.png", bomb))
                .isEqualTo("bomb.png claims to have 60000 x 60000 pixels, and an image must have from 1 to 50 million;"
                        + " try a smaller copy of it");
        byte[] slice = bytes("ct.dcm");
        int rows = lastIndexOf(slice, new byte[] {0x28, 0, 0x10, 0, 'U', 'S', 2, 0}) + 8;
        for (int i : new int[] {0, 1, 10, 11}) { // rows, and the columns that follow them
            slice[rows + i] = (byte) 0xff;
        }
        assertThat(refusal("bomb.dcm", slice)).startsWith("bomb.dcm claims to have 65535 x 65535 pixels");
    }

    @Test
    void a_slice_that_cannot_be_read_here_says_which_it_is() throws IOException {
        assertThat(refusal("compressed.dcm", bytes("compressed.dcm")))
                .isEqualTo("compressed.dcm is a compressed DICOM file (transfer syntax 1.2.840.10008.1.2.5), and only"
                        + " uncompressed ones can be read here; try to export it uncompressed, or as PNG");
        assertThat(refusal("palette.dcm", bytes("palette.dcm"))).contains("holds PALETTE COLOR pixels of 8 bits");
    }

    /** A PNG whose header promises gray pixels of this size, and whose data are one zero. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(0);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .array());
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        png.write(ByteBuffer.allocate(4).putInt(data.length).array());
        png.write(named);
        png.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(part, 0, part.length, bytes, i, i + part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
