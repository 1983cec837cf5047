/**
 * What makes training fast and keeps the kernel alive. You can skip this room: it changes no result.
 *
 * <p>Why it exists: DL4J 1.0.0-M2.1 ships with its fast paths off, arrays outside the Java heap can fill the machine,
 * and small nets lose time when threads wait for each other.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.compiled} (training steps and measurements of whole nets; {@link
 * dev.cella.lessons.engine.Engine} tells whether this machine has what they need). For what students ask DL4J directly,
 * and for other machines: {@link dev.cella.lessons.engine.OneDnn} (fast convolutions), {@link
 * dev.cella.lessons.engine.FastLayers} (chooses a helper for each layer) with {@link
 * dev.cella.lessons.engine.BatchNormalizationInJava} and {@link dev.cella.lessons.engine.OneChannelConvolution}, {@link
 * dev.cella.lessons.engine.Threads}, {@link dev.cella.lessons.engine.OffHeapLimit}, {@link
 * dev.cella.lessons.engine.NativeLibraries}, {@link dev.cella.lessons.engine.Workspaces}, {@link
 * dev.cella.lessons.engine.ArrayGarbage}, {@link dev.cella.lessons.engine.PickedRows}. {@code ./cella bench train} measures the speed.
 *
 * <pre>{@code
 * OneDnn.enable();
 * MultiLayerNetwork net = new MultiLayerNetwork(configuration);
 * net.init();
 * FastLayers.helpers(List.of(net.getLayers()));
 * }</pre>
 */
package dev.cella.lessons.engine;
