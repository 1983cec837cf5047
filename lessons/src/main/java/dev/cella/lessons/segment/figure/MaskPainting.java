package dev.cella.lessons.segment.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.segment.MaskOverlap;
import dev.cella.lessons.segment.SingleMap;
import dev.cella.lessons.segment.figure.PaintedImage.Note;
import dev.cella.lessons.trace.JavaArrays;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Masks painted on the image that they belong to. The colors are told apart with any color vision (Okabe and Ito, 2008). */
final class MaskPainting {
    static final Color OBJECT = new Color(0x009E73);
    static final Color FALSE_POSITIVE = new Color(0xD55E00);
    static final Color FALSE_NEGATIVE = new Color(0x56B4E9);

    private static final double PALE = 0.5;
    private static final double STRONG = 0.9;

    private MaskPainting() {}

    static PaintedImage onImage(INDArray image, INDArray mask, String title) {
        double[][] gray = gray(image);
        double[][] objects = plane(mask);
        requireSameSize(gray, objects);
        long pixels = MaskOverlap.overlap(mask, mask).truePositives();
        return new PaintedImage(
                title,
                gray.length,
                gray[0].length,
                (row, column) -> PaintedImage.tinted(gray[row][column], OBJECT, objects[row][column] > 0.5 ? PALE : 0),
                List.of(new Note(OBJECT.getRGB() & 0xFFFFFF, Numbers.count(pixels, "pixel") + " of the mask")));
    }

    static PaintedImage errors(INDArray image, INDArray prediction, INDArray truth, String title) {
        return errors(
                image,
                prediction,
                truth,
                title,
                overlap -> List.of(String.format(Locale.ROOT, "Dice %.3f", overlap.dice())));
    }

    /** Paints the errors, with the arithmetic of both scores below them. */
    static PaintedImage scores(INDArray image, INDArray prediction, INDArray truth) {
        return errors(image, prediction, truth, "errors", overlap -> List.of(dice(overlap), iou(overlap)));
    }

    private static String dice(MaskOverlap overlap) {
        long doubled = 2 * overlap.truePositives();
        long all = doubled + overlap.falsePositives() + overlap.falseNegatives();
        return "Dice = 2 · TP / (2 · TP + FP + FN) = " + quotient(doubled, all, overlap.dice());
    }

    private static String iou(MaskOverlap overlap) {
        long union = overlap.truePositives() + overlap.falsePositives() + overlap.falseNegatives();
        return "IoU = TP / (TP + FP + FN) = " + quotient(overlap.truePositives(), union, overlap.iou());
    }

    private static String quotient(long numerator, long denominator, double score) {
        return denominator == 0
                ? "0 / 0, which counts as " + Numbers.brief(score)
                : String.format(Locale.ROOT, "%d / %d = %.3f", numerator, denominator, score);
    }

    private static PaintedImage errors(
            INDArray image,
            INDArray prediction,
            INDArray truth,
            String title,
            Function<MaskOverlap, List<String>> words) {
        double[][] gray = gray(image);
        double[][] predicted = plane(prediction);
        double[][] real = plane(truth);
        requireSameSize(gray, predicted);
        requireSameSize(gray, real);
        MaskOverlap overlap = MaskOverlap.overlap(single(prediction), single(truth));
        List<Note> notes = new ArrayList<>(List.of(
                note(OBJECT, "true positives", overlap.truePositives()),
                note(FALSE_POSITIVE, "false positives", overlap.falsePositives()),
                note(FALSE_NEGATIVE, "false negatives", overlap.falseNegatives())));
        words.apply(overlap).forEach(line -> notes.add(new Note(-1, line)));
        return new PaintedImage(
                title,
                gray.length,
                gray[0].length,
                (row, column) -> color(gray[row][column], predicted[row][column] > 0.5, real[row][column] > 0.5),
                notes);
    }

    private static Note note(Color color, String what, long count) {
        return new Note(color.getRGB() & 0xFFFFFF, what + " " + Numbers.grouped((double) count));
    }

    private static int color(double gray, boolean isPredicted, boolean isReal) {
        if (isPredicted && isReal) {
            return PaintedImage.tinted(gray, OBJECT, PALE);
        }
        if (isPredicted) {
            return PaintedImage.tinted(gray, FALSE_POSITIVE, STRONG);
        }
        return PaintedImage.tinted(gray, FALSE_NEGATIVE, isReal ? STRONG : 0);
    }

    /** Returns the gray values from 0 to 1, as all figures of images show them. */
    static double[][] gray(INDArray image) {
        double[][] values = plane(image);
        ValueRange scale = ValueRange.of(image).asIntensity();
        double[][] gray = new double[values.length][values[0].length];
        for (int row = 0; row < gray.length; row++) {
            for (int column = 0; column < gray[0].length; column++) {
                gray[row][column] = scale.place(values[row][column]);
            }
        }
        return gray;
    }

    static double[][] plane(INDArray tensor) {
        return JavaArrays.matrix(single(tensor));
    }

    private static INDArray single(INDArray tensor) {
        return SingleMap.of(tensor, "single image or mask");
    }

    private static void requireSameSize(double[][] image, double[][] mask) {
        if (image.length != mask.length || image[0].length != mask[0].length) {
            throw new IllegalArgumentException("a mask of " + Numbers.size(mask.length, mask[0].length)
                    + " pixels does not belong to an image of " + Numbers.size(image.length, image[0].length)
                    + " pixels (must be equal); try the mask of the same image");
        }
    }
}
