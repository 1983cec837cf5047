package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Iou;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * YOLO's grid over an image: each cell has a few anchors, and each anchor may answer for one object whose center lies in the
 * cell.
 *
 * <p>A net writes {@link #channels()} numbers into each cell: for each anchor in turn {@code tx, ty, tw, th}, the objectness
 * {@code to} and one score per class. Sources: Redmon et al., You only look once (2016), section 2; Redmon and Farhadi,
 * YOLO9000 (2017), section 2, and YOLOv3 (2018), section 2.1.
 *
 * @param rows of cells
 * @param columns of cells
 * @param stride side of a cell, in pixels
 * @param classes that objects may have
 * @param anchors shapes that predicted boxes start from
 */
public record YoloGrid(int rows, int columns, int stride, int classes, List<AnchorShape> anchors) {
    /** Numbers of an anchor before its class scores: four for the box and one for the objectness. */
    static final int BOX_NUMBERS = 5;

    static final int OBJECTNESS = 4;

    /** An anchor that overlaps an object by more than this is not punished for seeing it. */
    private static final double OVERLAPS = 0.5;

    /** Copies its list. */
    public YoloGrid {
        anchors = List.copyOf(anchors);
    }

    /**
     * Lays a grid over images.
     *
     * @param height of the images in pixels, a multiple of {@code stride}
     * @param width of the images in pixels, a multiple of {@code stride}
     * @param stride side of a cell in pixels: by how much the net shrinks an image
     * @param classes at least 1
     * @throws IllegalArgumentException if the cells do not fill the image, or there is no class or no anchor
     */
    public static YoloGrid yoloGrid(int height, int width, int stride, int classes, AnchorShape... anchors) {
        if (stride < 1 || height % stride != 0 || width % stride != 0) {
            throw new IllegalArgumentException("cells of " + stride + " pixels do not fill an image of " + height + " × "
                    + width + " (both sides must be multiples of the stride); try a stride of 8");
        }
        if (classes < 1 || anchors.length == 0) {
            throw new IllegalArgumentException("a grid with " + classes + " classes and " + anchors.length
                    + " anchors predicts nothing (must be >= 1 each); try anchor(20, 20)");
        }
        return new YoloGrid(height / stride, width / stride, stride, classes, List.of(anchors));
    }

    /** Returns how many numbers an anchor has: 5 and one per class. */
    public int numbersPerAnchor() {
        return BOX_NUMBERS + classes;
    }

    /** Returns how many numbers the net writes into each cell: the filters of its last convolution. */
    public int channels() {
        return anchors.size() * numbersPerAnchor();
    }

    /** Returns how many boxes the net predicts for an image, most of them with a low confidence. */
    public int boxes() {
        return rows * columns * anchors.size();
    }

    /**
     * Returns the cell that the center of a box lies in, and the anchor whose shape is most like the box.
     *
     * @throws IllegalArgumentException if the center lies outside the grid
     */
    public Responsible responsible(BoundingBox box) {
        double centerY = (box.top() + box.bottom()) / 2 / stride;
        double centerX = (box.left() + box.right()) / 2 / stride;
        if (centerY < 0 || centerX < 0 || centerY >= rows || centerX >= columns) {
            throw new IllegalArgumentException("a box at " + box + " has its center outside the grid of " + rows * stride
                    + " × " + columns * stride + " pixels (each object belongs to the cell of its center); leave it out");
        }
        int best = 0;
        for (int i = 1; i < anchors.size(); i++) {
            if (anchors.get(i).iou(box) > anchors.get(best).iou(box)) {
                best = i;
            }
        }
        return new Responsible((int) centerY, (int) centerX, best, anchors.get(best).iou(box));
    }

    /**
     * Returns what the net should predict for one image, in the layout of its output. Of an anchor that is responsible for an
     * object: where the center lies in the cell, from 0 to 1; the logarithms of height and width in units of the anchor's;
     * objectness 1; and its class, one-hot. Of all others: objectness 0, or −1 where the anchor overlaps an object by more
     * than half, which the loss ignores. If two objects fall to the same anchor, the later one gets it.
     *
     * @param objects of one image
     * @return {@code [channels, rows, columns]}
     * @throws IllegalArgumentException if an object's center lies outside the grid, or its class is unknown
     */
    public INDArray targets(List<LabeledBox> objects) {
        float[][][] target = new float[channels()][rows][columns];
        objects.forEach(object -> ignoreAround(object.box(), target));
        objects.forEach(object -> write(object, target));
        return Nd4j.createFromArray(target);
    }

    /** Returns the targets of a batch of images, {@code [N, channels, rows, columns]}. */
    public INDArray targetsOf(List<List<LabeledBox>> images) {
        return Nd4j.stack(0, images.stream().map(this::targets).toArray(INDArray[]::new));
    }

    private void ignoreAround(BoundingBox box, float[][][] target) {
        for (int i = 0; i < anchors.size(); i++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (Iou.iou(anchorBox(i, row, column), box) > OVERLAPS) {
                        target[i * numbersPerAnchor() + OBJECTNESS][row][column] = -1;
                    }
                }
            }
        }
    }

    private void write(LabeledBox object, float[][][] target) {
        BoundingBox box = object.box();
        if (object.label() < 0 || object.label() >= classes) {
            throw new IllegalArgumentException("class " + object.label() + " is unknown to a grid with " + classes
                    + " classes (must be >= 0 and < " + classes + "); try yoloGrid with more classes");
        }
        Responsible by = responsible(box);
        AnchorShape anchor = anchors.get(by.anchor());
        double[] numbers = new double[numbersPerAnchor()];
        numbers[0] = (box.left() + box.right()) / 2 / stride - by.column();
        numbers[1] = (box.top() + box.bottom()) / 2 / stride - by.row();
        numbers[2] = Math.log(Math.max(1, box.width()) / anchor.width());
        numbers[3] = Math.log(Math.max(1, box.height()) / anchor.height());
        numbers[OBJECTNESS] = 1;
        numbers[BOX_NUMBERS + object.label()] = 1;
        for (int i = 0; i < numbers.length; i++) {
            target[by.anchor() * numbersPerAnchor() + i][by.row()][by.column()] = (float) numbers[i];
        }
    }

    /** Returns the box of an anchor in the middle of a cell, in pixels. */
    public BoundingBox anchorBox(int anchor, int row, int column) {
        return anchors.get(anchor).at((row + 0.5) * stride, (column + 0.5) * stride);
    }

    /**
     * Reads the boxes in a net's output for one image.
     *
     * @param output {@code [channels, rows, columns]}
     * @throws IllegalArgumentException if the output has another shape
     */
    public YoloDecoding decode(INDArray output) {
        long[] wanted = {channels(), rows, columns};
        if (!Arrays.equals(output.shape(), wanted)) {
            throw new IllegalArgumentException("an output of shape " + Arrays.toString(output.shape())
                    + " does not fit the grid (must be " + Arrays.toString(wanted)
                    + "); try net.output(images).slice(0)");
        }
        return new YoloDecoding(this, output);
    }

    /**
     * Reads the boxes in a net's output, leaves out those with a confidence below 0.05, and suppresses those that overlap a
     * better one of their class.
     *
     * @param output for one image, {@code [channels, rows, columns]} or {@code [1, channels, rows, columns]}
     * @throws IllegalArgumentException if the output has another shape
     */
    public List<Detection> detect(INDArray output) {
        boolean isBatchOfOne = output.rank() == 4 && output.size(0) == 1;
        return Survivors.of(decode(isBatchOfOne ? output.slice(0) : output).detections());
    }

    /** Returns a loss for this grid, which keeps a record of its terms; a new one for each net. */
    public YoloLoss loss() {
        return new YoloLoss(this, 5, 0.5);
    }

    /** Returns {@code 12 × 16 cells of 8 pixels, 3 anchors each: 576 boxes}. */
    @Override
    public String toString() {
        return rows + " × " + columns + " cells of " + stride + " pixels, " + anchors.size() + " anchors each: " + boxes()
                + " boxes";
    }
}
