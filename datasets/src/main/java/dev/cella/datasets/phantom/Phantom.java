package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.SeededRandom;

/**
 * Generates images like those of one real set: the same shape and the same classes, with a visible sign for each class.
 * They are for teaching and testing where the real images are not available. They say nothing about patients.
 */
public final class Phantom {
    /** A stream that no split uses, so that labels do not depend on images. */
    private static final long LABELS = -1;

    private final int channels;
    private final boolean volume;
    private final int edge;
    private final Labels labels;
    private final Painter painter;

    private Phantom(int channels, boolean volume, int edge, Labels labels, Painter painter) {
        this.channels = channels;
        this.volume = volume;
        this.edge = edge;
        this.labels = labels;
        this.painter = painter;
    }

    /**
     * Returns the phantom that stands in for a MedMNIST set.
     *
     * @throws IllegalArgumentException if there is none with that name
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
        return new Phantom(1, false, Canvas.EDGE, labels, painter);
    }

    static Phantom color(Labels labels, Painter painter) {
        return new Phantom(3, false, Canvas.EDGE, labels, painter);
    }

    static Phantom volume(Labels labels, Painter painter) {
        return new Phantom(1, true, Canvas.EDGE, labels, painter);
    }

    /**
     * Returns a phantom that paints the same scenes with more pixels.
     *
     * @param pixels width and height of an image; of a volume also its depth
     */
    public Phantom withEdge(int pixels) {
        return new Phantom(channels, volume, pixels, labels, painter);
    }

    /**
     * Draws the labels of some samples. Their images are painted when {@link Batch#pixels()} is called.
     *
     * @param seed the same seed gives the same bytes
     * @param stream distinguishes the splits of a set
     * @param count number of samples
     */
    public Batch batch(long seed, int stream, int count) {
        return new Batch(this, seed, stream, labels.draw(count, new SeededRandom(seed, stream, LABELS)));
    }

    Labels labels() {
        return labels;
    }

    /** Paints one sample into an array of many. */
    void paint(int label, SeededRandom random, byte[] pixels, int offset) {
        var canvas = canvas();
        painter.paint(canvas, label, random);
        canvas.copyTo(pixels, offset);
    }

    /** Returns the number of bytes of one sample. */
    int length() {
        return channels * edge * edge * (volume ? edge : 1);
    }

    private Canvas canvas() {
        return new Canvas(channels, volume ? edge : 1, edge);
    }
}
