package dev.cella.lessons.singleshot;

import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss that is a sum of terms, in plain Java, as DL4J's nets want it: it computes its own gradient, and keeps a record of the
 * terms of each step. Use one loss per net. Not thread-safe.
 *
 * <p>The net's last layer must have no activation function: what a sigmoid or softmax is for is part of the terms.
 */
public abstract class TermLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final List<double[]> steps = new ArrayList<>();

    TermLoss(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * Computes the terms of one row, and adds nothing to them from other rows.
     *
     * @param output what the net says
     * @param target what it should say
     * @param gradient receives the derivative of the sum of the terms with respect to each output; all zeros before
     * @return one value per term
     */
    abstract double[] row(double[] output, double[] target, double[] gradient);

    /** Returns how many rows of numbers an image has: 1, or one per cell where the output is a map. */
    abstract int rowsPerImage();

    /** Returns how many numbers a row has. */
    abstract int numbersPerRow();

    /** Returns the names of the terms, in the order of {@link #steps()}. */
    public final List<String> names() {
        return names;
    }

    /** Returns the terms of each training step so far, as means over the images of the step's batch. */
    public final List<double[]> steps() {
        return List.copyOf(steps);
    }

    /**
     * Returns the terms of some outputs, as means over the images.
     *
     * @param outputs {@code [N, …]}, as the net returns them, or of one image
     * @param targets of the same shape
     * @return one value per term
     */
    public final double[] terms(INDArray outputs, INDArray targets) {
        return pass(rows(targets), rows(outputs), null);
    }

    /** Returns the sum of {@link #terms}: the loss. */
    public final double total(INDArray outputs, INDArray targets) {
        return Arrays.stream(terms(outputs, targets)).sum();
    }

    /**
     * Returns the gradient of the loss with respect to the outputs, summed over the images as DL4J wants it.
     *
     * @param outputs {@code [N, …]}, as the net returns them, or of one image
     * @param targets of the same shape
     * @return of the same shape
     */
    public final INDArray gradient(INDArray outputs, INDArray targets) {
        INDArray rows = rows(outputs);
        double[][] gradient = new double[(int) rows.size(0)][(int) rows.size(1)];
        pass(rows(targets), rows, gradient);
        INDArray all = Nd4j.createFromArray(gradient);
        if (outputs.rank() <= 2) {
            return all.reshape(outputs.shape());
        }
        long[] shape = batch(outputs).shape();
        return all.reshape('c', shape[0], shape[2], shape[3], shape[1])
                .permute(0, 3, 1, 2)
                .dup('c')
                .reshape(outputs.shape());
    }

    /** Makes a batch of one out of a single image. */
    private static INDArray batch(INDArray values) {
        boolean isSingle = values.rank() % 2 == 1;
        long[] shape = values.shape();
        return !isSingle
                ? values
                : shape.length == 1 ? values.reshape(1, shape[0]) : values.reshape(1, shape[0], shape[1], shape[2]);
    }

    /** Lays maps {@code [N, C, H, W]} out as DL4J does: one row per cell. */
    private static INDArray rows(INDArray values) {
        INDArray all = batch(values);
        return all.rank() == 2
                ? all
                : all.permute(0, 2, 3, 1).dup('c').reshape('c', all.length() / all.size(1), all.size(1));
    }

    /** Computes the terms, and the gradient of each row if there is an array for it. */
    private double[] pass(INDArray targets, INDArray outputs, double[][] gradient) {
        double[] terms = new double[names.size()];
        int count = (int) outputs.size(0);
        forEachRow(targets, outputs, gradient, of -> {
            for (int i = 0; i < terms.length; i++) {
                terms[i] += of[i] * rowsPerImage() / count;
            }
        });
        return terms;
    }

    private void forEachRow(INDArray targets, INDArray outputs, double[][] gradient, Consumer<double[]> terms) {
        int columns = (int) outputs.size(1);
        requireNumbers(columns, outputs.length(), targets.length());
        double[] wanted = JavaArrays.values(targets); // row by row, ND4J is slow
        double[] given = JavaArrays.values(outputs);
        for (int row = 0; row * columns < given.length; row++) {
            terms.accept(row(
                    Arrays.copyOfRange(given, row * columns, (row + 1) * columns),
                    Arrays.copyOfRange(wanted, row * columns, (row + 1) * columns),
                    gradient == null ? new double[columns] : gradient[row]));
        }
    }

    /** @throws IllegalArgumentException if outputs and targets do not belong together, or not to this loss */
    final void requireNumbers(int columns, long outputs, long targets) {
        if (columns != numbersPerRow() || outputs != targets) {
            throw new IllegalArgumentException(outputs + " output numbers in rows of " + columns + " and " + targets
                    + " target numbers do not fit a loss for rows of " + numbersPerRow()
                    + " (must be equally many of both); take output, targets and loss of the same grid or prior boxes");
        }
    }

    @Override
    public final double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        double mean = Arrays.stream(pass(labels, preOutput, null)).sum();
        return average ? mean : mean * preOutput.size(0) / rowsPerImage();
    }

    @Override
    public final INDArray computeScoreArray(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        List<Double> scores = new ArrayList<>();
        forEachRow(
                labels,
                preOutput,
                null,
                terms -> scores.add(Arrays.stream(terms).sum()));
        return Nd4j.createFromArray(scores.toArray(Double[]::new))
                .reshape(scores.size(), 1)
                .castTo(preOutput.dataType());
    }

    @Override
    public final INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        double[][] gradient = new double[(int) preOutput.size(0)][(int) preOutput.size(1)];
        steps.add(pass(labels, preOutput, gradient));
        return Nd4j.createFromArray(gradient).castTo(preOutput.dataType());
    }

    @Override
    public final Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return Pair.of(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    @Override
    public final String name() {
        return getClass().getSimpleName();
    }
}
