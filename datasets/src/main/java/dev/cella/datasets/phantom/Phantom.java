package dev.cella.datasets.phantom;

/**
 * Made pictures of the kind of one real set: the same shape, the same classes, each class told by something visible. For
 * trying and teaching where the real pictures are not at hand; nothing about patients can be learned from them.
 */
public final class Phantom {
    /** A stream that no split has: labels are drawn apart from pictures. */
    private static final long LABELS = -1;

    private final int channels;
    private final int depth;
    private final Labels labels;
    private final Painter painter;

    private Phantom(int channels, int depth, Labels labels, Painter painter) {
        this.channels = channels;
        this.depth = depth;
        this.labels = labels;
        this.painter = painter;
    }

    /**
     * The phantom that stands in for a MedMNIST set.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Phantom of(String name) {
        var phantom = Phantoms.ALL.get(name);
        if (phantom == null) {
            throw new IllegalArgumentException("no phantom stands in for \"" + name + "\"; there is one for each of "
                    + String.join(", ", Phantoms.ALL.keySet()));
        }
        return phantom;
    }

    static Phantom gray(Labels labels, Painter painter) {
        return new Phantom(1, 1, labels, painter);
    }

    static Phantom color(Labels labels, Painter painter) {
        return new Phantom(3, 1, labels, painter);
    }

    static Phantom volume(Labels labels, Painter painter) {
        return new Phantom(1, Canvas.EDGE, labels, painter);
    }

    /**
     * Draws the labels of some samples; their pictures are painted when {@link Batch#pixels()} asks for them.
     *
     * @param seed the same seed gives the same bytes
     * @param stream tells the splits of a set apart
     * @param count number of samples
     */
    public Batch batch(long seed, int stream, int count) {
        return new Batch(this, seed, stream, labels.draw(count, new Dice(seed, stream, LABELS)));
    }

    Labels labels() {
        return labels;
    }

    /** Paints one sample to its place among others. */
    void paint(int label, Dice dice, byte[] pixels, int offset) {
        var canvas = canvas();
        painter.paint(canvas, label, dice);
        canvas.copyTo(pixels, offset);
    }

    /** Bytes of one sample. */
    int length() {
        return canvas().length();
    }

    private Canvas canvas() {
        return new Canvas(channels, depth);
    }
}
