package dev.cella.lessons.transfer;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What the body of a net says about images: the numbers that a head, or any other classifier, learns from. */
public final class Features {
    private static final int BATCH = 64;

    private Features() {}

    /**
     * Returns the output of the layer before the head, in inference mode.
     *
     * @param images {@code [N, C, H, W]}
     * @return {@code [N, features]}, maps in one row per image
     * @throws IllegalArgumentException if the net has no dense layer at its end
     */
    public static INDArray features(MultiLayerNetwork net, INDArray images) {
        int last = Body.lengthOf(net) - 1;
        INDArray all = images.dup(); // ND4J cannot always cut a part out of a part
        List<INDArray> parts = new ArrayList<>();
        for (long from = 0; from < all.size(0); from += BATCH) {
            long to = Math.min(all.size(0), from + BATCH);
            INDArray part = all.get(NDArrayIndex.interval(from, to));
            List<INDArray> outputs = net.feedForwardToLayer(last, part, false);
            parts.add(outputs.get(last + 1).dup('c').reshape(to - from, -1));
        }
        return Nd4j.concat(0, parts.toArray(INDArray[]::new));
    }
}
