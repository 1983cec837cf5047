/**
 * Exercises that explain: a student writes a few lines, runs a check, and reads in words what is wrong with them.
 *
 * <p>Why it exists: "wrong" teaches nothing. A check tries the student's code on freshly made inputs. It says what is wrong,
 * then where (the first wrong index, the expected and the actual value), then the likely cause by name, then the idea: one
 * more hint after each wrong try, and never the solution.
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
 * <p>Both cells carry the name of the exercise in their metadata, {@code "cella": {"exercise": "02/min-max"}}, and a tag,
 * {@code exercise} or {@code check}. A check that needs variables of the lesson lists the cells that define them: {@code
 * "needs": ["load"]}. A right answer and at least three wrong ones are in {@code
 * src/test/resources/exercises/02/min-max.java}.
 *
 * <p>An exercise is one small class in the folder of its idea, such as {@code normalize/exercise}. It need not be registered:
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
 * <p>A mistake is a small program with the wrong idea in it. If its results agree with the student's on every input, the
 * check names it as the likely cause. An exception agrees with another of its type; their messages are compared if the JVM
 * kept both. A test runs every mistake of every exercise through the check.
 *
 * <p>Instructors can check exercises of their own, defined in a cell or in a jar. These need no {@link
 * dev.cella.lessons.check.Order} and are called {@code own/NAME}.
 *
 * <p>Reading order: {@link dev.cella.lessons.check.Exercises} (what notebooks call), {@link
 * dev.cella.lessons.check.Exercise} and its three kinds {@link dev.cella.lessons.check.FunctionExercise}, {@link
 * dev.cella.lessons.check.NumberExercise}, {@link dev.cella.lessons.check.ChoiceExercise}; {@link
 * dev.cella.lessons.check.Mistake}, {@link dev.cella.lessons.check.Verdict}, {@link
 * dev.cella.lessons.check.StudentProgress}.
 *
 * <p>For a class: with {@code CELLA_GRADING=1} in the environment, a check throws if the answer is wrong or missing, and
 * prints nothing otherwise. Tries are counted in a file on the student's machine ({@code CELLA_PROGRESS}, by default {@code
 * .cella/progress.tsv} in the home folder); nothing leaves the machine.
 */
package dev.cella.lessons.check;
