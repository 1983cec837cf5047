package dev.cella.lessons.segment.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.segment.figure.PaintedImage.Note;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of masks and instances. */
public final class SegmentFigures {
    private static final int SIDE = 196;

    private static final int LARGE_SIDE = 320;

    /** So that four images lie side by side. */
    private static final int SMALL_SIDE = 156;

    private SegmentFigures() {}

    /**
     * Draws an image with its mask in green upon it.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param mask of the same size: a pixel belongs to it if its value is above 0.5
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Figure maskOn(INDArray image, INDArray mask, String title) {
        return MaskPainting.onImage(image, mask, title).figure(SIDE);
    }

    /**
     * Draws an image with the errors of a predicted mask: true positives green, false positives orange, false negatives blue; below
     * it their counts and the Dice score.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param prediction mask or probabilities of the same size
     * @param truth mask of the same size
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Figure maskErrors(INDArray image, INDArray prediction, INDArray truth, String title) {
        return MaskPainting.errors(image, prediction, truth, title).figure(SIDE);
    }

    /**
     * Draws the errors of a predicted mask as {@link #maskErrors} does, larger and with the Dice score and the IoU as arithmetic.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param prediction mask of the same size
     * @param truth mask of the same size
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Figure maskScores(INDArray image, INDArray prediction, INDArray truth) {
        return MaskPainting.scores(image, prediction, truth).figure(LARGE_SIDE);
    }

    /**
     * Draws numbered instances in colors; instances that touch each other have different ones.
     *
     * @param instances {@code [H, W]}: 0 for the background, and a number per instance
     */
    public static Figure instanceColors(INDArray instances, String title) {
        return InstancePainting.of(instances, title).figure(SIDE);
    }

    /**
     * Draws image, true mask, prediction and errors side by side; the prediction in gray, from 0 to 1.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param truth mask of the same size
     * @param prediction mask or probabilities of the same size
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Figure segmentation(INDArray image, INDArray truth, INDArray prediction) {
        return segmentation(image, truth, prediction, "prediction");
    }

    /**
     * Draws image, true mask, prediction and errors side by side; the prediction in gray, from 0 to 1.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param truth mask of the same size
     * @param prediction mask or probabilities of the same size
     * @param title of the prediction, such as the name of the net
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Figure segmentation(INDArray image, INDArray truth, INDArray prediction, String title) {
        return Layout.rows(List.of(
                gray(image, "image").figure(SMALL_SIDE),
                gray(truth, "true mask").figure(SMALL_SIDE),
                gray(prediction, title).figure(SMALL_SIDE),
                MaskPainting.errors(image, prediction, truth, "errors").figure(SMALL_SIDE)));
    }

    private static PaintedImage gray(INDArray image, String title) {
        double[][] gray = MaskPainting.gray(image);
        return new PaintedImage(
                title,
                gray.length,
                gray[0].length,
                (row, column) -> PaintedImage.tinted(gray[row][column], MaskPainting.OBJECT, 0),
                List.<Note>of());
    }
}
