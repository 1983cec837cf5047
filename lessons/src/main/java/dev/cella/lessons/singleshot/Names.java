package dev.cella.lessons.singleshot;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.singleshot.figure.DecodedBoxDrawing;
import java.util.List;

/** Imports into cells detectors that need one pass: YOLO and SSD. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.singleshot.*",
                "static dev.cella.lessons.singleshot.YoloGrid.yoloGrid",
                "static dev.cella.lessons.singleshot.SsdPriors.ssdPriors",
                "static dev.cella.lessons.singleshot.DetectorRuns.detectorRuns",
                "static dev.cella.lessons.singleshot.HardNegatives.hardNegatives",
                "static dev.cella.lessons.singleshot.figure.SingleShotFigures.*",
                "static dev.cella.lessons.singleshot.explore.DecodingExplorer.exploreDecoding",
                "dev.cella.lessons.singleshot.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(YoloDecoding.class, DecodedBoxDrawing::new));
    }
}
