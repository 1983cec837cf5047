package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.region.Anchors;
import dev.cella.lessons.region.Matching;
import dev.cella.lessons.region.ScaledDeltas;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All prior boxes (the paper also says default boxes) of an SSD net: small ones on a fine feature map, large ones on a coarse map.
 *
 * <p>A net writes {@link #channels} numbers at each position of a map: for each prior box in turn the four deltas that move it
 * onto an object, and one score per class, the first for the background. The maps of all scales are flattened and concatenated
 * into one row. Source: Liu et al., SSD: single shot multibox detector (2016), section 2.1.
 *
 * @param height of the images, in pixels
 * @param width of the images, in pixels
 * @param classes that objects may have; the background is one more
 * @param maps the anchors of each feature map, from fine to coarse
 */
public record SsdPriors(int height, int width, int classes, List<Anchors> maps) {
    /** Numbers of a prior box before its scores. */
    static final int DELTAS = 4;

    private static final double OVERLAPS = 0.5;

    /** Copies its list. */
    public SsdPriors {
        maps = List.copyOf(maps);
    }

    /**
     * Describes the prior boxes of a net.
     *
     * @param maps the anchors of each feature map; their stride is by how much the map is smaller than the image
     * @throws IllegalArgumentException if there is no class or no map, or a map does not cover the image evenly
     */
    public static SsdPriors ssdPriors(int height, int width, int classes, Anchors... maps) {
        boolean covered = Arrays.stream(maps).allMatch(map -> height % map.stride() == 0 && width % map.stride() == 0);
        if (height < 1 || width < 1 || classes < 1 || maps.length == 0 || !covered) {
            throw new IllegalArgumentException(
                    maps.length + " maps of prior boxes do not cover images of " + height + " × "
                            + width + " with " + classes
                            + " classes (both sides must be positive multiples of each stride, with at"
                            + " least one map and one class); try ssdPriors(96, 128, 3, anchors(8, 10, 20))");
        }
        return new SsdPriors(height, width, classes, List.of(maps));
    }

    /** Returns the rows of a feature map. */
    public int rows(int map) {
        return height / maps.get(map).stride();
    }

    /** Returns the columns of a feature map. */
    public int columns(int map) {
        return width / maps.get(map).stride();
    }

    /** Returns how many prior boxes a feature map has. */
    public int count(int map) {
        return rows(map) * columns(map) * maps.get(map).perPosition();
    }

    /** Returns how many prior boxes there are on all maps. */
    public int count() {
        return IntStream.range(0, maps.size()).map(this::count).sum();
    }

    /** Returns how many numbers belong to a prior box: 4 deltas, the background, and one score per class. */
    public int numbersPerPrior() {
        return DELTAS + 1 + classes;
    }

    /** Returns how many numbers the net writes at each position of a map: the filters of its convolution. */
    public int channels(int map) {
        return maps.get(map).perPosition() * numbersPerPrior();
    }

    /** Returns all prior boxes in pixels, map by map, shape by shape and row by row; some reach beyond the border. */
    public List<BoundingBox> boxes() {
        return IntStream.range(0, maps.size())
                .mapToObj(map -> maps.get(map).over(rows(map), columns(map)))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Returns where in the net's output the numbers of each prior box are: {@code [count][numbersPerPrior]}. A flattened map
     * is laid out channel by channel.
     */
    int[][] positions() {
        int[][] positions = new int[count()][numbersPerPrior()];
        int prior = 0;
        int start = 0;
        for (int map = 0; map < maps.size(); map++) {
            int cells = rows(map) * columns(map);
            for (int i = 0; i < count(map); i++, prior++) {
                for (int k = 0; k < numbersPerPrior(); k++) {
                    positions[prior][k] = start + (i / cells * numbersPerPrior() + k) * cells + i % cells;
                }
            }
            start += count(map) * numbersPerPrior();
        }
        return positions;
    }

    /**
     * Decides which prior box should find which object: each object gets the prior box that overlaps it most (if two share it,
     * one gets its next best), and every other prior box that overlaps an object by at least half is matched, too. Source: Liu
     * et al., section 2.2, "matching strategy".
     */
    public Matching match(List<LabeledBox> objects) {
        return Matching.matchAnchors(
                boxes(), objects.stream().map(LabeledBox::box).toList(), OVERLAPS, OVERLAPS);
    }

    /** Returns the prior boxes that are matched to an object. */
    public List<BoundingBox> matched(List<LabeledBox> objects) {
        int[] truths = match(objects).truths();
        List<BoundingBox> boxes = boxes();
        return IntStream.range(0, truths.length)
                .filter(i -> truths[i] >= 0)
                .mapToObj(boxes::get)
                .toList();
    }

    /**
     * Returns what the net should say about an image, in the layout of its output: the scaled deltas of matched prior boxes, and
     * for each prior box its class, one-hot, with the background first.
     *
     * @param objects of one image
     * @return {@code [count · numbersPerPrior]}
     * @throws IllegalArgumentException if a class is unknown
     */
    public INDArray targets(List<LabeledBox> objects) {
        int[] truths = match(objects).truths();
        List<BoundingBox> boxes = boxes();
        int[][] positions = positions();
        float[] target = new float[count() * numbersPerPrior()];
        for (int i = 0; i < positions.length; i++) {
            if (truths[i] < 0) {
                target[positions[i][DELTAS]] = 1;
            } else {
                write(objects.get(truths[i]), boxes.get(i), positions[i], target);
            }
        }
        return Nd4j.createFromArray(target);
    }

    private void write(LabeledBox object, BoundingBox prior, int[] at, float[] target) {
        if (object.label() < 0 || object.label() >= classes) {
            throw new IllegalArgumentException("class " + object.label() + " is unknown to prior boxes with " + classes
                    + " classes (must be >= 0 and < " + classes + "); try ssdPriors(96, 128, 3, anchors)");
        }
        double[] deltas = ScaledDeltas.encode(prior, object.box());
        for (int k = 0; k < DELTAS; k++) {
            target[at[k]] = (float) deltas[k];
        }
        target[at[DELTAS + 1 + object.label()]] = 1;
    }

    /** Returns the targets of a batch of images, {@code [N, count · numbersPerPrior]}. */
    public INDArray targetsOf(List<List<LabeledBox>> images) {
        return Nd4j.stack(0, images.stream().map(this::targets).toArray(INDArray[]::new));
    }

    /**
     * Reads the boxes in a net's output for one image: each prior box, moved by its deltas, with the most probable class other
     * than the background.
     *
     * @param output {@code [count · numbersPerPrior]} or {@code [1, count · numbersPerPrior]}
     * @throws IllegalArgumentException if the output has another length
     */
    public List<Detection> decode(INDArray output) {
        int[][] positions = positions();
        if (output.length() != (long) positions.length * numbersPerPrior()) {
            throw new IllegalArgumentException(
                    "an output of shape " + Arrays.toString(output.shape()) + " does not fit "
                            + count() + " prior boxes (must have " + count() * numbersPerPrior()
                            + " numbers); try net.outputSingle(images).slice(0)");
        }
        double[] values = JavaArrays.values(output);
        List<BoundingBox> boxes = boxes();
        List<Detection> all = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            all.add(decode(boxes.get(i), numbers(values, positions[i])));
        }
        return all;
    }

    static double[] numbers(double[] values, int[] at) {
        double[] numbers = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            numbers[k] = values[at[k]];
        }
        return numbers;
    }

    private static Detection decode(BoundingBox prior, double[] numbers) {
        int best = DELTAS + 1;
        for (int k = best; k < numbers.length; k++) {
            best = numbers[k] > numbers[best] ? k : best;
        }
        return new Detection(
                ScaledDeltas.decode(prior, Arrays.copyOf(numbers, DELTAS)),
                best - DELTAS - 1,
                DecodedBox.softmax(numbers, DELTAS, numbers.length, best));
    }

    /**
     * Reads the boxes in a net's output, leaves out those with a confidence below 0.05, and suppresses those that overlap a
     * better one of their class.
     *
     * @param output for one image, {@code [count · numbersPerPrior]} or {@code [1, count · numbersPerPrior]}
     * @throws IllegalArgumentException if the output has another length
     */
    public List<Detection> detect(INDArray output) {
        return Survivors.of(decode(output));
    }

    /** Returns a loss for these prior boxes, which keeps a record of its terms; a new one for each net. */
    public SsdLoss loss() {
        return new SsdLoss(this);
    }

    /** Returns {@code 432 prior boxes on 2 feature maps}. */
    @Override
    public String toString() {
        return count() + " prior boxes on " + maps.size() + " feature maps";
    }
}
