package dev.cella.lessons.detect;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells boxes, proposals, and how detections are judged. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.detect.*",
                "static dev.cella.lessons.detect.Iou.*",
                "static dev.cella.lessons.detect.Nms.nms",
                "static dev.cella.lessons.detect.Crops.*",
                "static dev.cella.lessons.detect.DetectionScores.detectionScores",
                "static dev.cella.lessons.detect.figure.DetectionFigures.*");
    }
}
