package dev.cella.lessons.draw;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which steps of a trace a film strip shows; steps are numbered from 0, as the values of the map that they fill. */
public final class KeySteps {
    private KeySteps() {}

    /** The first step, those with the greatest and the least value, the last one; in order, each once. */
    public static NavigableSet<Integer> of(INDArray map) {
        double[] values = ValueRange.values(map);
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> values[i]);
        List<Integer> all = IntStream.range(0, values.length).boxed().toList();
        NavigableSet<Integer> steps = new TreeSet<>(List.of(0));
        steps.add(all.stream().max(byValue).orElseThrow());
        steps.add(all.stream().min(byValue).orElseThrow());
        steps.add(values.length - 1);
        return steps;
    }

    /**
     * A number that a student asked for.
     *
     * @param what is numbered: {@code window} or {@code place}
     * @throws IllegalArgumentException if the map has no such step
     */
    public static int checked(String what, int number, INDArray map) {
        if (number < 0 || number >= map.length()) {
            throw new IllegalArgumentException("there is no " + what + " " + number + " (they are numbered from 0 to "
                    + (map.length() - 1) + "); try filmStrip(trace), which chooses telling ones");
        }
        return number;
    }
}
