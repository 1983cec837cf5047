package dev.cella.lessons.regularize.exercise;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.Adam;

/** A net that hardly learns because of one number: find it. The check trains the net and looks at where it drops what. */
@Answer("MultiLayerNetwork repaired(long seed)")
@Order(lesson = "13", number = 4)
public final class HardlyLearns extends JudgedExercise {
    private final Map<String, String> judged = new HashMap<>();

    /**
     * Trains a net on 60 images of pure noise with random labels, which it can only learn by heart.
     *
     * @param net for inputs of {@code [1, 7, 7]} and two classes; null gives null
     * @return whether it learned them, and its layers: {@code with seed 5, the net learned by heart (dense(16), 10.0 %
     *     dropped, dense(2))}
     */
    public static String judge(MultiLayerNetwork net, long seed) {
        return net == null ? null : NoiseByHeart.judge(net, seed);
    }

    @Override
    public String solve(Long seed) {
        return judged("repaired", seed, s -> built(s, dropout(0.1), dense(2)));
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Left the rate as it was",
                        "dropout(0.9) drops nine units in ten. In which other convention does 0.9 mean that 90 % are"
                                + " kept?",
                        seed -> judged("as it was", seed, s -> built(s, dropout(0.9), dense(2)))),
                mistake(
                        "Removed the dropout",
                        "Now the net learns, but its author wanted dropout: 90 % of the hidden units are kept.",
                        seed -> judged("removed", seed, s -> built(s, dense(2)))),
                mistake(
                        "Chose a rate in the middle",
                        "The author wanted to keep 90 % of the hidden units. Which share is dropped then?",
                        seed -> judged("half", seed, s -> built(s, dropout(0.5), dense(2)))),
                mistake(
                        "Dropped the answers",
                        "Between the last dense layer and softmax(), dropout sets whole scores of classes to 0. It"
                                + " belongs between the hidden units and the last dense layer.",
                        seed -> judged("answers", seed, s -> built(s, dense(2), dropout(0.1)))));
    }

    @Override
    public String idea() {
        return "In this course, as in PyTorch and Keras, the number in dropout(…) is the share that is dropped. Which"
                + " share would keep 90 %?";
    }

    @Override
    public String takeaway() {
        return "A net that cannot learn a few images by heart has a bug. And before you copy a dropout rate, find out"
                + " whether it means dropped or kept.";
    }

    private String judged(String name, long seed, LongFunction<MultiLayerNetwork> maker) {
        return judged.computeIfAbsent(name + " " + seed, key -> judge(maker.apply(seed), seed));
    }

    private static MultiLayerNetwork built(long seed, Chain... end) {
        Chain[] layers = new Chain[4 + end.length];
        layers[0] = flatten();
        layers[1] = dense(16);
        layers[2] = relu();
        System.arraycopy(end, 0, layers, 3, end.length);
        layers[layers.length - 1] = softmax();
        return net(TensorShape.input(1, 7, 7), layers)
                .seed(seed)
                .updater(new Adam(2e-2))
                .build();
    }
}
