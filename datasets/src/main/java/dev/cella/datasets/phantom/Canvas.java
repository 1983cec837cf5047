package dev.cella.datasets.phantom;

/**
 * An image or volume that is being painted. Intensities are floats, nominally in [0, 255], and are clipped to that range only
 * at the end. Pixel (column, row, slice) covers the range from column to column + 1 and is evaluated at its center.
 */
final class Canvas {
    /** Length of each edge in pixels. */
    static final int EDGE = 28;

    private final int channels;
    private final int depth;
    private final float[] values;
    private View view = View.AXIAL;
    private double shift;

    /**
     * @param channels 1 or 3
     * @param depth 1 for an image, {@link #EDGE} for a volume
     */
    Canvas(int channels, int depth) {
        this.channels = channels;
        this.depth = depth;
        this.values = new float[depth * EDGE * EDGE * channels];
    }

    /**
     * Makes an image a section through whatever is painted from now on.
     *
     * @param at position of the section along the viewing direction, in pixels
     */
    Canvas cut(View direction, double at) {
        view = direction;
        shift = at - 0.5;
        return this;
    }

    int length() {
        return values.length;
    }

    /** Paints the whole canvas. */
    Canvas flood(Rgb color) {
        return tint((x, y, z) -> 1, color);
    }

    /**
     * Paints a shape.
     *
     * @param softness width of the edge in pixels: 1 is sharp, more is blurred
     * @param opacity 0 changes nothing, 1 covers everything below
     */
    Canvas fill(Shape shape, double softness, double opacity, Rgb color) {
        return tint(shape.bounds(softness / 2), (x, y, z) -> opacity * coverage(shape.at(x, y, z), softness), color);
    }

    /** Paints a sharp, opaque shape. */
    Canvas fill(Shape shape, Rgb color) {
        return fill(shape, 1, 1, color);
    }

    /** Adds to the intensities within a shape. */
    Canvas lighten(Shape shape, double softness, double amount) {
        return each(shape.bounds(softness / 2), (x, y, z, at) -> {
            double addend = amount * coverage(shape.at(x, y, z), softness);
            for (int c = 0; c < channels; c++) {
                values[at + c] += (float) addend;
            }
        });
    }

    /** Mixes in a color, with a share in [0, 1] for each position. */
    Canvas tint(Field share, Rgb color) {
        return tint(BoundingBox.ALL, share, color);
    }

    private Canvas tint(BoundingBox box, Field share, Rgb color) {
        return each(box, (x, y, z, at) -> {
            double amount = share.at(x, y, z);
            for (int c = 0; c < channels; c++) {
                values[at + c] += (float) (amount * (color.part(c) - values[at + c]));
            }
        });
    }

    /** What becomes of an intensity at a position. */
    @FunctionalInterface
    interface Change {
        double apply(double x, double y, double z, double value);
    }

    /** Changes every intensity, in the same way for each channel. */
    Canvas change(Change change) {
        return each(BoundingBox.ALL, (x, y, z, at) -> {
            for (int c = 0; c < channels; c++) {
                values[at + c] = (float) change.apply(x, y, z, values[at + c]);
            }
        });
    }

    /** Adds a texture. */
    Canvas add(Field texture, double amount) {
        return each(BoundingBox.ALL, (x, y, z, at) -> {
            double addend = amount * texture.at(x, y, z);
            for (int c = 0; c < channels; c++) {
                values[at + c] += (float) addend;
            }
        });
    }

    /** Adds independent noise to each value, as a detector does. */
    Canvas grain(SeededRandom random, double deviation) {
        for (int i = 0; i < values.length; i++) {
            double sum = random.unit() + random.unit() + random.unit() - 1.5; // nearly normal, deviation 1/2
            values[i] += (float) (2 * deviation * sum);
        }
        return this;
    }

    /** Blurs each slice with the weights 1-2-1, first along rows, then along columns. */
    Canvas blur() {
        blur(channels, EDGE);
        blur(channels * EDGE, EDGE);
        return this;
    }

    /** Copies the intensities, rounded to bytes, channels last. */
    void copyTo(byte[] target, int offset) {
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
    private Canvas each(BoundingBox box, Visit visit) {
        var seen = box.seen(view);
        int lastSlice = end(seen.back() - shift, depth);
        int lastRow = end(seen.bottom(), EDGE);
        int lastColumn = end(seen.right(), EDGE);
        for (int slice = start(seen.front() - shift); slice < lastSlice; slice++) {
            for (int row = start(seen.top()); row < lastRow; row++) {
                for (int column = start(seen.left()); column < lastColumn; column++) {
                    visit(visit, column, row, slice);
                }
            }
        }
        return this;
    }

    private void visit(Visit visit, int column, int row, int slice) {
        int index = ((slice * EDGE + row) * EDGE + column) * channels;
        double across = column + 0.5;
        double down = row + 0.5;
        double deep = slice + 0.5 + shift;
        switch (view) {
            case AXIAL -> visit.at(across, down, deep, index);
            case CORONAL -> visit.at(across, deep, down, index);
            case SAGITTAL -> visit.at(deep, across, down, index);
        }
    }

    private static int start(double edge) {
        return (int) Math.max(0, Math.floor(edge));
    }

    private static int end(double edge, int count) {
        return (int) Math.min(count, Math.ceil(edge));
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
