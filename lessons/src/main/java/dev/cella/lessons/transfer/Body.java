package dev.cella.lessons.transfer;

import dev.cella.lessons.net.plan.NetPlan;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The layers of a net before its head, which is its first dense layer and all that follows. */
final class Body {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+) (.*)");

    private Body() {}

    /** Returns how many layers come before the first dense one. */
    static int lengthOf(MultiLayerNetwork net) {
        for (int i = 0; i < net.getnLayers(); i++) {
            Layer layer = inside(net.getLayerWiseConfigurations().getConf(i).getLayer());
            if (layer instanceof DenseLayer || layer instanceof BaseOutputLayer) {
                return requireSome(i);
            }
        }
        throw new IllegalArgumentException(
                "the net has no dense layer, so it is unclear what its head is (a head begins"
                        + " with the first dense layer); try a net that ends in dense(2), softmax()");
    }

    private static int requireSome(int body) {
        if (body == 0) {
            throw new IllegalArgumentException("the net begins with a dense layer, so all of it is head, and there is"
                    + " nothing to transfer (at least one layer must come before); try a net with convolutions");
        }
        return body;
    }

    /** Returns the shape that reaches the head, for one image. */
    static TensorShape output(MultiLayerNetwork net) {
        String last = names(net).get(lengthOf(net) - 1);
        List<NetPlan.Node> nodes = NetPlan.plan(net).nodes();
        int own = nodes.stream().map(NetPlan.Node::name).toList().indexOf(last);
        int[] shape = nodes.get(own).shape().stream().mapToInt(Math::toIntExact).toArray();
        return TensorShape.input(shape[0], java.util.Arrays.copyOfRange(shape, 1, shape.length));
    }

    /** @throws IllegalArgumentException if there is no such layer, or it belongs to the head */
    static int indexOf(MultiLayerNetwork net, String layer) {
        int index = names(net).indexOf(layer);
        List<String> body = names(net).subList(0, lengthOf(net));
        if (index < 0) {
            throw new IllegalArgumentException(
                    "the net has no layer \"" + layer + "\" (must be one of its body); try one of " + body);
        }
        if (index >= body.size()) {
            throw new IllegalArgumentException("freezing up to \"" + layer + "\" leaves nothing that can learn (a layer"
                    + " of the head must stay free); try one of the layers before it: " + body);
        }
        return index;
    }

    /** Returns the layers' names, first to last. */
    static List<String> names(MultiLayerNetwork net) {
        return net.getLayerWiseConfigurations().getConfs().stream()
                .map(conf -> conf.getLayer().getLayerName())
                .toList();
    }

    /** Returns {@code 12 dense} for {@code 3 dense} after layer {@code 9 globalAveragePool}. */
    static String numberedAfter(MultiLayerNetwork net, int last, String name) {
        Matcher before = NUMBERED.matcher(names(net).get(last));
        Matcher own = NUMBERED.matcher(name);
        return before.matches() && own.matches()
                ? Integer.parseInt(before.group(1)) + Integer.parseInt(own.group(1)) + " " + own.group(2)
                : "head " + name;
    }

    /** Returns a layer without its freezing. */
    static Layer inside(Layer layer) {
        return layer instanceof FrozenLayer frozen ? frozen.getLayer() : layer;
    }
}
