/**
 * The exercises of lessons 05 to 08: one window, padding, stride, channels.
 *
 * <p>Why it exists: with stride, padding and dilation together, it is easy to be off by one in the size of a map, and almost
 * everyone is surprised how far a stack of layers sees. How to add one: {@link dev.cella.lessons.check}. {@link
 * dev.cella.lessons.convolve.exercise.LayerNumbers} knows the typical slips with sizes.
 *
 * <pre>{@code
 * var question = MapSide.of(1);                             // another seed gives other numbers
 * System.out.println(question);
 * check(question, () -> mapSide());
 * check(new FarSight(), pixels -> FarSight.judge(design(pixels), pixels));
 * }</pre>
 */
package dev.cella.lessons.convolve.exercise;
