package dev.cella.datasets.mitbih;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One heartbeat of a split.
 *
 * @param split the split it belongs to
 * @param index its position there
 */
public record Heartbeat(BeatSplit split, int index) {
    /** Returns the voltage in mV, float32 {@code [1, 128]}; the R peak, the beat's highest or lowest point, lies near sample 52. */
    public INDArray signal() {
        return split.signal(index);
    }

    /** Returns the class: 0 for other beats, 1 for a premature ventricular contraction. */
    public int label() {
        return split.stored().label(split.position(index));
    }

    /** Returns the number of the record; each is another patient. */
    public String patient() {
        return split.stored().patient(split.position(index));
    }
}
