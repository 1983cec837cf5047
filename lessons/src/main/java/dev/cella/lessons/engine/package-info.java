/**
 * What makes DL4J's own layers quicker without changing what they compute: helpers, which DL4J asks before it takes its own
 * path, in plain Java where that was measured to beat the native operations.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.FastLayers}, which chooses;
 * {@link dev.cella.lessons.engine.BatchNormalizationInJava};
 * {@link dev.cella.lessons.engine.OneChannelConvolution}. {@code ./cella bench train} measures them.
 *
 * <pre>{@code
 * MultiLayerNetwork net = new MultiLayerNetwork(layers);
 * net.init();
 * Quick.helpers(List.of(net.getLayers()));
 * }</pre>
 */
package dev.cella.lessons.engine;
