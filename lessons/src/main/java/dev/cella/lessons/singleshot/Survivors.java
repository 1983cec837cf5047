package dev.cella.lessons.singleshot;

import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Nms;
import java.util.List;

/** What is left of all the boxes that a single-shot net predicts: most of them show background, and many show the same object. */
final class Survivors {
    /** Average precision needs the uncertain ones, too; below this they only cost time. */
    private static final double LEAST_CONFIDENCE = 0.05;

    /** The overlap above which two boxes show the same object; neighboring cells overlap less. */
    private static final double SAME_OBJECT = 0.45;

    private Survivors() {}

    static List<Detection> of(List<Detection> all) {
        List<Detection> likely =
                all.stream().filter(one -> one.score() >= LEAST_CONFIDENCE).toList();
        return Nms.nms(likely, SAME_OBJECT).kept();
    }
}
