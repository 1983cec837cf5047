package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Writes one PNG per phantom, with a row of images per class, to look at. This is a tool, not a test. A volume is shown
 * by its middle slice and, in a second row, by its maximum along the depth. Arguments: a folder, then the names of
 * sets, or none for all.
 */
final class ContactSheet {
    private static final int EDGE = Canvas.EDGE;
    private static final int ACROSS = 20;
    private static final int SCALE = 3;
    private static final int CELL = EDGE * SCALE + 2;

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var names = arguments.length == 1
                ? List.copyOf(Phantoms.ALL.keySet())
                : List.of(arguments).subList(1, arguments.length);
        for (var name : names) {
            var phantom = Phantom.of(name);
            boolean volume = phantom.length() == EDGE * EDGE * EDGE;
            int classes = phantom.labels().weights().size();
            var sheet = new BufferedImage(ACROSS * CELL, classes * (volume ? 2 : 1) * CELL, BufferedImage.TYPE_INT_RGB);
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < ACROSS; i++) {
                    var pixels = new byte[phantom.length()];
                    phantom.paint(phantom.labels().multiple() ? 1 << k : k, new SeededRandom(1, k, i), pixels, 0);
                    if (volume) {
                        draw(sheet, i, 2 * k, slice(pixels));
                        draw(sheet, i, 2 * k + 1, maximum(pixels));
                    } else {
                        draw(sheet, i, k, pixels);
                    }
                }
            }
            ImageIO.write(sheet, "png", folder.resolve(name + ".png").toFile());
        }
    }

    private static byte[] slice(byte[] volume) {
        return java.util.Arrays.copyOfRange(volume, EDGE / 2 * EDGE * EDGE, (EDGE / 2 + 1) * EDGE * EDGE);
    }

    private static byte[] maximum(byte[] volume) {
        var most = new byte[EDGE * EDGE];
        for (int i = 0; i < volume.length; i++) {
            int p = i % most.length;
            most[p] = (byte) Math.max(most[p] & 0xff, volume[i] & 0xff);
        }
        return most;
    }

    private static void draw(BufferedImage sheet, int column, int row, byte[] pixels) {
        int channels = pixels.length / (EDGE * EDGE);
        for (int y = 0; y < EDGE * SCALE; y++) {
            for (int x = 0; x < EDGE * SCALE; x++) {
                int p = (y / SCALE * EDGE + x / SCALE) * channels;
                int red = pixels[p] & 0xff;
                int green = pixels[p + (channels == 3 ? 1 : 0)] & 0xff;
                int blue = pixels[p + (channels == 3 ? 2 : 0)] & 0xff;
                sheet.setRGB(column * CELL + x, row * CELL + y, (red << 16) | (green << 8) | blue);
            }
        }
    }
}
