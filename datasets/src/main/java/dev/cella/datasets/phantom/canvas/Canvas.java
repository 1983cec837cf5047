package dev.cella.datasets.phantom.canvas;

/**
 * An image or volume that is being painted. Intensities are floats, nominally in [0, 255], and are clipped to that
 * range only at the end. Each pixel is evaluated at its center.
 *
 * <p>Painters measure everything in units; a square image is {@link #EDGE} units long in each direction, whatever its
 * number of pixels. With {@link #EDGE} pixels, pixel (column, row, slice) covers the range from column to column + 1. A
 * {@link #field} has a size of its own.
 */
public final class Canvas {
    /** Length of each edge in the units of painters, and the usual number of pixels. */
    public static final int EDGE = 28;

    private final int channels;
    private final int depth;
    private final int height;
    private final int width;
    private final double unitsPerPixel;
    private final double unitsPerSlice;
    private final float[] values;
    private View view = View.AXIAL;
    private double shift;

    /**
     * @param channels 1 or 3
     * @param depth 1 for an image, {@code edge} for a volume
     * @param edge width and height in pixels
     */
    public Canvas(int channels, int depth, int edge) {
        this(channels, depth, edge, edge, (double) EDGE / edge);
    }

    private Canvas(int channels, int depth, int height, int width, double unitsPerPixel) {
        this.channels = channels;
        this.depth = depth;
        this.height = height;
        this.width = width;
        this.unitsPerPixel = unitsPerPixel;
        this.unitsPerSlice = depth == 1 ? 1 : unitsPerPixel;
        this.values = new float[depth * height * width * channels];
    }

    /**
     * Returns a canvas for a field of view with many objects, which need not be square.
     *
     * @param channels 1 or 3
     * @param height rows, in pixels
     * @param width columns, in pixels
     * @param unitsPerPixel width of a pixel in the units of painters
     */
    public static Canvas field(int channels, int height, int width, double unitsPerPixel) {
        return new Canvas(channels, 1, height, width, unitsPerPixel);
    }

    /**
     * Makes an image a section through whatever is painted from now on.
     *
     * @param at position of the section along the viewing direction
     */
    public Canvas cut(View direction, double at) {
        view = direction;
        shift = at - 0.5;
        return this;
    }

    /** Paints the whole canvas. */
    public Canvas flood(Rgb color) {
        return tint((x, y, z) -> 1, color);
    }

    /**
     * Paints a shape.
     *
     * @param softness width of the edge: 1 is sharp, more is blurred
     * @param opacity 0 changes nothing, 1 covers everything below
     */
    public Canvas fill(Shape shape, double softness, double opacity, Rgb color) {
        return tint(shape.bounds(softness / 2), (x, y, z) -> opacity * coverage(shape.at(x, y, z), softness), color);
    }

    /** Paints a sharp, opaque shape. */
    public Canvas fill(Shape shape, Rgb color) {
        return fill(shape, 1, 1, color);
    }

    /** Adds to the intensities within a shape. */
    public Canvas lighten(Shape shape, double softness, double amount) {
        return each(shape.bounds(softness / 2), (x, y, z, at) -> {
            double addend = amount * coverage(shape.at(x, y, z), softness);
            for (int c = 0; c < channels; c++) {
                values[at + c] += (float) addend;
            }
        });
    }

    /** Mixes in a color, with a share in [0, 1] for each position. */
    public Canvas tint(Field share, Rgb color) {
        return tint(Cuboid.ALL, share, color);
    }

    private Canvas tint(Cuboid box, Field share, Rgb color) {
        return each(box, (x, y, z, at) -> {
            double amount = share.at(x, y, z);
            for (int c = 0; c < channels; c++) {
                values[at + c] += (float) (amount * (color.part(c) - values[at + c]));
            }
        });
    }

    /** Maps an intensity at a position to a new one. */
    @FunctionalInterface
    public interface Change {
        double apply(double x, double y, double z, double value);
    }

