package dev.cella.lessons.region;

import java.util.Locale;

/**
 * The terms of a detector's loss in one step; the joint loss is their sum. A term that a detector does not have is 0.
 *
 * @param objectness is there an object? Binary cross-entropy per anchor, in nats
 * @param proposals how far the proposals are off: smooth L1 of their deltas
 * @param classes which class is it? Cross-entropy per region, in nats
 * @param boxes how far the boxes are off: smooth L1 of their deltas
 * @param masks which pixels belong to it? Binary cross-entropy per pixel, in nats
 */
public record StepLoss(double objectness, double proposals, double classes, double boxes, double masks) {
    /** The loss of a step whose images have no region to learn from. */
    static final StepLoss NOTHING = new StepLoss(0, 0, 0, 0, 0);

    /** Returns the joint loss. */
    public double total() {
        return objectness + proposals + classes + boxes + masks;
    }

    /** Returns all terms: {@code loss 1.40 = objectness 0.30 + proposals 0.10 + classes 0.80 + boxes 0.20}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "loss %.2f = ", total()));
        if (objectness + proposals > 0) {
            text.append(String.format(Locale.ROOT, "objectness %.2f + proposals %.2f + ", objectness, proposals));
        }
        text.append(String.format(Locale.ROOT, "classes %.2f + boxes %.2f", classes, boxes));
        return text + (masks > 0 ? String.format(Locale.ROOT, " + masks %.2f", masks) : "");
    }
}
