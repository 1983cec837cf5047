package dev.cella.lessons.evaluate;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.train.NetAdapter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * A net's answers for images with known classes. All measures follow from these two.
 *
 * <p>If the net ends in softmax, classes exclude each other: its answers for an image sum to 1, and it predicts the
 * class with the largest one. Otherwise each output is a yes-or-no question of its own, answered yes above 0.5.
 * Immutable.
 */
public final class ClassificationReport {
    private final LabeledAnswers answers;
    private final List<String> classNames;

    private ClassificationReport(LabeledAnswers answers, List<String> classNames) {
        this.answers = answers;
        this.classNames = classNames;
    }

    /**
     * Evaluates a net made of layers in a row.
     *
     * @param images {@code [N, C, H, W]} or {@code [N, inputs]}, normalized like the images that the net learned from
     * @param targets {@code [N, K]}, one-hot or multi-hot
     * @param classNames K names, as returned by {@code breast.facts().classNames()}; none to number the classes from 0
     * @throws IllegalArgumentException if images, targets, net and names do not fit together
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ClassificationReport evaluate(
            MultiLayerNetwork net, INDArray images, INDArray targets, List<String> classNames) {
        return of(NetAdapter.of(net).answers(images, targets), targets, classNames);
    }

    /**
     * Evaluates as {@link #evaluate(MultiLayerNetwork, INDArray, INDArray, List)} does, with the classes numbered from
     * 0.
     */
    public static ClassificationReport evaluate(MultiLayerNetwork net, INDArray images, INDArray targets) {
        return evaluate(net, images, targets, List.of());
    }

    /** Evaluates a net with branches as {@link #evaluate(MultiLayerNetwork, INDArray, INDArray, List)} does. */
    public static ClassificationReport evaluate(
            ComputationGraph net, INDArray images, INDArray targets, List<String> classNames) {
        return of(NetAdapter.of(net).answers(images, targets), targets, classNames);
    }

    /** Evaluates a net with branches as {@link #evaluate(MultiLayerNetwork, INDArray, INDArray)} does. */
    public static ClassificationReport evaluate(ComputationGraph net, INDArray images, INDArray targets) {
        return evaluate(net, images, targets, List.of());
    }

    /**
     * Evaluates answers that you already have.
     *
     * @param answers {@code [N, K]}, probabilities in [0,1]
     * @param targets {@code [N, K]}, more than 0.5 where true
     * @param classNames K names, or none to number the classes from 0
     * @throws IllegalArgumentException if the shapes differ, an answer is not a probability, or names are missing
     */
    public static ClassificationReport of(INDArray answers, INDArray targets, List<String> classNames) {
        if (answers.rank() != 2 || !Arrays.equals(answers.shape(), targets.shape())) {
            throw new IllegalArgumentException("answers " + Arrays.toString(answers.shape()) + " and targets "
                    + Arrays.toString(targets.shape())
                    + " cannot be compared (both must be [N, K]); use one row per image and one column per class");
        }
        int classes = (int) answers.size(1);
        if (!classNames.isEmpty() && classNames.size() != classes) {
            throw new IllegalArgumentException(classNames.size() + " class names for " + classes
                    + " classes (must be one each, or none); pass them in the order of the targets' columns");
        }
        double[][] probabilities = JavaArrays.matrix(answers);
        requireProbabilities(probabilities);
        List<String> names = classNames.isEmpty()
                ? IntStream.range(0, classes).mapToObj(k -> "class " + k).toList()
                : List.copyOf(classNames);
        return new ClassificationReport(new LabeledAnswers(probabilities, truth(targets), names), names);
    }

    /** Returns how many images were measured, N. */
    public int size() {
        return answers.size();
    }

    /** Returns the names of the classes, K. */
    public List<String> classNames() {
        return classNames;
    }

    /** Returns whether an image has exactly one class, so that the net predicts the largest output. */
    public boolean exclusive() {
        return answers.exclusive();
    }

    /**
     * Returns which classes were taken for which.
     *
     * @throws IllegalStateException if an image can have several classes
     */
    public ConfusionMatrix confusion() {
        if (!exclusive()) {
            throw new IllegalStateException("an image can have several of these " + classNames.size()
                    + " labels (a confusion matrix needs exactly one class per image); try table() or the ROC"
                    + " curves");
        }
        int[][] counts = new int[classNames.size()][classNames.size()];
        for (int image = 0; image < size(); image++) {
            counts[answers.trueClass(image)][answers.chosen(image)]++;
        }
        return new ConfusionMatrix(classNames, counts);
    }

    /**
     * Returns true positives against false positives, for one class against the rest.
     *
     * @param classIndex from 0 to K − 1
     * @throws IllegalArgumentException if no image, or every image, is of that class
     */
    public RocSweep roc(int classIndex) {
        return RocSweep.of(classNames.get(classIndex), answers.outputs(classIndex), answers.positives(classIndex));
    }

