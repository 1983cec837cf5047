package dev.cella.lessons.benchmark;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.Task;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One net's answers for the images of one split of a MedMNIST set, beside the truth: all scores follow from these two.
 * Immutable.
 */
public final class SetAnswers {
    private final Task task;
    private final double[][] outputs;
    private final boolean[][] truth;

    private SetAnswers(Task task, double[][] outputs, boolean[][] truth) {
        this.task = task;
        this.outputs = outputs;
        this.truth = truth;
    }

    /**
     * Puts answers beside the truth.
     *
     * @param task what is predicted, as {@code set.facts().task()} says
     * @param outputs {@code [N, K]}, in [0,1]
     * @param targets {@code [N, K]}, one-hot or multi-hot
     * @throws IllegalArgumentException if the shapes differ or an answer is no probability
     */
    public static SetAnswers of(Task task, INDArray outputs, INDArray targets) {
        if (outputs.rank() != 2 || !Arrays.equals(outputs.shape(), targets.shape())) {
            throw new IllegalArgumentException("answers " + Arrays.toString(outputs.shape()) + " and targets "
                    + Arrays.toString(targets.shape()) + " cannot be compared (both must be [N, K]); end the net with"
                    + " flatten(), outputOf(set)");
        }
        double[][] answers = JavaArrays.matrix(outputs);
        ClassificationReport.requireProbabilities(answers);
        double[][] wanted = JavaArrays.matrix(targets);
        boolean[][] truth = new boolean[wanted.length][wanted[0].length];
        for (int i = 0; i < truth.length; i++) {
            for (int k = 0; k < truth[i].length; k++) {
                truth[i][k] = wanted[i][k] > 0.5;
            }
        }
        return new SetAnswers(task, answers, truth);
    }

    /**
     * Returns the answers of a model that guesses: random numbers for the test images, which it never looks at.
     *
     * @param seed the same seed guesses the same
     */
    public static SetAnswers guesses(MedMnist set, long seed) {
        Random random = new Random(seed);
        double[][] outputs = new double[set.test().size()][set.facts().classCount()];
        Arrays.stream(outputs).forEach(row -> Arrays.setAll(row, k -> random.nextDouble()));
        return of(set.facts().task(), Nd4j.createFromArray(outputs), set.test().targets());
    }

    /** Returns how many images were answered. */
    public int size() {
        return outputs.length;
    }

    /**
     * Returns the AUC as MedMNIST defines it.
     *
     * @param images indices of the images that count, an image as often as it is named; none for all images
     * @return in [0,1]; NaN if these images are all of one class
     */
    public double auc(int... images) {
        SetAnswers part = part(images);
        return MedMnistScore.auc(task, part.outputs, part.truth);
    }

    /**
     * Returns the accuracy as MedMNIST defines it, in [0,1].
     *
     * @param images indices of the images that count, an image as often as it is named; none for all images
     */
    public double accuracy(int... images) {
        SetAnswers part = part(images);
        return MedMnistScore.accuracy(task, part.outputs, part.truth);
    }

    private SetAnswers part(int... images) {
        return images.length == 0
                ? this
                : new SetAnswers(
                        task,
                        IntStream.of(images).mapToObj(i -> outputs[i]).toArray(double[][]::new),
                        IntStream.of(images).mapToObj(i -> truth[i]).toArray(boolean[][]::new));
    }

    /**
     * Returns the indices of the images that the net gets most wrong, worst first: by the output for the true class, or, if an
     * image can have several labels, by the mean distance of the outputs from the truth.
     *
     * @param count how many, at most N
     */
    public int[] worst(int count) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(image -> -distance(image)))
                .limit(count)
                .mapToInt(image -> image)
                .toArray();
    }

    private double distance(int image) {
        return IntStream.range(0, truth[image].length)
                .filter(k -> task == Task.MULTI_LABEL || truth[image][k])
                .mapToDouble(k -> Math.abs((truth[image][k] ? 1 : 0) - outputs[image][k]))
                .average()
                .orElse(0);
    }

    /** Returns whether the class or label {@code k} is true of an image. */
    public boolean isTrue(int image, int k) {
        return truth[image][k];
    }

    /** Returns the output for the class or label {@code k} of an image, in [0,1]. */
    public double output(int image, int k) {
        return outputs[image][k];
    }

    /**
     * Returns the same answers with all other measures: confusion matrix, curves, calibration.
     *
     * @param classNames K names
     */
    public ClassificationReport report(List<String> classNames) {
        double[][] targets = Arrays.stream(truth)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(k -> row[k] ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        return ClassificationReport.of(Nd4j.createFromArray(outputs), Nd4j.createFromArray(targets), classNames);
    }

    /** Returns one line: images, AUC and accuracy. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d images: AUC %.3f, accuracy %.3f", size(), auc(), accuracy());
    }
}
