/**
 * What happened when an answer ran, and why: the parts of a check that know no exercise.
 *
 * <p>Why it exists: most wrong answers have a cause that is the same in every exercise, such as a loop that goes one index too
 * far. {@link dev.cella.lessons.check.trial.CommonCauses} recognizes these, so that an exercise only names its own.
 *
 * <pre>{@code
 * Trial trial = Trial.run(new int[] {1, 2}, new int[] {1, 2}, 3.0, () -> mean(numbers));
 * trial.difference(1e-5);                                    // what is wrong with the result
 * new CommonCauses(List.of(trial), source, "numbers", 1e-5).likely();   // why
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.check.trial.Trial}, {@link dev.cella.lessons.check.trial.Attempt}, {@link
 * dev.cella.lessons.check.trial.Difference}, {@link dev.cella.lessons.check.trial.Cause}, {@link
 * dev.cella.lessons.check.trial.CommonCauses}.
 */
package dev.cella.lessons.check.trial;
