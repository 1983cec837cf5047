package dev.cella.lessons.transfer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Compares the weights of a net before and after a training, number by number. */
public final class WeightChanges {
    private WeightChanges() {}

    /**
     * Returns one row per layer with weights that both nets have in the same shape: {@code layer, parameters, state, largest
     * change}. Layers of another shape, such as a new head, are listed as {@code new}, without a change.
     *
     * @param before the pre-trained net
     * @param after the net that began with its weights
     */
    public static Table weightChanges(MultiLayerNetwork before, MultiLayerNetwork after) {
        List<String> names = new ArrayList<>();
        List<Long> parameters = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        int body = Body.lengthOf(after);
        for (int i = 0; i < after.getnLayers(); i++) {
            Layer layer = after.getLayer(i);
            if (layer.numParams() > 0) {
                names.add(Body.names(after).get(i));
                parameters.add(layer.numParams());
                states.add(i >= body ? "new" : layer instanceof FrozenLayer ? "frozen" : "learns");
                changes.add(i >= body ? null : largest(before.getLayer(i).params(), layer.params()));
            }
        }
        return Table.create(
                "weights before and after",
                StringColumn.create("layer", names),
                LongColumn.create("parameters", parameters.stream().mapToLong(Long::longValue)),
                StringColumn.create("state", states),
                DoubleColumn.create("largest change", changes.toArray(new Double[0])));
    }

    /** Returns the largest change with two digits; it is 0 only if all weights are the same. */
    private static double largest(INDArray before, INDArray after) {
        double change = before.sub(after).amaxNumber().doubleValue();
        return new BigDecimal(change).round(new MathContext(2)).doubleValue();
    }
}
