package dev.cella.lessons.check.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mistakes that a check recognizes in any exercise, here in one that doubles numbers. */
class CommonCausesTest {
    private static final List<int[]> INPUTS = List.of(new int[] {1, 2}, new int[] {4, 5, 6}, new int[] {7, 8, 9, 10});

    @Test
    void a_result_that_was_printed() {
        assertThat(cause(numbers -> {
                    System.out.println(Arrays.toString(doubled(numbers)));
                    return new double[numbers.length];
                }))
                .isEqualTo("You printed the result: return it");
        assertThat(cause(numbers -> {
                    System.out.println("something else: 77");
                    return null;
                }))
                .isEqualTo("You print something, but return null");
    }

    @Test
    void a_result_that_was_printed_and_returned_is_none_that_was_only_printed() {
        assertThat(ofOneNumber(4095, "4096\n", 4096).evident()).isEmpty();
        assertThat(ofOneNumber(0.7391, "0.74\n", 0.74).evident()).isEmpty();
        assertThat(ofOneNumber(3, "row 3\nsum 17\n", 17).evident()).isEmpty();
        assertThat(ofOneNumber(4095, "it is 4095\n", 0).evident().orElseThrow().name())
                .isEqualTo("You printed the result: return it");
        assertThat(cause(numbers -> {
                    double[] result = doubled(numbers);
                    System.out.println(Arrays.toString(result));
                    numbers[1] = 0;
                    return result;
                }))
                .isEqualTo("Changed the input numbers");
    }

    private static CommonCauses ofOneNumber(double expected, String printed, double returned) {
        Trial trial = Trial.run(null, null, expected, () -> {
            System.out.print(printed);
            return returned;
        });
        return new CommonCauses(List.of(trial), Source.UNKNOWN, "", 1e-5);
    }

    @Test
    void null_in_place_of_a_result_or_of_a_row() {
        assertThat(cause(numbers -> null)).isEqualTo("Returned null");
        assertThat(cause(numbers -> {
                    double[][] rows = new double[2][];
                    rows[1][0] = 3;
                    return rows[1];
                }))
                .isEqualTo("Used a row that does not exist yet");
    }

    @Test
    void an_input_that_was_changed() {
        assertThat(cause(numbers -> {
                    double[] result = doubled(numbers);
                    numbers[1] = 0;
                    return result;
                }))
                .isEqualTo("Changed the input numbers");
    }

    @Test
    void a_loop_that_goes_one_too_far() {
        Source source =
                new Source("cell 3", "double[] f(int[] numbers) {\n    for (int i = 0; i <= numbers.length; i++) {");
        CommonCauses causes =
                new CommonCauses(trials(numbers -> new double[] {numbers[numbers.length]}), source, "numbers", 0);
        assertThat(causes.evident().orElseThrow().why())
                .contains("write < instead of <= in line 2 of cell 3 (for (int i = 0; i <= numbers.length; i++) {)");
        Source right = new Source("cell 3", "for (int y = 0; y <= image.length - kernel.length; y += stride) {");
        assertThat(new CommonCauses(trials(numbers -> new double[] {numbers[numbers.length]}), right, "numbers", 0)
                        .evident())
                .isEmpty();
        assertThat(cause(numbers -> new double[] {Arrays.copyOf(numbers, 0)[0]}))
                .isEqualTo("Used an empty array");
        assertThat(cause(numbers -> new double[] {numbers[numbers.length]})).isEqualTo("Went one index past the end");
        assertThat(cause(numbers -> new double[] {numbers[-1 + 0 * numbers.length]}))
                .isEqualTo("Used an index below 0");
    }

    @Test
    void a_condition_that_lets_the_length_pass_is_named_and_no_loop_to_a_number() {
        Source neighbors = new Source(
                "cell 3", "for (int i = -1; i <= 1; i++) {\n    if (row + i >= 0 && row + i <= mask.length) {");
        assertThat(new CommonCauses(trials(numbers -> new double[] {numbers[numbers.length]}), neighbors, "numbers", 0)
                        .evident()
                        .orElseThrow()
                        .why())
                .contains("write < instead of <= in line 2 of cell 3");
    }

