package dev.cella.datasets.mitbih;

import java.util.Arrays;

/**
 * All beats of a set, as they are stored.
 *
 * @param microvolts beat after beat, {@link #LENGTH} samples each
 * @param labels 0 or 1
 * @param patients number of the record
 * @param splits 0 train, 1 validation, 2 test
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
record StoredBeats(short[] microvolts, byte[] labels, int[] patients, byte[] splits) {
    /** Samples per beat, 360 per second. */
    static final int LENGTH = 128;

    int size() {
        return labels.length;
    }

    /** Returns whether a position means the same beat in both. */
    boolean hasSameBeats(StoredBeats other) {
        return Arrays.equals(microvolts, other.microvolts)
                && Arrays.equals(labels, other.labels)
                && Arrays.equals(patients, other.patients)
                && Arrays.equals(splits, other.splits);
    }

    int label(int position) {
        return labels[position];
    }

    String patient(int position) {
        return Integer.toString(patients[position]);
    }

    /** Copies the samples of a beat in mV. */
    void copyMillivolts(int position, float[] to, int offset) {
        for (int t = 0; t < LENGTH; t++) {
            to[offset + t] = microvolts[position * LENGTH + t] / 1000f;
        }
    }

    /** Returns the positions of the beats of a split. */
    int[] positions(int split) {
        int[] found = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (splits[i] == split) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
