package dev.cella.lessons.signal.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A volume as a stack of slices, one behind the other, with a window that reaches through some of them. */
final class SliceStack {
    private static final int SIDE = 108;
    private static final int RISE = 12;
    private static final int GAP = 8;

    private final INDArray volume;
    private final int window;
    private final int[] corner;
    private final int zoom;
    private final int step;

    /**
     * @param volume {@code [D, H, W]}
     * @param window voxels along a side of the window
     * @param corner slice, row and column of its first voxel
     */
    SliceStack(INDArray volume, int window, int... corner) {
        this.volume = volume.rank() == 4 && volume.size(0) == 1 ? volume.slice(0) : volume;
        this.window = window;
        this.corner = corner;
        require();
        zoom = (int) Math.max(1, SIDE / Math.max(this.volume.size(1), this.volume.size(2)));
        step = step();
    }

    /** Lets as much of each slice be seen as there is room for. */
    private int step() {
        int width = (int) volume.size(2) * zoom;
        int room = Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN - width;
        return (int) Math.max(2, Math.min(width + GAP, room / Math.max(1, volume.size(0) - 1)));
    }

    private void require() {
        boolean fits = volume.rank() == 3 && corner.length == 3 && window >= 1;
        for (int axis = 0; fits && axis < 3; axis++) {
            fits = corner[axis] >= 0 && corner[axis] + window <= volume.size(axis);
        }
        if (!fits) {
            throw new IllegalArgumentException("a window of " + window + " at " + Arrays.toString(corner)
                    + " does not lie in a volume " + Arrays.toString(volume.shape())
                    + " (must be [D, H, W], and slice, row, column inside); try sliceStack(volume, 3, 0, 0, 0)");
        }
    }

    Figure figure() {
        Svg svg = new Svg();
        int depth = (int) volume.size(0);
        int height = (int) volume.size(1) * zoom;
        int width = (int) volume.size(2) * zoom;
        ValueRange scale = ValueRange.of(volume).asIntensity();
        int first = ImageGrid.MARGIN + (depth - 1) * RISE;
        for (int slice = depth - 1; slice >= 0; slice--) { // the first slice lies in front
            int x = ImageGrid.MARGIN + slice * step;
            int y = first - slice * RISE;
            Tile tile = Tile.of(new NamedArray("", volume.slice(slice)));
            svg.image(x, y, width, height, Raster.png(tile, Colormap.GRAY, scale, zoom));
            svg.frame(x, y, width, height, Svg.FAINT_INK, 1);
            if (slice >= corner[0] && slice < corner[0] + window) {
                double side = (double) window * zoom;
                svg.frame(x + corner[2] * zoom, y + corner[1] * zoom, side, side, Palette.ORANGE, 2.5);
            }
        }
        String note = Numbers.size(volume.shape()) + " voxels, the first slice in front; window "
                + Numbers.size(window, window, window);
        int bottom = first + height + 18;
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, note);
        int right = ImageGrid.MARGIN + (depth - 1) * step + width;
        double needed = Math.max(right, ImageGrid.MARGIN + Svg.width(note, Style.NOTE));
        String alt = "a stack of " + note + " from slice " + corner[0] + ", row " + corner[1] + ", column " + corner[2];
        return new Figure(svg.toString(), (int) needed + ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt);
    }
}
