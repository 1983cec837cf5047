/**
 * What programs are made of: steps in a row, values, and the memory they share.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.compiled.plan.Plan} (a program being written), {@link
 * dev.cella.lessons.engine.compiled.plan.Value} (what one layer hands to the next), {@link
 * dev.cella.lessons.engine.compiled.plan.Buffers} (memory that is used again), {@link
 * dev.cella.lessons.engine.compiled.plan.Library} (whether this machine has oneDNN).
 *
 * <pre>{@code
 * Plan plan = new Plan(kept, buffers, true);
 * Value maps = plan.value(true, 64, 8, 28, 28);         // 64 images, 8 maps of 28 × 28
 * plan.release(maps.numbers());                         // later values may lie there
 * }</pre>
 */
package dev.cella.lessons.engine.compiled.plan;
