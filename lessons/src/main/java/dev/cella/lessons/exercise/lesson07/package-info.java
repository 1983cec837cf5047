/**
 * The exercises of lesson 07, A stride shrinks the map and widens the view.
 *
 * <p>Why it exists: with stride, padding and dilation together the size of a map is easily off by one, and how far a stack
 * of layers sees surprises almost everyone. Read {@link dev.cella.lessons.exercise.lesson07.LayerNumbers} first, which
 * knows the typical slips; then {@link dev.cella.lessons.exercise.lesson07.MapSide} and
 * {@link dev.cella.lessons.exercise.lesson07.OutputSize} (the formula, by hand and as code),
 * {@link dev.cella.lessons.exercise.lesson07.StridedConvolution} and {@link dev.cella.lessons.exercise.lesson07.FarSight}.
 *
 * <pre>{@code
 * var question = MapSide.of(1);                             // other numbers with another seed
 * System.out.println(question);
 * check(question, () -> mapSide());
 * check(new OutputSize(), layer -> outputSize(layer.size(), layer.kernelSize(), layer.stride(), …));
 * check(new FarSight(), pixels -> FarSight.judge(design(pixels), pixels));
 * }</pre>
 */
package dev.cella.lessons.exercise.lesson07;
