package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: how many pixels of a row does no window see? */
@Answer("int unseenPixels(int size, int kernelSize, int stride)")
@Order(lesson = "07", number = 3)
public final class UnseenPixels extends FunctionExercise<UnseenPixels.Row, Integer> {

    /**
     * One row of pixels and how a window moves along it, without padding.
     *
     * @param size pixels in the row
     * @param kernelSize pixels in a window
     * @param stride pixels from one window to the next
     */
    public record Row(int size, int kernelSize, int stride) {
        private int windows() {
            return (size - kernelSize) / stride + 1;
        }

        private int gap() {
            return Math.max(0, stride - kernelSize);
        }

        private int behindTheLast() {
            return size - (windows() - 1) * stride - kernelSize;
        }
    }

    @Override
    public Row input(Random random) {
        return input(random, 0);
    }

    /** Windows with gaps between them, windows that touch, and windows that overlap; with and without pixels left over. */
    @Override
    public Row input(Random random, int trial) {
        if (trial == 6) {
            return new Row(8, 2, 3);
        }
        int kernelSize = 3 + random.nextInt(3);
        int stride = trial % 3 == 0 ? kernelSize + 1 + random.nextInt(2) : kernelSize - (trial % 3 == 1 ? 1 : 0);
        int windows = 3 + random.nextInt(3);
        int leftOver = trial % 4 == 3 ? 0 : 1 + random.nextInt(stride - 1);
        return new Row((windows - 1) * stride + kernelSize + leftOver, kernelSize, stride);
    }

    @Override
    public Integer solve(Row row) {
        return (row.windows() - 1) * row.gap() + row.behindTheLast();
    }

    @Override
    public int cases() {
        return 7;
    }

    @Override
    public List<Mistake<Function<Row, Integer>>> mistakes() {
        return List.of(
                mistake(
                        "Counted only the pixels behind the last window",
                        "If the stride is larger than the kernel, there are pixels between two windows as well.",
                        Row::behindTheLast),
                mistake(
                        "Counted only the pixels between the windows",
                        "There can also be pixels behind the last window.",
                        row -> (row.windows() - 1) * row.gap()),
                mistake(
                        "Counted one gap too many",
                        "Between n windows there are n − 1 gaps. What comes behind the last window is left over, and has a"
                                + " size of its own.",
                        row -> row.windows() * row.gap() + row.behindTheLast()),
                mistake(
                        "Counted overlaps as gaps",
                        "If the stride is smaller than the kernel, windows overlap, and no pixel between them is missed.",
                        row -> (row.windows() - 1) * (row.stride() - row.kernelSize()) + row.behindTheLast()),
                mistake(
                        "Missed the last window",
                        "The last window that fits starts at size − kernelSize or a little before: is it marked in your row?",
                        row -> (row.windows() - 2) * row.gap() + row.behindTheLast() + row.stride()),
                mistake(
                        "Counted the pixels that are seen",
                        "The question is how many are not seen.",
                        row -> row.size() - solve(row)));
    }

    @Override
    public String idea() {
        return "Make a row of booleans, all false. Let the window move along it, and mark the pixels under each window. In the"
                + " end, count those that are still false.";
    }

    @Override
    public String takeaway() {
        return "A stride larger than the kernel leaves holes everywhere; a smaller one can only miss the end of the row.";
    }
}
