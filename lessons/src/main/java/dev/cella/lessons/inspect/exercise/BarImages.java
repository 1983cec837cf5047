package dev.cella.lessons.inspect.exercise;

import static dev.cella.lessons.shape.TensorShape.input;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.Chain;
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
record BarImages(INDArray images, INDArray targets) {
    static final int SIDE = 12;
    private static final double NOISE = 0.1;

    static BarImages of(int count, Random random) {
        float[][][][] images = new float[count][1][SIDE][SIDE];
        float[][] targets = new float[count][2];
        for (int i = 0; i < count; i++) {
            int kind = i % 2;
            targets[i][kind] = 1;
            int along = 2 + random.nextInt(SIDE - 4);
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
    static MultiLayerNetwork net(long seed, double learningRate, Chain... layers) {
        return NetSpec.net(input(1, SIDE, SIDE), layers)
                .seed(seed)
                .updater(new Adam(learningRate))
                .build();
    }

    boolean[] areHorizontal() {
        boolean[] horizontal = new boolean[(int) targets.size(0)];
        for (int i = 0; i < horizontal.length; i++) {
            horizontal[i] = targets.getDouble(i, 1) > 0;
        }
        return horizontal;
    }
}
