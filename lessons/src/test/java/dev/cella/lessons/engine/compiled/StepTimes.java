package dev.cella.lessons.engine.compiled;

import dev.cella.lessons.engine.compiled.plan.Plan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shows where the time of a training step goes, by kind of work. The least of many times hides what else the machine does. */
public final class StepTimes {
    private static final int ROUNDS = 60;

    private StepTimes() {}

    /** Prints the milliseconds of a step in each kind of work. */
    public static void print(Model net, INDArray images, INDArray targets) {
        try (CompiledNet program = TwoPaths.compiled(net)) {
            long whole = Long.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) {
                long begin = System.nanoTime();
                program.step(images, targets);
                whole = Math.min(whole, System.nanoTime() - begin);
            }
            List<Plan.Step> steps = program.steps();
            long[] least = least(steps);
            Map<String, Double> kinds = new HashMap<>();
            for (int i = 0; i < least.length; i++) {
                kinds.merge(steps.get(i).kind(), least[i] / 1e6, Double::sum);
            }
            double sum = Arrays.stream(least).sum() / 1e6;
            kinds.put("updater, score and counters", whole / 1e6 - sum);
            System.out.printf(Locale.ROOT, "%8.2f ms  a step of %d parts%n", whole / 1e6, steps.size());
            kinds.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(one -> System.out.printf(Locale.ROOT, "%8.2f ms  %s%n", one.getValue(), one.getKey()));
        }
    }

    private static long[] least(List<Plan.Step> steps) {
        long[] least = new long[steps.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < least.length; i++) {
                long begin = System.nanoTime();
                steps.get(i).run();
                least[i] = Math.min(least[i], System.nanoTime() - begin);
            }
        }
        return least;
    }
}
