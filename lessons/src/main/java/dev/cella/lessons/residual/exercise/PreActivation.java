package dev.cella.lessons.residual.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.relu;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.convolve.Errors;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An investigation: the order of a block's layers that leaves the way around them free. The check sets the weights of all
 * convolutions to 0; a free way then passes the input on unchanged.
 */
@Order(lesson = "18", number = 3)
@Answer("Block preActivation()")
public final class PreActivation extends JudgedExercise {
    private static final int CHANNELS = 4;
    private static final int SIDE = 6;
    private static final double SAME = 1e-5;
    private static final List<String> HALF = List.of("BatchNormalization", "ActivationLayer", "ConvolutionLayer");
    private static final List<String> WANTED =
            Stream.concat(HALF.stream(), HALF.stream()).toList();

    /**
     * Says what a block does to its input when its convolutions have learned nothing.
     *
     * @param block for 4 channels; null gives null
     * @param seed of the input
     */
    public static String judge(Block block, long seed) {
        return block == null ? null : withSeed(seed, judged(block, seed));
    }

    private static String judged(Block block, long seed) {
        ComputationGraph net =
                net(TensorShape.input(CHANNELS, SIDE, SIDE), sequential(block)).build();
        String missing = missing(net);
        if (!missing.isEmpty()) {
            return missing;
        }
        for (var layer : net.getLayers()) {
            if (layer.paramTable().containsKey("W")) {
                layer.setParams(layer.params().mul(0));
            }
        }
        INDArray x = Nd4j.create(DataType.FLOAT, 2, CHANNELS, SIDE, SIDE);
        Random random = new Random(seed);
        for (long i = 0; i < x.length(); i++) {
            x.putScalar(i, random.nextGaussian());
        }
        INDArray y = net.outputSingle(x);
        INDArray positive = x.mul(x.gt(0).castTo(DataType.FLOAT));
        if (Errors.maxDifference(x, y) < SAME) {
            return outcome(net);
        }
        return Errors.maxDifference(positive, y) < SAME
                ? "the block loses the negative values"
                : "the block loses its input";
    }

    private static String missing(ComputationGraph net) {
        long convolutions = count(net, "Convolution");
        long norms = count(net, "BatchNorm");
        if (convolutions != 2 || norms != 2) {
            return "the block has " + convolutions + " convolutions and " + norms + " batch normalizations";
        }
        return Stream.of(net.getLayers())
                        .map(layer -> layer.conf().getLayer())
                        .filter(ConvolutionLayer.class::isInstance)
                        .allMatch(layer -> Arrays.equals(((ConvolutionLayer) layer).getKernelSize(), new int[] {3, 3}))
                ? ""
                : "a convolution of the block isn't 3 × 3";
    }

    /** In a pre-activated block, a normalization and a ReLU come right before each convolution. */
    private static String outcome(ComputationGraph net) {
        List<String> kinds = Stream.of(net.getLayers())
                .map(layer -> layer.conf().getLayer().getClass().getSimpleName())
                .filter(kind -> !kind.endsWith("LossLayer")) // it stands behind the block
                .toList();
        return kinds.equals(WANTED)
                ? "the block passes its input on, and activates before each convolution"
                : "the block passes its input on, but does not activate before each convolution";
    }

    private static long count(ComputationGraph net, String kind) {
        long count = 0;
        for (var layer : net.getLayers()) {
            count += layer.conf().getLayer().getClass().getSimpleName().startsWith(kind) ? 1 : 0;
        }
        return count;
    }

    @Override
    public String whatIsWrong(Long seed, String given) {
        return "With all convolutions at 0 and input drawn " + given + ".";
    }

    @Override
    public String solve(Long seed) {
        return judge(
                residual(
                        batchNorm(),
                        relu(),
                        conv(4, 3).same(),
                        batchNorm(),
                        relu(),
                        conv(4, 3).same()),
                seed);
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Left the ReLU after the addition",
                        "It cuts off everything negative that comes along the skip connection. Move it into the block, before a"
                                + " convolution.",
                        seed -> judge(
                                sequential(
                                        residual(
                                                conv(4, 3).same(),
                                                batchNorm(),
                                                relu(),
                                                conv(4, 3).same(),
                                                batchNorm()),
                                        relu()),
                                seed)),
                mistake(
                        "Forgot the skip connection",
                        "Put the layers into residual(…).",
                        seed -> judge(
                                sequential(
                                        batchNorm(),
                                        relu(),
                                        conv(4, 3).same(),
                                        batchNorm(),
                                        relu(),
                                        conv(4, 3).same()),
                                seed)),
                mistake(
                        "Only removed the last ReLU",
                        "The way is free, but one of the two ReLUs is gone. Let each convolution be preceded by a"
                                + " normalization and a ReLU.",
                        seed -> judge(
                                residual(
                                        conv(4, 3).same(),
                                        batchNorm(),
                                        relu(),
                                        conv(4, 3).same(),
                                        batchNorm()),
                                seed)));
    }

    @Override
    public String idea() {
        return "Inside residual(…): normalization, ReLU, convolution, and the same three once more. After the addition: nothing.";
    }

    @Override
    public String takeaway() {
        return "With activation before the convolutions, a gradient can go from the last block to the first without meeting a"
                + " single ReLU (He et al., 2016).";
    }
}
