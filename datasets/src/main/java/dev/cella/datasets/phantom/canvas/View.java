package dev.cella.datasets.phantom.canvas;

/**
 * The direction from which a body is viewed. Its x runs from the patient's right to the left, y from front to back, z
 * from head to feet.
 */
public enum View {
    /** From the feet: x across, y down. */
    AXIAL,
    /** From the front: x across, z down. */
    CORONAL,
    /** From the side: y across, z down. */
    SAGITTAL
}
