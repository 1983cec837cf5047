package dev.cella.lessons.detect;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.detect.figure.NmsDrawing;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import java.util.List;

/** Imports into cells boxes, proposals, and how detections are judged. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.detect.*",
                "static dev.cella.lessons.detect.Iou.*",
                "static dev.cella.lessons.detect.Nms.nms",
                "static dev.cella.lessons.detect.Crops.*",
                "static dev.cella.lessons.detect.DetectionLosses.smoothL1",
                "static dev.cella.lessons.detect.SlidingWindow.slidingWindow",
                "static dev.cella.lessons.detect.SelectiveSearch.selectiveSearch",
                "static dev.cella.lessons.detect.CropSamples.cropSamples",
                "static dev.cella.lessons.detect.CropDetector.cropDetector",
                "static dev.cella.lessons.detect.ProposalRecall.proposalRecall",
                "static dev.cella.lessons.detect.DetectionScores.detectionScores",
                "static dev.cella.lessons.detect.figure.DetectionFigures.*",
                "static dev.cella.lessons.detect.explore.CurveExplorer.exploreCurve",
                "static dev.cella.lessons.detect.explore.IouExplorer.exploreIou",
                "static dev.cella.lessons.detect.explore.NmsExplorer.exploreNms",
                "dev.cella.lessons.detect.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(Nms.class, NmsDrawing::new));
    }
}
