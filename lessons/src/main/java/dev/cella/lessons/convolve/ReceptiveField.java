package dev.cella.lessons.convolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of the image one value of a layer's map sees, along one side: one step of a recurrence over the layers.
 *
 * <p>Source: V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning", 2016; A. Araujo, W.
 * Norris, J. Sim, "Computing receptive fields of convolutional neural networks", Distill, 2019, equations 2 and 4.
 *
 * @param depth how many layers lie between the image and the value, from 1
 * @param size pixels of the image, from the first that the value depends on to the last
 * @param jump pixels of the image from the field of one value to that of its neighbor
 * @param first pixel of the field of value 0; negative where it begins in the padding
 */
public record ReceptiveField(int depth, int size, int jump, int first) {

    /**
     * Returns the fields layer by layer; the last is that of the whole stack.
     *
     * @param layers from the image on, at least one
     * @throws IllegalArgumentException if there are none
     */
    public static List<ReceptiveField> receptiveField(List<ConvSpec> layers) {
        requireLayers(layers);
        List<ReceptiveField> fields = new ArrayList<>();
        int size = 1;
        int jump = 1;
        int first = 0;
        for (ConvSpec layer : layers) {
            size += (layer.span() - 1) * jump;
            first -= layer.padding() * jump;
            jump *= layer.stride();
            fields.add(new ReceptiveField(fields.size() + 1, size, jump, first));
        }
        return fields;
    }

    /**
     * Returns the pixels along one side that one value depends on, found by walking back from the value to the image.
     * Pixels between the weights of a dilated kernel and padding are left out.
     *
     * @param side pixels along that side of the image
     * @param place of the value in the map of the last layer, from 0
     * @param layers from the image on, at least one
     * @throws IllegalArgumentException if there are none, one does not fit, or the last map has no such position
     */
    public static SortedSet<Integer> pixelsSeen(int side, int place, List<ConvSpec> layers) {
        return seen(side, place, layers).get(0);
    }

    /**
     * Returns what {@link #pixelsSeen} does, and before it what the value depends on in each map: first the pixels, then the
     * values of the first map, at the end the value itself.
     */
    public static List<SortedSet<Integer>> seen(int side, int place, List<ConvSpec> layers) {
        requireLayers(layers);
        List<Integer> sides = sides(side, layers);
        int last = sides.get(layers.size());
        if (place < 0 || place >= last) {
            throw new IllegalArgumentException("there is no value at position " + place + " (the last map has " + last
                    + ", numbered from 0); try " + last / 2);
        }
        Deque<SortedSet<Integer>> seen = new ArrayDeque<>(List.of(new TreeSet<>(List.of(place))));
        for (int i = layers.size() - 1; i >= 0; i--) {
            seen.addFirst(below(seen.getFirst(), layers.get(i), sides.get(i)));
        }
        return List.copyOf(seen);
    }

    /** Returns the side of the image and of each map after it: one number more than there are layers. */
    public static List<Integer> sides(int side, List<ConvSpec> layers) {
        List<Integer> sides = new ArrayList<>(List.of(side));
        for (ConvSpec layer : layers) {
            sides.add(layer.outputSize(sides.get(sides.size() - 1)));
        }
        return sides;
    }

    /** {@code layer 2: a value sees 7 pixels, jump 4}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "layer %d: a value sees %d pixels, jump %d", depth, size, jump);
    }

    private static SortedSet<Integer> below(SortedSet<Integer> values, ConvSpec layer, int side) {
        SortedSet<Integer> below = new TreeSet<>();
        for (int value : values) {
            below.addAll(WindowPixels.underInside(layer, value, side));
        }
        return below;
    }

    private static void requireLayers(List<ConvSpec> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException(
                    "0 layers see nothing (there must be at least 1); try List.of(conv(3), conv(3).stride(2))");
        }
    }
}
