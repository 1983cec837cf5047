package dev.cella.lessons.engine;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;

/**
 * Gives the layers of a net the fastest helpers known.
 *
 * <p>DL4J has no API to choose a helper, so the field that holds it is set. Layers without a helper are left alone:
 * somebody has switched helpers off, or this machine's native library has none.
 */
public final class FastLayers {
    private FastLayers() {}

    /**
     * Chooses the helpers of an initialized net.
     *
     * @throws IllegalStateException if DL4J keeps its helpers in another field than version 1.0.0-M2.1
     */
    public static void helpers(List<Layer> layers) {
        for (Layer layer : layers) {
            if (layer instanceof BatchNormalization && layer.getHelper() != null) {
                set(BatchNormalization.class, layer, new BatchNormalizationInJava());
            } else if (layer.getClass() == ConvolutionLayer.class && layer.getHelper() instanceof MKLDNNConvHelper) {
                set(ConvolutionLayer.class, layer, isDilated(layer) ? null : new OneChannelConvolution());
            }
        }
    }

    /**
     * Returns whether a kernel is dilated: oneDNN refuses that, and DL4J would print a stack trace each time before it
     * takes the plain path.
     */
    private static boolean isDilated(Layer layer) {
        var settings = (org.deeplearning4j.nn.conf.layers.ConvolutionLayer)
                layer.conf().getLayer();
        return IntStream.of(settings.getDilation()).anyMatch(pixels -> pixels > 1);
    }

    private static void set(Class<?> owner, Layer layer, Object helper) {
        try {
            Field field = owner.getDeclaredField("helper");
            field.setAccessible(true);
            field.set(layer, helper);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    owner.getName() + " keeps its helper in another field than in DL4J 1.0.0-M2.1; do not call"
                            + " FastLayers.helpers",
                    e);
        }
    }
}
