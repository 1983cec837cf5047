/**
 * Exercises that explain: a student writes a few lines, runs a check, and reads in words what is wrong with them.
 *
 * <p>Why it exists: "wrong" teaches nothing. A check tries the student's code on freshly made inputs. It says what is wrong
 * and, on the first try, the cause by its name if it recognizes one. Each time the same mistake comes up again, it gives one
 * more hint: where it shows (the input, the first wrong index, the expected and the actual value), then the idea, and never the
 * solution. The inputs stay the same until the exercise is solved, so that two tries can be compared; {@code
 * check(new MinMax().otherInputs(), …)} draws others.
 *
 * <p>A check never judges an old answer. If the cell above did not compile, or its method has another name or other parameters
 * now, the check says so and counts no try.
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
 * src/test/resources/exercises/02/min-max.java}. A test changes the right answer in every place where students slip, and wants
 * the drawn inputs to tell each of these mutants from the right answer: draw sizes that differ, steps that come out even and
 * steps that do not, images that are wide and images that are high.
 *
 * <p>An exercise is one small class in the folder of its idea, such as {@code normalize/exercise}. It need not be registered:
 *
 * <pre>{@code
 * @Answer("double[] halve(int[] pixels)")                 // the method that the stub declares
 * @Order(lesson = "02", number = 5)                       // its position among the lesson's exercises
 * public final class Halve extends FunctionExercise<int[], double[]> {
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
 * check names it as the likely cause. Mistakes that can happen anywhere need not be listed: {@link
 * dev.cella.lessons.check.trial.CommonCauses} recognizes a printed result, null, a changed input, a loop that goes one index too
 * far, and a size that is written into the code. An exception agrees with another of its type; their messages are compared if the JVM
 * kept both. A test runs every mistake of every exercise through the check.
 *
 * <p>Two kinds of functions have an interface of their own. A {@link dev.cella.lessons.check.JudgedExercise} has many right
 * answers, and is judged by what becomes of them, such as a trained net. A {@link dev.cella.lessons.check.KindExercise} asks
 * which kind of operation a box hides.
 *
 * <p>Instructors can check exercises of their own, defined in a cell or in a jar. These need no {@link
 * dev.cella.lessons.check.Order} and are called {@code own/NAME}.
 *
 * <p>Reading order: {@link dev.cella.lessons.check.Exercises} (what notebooks call), {@link
 * dev.cella.lessons.check.Exercise} and its three kinds {@link dev.cella.lessons.check.FunctionExercise}, {@link
 * dev.cella.lessons.check.NumberExercise}, {@link dev.cella.lessons.check.ChoiceExercise}; {@link
 * dev.cella.lessons.check.Mistake}, {@link dev.cella.lessons.check.Verdict}, {@link
 * dev.cella.lessons.check.StudentProgress}; then the rooms {@code trial} (what happened, and why) and {@code cell} (which answer
 * is the latest).
 *
 * <p>For a class: under nbgrader, or with {@code CELLA_GRADING=1} in the environment, a check throws if the answer is wrong or
 * missing, and prints nothing otherwise (see {@code lessons/CLASS.md}). Tries are counted in a file on the student's machine ({@code CELLA_PROGRESS}, by default {@code
 * .cella/progress.tsv} in the home folder); nothing leaves the machine.
 */
package dev.cella.lessons.check;
