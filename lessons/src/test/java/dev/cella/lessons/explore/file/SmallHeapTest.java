package dev.cella.lessons.explore.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.OtherJvm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs of a phone, read with the heap of a small container. */
class SmallHeapTest {
    /** Segment of a JPEG file in which EXIF says that the camera was turned: orientation 6. */
    private static final String TURNED =
            "ffe1 0022 457869660000 4d4d002a 00000008 0001 0112 0003 00000001 0006 0000 00000000";

    /** Program that reads an image and prints what it found. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            try {
                ImageFile image = ImageFile.read(
                        file.getFileName().toString(), Files.readAllBytes(file), Integer.parseInt(arguments[1]));
                System.out.println(Arrays.toString(image.pixels().shape()) + " " + image.remarks());
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, 192", "3650, 2740, 192"})
    void a_photo_is_reduced_and_turned(int width, int height, int shorter, @TempDir Path folder) throws Exception {
        Path photo = photo(folder, width, height);
        assertThat(read(photo, 256))
                .isEqualTo("[3, 256, " + shorter + "] [photo.jpg has " + height + " x " + width
                        + " pixels, which were reduced to " + shorter + " x 256]");
    }

    @Test
    void a_lack_of_memory_has_a_sentence_of_its_own(@TempDir Path folder) throws Exception {
        assertThat(read(photo(folder, 4000, 3000), 4000))
                .matches("photo.jpg needs more memory to decode than Java has free \\(its limit is 2?\\d\\d MB\\);"
                        + " try a smaller copy of it, or restart the kernel");
    }

    private static Path photo(Path folder, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < 50; y++) {
                image.setRGB(x, y, 0xffe080);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(plain, 0, 2);
        turned.writeBytes(HexFormat.of().parseHex(TURNED.replace(" ", "")));
        turned.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("photo.jpg"), turned.toByteArray());
    }

    private static String read(Path file, int longestSide) throws IOException, InterruptedException {
        return OtherJvm.run(List.of(), Reader.class, file.toString(), Integer.toString(longestSide));
    }
}
