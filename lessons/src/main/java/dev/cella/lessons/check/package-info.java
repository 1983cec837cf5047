/**
 * Exercises that answer: a student writes a few lines, runs a check, and reads what is wrong with them in words.
 *
 * <p>Why it exists: "wrong" teaches nothing. A check here tries the student's code on freshly made inputs, says what is
 * wrong, then where (first wrong index, expected, actual), then the likely cause by name, then the idea; one more with
 * each try, never the solution.
 *
 * <p>In a notebook an exercise is two cells. The first is the student's, the second is the check:
 *
 * <pre>{@code
 * double[] minMax(double[] pixels) {
 *     return notAnsweredYet();   // your code
 * }
 *
 * check(new MinMax(), pixels -> minMax(pixels));
 * }</pre>
 *
 * <p>Both carry the name of the exercise in their metadata, {@code "cella": {"exercise": "02/min-max"}}, and a tag,
 * {@code exercise} or {@code check}; a check that needs variables of the lesson lists the cells that make them:
 * {@code "needs": ["load"]}. A right answer and three wrong ones are in {@code
 * src/test/resources/exercises/02/min-max.java}.
 *
 * <p>An exercise is one small class in the folder {@code exercise} of its idea, and nothing has to be registered:
 *
 * <pre>{@code
 * @Order(lesson = "02", number = 5)                       // its position among the lesson's exercises
 * public final class Halve implements FunctionExercise<int[], double[]> {
 *     public int[] input(Random random) { return random.ints(5, 0, 256).toArray(); }
 *     public double[] solve(int[] pixels) { return Arrays.stream(pixels).mapToDouble(p -> p / 2.0).toArray(); }
 *     public List<Mistake<Function<int[], double[]>>> mistakes() {
 *         return List.of(mistake("int / int truncates", "Divide by 2.0.",
 *                 pixels -> Arrays.stream(pixels).mapToDouble(p -> p / 2).toArray()));
 *     }
 *     public String idea() { return "One loop, one division."; }
 * }
 * }</pre>
 *
 * <p>A mistake is a small program with the wrong idea in it. Its results are compared with the student's; when they
 * agree on every input, the mistake is known by name. A test runs every mistake of every exercise through the check.
 *
 * <p>Reading order: {@link dev.cella.lessons.check.Exercises} (the door),
 * {@link dev.cella.lessons.check.Exercise} and its three kinds
 * {@link dev.cella.lessons.check.FunctionExercise}, {@link dev.cella.lessons.check.NumberExercise},
 * {@link dev.cella.lessons.check.ChoiceExercise}; {@link dev.cella.lessons.check.Mistake},
 * {@link dev.cella.lessons.check.Verdict}, {@link dev.cella.lessons.check.StudentProgress}.
 *
 * <p>For a class: with {@code CELLA_GRADING=1} in the environment a check throws when the answer is wrong or missing and
 * is silent otherwise. Tries are counted in a file on the student's machine ({@code CELLA_PROGRESS}, by default
 * {@code .cella/progress.tsv} in the home folder); nothing leaves it.
 */
package dev.cella.lessons.check;
