package dev.cella.lessons.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one exercise stands.
 *
 * @param tries checks of a real answer so far
 * @param wrongInARow wrong ones since the last right one
 * @param solved whether it was ever right
 * @param inputs number of the inputs that the next check draws
 * @param mistakes how often each mistake was made since the last right answer, by a short code for its name
 */
public record ExerciseStatus(int tries, int wrongInARow, boolean solved, int inputs, Map<String, Integer> mistakes) {

    static final ExerciseStatus NEW = new ExerciseStatus(0, 0, false, 0, Map.of());

    /** Copies the map. */
    public ExerciseStatus {
        mistakes = Map.copyOf(mistakes);
    }

    ExerciseStatus afterRight() {
        return new ExerciseStatus(tries + 1, 0, true, inputs + 1, Map.of());
    }

    ExerciseStatus afterWrong(String mistake) {
        Map<String, Integer> more = new HashMap<>(mistakes);
        more.merge(code(mistake), 1, Integer::sum);
        return new ExerciseStatus(tries + 1, wrongInARow + 1, solved, inputs, more);
    }

    ExerciseStatus withOtherInputs() {
        return new ExerciseStatus(tries, wrongInARow, solved, inputs + 1, mistakes);
    }

    /** Returns how often a mistake was made. */
    int times(String mistake) {
        return mistakes.getOrDefault(code(mistake), 0);
    }

    private static String code(String mistake) {
        return Integer.toHexString(mistake.hashCode());
    }

    /** Reads a line of the file of progress. */
    static ExerciseStatus read(String line) {
        String[] field = line.split("\t", -1);
        Map<String, Integer> mistakes = new HashMap<>();
        if (field.length > 5) {
            for (String mistake : field[5].split(",", -1)) {
                String[] pair = mistake.split(":", -1);
                mistakes.put(pair[0], Integer.valueOf(pair[1]));
            }
        }
        return new ExerciseStatus(
                Integer.parseInt(field[1]),
                Integer.parseInt(field[2]),
                field[3].equals("solved"),
                field.length > 4 ? Integer.parseInt(field[4]) : 0,
                mistakes);
    }

    /** Returns the line of the file of progress. */
    String written(String name) {
        String made = new TreeMap<>(mistakes)
                .entrySet().stream()
                        .map(mistake -> mistake.getKey() + ":" + mistake.getValue())
                        .collect(Collectors.joining(","));
        String line = String.join("\t", name, "" + tries, "" + wrongInARow, solved ? "solved" : "open", "" + inputs);
        return made.isEmpty() ? line : line + "\t" + made;
    }
}
