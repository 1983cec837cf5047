/**
 * Layers and joints as steps of oneDNN, forward and back.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.compiled.operation.Operation}, {@link
 * dev.cella.lessons.engine.compiled.operation.Convolution} with {@code ConvolutionPasses}, then the others; {@link
 * dev.cella.lessons.engine.compiled.operation.Plain} leaves a layer to DL4J.
 *
 * <pre>{@code
 * Sum sum = new Sum(plan, List.of(a, b), null);         // writes the steps forward
 * sum.backward(plan);                                   // once its output has a gradient
 * }</pre>
 */
package dev.cella.lessons.engine.compiled.operation;