    @Test
    void an_array_that_is_too_short_is_not_blamed_on_loops_that_are_not_there() {
        assertThat(beyond(new Source("cell 3", "double[] larger = new double[3];\nlarger[3] = 1;")))
                .contains("check the index and the size of the array.")
                .doesNotContain("loops");
        assertThat(beyond(new Source("cell 3", "for (int one : numbers) {\n    larger[one + 9] = 1;")))
                .contains(
                        "check the index and the size of the array, and where the loops around this line begin and end.");
    }

    private static String beyond(Source source) {
        return new CommonCauses(trials(numbers -> new double[] {numbers[numbers.length]}), source, "numbers", 0)
                .likely()
                .orElseThrow()
                .why();
    }

    @Test
    void a_loop_that_ends_too_early_or_begins_too_late() {
        assertThat(cause(numbers -> with(numbers, numbers.length - 1, 0))).isEqualTo("Only the last number is wrong");
        assertThat(cause(numbers -> with(numbers, 0, 0))).isEqualTo("Only the first number is wrong");
        assertThat(cause(numbers -> Arrays.copyOf(doubled(numbers), numbers.length - 1)))
                .isEqualTo("One number too few");
    }

    @Test
    void two_numbers_with_a_meaning_of_their_own_are_filled_by_no_loop() {
        List<Trial> pairs = List.of(
                Trial.run(null, null, new int[] {3, 7}, () -> new int[] {3, 6}),
                Trial.run(null, null, new int[] {1, 5}, () -> new int[] {1, 4}));

        assertThat(new CommonCauses(pairs, Source.UNKNOWN, "", 0).likely().map(Cause::name))
                .isNotEqualTo(Optional.of("Only the last number is wrong"));
    }

    @Test
    void a_size_that_stands_in_the_code() {
        Function<int[], double[]> three = numbers -> {
            double[] result = new double[numbers.length];
            System.arraycopy(doubled(numbers), 0, result, 0, 3);
            return result;
        };
        assertThat(cause(three)).isEqualTo("Works only where numbers.length is 3");
        Source source = new Source("cell 3", "    for (int i = 0; i < 3; i++) {");
        CommonCauses causes = new CommonCauses(trials(three), source, "numbers", 0);
        assertThat(causes.likely().orElseThrow().why()).contains("Look at line 1 of cell 3");
    }

    @Test
    void rows_that_are_one_array() {
        double[] row = {1, 2};
        Trial trial = Trial.run(null, null, new double[][] {{1, 2}, {3, 4}}, () -> new double[][] {row, row});
        assertThat(new CommonCauses(List.of(trial), Source.UNKNOWN, "", 0)
                        .likely()
                        .map(Cause::name))
                .hasValue("All rows are one and the same array");
    }

    @Test
    void nothing_is_guessed_of_other_mistakes() {
        assertThat(causes(numbers ->
                        Arrays.stream(numbers).mapToDouble(n -> n * n + 1).toArray()))
                .isEmpty();
    }

    private static double[] doubled(int[] numbers) {
        return Arrays.stream(numbers).mapToDouble(number -> 2 * number).toArray();
    }

    private static double[] with(int[] numbers, int index, double value) {
        double[] result = doubled(numbers);
        result[index] = value;
        return result;
    }

    private static List<Trial> trials(Function<int[], double[]> answer) {
        return INPUTS.stream()
                .map(input -> {
                    int[] given = input.clone();
                    return Trial.run(given, input, doubled(input), () -> answer.apply(given));
                })
                .toList();
    }

    private static Optional<Cause> causes(Function<int[], double[]> answer) {
        CommonCauses causes = new CommonCauses(trials(answer), Source.UNKNOWN, "numbers", 0);
        return Stream.of(causes.evident(), causes.likely())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String cause(Function<int[], double[]> answer) {
        return causes(answer).orElseThrow().name();
    }
}
