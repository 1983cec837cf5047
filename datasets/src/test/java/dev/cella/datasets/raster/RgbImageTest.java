package dev.cella.datasets.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RgbImageTest {
    private static final int MOST = 10_000;

    @Test
    void pixels_are_red_green_and_blue() throws IOException {
        RgbImage image = decode(Pictures.file("png", 2, 3, (row, column) -> row == 1 ? 0x010203 : 0xff8000));
        assertThat(image.height()).isEqualTo(2);
        assertThat(image.width()).isEqualTo(3);
        assertThat(Arrays.copyOfRange(image.values(), 6, 12)).containsExactly(255, 128, 0, 1, 2, 3);
        assertThat(image.isGray()).isFalse();
        assertThat(image.red()).containsExactly(255, 255, 255, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void gray_transparent_and_indexed_images_are_read_too(int type) throws IOException {
        BufferedImage picture = new BufferedImage(4, 4, type);
        picture.setRGB(1, 2, 0xffffffff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        RgbImage image = decode(out.toByteArray());
        assertThat(image.isGray()).isTrue();
        assertThat(image.red()[9]).isEqualTo((byte) 255);
        assertThat(image.red()[8]).isZero();
        assertThat(GrayImage.decode("cells.png", "png", out.toByteArray(), MOST).values())
                .isEqualTo(image.red());
    }

    @Test
    void gray_levels_stay_as_they_are_stored() throws IOException {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(0, 0, 0, 77);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        assertThat(decode(out.toByteArray()).red()).containsExactly(77);
    }

    @Test
    void a_promised_size_is_checked_before_memory_is_allocated() throws IOException {
        byte[] file = Pictures.promising(100_000, 100_000, Pictures.file("png", 2, 2, (row, column) -> 0));
        assertThatThrownBy(() -> decode(file))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "cells.png promises 100000 × 100000 pixels (at most 10000 in all are read); replace it by the"
                                + " image of the set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void truncated_and_other_files_are_refused(String format) throws IOException {
        byte[] file = Pictures.file(format, 64, 64, (row, column) -> row * 0x30201 + column * 0x10305);
        for (int length : new int[] {0, 3, 30, file.length / 2, file.length * 9 / 10}) {
            assertThatThrownBy(() -> RgbImage.decode("cells.x", format, Arrays.copyOf(file, length), MOST))
                    .as("%s bytes of %s", length, file.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cells.x is no complete " + format + " image (")
                    .hasMessageEndingWith("; get a new copy of the file");
        }
    }

    @Test
    void more_than_eight_bits_are_refused() throws IOException {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_USHORT_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        assertThatThrownBy(() -> decode(out.toByteArray())).hasMessageContaining("16 bits per channel instead of 8");
    }

    private static RgbImage decode(byte[] file) throws IOException {
        return RgbImage.decode("cells.png", "png", file, MOST);
    }
}
