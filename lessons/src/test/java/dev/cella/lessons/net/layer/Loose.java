package dev.cella.lessons.net.layer;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs the first layer of a net by itself, forward and backward. */
final class Loose {
    private Loose() {}

    /** What a layer gave for an input, and for a gradient of the loss at its output. */
    record Passed(INDArray output, INDArray input, Gradient gradient) {
        double[] of(String parameter) {
            INDArray values = gradient.getGradientFor(parameter);
            return values.dup('c').reshape(values.length()).toDoubleVector();
        }
    }

    static INDArray forward(MultiLayerNetwork net, INDArray x) {
        return net.getLayer(0).activate(x, false, LayerWorkspaceMgr.noWorkspaces());
    }

    /** In training mode, at whatever the parameters are. */
    static Passed pass(MultiLayerNetwork net, INDArray x, INDArray gradient) {
        Layer layer = net.getLayer(0);
        net.initGradientsView();
        INDArray output =
                layer.activate(x, true, LayerWorkspaceMgr.noWorkspaces()).dup();
        var back = layer.backpropGradient(gradient.dup(), LayerWorkspaceMgr.noWorkspaces());
        return new Passed(output, back.getSecond(), back.getFirst());
    }

    static INDArray values(IntToDoubleFunction value, long... shape) {
        int length = (int) java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] values = IntStream.range(0, length).mapToDouble(value).toArray();
        return Nd4j.createFromArray(values).castTo(DataType.DOUBLE).reshape('c', shape);
    }

    static InputType typeOf(INDArray x) {
        return switch (x.rank()) {
            case 2 -> InputType.feedForward(x.size(1));
            case 3 -> InputType.recurrent(x.size(1), x.size(2));
            case 4 -> InputType.convolutional(x.size(2), x.size(3), x.size(1));
            default ->
                InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, x.size(2), x.size(3), x.size(4), x.size(1));
        };
    }
}
