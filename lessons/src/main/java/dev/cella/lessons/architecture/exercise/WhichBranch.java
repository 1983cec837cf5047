package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find out which branch of an inception module a box is by sending it maps of your own. */
@Order(lesson = "17", number = 4)
@Answer("Branch whichBranch(BranchBox box)")
public final class WhichBranch extends KindExercise<BranchBox, Branch> {

    @Override
    public List<Branch> kinds() {
        return BranchBox.KINDS;
    }

    @Override
    public BranchBox box(Branch kind) {
        return new BranchBox(kind, 1);
    }

    @Override
    public BranchBox input(Random random) {
        return BranchBox.of(random);
    }

    /** Each branch once, with weights of its own. */
    @Override
    public BranchBox input(Random random, int trial) {
        return new BranchBox(kinds().get(trial), random.nextInt(1000));
    }

    @Override
    public Branch solve(BranchBox box) {
        return box.branch();
    }

    @Override
    public List<Mistake<Function<BranchBox, Branch>>> mistakes() {
        return List.of(
                taking(
                        "Mistook the pooling for a 3×3 convolution",
                        "A single bright value reaches 3 × 3 values in both. But a pooling hands on the same value to all of them,"
                                + " and a convolution multiplies it by different weights.",
                        List.of(Branch.ONE_BY_ONE, Branch.THREE_BY_THREE, Branch.FIVE_BY_FIVE, Branch.THREE_BY_THREE)),
                taking(
                        "Mistook a 3×3 convolution for the pooling",
                        "A single bright value reaches 3 × 3 values in both. Are these values all the same?",
                        List.of(Branch.ONE_BY_ONE, Branch.POOL, Branch.FIVE_BY_FIVE, Branch.POOL)),
                taking(
                        "Looked one value further only",
                        "A 5×5 kernel reaches the next neighbors, too. Does the value two steps away react?",
                        List.of(Branch.ONE_BY_ONE, Branch.THREE_BY_THREE, Branch.THREE_BY_THREE, Branch.POOL)),
                taking(
                        "Looked at the changed value only",
                        "There, every branch reacts. How far away do others react?",
                        List.of(Branch.ONE_BY_ONE, Branch.ONE_BY_ONE, Branch.ONE_BY_ONE, Branch.ONE_BY_ONE)),
                taking(
                        "Looked two values further only",
                        "That tells the 5×5 kernel from the others. To tell these apart, look at the nearest neighbors.",
                        List.of(
                                Branch.THREE_BY_THREE,
                                Branch.THREE_BY_THREE,
                                Branch.FIVE_BY_FIVE,
                                Branch.THREE_BY_THREE)));
    }

    @Override
    public String idea() {
        return "Send zeros with a single 1 in the middle. Does the value two steps away react? The value one step away? And if only"
                + " the near one does: are all nine values the same?";
    }

    @Override
    public String takeaway() {
        return "A single bright value draws the kernel, rotated by 180°. A pooling draws a square of one value.";
    }
}
