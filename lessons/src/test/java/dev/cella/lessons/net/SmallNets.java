package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.tanh;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/** Nets that train in a moment, for tests that need any net. */
public final class SmallNets {
    private SmallNets() {}

    /** One hidden layer of 32 tanh units, {@code [N, C, 28, 28] -> [N, K]}. */
    public static MultiLayerNetwork hiddenLayerNet(int channels, int classes, IUpdater updater, long seed) {
        return net(input(channels, 28, 28), flatten(), dense(32), tanh(), dense(classes), softmax())
                .seed(seed)
                .updater(updater)
                .build();
    }

    /** Two convolutions with pooling and a dense layer, {@code [N, C, 28, 28] -> [N, K]}. */
    public static MultiLayerNetwork smallCnn(int channels, int classes, IUpdater updater, long seed) {
        return net(
                        input(channels, 28, 28),
                        conv(8, 5),
                        relu(),
                        maxPool(2),
                        conv(16, 5),
                        relu(),
                        maxPool(2),
                        flatten(),
                        dense(64),
                        relu(),
                        dense(classes),
                        softmax())
                .seed(seed)
                .updater(updater)
                .build();
    }

    /** Two hidden layers of 256 and 128 units, {@code [N, C, 28, 28] -> [N, K]}. */
    public static MultiLayerNetwork mlp(int channels, int classes, IUpdater updater, long seed) {
        return net(
                        input(channels, 28, 28),
                        flatten(),
                        dense(256),
                        relu(),
                        dense(128),
                        relu(),
                        dense(classes),
                        softmax())
                .seed(seed)
                .updater(updater)
                .build();
    }
}
