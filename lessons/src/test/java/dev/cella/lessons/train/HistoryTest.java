package dev.cella.lessons.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = MadeHistory.empty("cnn", 4);

    @Test
    void smoothedLossesAreTheBiasCorrectedExponentialMean() {
        for (double loss : new double[] {1, 0.5, 0.75, 0.25}) {
            MadeHistory.addStep(history, loss);
        }

        // pandas.Series([1, .5, .75, .25]).ewm(alpha=0.25, adjust=True).mean()
        assertArrayEquals(
                new double[] {1.0, 0.7142857142857143, 0.7297297297297297, 0.5542857142857143},
                history.smoothedLosses(4),
                1e-12);
        assertArrayEquals(new double[] {1, 0.5, 0.75, 0.25}, history.smoothedLosses(1));
        assertThrows(IllegalArgumentException.class, () -> history.smoothedLosses(0));
    }

    @Test
    void stepsInEpochAreKnownFromTheStartOfATrainingOrFromItsFirstEpoch() {
        assertEquals(0, history.stepsInEpoch());
        MadeHistory.addEpoch(history, 5, 0.5, 0.6);
        assertEquals(5, history.stepsInEpoch());

        History planned = MadeHistory.empty("planned", 2);
        planned.planStepsInEpoch(12);
        assertEquals(12, planned.stepsInEpoch());
    }
}
