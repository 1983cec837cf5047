package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Place;
import dev.cella.lessons.engine.compiled.plan.Plan;
import org.bytedeco.dnnl.memory;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weights of a layer and their gradients, where DL4J keeps them. */
public final class Weights {
    private final Layer layer;
    private final INDArray gradients;
    private final long offset;
    private final boolean learn;

    /**
     * @param parameters of the whole net
     * @param gradients of the whole net; null if nothing is learned
     * @param learn whether this layer learns
     */
    public Weights(Layer layer, INDArray parameters, INDArray gradients, boolean learn) {
        this.layer = layer;
        this.gradients = gradients;
        this.learn = learn && gradients != null;
        offset = Place.addressOf(parameters);
    }

    public boolean learn() {
        return learn;
    }

    public Layer layer() {
        return layer;
    }

    public INDArray array(String name) {
        return layer.getParam(name);
    }

    public Place place(String name) {
        return Place.of(array(name));
    }

    /** Returns the place of a gradient: as far from the first gradient as the weight is from the first weight. */
    public Place gradientPlace(String name) {
        long distance = (Place.addressOf(array(name)) - offset) / Float.BYTES;
        return Place.after(gradients, distance, array(name).length());
    }

    public memory at(Plan plan, String name, memory.desc layout) {
        return plan.at(layout, place(name));
    }

    public memory gradientAt(Plan plan, String name, memory.desc layout) {
        return plan.at(layout, gradientPlace(name));
    }
}
