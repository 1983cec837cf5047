package dev.cella.lessons.engine.compiled.update;

import dev.cella.lessons.engine.compiled.target.Target;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Changes the weights of a net by its gradients: in one pass if its updater is a common one, otherwise by DL4J. */
public final class Updates {
    private final Target net;
    private INDArray of;
    private Gradient named;
    private OnePass onePass;

    public Updates(Target net) {
        this.net = net;
    }

    /**
     * Takes one step.
     *
     * @param images in the batch, over which gradients are averaged
     */
    public void apply(int iteration, int epoch, int images) {
        INDArray gradients = net.model().getGradientsViewArray();
        if (!isFor(gradients)) {
            of = gradients;
            named = named(gradients);
        }
        BaseMultiLayerUpdater<?> updater = net.updater().get();
        if (onePass == null || !onePass.isFor(updater, net.model().params(), gradients)) {
            onePass = new OnePass(updater, net.model().params(), gradients);
        }
        if (!onePass.apply(iteration, epoch, images)) {
            updater.update(named, iteration, epoch, images, LayerWorkspaceMgr.noWorkspaces());
            INDArray weights = net.model().params();
            weights.subi(gradients.reshape(weights.shape()));
        }
    }

    @SuppressWarnings("ReferenceEquality") // whatever they hold
    private boolean isFor(INDArray gradients) {
        return of == gradients;
    }

    /** Returns the gradients of the last step as DL4J's nets show them: after the updater, with names. */
    public Gradient last() {
        return named;
    }

    private Gradient named(INDArray all) {
        Gradient gradient = new DefaultGradient(all);
        INDArray row = all.reshape(all.length());
        long start = 0;
        for (int i = 0; i < net.layers().size(); i++) {
            Map<String, INDArray> weights = net.layers().get(i).paramTable(false);
            if (weights != null) {
                for (Map.Entry<String, INDArray> one : weights.entrySet()) {
                    INDArray like = one.getValue();
                    long end = start + like.length();
                    INDArray part = row.get(NDArrayIndex.interval(start, end));
                    gradient.setGradientFor(
                            name(i, net.layers().get(i)) + "_" + one.getKey(),
                            part.reshape(like.ordering(), like.shape()));
                    start = end;
                }
            }
        }
        return gradient;
    }

    /** Returns what DL4J's updater calls a layer. */
    private String name(int index, Layer layer) {
        return net.model() instanceof MultiLayerNetwork
                ? Integer.toString(index)
                : layer.getConfig().getLayerName();
    }
}
