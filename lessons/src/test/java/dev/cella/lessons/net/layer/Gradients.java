package dev.cella.lessons.net.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares the gradient of every parameter of a net in double with a finite difference (DL4J's own check). */
public final class Gradients {
    private Gradients() {}

    /** Checks a net of layers in a row. */
    public static void assertRight(MultiLayerNetwork net, INDArray input, INDArray targets) {
        inDouble(() -> assertThat(GradientCheckUtil.checkGradients(
                        new GradientCheckUtil.MLNConfig().net(net).input(input).labels(targets)))
                .isTrue());
    }

    /** Checks a net with branches. */
    public static void assertRight(ComputationGraph net, INDArray input, INDArray targets) {
        inDouble(() -> assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.GraphConfig()
                        .net(net)
                        .inputs(new INDArray[] {input})
                        .labels(new INDArray[] {targets})
                        .excludeParams(runningStatistics(net))))
                .isTrue());
    }

    /** Batch normalization keeps them among the parameters, and they have no gradient. */
    private static Set<String> runningStatistics(ComputationGraph net) {
        return net.paramTable().keySet().stream()
                .filter(name -> name.matches(".*_(mean|var|log10stdev)"))
                .collect(Collectors.toSet());
    }

    /** The check asks for double as ND4J's type for new arrays, too. */
    private static void inDouble(Runnable check) {
        DataType before = Nd4j.defaultFloatingPointType();
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        try {
            check.run();
        } finally {
            Nd4j.setDefaultDataTypes(before, before);
        }
    }
}
