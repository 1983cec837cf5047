/**
 * The exercises of lessons 05 to 08: one window, padding, stride, channels.
 *
 * <p>Why it exists: with stride, padding and dilation together the size of a map is easily off by one, and how far a stack
 * of layers sees surprises almost everyone. How to add one: {@link dev.cella.lessons.check}. {@link
 * dev.cella.lessons.convolve.exercise.LayerNumbers} knows the typical slips with sizes.
 *
 * <pre>{@code
 * var question = MapSide.of(1);                             // other numbers with another seed
 * System.out.println(question);
 * check(question, () -> mapSide());
 * check(new FarSight(), pixels -> FarSight.judge(design(pixels), pixels));
 * }</pre>
 */
package dev.cella.lessons.convolve.exercise;
