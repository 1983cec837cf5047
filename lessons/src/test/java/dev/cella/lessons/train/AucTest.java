package dev.cella.lessons.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AucTest {
    @Test
    void agreesWithScikitLearnWhenOutputsTie() {
        double[] outputs = {0.1, 0.4, 0.35, 0.8, 0.4, 0.65, 0.2, 0.4};
        boolean[] positive = {false, false, true, true, true, false, false, true};

        assertEquals(0.6875, Auc.of(outputs, positive), 1e-12); // sklearn.metrics.roc_auc_score
    }

    @Test
    void isOneForAPerfectOrderAndZeroForItsReverse() {
        boolean[] positive = {false, false, true};

        assertEquals(1, Auc.of(new double[] {1, 2, 3}, positive));
        assertEquals(0, Auc.of(new double[] {3, 2, 1}, positive));
    }

    @Test
    void isOneHalfWhenAllOutputsAreTheSame() {
        assertEquals(0.5, Auc.of(new double[] {7, 7, 7}, new boolean[] {true, false, false}));
    }

    @Test
    void isNotANumberWhenOneKindIsMissing() {
        assertTrue(Double.isNaN(Auc.of(new double[] {1, 2}, new boolean[] {true, true})));
    }
}
