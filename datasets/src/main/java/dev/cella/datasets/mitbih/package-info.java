/**
 * Heartbeats of the MIT-BIH Arrhythmia Database: premature ventricular contractions against other beats.
 *
 * <p>Why it exists: an ECG is a signal with one direction, time, and its beats show why data are split by patient. Source:
 * G. B. Moody and R. G. Mark, PhysioNet, ODC-By 1.0. Not for clinical use.
 *
 * <p>Reading order: {@link dev.cella.datasets.mitbih.Heartbeats}, {@link dev.cella.datasets.mitbih.BeatSplit}, {@link
 * dev.cella.datasets.mitbih.Heartbeat}; {@code MadeBeats} draws the stand-in.
 *
 * <pre>{@code
 * var beats = Heartbeats.load();                           // the derived file or a stand-in: it prints which
 * beats.train().patients();                                // each patient is in one split only
 * var x = beats.train().some(2000, 1).signals();           // float32 [2000, 1, 128], in mV
 * }</pre>
 */
package dev.cella.datasets.mitbih;
