package dev.cella.lessons.inspect.exercise;

import static dev.cella.lessons.shape.TensorShape.input;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.train.Auc;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Small images with a bar on noise, vertical or horizontal: a task that a small net learns in a second.
 *
 * @param images {@code [N, 1, 12, 12]}, about −0.5 to 0.5
 * @param targets {@code [N, 2]}, one-hot: vertical, horizontal
 */
public record BarImages(INDArray images, INDArray targets) {
    static final int SIDE = 12;
    private static final double NOISE = 0.1;

    /** Makes images whose bar may lie anywhere but at the border. */
    public static BarImages of(int count, Random random) {
        return of(count, random, 2, SIDE - 2);
    }

    /**
     * Makes images, in turn with a vertical and a horizontal bar.
     *
     * @param from first column or row of the bar
     * @param to column or row after the last one
     */
    public static BarImages of(int count, Random random, int from, int to) {
        float[][][][] images = new float[count][1][SIDE][SIDE];
        float[][] targets = new float[count][2];
        for (int i = 0; i < count; i++) {
            int kind = i % 2;
            targets[i][kind] = 1;
            int along = from + random.nextInt(to - from);
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    boolean onBar = (kind == 0 ? column : row) == along;
                    images[i][0][row][column] = (float) ((onBar ? 0.5 : -0.3) + NOISE * random.nextGaussian());
                }
            }
        }
        return new BarImages(Nd4j.createFromArray(images), Nd4j.createFromArray(targets));
    }

    /** Returns a net for these images with its initial weights. */
    public static MultiLayerNetwork net(long seed, double learningRate, Chain... layers) {
        return NetSpec.net(input(1, SIDE, SIDE), layers)
                .seed(seed)
                .updater(new Adam(learningRate))
                .build();
    }

    /** Trains a net on all images at once, {@code steps} times. */
    public static void fit(MultiLayerNetwork net, INDArray images, INDArray targets, int steps) {
        for (int step = 0; step < steps; step++) {
            net.fit(images, targets);
        }
    }

    /** Returns the AUC of a net on these images, with horizontal bars as positive; NaN if its outputs are. */
    public double auc(MultiLayerNetwork net) {
        double[] outputs = JavaArrays.values(net.output(images).getColumn(1));
        boolean finite = Arrays.stream(outputs).allMatch(Double::isFinite);
        return finite ? Auc.of(outputs, areHorizontal()) : Double.NaN;
    }

    private boolean[] areHorizontal() {
        boolean[] horizontal = new boolean[(int) targets.size(0)];
        for (int i = 0; i < horizontal.length; i++) {
            horizontal[i] = targets.getDouble(i, 1) > 0;
        }
        return horizontal;
    }
}