    /** Changes every intensity, in the same way for each channel. */
    public Canvas change(Change change) {
        return each(Cuboid.ALL, (x, y, z, at) -> {
            for (int c = 0; c < channels; c++) {
                values[at + c] = (float) change.apply(x, y, z, values[at + c]);
            }
        });
    }

    /** Adds a texture. */
    public Canvas add(Field texture, double amount) {
        return each(Cuboid.ALL, (x, y, z, at) -> {
            double addend = amount * texture.at(x, y, z);
            for (int c = 0; c < channels; c++) {
                values[at + c] += (float) addend;
            }
        });
    }

    /** Adds independent noise to each value, as a detector does. */
    public Canvas grain(SeededRandom random, double deviation) {
        for (int i = 0; i < values.length; i++) {
            double sum = random.unit() + random.unit() + random.unit() - 1.5; // nearly normal, deviation 1/2
            values[i] += (float) (2 * deviation * sum);
        }
        return this;
    }

    /** Blurs each slice with the weights 1-2-1, first along rows, then along columns. */
    public Canvas blur() {
        blur(channels, width);
        blur(channels * width, height);
        return this;
    }

    /** Receives the index of a pixel: row times width plus column. */
    @FunctionalInterface
    public interface PixelVisitor {
        void visit(int pixel);
    }

    /** Visits the pixels of an image whose centers lie in a shape: its exact mask. Paints nothing. */
    public void within(Shape shape, PixelVisitor visitor) {
        each(shape.bounds(0), (x, y, z, at) -> {
            if (shape.at(x, y, z) < 0) {
                visitor.visit(at / channels);
            }
        });
    }

    /** Copies the intensities, rounded to bytes, channels last. */
    public void copyTo(byte[] target, int offset) {
        for (int i = 0; i < values.length; i++) {
            target[offset + i] = (byte) Math.max(0, Math.min(255, Math.round(values[i])));
        }
    }

    private static double coverage(double distance, double softness) {
        return Math.max(0, Math.min(1, 0.5 - distance / softness));
    }

    private interface Visit {
        void at(double x, double y, double z, int index);
    }

    /** Visits all pixels that a box touches. */
    private Canvas each(Cuboid box, Visit visit) {
        var seen = box.seen(view);
        int lastSlice = end((seen.back() - shift) / unitsPerSlice, depth);
        int lastRow = end(seen.bottom() / unitsPerPixel, height);
        int lastColumn = end(seen.right() / unitsPerPixel, width);
        for (int slice = start((seen.front() - shift) / unitsPerSlice); slice < lastSlice; slice++) {
            for (int row = start(seen.top() / unitsPerPixel); row < lastRow; row++) {
                for (int column = start(seen.left() / unitsPerPixel); column < lastColumn; column++) {
                    visit(visit, column, row, slice);
                }
            }
        }
        return this;
    }

    private void visit(Visit visit, int column, int row, int slice) {
        int index = ((slice * height + row) * width + column) * channels;
        double across = (column + 0.5) * unitsPerPixel;
        double down = (row + 0.5) * unitsPerPixel;
        double deep = (slice + 0.5) * unitsPerSlice + shift;
        switch (view) {
            case AXIAL -> visit.at(across, down, deep, index);
            case CORONAL -> visit.at(across, deep, down, index);
            case SAGITTAL -> visit.at(deep, across, down, index);
        }
    }

    private static int start(double from) {
        return (int) Math.max(0, Math.floor(from));
    }

    private static int end(double to, int count) {
        return (int) Math.min(count, Math.ceil(to));
    }

    private void blur(int step, int count) {
        for (int i = 0; i < values.length; i++) {
            int position = i / step % count;
            if (position == 0) {
                blurLine(i, step, count);
            }
        }
    }

    private void blurLine(int start, int step, int count) {
        float before = values[start];
        for (int p = 0; p < count; p++) {
            int i = start + p * step;
            float here = values[i];
            float after = p + 1 < count ? values[i + step] : here;
            values[i] = (before + 2 * here + after) / 4;
            before = here;
        }
    }
}
