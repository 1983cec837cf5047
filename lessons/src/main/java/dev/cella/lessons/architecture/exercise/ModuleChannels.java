package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A formula: how many channels an inception module returns. */
@Order(lesson = "17", number = 2)
@Answer("int moduleChannels(int one, int r3, int three, int r5, int five, int pool)")
public final class ModuleChannels extends FunctionExercise<ModuleChannels.Module, Integer> {

    /**
     * The filters of an inception module.
     *
     * @param one of the branch with a 1×1 convolution only
     * @param r3 of the reduction before the 3×3 convolution
     * @param three of the 3×3 convolution
     * @param r5 of the reduction before the 5×5 convolution
     * @param five of the 5×5 convolution
     * @param pool of the 1×1 convolution behind the pooling
     */
    public record Module(int one, int r3, int three, int r5, int five, int pool) {}

    @Override
    public Module input(Random random) {
        return new Module(
                16 + random.nextInt(8),
                24 + random.nextInt(8),
                40 + random.nextInt(8),
                3 + random.nextInt(3),
                8 + random.nextInt(3),
                12 + random.nextInt(3));
    }

    @Override
    public Integer solve(Module m) {
        return m.one() + m.three() + m.five() + m.pool();
    }

    @Override
    public List<Mistake<Function<Module, Integer>>> mistakes() {
        return List.of(
                mistake(
                        "Counted the reductions, too",
                        "What a reduction computes is read by the convolution behind it, in its own branch. It doesn't leave the"
                                + " module.",
                        m -> m.one() + m.r3() + m.three() + m.r5() + m.five() + m.pool()),
                mistake(
                        "Forgot the pooling branch",
                        "The pooled maps go through a 1×1 convolution and are concatenated as well.",
                        m -> m.one() + m.three() + m.five()),
                mistake(
                        "Forgot the 1×1 branch",
                        "The first branch has no reduction, but its maps are concatenated as well.",
                        m -> m.three() + m.five() + m.pool()),
                mistake(
                        "Took the reductions for the outputs",
                        "A branch returns what its last convolution computes.",
                        m -> m.one() + m.r3() + m.r5() + m.pool()),
                mistake(
                        "Added the branches up",
                        "The branches aren't added value by value: their maps are put one behind the other.",
                        m -> Math.max(Math.max(m.one(), m.three()), Math.max(m.five(), m.pool()))));
    }

    @Override
    public String idea() {
        return "Follow each of the four branches to its end. How many maps does it hand over?";
    }

    @Override
    public String takeaway() {
        return "The next module reads all of them. That is why it needs reductions of its own.";
    }
}
