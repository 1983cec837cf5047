package dev.cella.lessons.inspect.explore;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchData.Named;
import dev.cella.lessons.explore.touch.TouchView;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A look inside a trained net: all maps of one image, where every value shows its window in the layer before. */
public final class NetTouch {
    private NetTouch() {}

    /**
     * Shows what every layer makes of an image. The values are DL4J's, in inference mode; they are sent once, and the page
     * follows every number by itself. Layers that cannot be followed are named below the view.
     *
     * @param image {@code [C, H, W]}, or a batch of one
     * @throws IllegalArgumentException if the net does not take such an image, its first layer cannot be described as data,
     *     or there are too many values for a page
     */
    public static Touch touchNet(MultiLayerNetwork net, INDArray image) {
        return touchNet(net.toComputationGraph(), image);
    }

    /** Shows a net with branches as {@link #touchNet(MultiLayerNetwork, INDArray)} does; skip connections are sums. */
    public static Touch touchNet(ComputationGraph net, INDArray image) {
        INDArray one = image.rank() == 4 ? image.slice(0) : image;
        NetSteps steps = NetSteps.of(net, one);
        return TouchView.of(steps.data(), still(steps.tensors()));
    }

    /** Shows the image, and below it the maps of each layer that has some. */
    private static Figure still(List<Named> tensors) {
        Stream<Figure> maps = tensors.stream()
                .skip(1)
                .filter(tensor -> tensor.values().size(-1) > 1)
                .map(NetTouch::maps);
        return Layout.column(
                Stream.concat(Stream.of(image(tensors.get(0))), maps).toArray(Figure[]::new));
    }

    private static Figure image(Named image) {
        long channels = image.values().size(0);
        boolean isPicture = channels == 1 || channels == 3;
        return isPicture ? Figures.picture(image.values(), image.name()) : maps(image);
    }

    private static Figure maps(Named tensor) {
        return Figures.titled(tensor.name(), Figures.activations(tensor.values()));
    }
}
