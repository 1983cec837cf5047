package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.norm.NormKind;
import java.util.List;
import java.util.function.Function;

/** A small investigation: find out which normalization a box does by sending it batches of your own. */
@Order(lesson = "15", number = 3)
@Answer("NormKind whichNorm(NormBox box)")
public final class WhichNorm extends KindExercise<NormBox, NormKind> {

    @Override
    public List<NormKind> kinds() {
        return NormBox.KINDS;
    }

    @Override
    public NormBox box(NormKind kind) {
        return new NormBox(kind);
    }

    @Override
    public NormKind solve(NormBox box) {
        return box.kind();
    }

    @Override
    public List<Mistake<Function<NormBox, NormKind>>> mistakes() {
        return List.of(
                taking(
                        "Mistook a group for the whole image",
                        "With GROUP, channels 0 and 1 share a mean, as with LAYER. Does a change in channel 0 reach"
                                + " channel 3?",
                        List.of(NormKind.BATCH, NormKind.LAYER, NormKind.INSTANCE, NormKind.LAYER)),
                taking(
                        "Mistook a whole image for a group",
                        "With LAYER, channels 0 and 1 share a mean, as with GROUP. Does a change in channel 0 reach"
                                + " channel 3?",
                        List.of(NormKind.BATCH, NormKind.GROUP, NormKind.INSTANCE, NormKind.GROUP)),
                taking(
                        "Looked at the changed channel only",
                        "In its own channel, every kind reacts. Look at another image, and at other channels of the same"
                                + " image.",
                        List.of(NormKind.INSTANCE, NormKind.INSTANCE, NormKind.INSTANCE, NormKind.INSTANCE)),
                taking(
                        "Looked at the other image only",
                        "That tells BATCH from the others. To tell these apart, look at other channels of the same image.",
                        List.of(NormKind.BATCH, NormKind.LAYER, NormKind.LAYER, NormKind.LAYER)),
                taking(
                        "Looked at the same image only",
                        "There, BATCH and INSTANCE look alike. Does the other image react, too?",
                        List.of(NormKind.INSTANCE, NormKind.LAYER, NormKind.INSTANCE, NormKind.GROUP)),
                taking(
                        "Sent a batch of zeros",
                        "Every kind makes zeros of zeros. Change one number, and see who notices.",
                        List.of(NormKind.BATCH, NormKind.BATCH, NormKind.BATCH, NormKind.BATCH)));
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
}
