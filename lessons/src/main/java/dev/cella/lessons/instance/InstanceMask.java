package dev.cella.lessons.instance;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.region.DetectedInstance;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The pixels of one object, and how sure its finder is.
 *
 * @param pixels which pixels belong to the object, {@code [row][column]}
 * @param score confidence from 0 to 1; 1 for a true object
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record InstanceMask(boolean[][] pixels, double score) {

    /**
     * Takes an instance map apart: one mask per number.
     *
     * @param map {@code [H, W]}: 0 for the background, 1 to n for the objects
     * @return the masks in the order of their numbers, each with score 1; numbers without a pixel are left out
     * @throws IllegalArgumentException if the map isn't {@code [H, W]}
     */
    public static List<InstanceMask> masks(INDArray map) {
        int[][] numbers = numbers(map);
        int most = 0;
        for (int[] row : numbers) {
            for (int number : row) {
                most = Math.max(most, number);
            }
        }
        List<InstanceMask> masks = new ArrayList<>();
        for (int number = 1; number <= most; number++) {
            InstanceMask mask = mask(numbers, number);
            if (mask.area() > 0) {
                masks.add(mask);
            }
        }
        return masks;
    }

    /**
     * Takes the map of a net's connected components apart, and ranks them: the score of a component is the mean output of its
     * pixels.
     *
     * @param map {@code [H, W]}: 0 for the background, 1 to n for the components
     * @param outputs as many, in [0,1]: the net's probability of an object, pixel by pixel
     * @return the masks in the order of their numbers; numbers without a pixel are left out
     * @throws IllegalArgumentException if the map isn't {@code [H, W]}, or the sizes differ
     */
    public static List<InstanceMask> masks(INDArray map, INDArray outputs) {
        if (outputs.length() != map.length()) {
            throw new IllegalArgumentException("outputs " + Arrays.toString(outputs.shape())
                    + " don't fit an instance map " + Arrays.toString(map.shape())
                    + " (one per pixel); give the output that the map was made of");
        }
        List<InstanceMask> masks = masks(map);
        double[][] answers = JavaArrays.matrix(outputs.reshape(map.shape()));
        return masks.stream()
                .map(mask -> new InstanceMask(mask.pixels, mask.meanOf(answers)))
                .toList();
    }

    private double meanOf(double[][] answers) {
        double sum = 0;
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                sum += pixels[row][column] ? answers[row][column] : 0;
            }
        }
        return sum / area();
    }

    /**
     * Pastes the masks of detected objects into their image; those without a pixel are left out.
     *
     * @param detected as {@code FasterRcnn.segment} returns them
     */
    public static List<InstanceMask> masks(List<DetectedInstance> detected) {
        return detected.stream()
                .map(one -> MaskPasting.paste(one.small(), one.detection().box(), one.height(), one.width())
                        .toMask(one.detection().score()))
                .filter(mask -> mask.area() > 0)
                .toList();
    }

    private static InstanceMask mask(int[][] numbers, int number) {
        boolean[][] pixels = new boolean[numbers.length][numbers[0].length];
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                pixels[row][column] = numbers[row][column] == number;
            }
        }
        return new InstanceMask(pixels, 1);
    }

    /** Returns an instance map {@code [H, W]} as whole numbers. */
    static int[][] numbers(INDArray map) {
        if (map.rank() != 2) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(map.shape())
                    + " is no instance map (must be [H, W], 0 for the background); try map.reshape(height, width)");
        }
        return Arrays.stream(JavaArrays.matrix(map))
                .map(row -> Arrays.stream(row).mapToInt(number -> (int) number).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Puts masks into one instance map. Where two overlap, the pixel goes to the one with the higher score, because a
     * pixel of an instance map has one number only (Kirillov et al., "Panoptic segmentation", 2019, section 5). Of
     * equal scores, the first one gets it, as in non-maximum suppression and in rankings.
     *
     * @param masks of one size, at least one
     * @return {@code [H, W]}: 0 for the background, i + 1 for mask i
     * @throws IllegalArgumentException if there is no mask, or sizes differ
     */
    public static INDArray instanceMap(List<InstanceMask> masks) {
        if (masks.isEmpty()) {
            throw new IllegalArgumentException(
                    "0 masks have no size (must be >= 1); use Nd4j.zeros(height, width) for an empty map");
        }
        boolean[][] first = masks.get(0).pixels;
        double[][] map = new double[first.length][first[0].length];
        List<Integer> fromBelow = IntStream.range(0, masks.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> masks.get(i).score)
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        for (int i : fromBelow) {
            masks.get(i).requireSize(masks.get(0));
            masks.get(i).paint(map, i + 1);
        }
        return Nd4j.createFromArray(map).castTo(DataType.FLOAT);
    }

    private void paint(double[][] map, int number) {
        for (int row = 0; row < map.length; row++) {
            for (int column = 0; column < map[row].length; column++) {
                if (pixels[row][column]) {
                    map[row][column] = number;
                }
            }
        }
    }

    /**
     * Returns the same mask, moved; what leaves the image is lost.
     *
     * @param right in pixels; negative to the left
     * @param down in pixels; negative upward
     */
    public InstanceMask moved(int right, int down) {
        boolean[][] moved = new boolean[pixels.length][pixels[0].length];
        for (int row = 0; row < moved.length; row++) {
            for (int column = 0; column < moved[row].length; column++) {
                int y = row - down;
                int x = column - right;
                moved[row][column] = y >= 0 && y < moved.length && x >= 0 && x < moved[row].length && pixels[y][x];
            }
        }
        return new InstanceMask(moved, score);
    }

    /** Returns the number of pixels. */
    public int area() {
        int area = 0;
        for (boolean[] row : pixels) {
            for (boolean inside : row) {
                area += inside ? 1 : 0;
            }
        }
        return area;
    }

    /**
     * Returns the smallest box around all pixels.
     *
     * @throws IllegalStateException if there are none
     */
    public BoundingBox box() {
        int top = pixels.length;
        int left = pixels[0].length;
        int bottom = 0;
        int right = 0;
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                if (pixels[row][column]) {
                    top = Math.min(top, row);
                    left = Math.min(left, column);
                    bottom = row + 1;
                    right = Math.max(right, column + 1);
                }
            }
        }
        if (bottom == 0) {
            throw new IllegalStateException("a mask without pixels has no box (must have >= 1); check area() first");
        }
        return new BoundingBox(top, left, bottom, right);
    }

    /**
     * Returns the mask IoU: the pixels that two masks share, as a share of all pixels that belong to one of them.
     *
     * <p>{@code |A ∩ B| / |A ∪ B|}, from 0 (no pixel in common) to 1 (the same pixels). Two empty masks have 0.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public double iou(InstanceMask other) {
        requireSize(other);
        return iou(bits(), other.bits());
    }

    /**
     * Returns the mask IoU of each of some masks with each of others.
     *
     * @return {@code [ours.size()][theirs.size()]}
     * @throws IllegalArgumentException if the sizes differ
     */
    public static double[][] ious(List<InstanceMask> ours, List<InstanceMask> theirs) {
        List<BitSet> inside = theirs.stream().map(InstanceMask::bits).toList();
        double[][] ious = new double[ours.size()][theirs.size()];
        for (int i = 0; i < ious.length; i++) {
            BitSet mine = ours.get(i).bits();
            for (int j = 0; j < ious[i].length; j++) {
                ours.get(i).requireSize(theirs.get(j));
                ious[i][j] = iou(mine, inside.get(j));
            }
        }
        return ious;
    }

    /** Computes the mask IoU of pixels as bits, 64 at a time. */
    private static double iou(BitSet mine, BitSet its) {
        if (!mine.intersects(its)) {
            return 0;
        }
        BitSet both = (BitSet) mine.clone();
        both.and(its);
        int shared = both.cardinality();
        return (double) shared / (mine.cardinality() + its.cardinality() - shared);
    }

    private BitSet bits() {
        BitSet bits = new BitSet(pixels.length * pixels[0].length);
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                bits.set(row * pixels[row].length + column, pixels[row][column]);
            }
        }
        return bits;
    }

    private void requireSize(InstanceMask other) {
        requireSize(other.pixels.length, other.pixels[0].length);
    }

    /** Checks that this mask and something else, such as an instance map, lie on the same image. */
    void requireSize(long height, long width) {
        requireEqual(pixels.length, pixels[0].length, height, width);
    }

    /** Checks that two instance maps lie on the same image, even if one of them holds no mask. */
    static void requireSameSize(INDArray map, INDArray other) {
        requireEqual(map.size(0), map.size(1), other.size(0), other.size(1));
    }

    private static void requireEqual(long height, long width, long otherHeight, long otherWidth) {
        if (height != otherHeight || width != otherWidth) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "masks of %dx%d and %dx%d pixels don't lie on the same image (sizes must agree); paste both into"
                            + " it",
                    height,
                    width,
                    otherHeight,
                    otherWidth));
        }
    }

    /** Returns {@code 112 pixels, score 0.93}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d pixels, score %.2f", area(), score);
    }
}