    /**
     * Returns precision against recall, for one class against the rest.
     *
     * @param classIndex from 0 to K − 1
     * @throws IllegalArgumentException if no image, or every image, is of that class
     */
    public PrecisionRecallSweep precisionRecall(int classIndex) {
        return PrecisionRecallSweep.of(
                classNames.get(classIndex),
                ThresholdSweep.of(
                        classNames.get(classIndex), answers.outputs(classIndex), answers.positives(classIndex)));
    }

    /**
     * Returns the classes worth a curve: those that some images have and others do not. Of two exclusive classes, only
     * the second, because the first is its mirror image.
     */
    public int[] classesToCompare() {
        return IntStream.range(exclusive() && classNames.size() == 2 ? 1 : 0, classNames.size())
                .filter(k -> IntStream.range(0, size()).anyMatch(image -> answers.isTrue(image, k)))
                .filter(k -> IntStream.range(0, size()).anyMatch(image -> !answers.isTrue(image, k)))
                .toArray();
    }

    /**
     * Counts right and wrong answers for one class, with a threshold of your choice.
     *
     * @param classIndex from 0 to K − 1
     * @param threshold in [0,1]: an image with at least this output is called positive
     */
    public ThresholdCounts counts(int classIndex, double threshold) {
        return ThresholdCounts.of(answers.outputs(classIndex), answers.positives(classIndex), threshold);
    }

    /**
     * Returns the indices of the images that the net gets most wrong: those whose true class got the lowest
     * probability, lowest first.
     *
     * @param count how many, at most N
     * @throws IllegalArgumentException if {@code count} is negative
     * @throws IllegalStateException if an image can have several classes
     */
    public int[] mostWrong(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "cannot list " + count + " images (must be 0 to " + size() + "); try mostWrong(5)");
        }
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(this::trueProbability))
                .limit(count)
                .mapToInt(image -> image)
                .toArray();
    }

    /**
     * Returns the probability that the net gives to the true class of an image.
     *
     * @param image its index, from 0 to N − 1
     * @throws IllegalStateException if the image can have several classes
     */
    public double trueProbability(int image) {
        return answers.of(image, answers.trueClass(image));
    }

    /**
     * Returns the outputs for one class and which images are of it, in the order of the images.
     *
     * @param classIndex from 0 to K − 1
     */
    public List<Output> outputsOf(int classIndex) {
        return IntStream.range(0, size())
                .mapToObj(image -> new Output(answers.of(image, classIndex), answers.isTrue(image, classIndex)))
                .toList();
    }

    /**
     * The output for one class and one image.
     *
     * @param value in [0,1]
     * @param positive whether the image is of the class
     */
    public record Output(double value, boolean positive) {}

    /** Returns {@link #calibration(int)} in ten bins. */
    public Calibration calibration() {
        return calibration(10);
    }

    /**
     * Returns how often the net is right at each confidence. Of exclusive classes, only the predicted one counts, with
     * its output; otherwise each label counts with its output.
     *
     * @param bins number of equal bins of [0,1], at least 1
     */
    public Calibration calibration(int bins) {
        if (!exclusive()) {
            return Calibration.of(answers.allOutputs(), answers.allTruth(), bins);
        }
        double[] confidence = new double[size()];
        boolean[] right = new boolean[size()];
        for (int image = 0; image < size(); image++) {
            confidence[image] = answers.of(image, answers.chosen(image));
            right[image] = answers.isTrue(image, answers.chosen(image));
        }
        return Calibration.of(confidence, right, bins);
    }

    /**
     * Returns one row per class: {@code class, images, precision, recall, F1, AUC, average precision}.
     *
     * <p>Precision is missing if the net never predicts the class; recall, AUC and average precision are missing if no
     * image has it.
     */
    public Table table() {
        return ClassTable.of(this);
    }

    /** Returns one line: images, classes and, for exclusive classes, the share of right answers. */
    @Override
    public String toString() {
        return size() + " images, " + classNames.size() + (exclusive() ? " classes: " + confusion() : " labels");
    }

    ClassCounts counts(int classIndex) {
        return answers.counts(classIndex);
    }

    /**
     * Rejects answers that are no probabilities.
     *
     * @throws IllegalArgumentException if one lies outside of [0,1] or is not a number
     */
    public static void requireProbabilities(double[][] answers) {
        Arrays.stream(answers)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !(value >= 0 && value <= 1))
                .findFirst()
                .ifPresent(value -> {
                    throw new IllegalArgumentException("an answer is " + value
                            + " (must be a probability in [0,1]); end the net with softmax or sigmoid");
                });
    }

    private static boolean[][] truth(INDArray targets) {
        boolean[][] truth = new boolean[(int) targets.size(0)][(int) targets.size(1)];
        for (int image = 0; image < truth.length; image++) {
            for (int k = 0; k < truth[image].length; k++) {
                truth[image][k] = targets.getDouble(image, k) > 0.5;
            }
        }
        return truth;
    }
}
