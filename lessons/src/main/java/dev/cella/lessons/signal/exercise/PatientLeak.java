package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A judgment: which of four splits says how a net does on new patients? */
@Order(lesson = "10", number = 4)
@Answer("String patientLeak()")
public final class PatientLeak extends ChoiceExercise {

    @Override
    public String answer() {
        return "D";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A",
                "Beats of one patient are in both sets. The net has met every patient of the test set.",
                "B",
                "The share of premature beats is right now, but the patients are still the same in both sets.",
                "C",
                "A later beat of a patient looks like an earlier one. The net has met every patient of the test set.");
    }

    @Override
    public String idea() {
        return "For each split, ask: has the net ever seen a beat of this patient?";
    }

    @Override
    public String takeaway() {
        return "Whatever belongs together (beats of a patient, slices of a scan, both breasts) stays on one side of the"
                + " split.";
    }
}
