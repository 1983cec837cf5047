package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.region.Anchors;
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
 * @param classes that objects may have
 * @param anchors that predicted boxes start from; their stride is the side of a cell
 */
public record YoloGrid(int rows, int columns, int classes, Anchors anchors) {
    /** Numbers of an anchor before its class scores: four for the box and one for the objectness. */
    static final int BOX_NUMBERS = 5;

    static final int OBJECTNESS = 4;

    /** An anchor that overlaps an object by more than this is not punished for seeing it. */
    private static final double OVERLAPS = 0.5;

    /**
     * Lays a grid over images.
     *
     * @param height of the images in pixels, a multiple of the anchors' stride
     * @param width of the images in pixels, a multiple of the anchors' stride
     * @param classes at least 1
     * @param anchors whose stride is the side of a cell: by how much the net shrinks an image
     * @throws IllegalArgumentException if the cells do not fill the image, or there is no class
     */
    public static YoloGrid yoloGrid(int height, int width, int classes, Anchors anchors) {
        int stride = anchors.stride();
        boolean isEmpty = height < 1 || width < 1;
        if (isEmpty || height % stride != 0 || width % stride != 0 || classes < 1) {
            throw new IllegalArgumentException("cells of " + stride + " pixels do not fill images of " + height + " × "
                    + width + " with " + classes + " classes (both sides must be positive multiples of the stride, with"
                    + " at least one class); try yoloGrid(96, 128, 3, anchors(8, 20))");
        }
        return new YoloGrid(height / stride, width / stride, classes, anchors);
    }

    /** Returns the side of a cell, in pixels. */
    public int stride() {
        return anchors.stride();
    }

    /** Returns how many numbers an anchor has: 5 and one per class. */
    public int numbersPerAnchor() {
        return BOX_NUMBERS + classes;
    }

    /** Returns how many numbers the net writes into each cell: the filters of its last convolution. */
    public int channels() {
        return anchors.perPosition() * numbersPerAnchor();
    }

    /** Returns how many boxes the net predicts for an image, most of them with a low confidence. */
    public int boxes() {
        return rows * columns * anchors.perPosition();
    }

    /**
     * Returns the cell that the center of a box lies in, and the anchor whose shape is most like the box.
     *
     * @throws IllegalArgumentException if the center lies outside the grid
     */
    public Responsible responsible(BoundingBox box) {
        double centerY = (box.top() + box.bottom()) / 2;
        double centerX = (box.left() + box.right()) / 2;
        if (centerY < 0 || centerX < 0 || centerY >= rows * stride() || centerX >= columns * stride()) {
            throw new IllegalArgumentException("a box at " + box + " has its center outside the grid of "
                    + rows * stride() + " × " + columns * stride()
                    + " pixels (each object belongs to the cell of its center); leave it out");
        }
        double[] ious =
                shapes().stream().mapToDouble(shape -> ofShapes(shape, box)).toArray();
        int best = 0;
        for (int i = 1; i < ious.length; i++) {
            best = ious[i] > ious[best] ? i : best;
        }
        return new Responsible((int) centerY / stride(), (int) centerX / stride(), best, ious[best]);
    }

    /** Returns one box of each anchor, of which only height and width matter. */
    private List<BoundingBox> shapes() {
        return anchors.at(0, 0);
    }

    /** Returns the IoU of two boxes with their centers put together: only the shapes count. */
    private static double ofShapes(BoundingBox a, BoundingBox b) {
        double shared = Math.min(a.height(), b.height()) * Math.min(a.width(), b.width());
        return shared / (a.area() + b.area() - shared);
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
        List<BoundingBox> all = anchors.over(rows, columns);
        for (int i = 0; i < all.size(); i++) {
            if (Iou.iou(all.get(i), box) > OVERLAPS) {
                int cell = i % (rows * columns);
                int channel = i / (rows * columns) * numbersPerAnchor() + OBJECTNESS;
                target[channel][cell / columns][cell % columns] = -1;
            }
        }
    }

    private void write(LabeledBox object, float[][][] target) {
        BoundingBox box = object.box();
        if (object.label() < 0 || object.label() >= classes) {
            throw new IllegalArgumentException("class " + object.label() + " is unknown to a grid with " + classes
                    + " classes (must be >= 0 and < " + classes + "); try yoloGrid(96, 128, 3, anchors)");
        }
        Responsible by = responsible(box);
        BoundingBox anchor = shapes().get(by.anchor());
        double[] numbers = new double[numbersPerAnchor()];
        numbers[0] = (box.left() + box.right()) / 2 / stride() - by.column();
        numbers[1] = (box.top() + box.bottom()) / 2 / stride() - by.row();
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
        return anchors.at(row, column).get(anchor);
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
        return rows + " × " + columns + " cells of " + stride() + " pixels, " + anchors.perPosition()
                + " anchors each: " + boxes() + " boxes";
    }
}
