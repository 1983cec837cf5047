package dev.cella.lessons.inspect.explore;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchData;
import dev.cella.lessons.explore.touch.TouchData.Named;
import dev.cella.lessons.explore.touch.TouchView;
import dev.cella.lessons.inspect.LayerInspection;
import dev.cella.lessons.inspect.LayerValues;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A look inside a trained net: all maps of one image, where every value shows its window in the layer before. */
public final class NetTouch {
    private NetTouch() {}

    /**
     * Shows what every layer makes of an image. The values are DL4J's, in inference mode; they are sent once, and the page
     * follows every number by itself.
     *
     * @param image {@code [C, H, W]}, or a batch of one
     * @throws IllegalArgumentException if the net does not take such an image, its first layer cannot be described as data,
     *     or there are too many values for a page
     */
    public static Touch touchNet(MultiLayerNetwork net, INDArray image) {
        INDArray one = image.rank() == 4 ? image.slice(0) : image;
        List<LayerValues> outputs = LayerInspection.layerOutputs(net, one);
        List<Named> tensors = new ArrayList<>(List.of(new Named("image", one, true)));
        List<Operation> operations = new ArrayList<>();
        Layer[] layers = net.getLayers();
        for (int i = 0; i < layers.length; i++) {
            INDArray values =
                    plane(outputs.get(outputs.size() - layers.length + i).values());
            MapShape before = MapShape.of(tensors.get(i).values());
            Optional<Operation> operation = new LayerOperation(layers[i], before, MapShape.of(values)).operation();
            if (operation.isEmpty()) {
                break; // the layers so far can be followed
            }
            tensors.add(
                    new Named(outputs.get(outputs.size() - layers.length + i).layer(), values, false));
            operations.add(operation.get());
        }
        if (operations.isEmpty()) {
            throw new IllegalArgumentException(
                    "the first layer, " + outputs.get(0).layer()
                            + ", cannot be followed value by value (must be a convolution, a pooling, a dense layer or one that"
                            + " acts on each value alone); try activations(net, image)");
        }
        return TouchView.of(new TouchData(tensors, operations, false), still(tensors));
    }

    /** Turns {@code [1, C, H, W]} into {@code [C, H, W]}, and {@code [1, K]} into {@code [K, 1, 1]}. */
    private static INDArray plane(INDArray values) {
        INDArray one = values.slice(0);
        return one.rank() == 1 ? one.reshape(one.length(), 1, 1) : one;
    }

    private static Figure still(List<Named> tensors) {
        Figure[] rows = tensors.stream()
                .filter(tensor -> tensor.values().size(-1) > 1)
                .map(tensor -> Figures.activations(tensor.values()))
                .toArray(Figure[]::new);
        return Layout.column(rows);
    }
}
