package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.norm.NormKind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find out which normalization a box does by sending it batches of your own. */
@Order(lesson = "15", number = 3)
@Answer("NormKind whichNorm(NormBox box)")
public final class WhichNorm implements FunctionExercise<NormBox, NormKind> {

    @Override
    public NormBox input(Random random) {
        return NormBox.of(random);
    }

    /** Each kind once. */
    @Override
    public NormBox input(Random random, int trial) {
        return new NormBox(NormBox.KINDS.get(trial));
    }

    @Override
    public NormKind solve(NormBox box) {
        return box.kind();
    }

    @Override
    public int cases() {
        return NormBox.KINDS.size();
    }

    @Override
    public List<Mistake<Function<NormBox, NormKind>>> mistakes() {
        return List.of(
                mistake(
                        "Mistook a group for the whole image",
                        "With GROUP, channels 0 and 1 share a mean, as with LAYER. Does a change in channel 0 reach"
                                + " channel 3?",
                        taking(NormKind.BATCH, NormKind.LAYER, NormKind.INSTANCE, NormKind.LAYER)),
                mistake(
                        "Mistook a whole image for a group",
                        "With LAYER, channels 0 and 1 share a mean, as with GROUP. Does a change in channel 0 reach"
                                + " channel 3?",
                        taking(NormKind.BATCH, NormKind.GROUP, NormKind.INSTANCE, NormKind.GROUP)),
                mistake(
                        "Looked at the changed channel only",
                        "In its own channel, every kind reacts. Look at another image, and at other channels of the same"
                                + " image.",
                        taking(NormKind.INSTANCE, NormKind.INSTANCE, NormKind.INSTANCE, NormKind.INSTANCE)),
                mistake(
                        "Looked at the other image only",
                        "That tells BATCH from the others. To tell these apart, look at other channels of the same image.",
                        taking(NormKind.BATCH, NormKind.LAYER, NormKind.LAYER, NormKind.LAYER)),
                mistake(
                        "Looked at the same image only",
                        "There, BATCH and INSTANCE look alike. Does the other image react, too?",
                        taking(NormKind.INSTANCE, NormKind.LAYER, NormKind.INSTANCE, NormKind.GROUP)),
                mistake(
                        "Sent a batch of zeros",
                        "Every kind makes zeros of zeros. Change one number, and see who notices.",
                        taking(NormKind.BATCH, NormKind.BATCH, NormKind.BATCH, NormKind.BATCH)));
    }

    @Override
    public String idea() {
        return "Send zeros with a single 1 in image 0, channel 0. Values that share its mean are no longer 0. Which of"
                + " image 1 channel 0, image 0 channel 3 and image 0 channel 1 react?";
    }

    @Override
    public String takeaway() {
        return "Change one number, and see who notices: that finds out what depends on what, in any program.";
    }

    /** The answer for each kind. */
    private static Function<NormBox, NormKind> taking(
            NormKind batch, NormKind layer, NormKind instance, NormKind group) {
        return box -> Map.of(
                        NormKind.BATCH,
                        batch,
                        NormKind.LAYER,
                        layer,
                        NormKind.INSTANCE,
                        instance,
                        NormKind.GROUP,
                        group)
                .get(box.kind());
    }
}
