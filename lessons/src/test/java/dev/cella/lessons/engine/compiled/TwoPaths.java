package dev.cella.lessons.engine.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The same step of the same net by DL4J without any helper, and by a program. */
final class TwoPaths {
    private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

    private TwoPaths() {}

    /** Creates something while helpers are off, as they are in DL4J by default. */
    static <T> T plain(Supplier<T> make) {
        String before = System.setProperty(DISABLE, "true");
        try {
            return make.get();
        } finally {
            if (before == null) {
                System.clearProperty(DISABLE);
            } else {
                System.setProperty(DISABLE, before);
            }
        }
    }

    static CompiledNet compiled(Model net) {
        Optional<CompiledNet> made =
                net instanceof MultiLayerNetwork row ? CompiledNet.of(row) : CompiledNet.of((ComputationGraph) net);
        return made.orElseThrow();
    }

    /** Takes a step of DL4J and returns what it subtracted from the weights. */
    static INDArray fit(Model net, INDArray images, INDArray targets) {
        INDArray before = net.params().dup();
        ((NeuralNetwork) net).fit(new DataSet(images, targets));
        return before.subi(net.params());
    }

    /** Takes a step of a program and returns what it subtracted from the weights. */
    static INDArray step(Model net, CompiledNet program, INDArray images, INDArray targets) {
        INDArray before = net.params().dup();
        assertThat(program.step(images, targets)).as(program.whyNot()).isTrue();
        return before.subi(net.params());
    }

    static INDArray output(Model net, INDArray images) {
        return net instanceof MultiLayerNetwork row
                ? row.output(images)
                : ((ComputationGraph) net).outputSingle(images);
    }

    static double score(Model net, INDArray images, INDArray targets) {
        DataSet all = new DataSet(images, targets);
        return net instanceof MultiLayerNetwork row ? row.score(all) : ((ComputationGraph) net).score(all);
    }

    /** Returns |a - b| / |b|. */
    static double apart(INDArray a, INDArray b) {
        INDArray exact = b.castTo(DataType.DOUBLE);
        double scale = Math.max(1e-12, exact.norm2Number().doubleValue());
        return a.castTo(DataType.DOUBLE)
                        .reshape(exact.shape())
                        .sub(exact)
                        .norm2Number()
                        .doubleValue()
                / scale;
    }

    /** Returns one-hot targets of alternating classes. */
    static INDArray classes(int images, int classes) {
        INDArray targets = Nd4j.zeros(images, classes);
        for (int i = 0; i < images; i++) {
            targets.putScalar(i, i % classes, 1);
        }
        return targets;
    }
}
