package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.BoxDeltas;
import dev.cella.lessons.detect.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All prior boxes of an SSD net: small ones on a fine feature map, large ones on a coarse map.
 *
 * <p>A net writes {@link #channels} numbers at each position of a map: for each prior box in turn the four deltas that move it
 * onto an object, and one score per class, the first for the background. The maps of all scales are flattened and concatenated
 * into one row. Source: Liu et al., SSD: single shot multibox detector (2016), section 2.1.
 *
 * @param classes that objects may have; the background is one more
 * @param maps from fine to coarse
 */
public record SsdPriors(int classes, List<PriorMap> maps) {
    /** Numbers of a prior box before its scores. */
    static final int DELTAS = 4;

    /** Copies its list. */
    public SsdPriors {
        maps = List.copyOf(maps);
    }

    /**
     * Describes the prior boxes of a net.
     *
     * @throws IllegalArgumentException if there is no class or no map
     */
    public static SsdPriors ssdPriors(int classes, PriorMap... maps) {
        if (classes < 1 || maps.length == 0) {
            throw new IllegalArgumentException("prior boxes with " + classes + " classes on " + maps.length
                    + " feature maps predict nothing (must be >= 1 each); try priorMap(12, 16, 8, anchor(20, 20))");
        }
        return new SsdPriors(classes, List.of(maps));
    }

    /** Returns how many numbers belong to a prior box: 4 deltas, the background, and one score per class. */
    public int numbersPerPrior() {
        return DELTAS + 1 + classes;
    }

    /** Returns how many numbers the net writes at each position of a map: the filters of its convolution. */
    public int channels(int map) {
        return maps.get(map).shapes().size() * numbersPerPrior();
    }

    /** Returns how many prior boxes there are on all maps. */
    public int count() {
        return maps.stream().mapToInt(PriorMap::count).sum();
    }

    /** Returns all prior boxes, map by map, shape by shape and row by row. */
    public List<Prior> all() {
        List<Prior> all = new ArrayList<>();
        for (int m = 0; m < maps.size(); m++) {
            PriorMap map = maps.get(m);
            for (int shape = 0; shape < map.shapes().size(); shape++) {
                for (int row = 0; row < map.rows(); row++) {
                    for (int column = 0; column < map.columns(); column++) {
                        AnchorShape anchor = map.shapes().get(shape);
                        var box = anchor.at((row + 0.5) * map.stride(), (column + 0.5) * map.stride());
                        all.add(new Prior(m, shape, row, column, box));
                    }
                }
            }
        }
        return all;
    }

    /**
     * Returns where in the net's output the numbers of each prior box are: {@code [count][numbersPerPrior]}. A flattened map
     * is laid out channel by channel.
     */
    int[][] positions() {
        int[][] positions = new int[count()][numbersPerPrior()];
        int prior = 0;
        int start = 0;
        for (PriorMap map : maps) {
            int cells = map.rows() * map.columns();
            for (int i = 0; i < map.count(); i++, prior++) {
                for (int k = 0; k < numbersPerPrior(); k++) {
                    positions[prior][k] = start + (i / cells * numbersPerPrior() + k) * cells + i % cells;
                }
            }
            start += map.count() * numbersPerPrior();
        }
        return positions;
    }

    /** Decides which prior boxes should find which object; see {@link PriorMatches}. */
    public PriorMatches match(List<LabeledBox> objects) {
        return PriorMatches.match(all(), objects);
    }

    /**
     * Returns what the net should say about an image, in the layout of its output: the deltas of matched prior boxes, and for
     * each prior box its class, one-hot, with the background first.
     *
     * @param objects of one image
     * @return {@code [count · numbersPerPrior]}
     */
    public INDArray targets(List<LabeledBox> objects) {
        PriorMatches matches = match(objects);
        int[][] positions = positions();
        float[] target = new float[count() * numbersPerPrior()];
        for (int i = 0; i < positions.length; i++) {
            int object = matches.objectOf()[i];
            if (object == PriorMatches.NONE) {
                target[positions[i][DELTAS]] = 1;
                continue;
            }
            double[] deltas = BoxDeltas.encode(
                            matches.priors().get(i).box(), objects.get(object).box())
                    .toArray();
            for (int k = 0; k < DELTAS; k++) {
                target[positions[i][k]] = (float) deltas[k];
            }
            target[positions[i][DELTAS + 1 + objects.get(object).label()]] = 1;
        }
        return Nd4j.createFromArray(target);
    }

    /** Returns the targets of a batch of images, {@code [N, count · numbersPerPrior]}. */
    public INDArray targetsOf(List<List<LabeledBox>> images) {
        return Nd4j.stack(0, images.stream().map(this::targets).toArray(INDArray[]::new));
    }

    /**
     * Reads the boxes in a net's output for one image: each prior box, moved by its deltas, with the most probable class other
     * than the background.
     *
     * @param output {@code [count · numbersPerPrior]}
     * @throws IllegalArgumentException if the output has another length
     */
    public List<Detection> decode(INDArray output) {
        int[][] positions = positions();
        if (output.length() != (long) positions.length * numbersPerPrior()) {
            throw new IllegalArgumentException("an output of shape " + Arrays.toString(output.shape()) + " does not fit "
                    + count() + " prior boxes (must have " + count() * numbersPerPrior()
                    + " numbers); try net.outputSingle(images).slice(0)");
        }
        double[] values = output.dup('c').data().asDouble();
        List<Prior> priors = all();
        List<Detection> boxes = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            int[] at = positions[i];
            double[] numbers = Arrays.stream(at).mapToDouble(k -> values[k]).toArray();
            int best = DELTAS + 1;
            for (int k = best; k < numbers.length; k++) {
                best = numbers[k] > numbers[best] ? k : best;
            }
            boxes.add(new Detection(
                    BoxDeltas.of(Arrays.copyOf(numbers, DELTAS)).decode(priors.get(i).box()),
                    best - DELTAS - 1,
                    DecodedBox.softmax(numbers, DELTAS, numbers.length, best)));
        }
        return boxes;
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
