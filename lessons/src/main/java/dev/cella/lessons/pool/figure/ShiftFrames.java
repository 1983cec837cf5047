package dev.cella.lessons.pool.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Two frames on one image, and beside it what each of them shows; a frame further left shows everything further right. */
final class ShiftFrames {
    private static final int SIDE = 224;
    private static final int TITLE = 20;
    private static final int GAP = 24;
    private static final int BLUE = 0;
    private static final int ORANGE = 1;

    private final INDArray image;
    private final int shift;
    private final int cell;
    private final int width;
    private final int height;
    private final Svg svg = new Svg();

    private ShiftFrames(INDArray image, int shift) {
        this.image = image;
        this.shift = shift;
        height = (int) image.size(0);
        width = (int) image.size(1);
        cell = Math.max(1, SIDE / Math.max(height, width));
    }

    static Figure of(INDArray image, int shift) {
        INDArray plane = image.rank() == 3 && image.size(0) == 1 ? image.slice(0) : image;
        if (plane.rank() != 2) {
            throw new IllegalArgumentException("a tensor of shape " + Numbers.shape(image.shape())
                    + " is not one gray image (must be [H, W] or [1, H, W]); try image.slice(0)");
        }
        if (shift < 1 || shift >= plane.size(1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an image of %d columns has no two frames that are %d apart (must be 1 to %d); try 1",
                    plane.size(1),
                    shift,
                    plane.size(1) - 1));
        }
        return new ShiftFrames(plane, shift).figure();
    }

    private Figure figure() {
        int top = ImageGrid.MARGIN + TITLE;
        int left = ImageGrid.MARGIN;
        panel(image, "two frames", left, top);
        frame(left + shift * cell, top, 0, BLUE);
        frame(left, top, 1, ORANGE);
        int first = left + width * cell + GAP;
        panel(shown(shift), "not shifted", first, top);
        frame(first, top, 0, BLUE);
        int second = first + (width - shift) * cell + GAP;
        panel(shown(0), "shifted by " + shift, second, top);
        frame(second, top, 0, ORANGE);
        int right = second + (width - shift) * cell + ImageGrid.MARGIN;
        String note = Numbers.size(height, width) + " pixels, each frame " + Numbers.size(height, width - shift);
        int bottom = top + height * cell + 20;
        svg.text(left, bottom, Anchor.START, Style.NOTE, note);
        String alt = "one image through two frames that are " + shift + " columns apart: " + note;
        return new Figure(svg.toString(), right, bottom + ImageGrid.MARGIN, alt);
    }

    /** What a frame shows that begins at a column. */
    private INDArray shown(int column) {
        return image.get(NDArrayIndex.all(), NDArrayIndex.interval(column, column + width - shift))
                .dup();
    }

    private void panel(INDArray pixels, String title, int left, int top) {
        svg.text(left, top - 7, Anchor.START, Style.TITLE, title);
        PixelGrid.ofImage(Padded.pad(pixels, 0), cell).draw(svg, left, top, (int) pixels.length());
    }

    /** A frame; one that crosses another is drawn further inside, so that both are seen. */
    private void frame(int left, int top, int inside, int color) {
        int inset = 4 * inside;
        svg.frame(
                left + inset,
                top + inset,
                (width - shift) * cell - 2 * inset,
                height * cell - 2 * inset,
                Palette.hex(Palette.color(color)),
                3);
    }
}
