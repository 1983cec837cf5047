package dev.cella.lessons.detect.figure;

import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.detect.NmsStep;
import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.trace.MapShape;
import java.util.ArrayList;
import java.util.List;

/** Non-maximum suppression: the IoU of a detection with all better ones, and whether it is kept. */
public final class NmsDrawing implements StepDrawing<NmsStep> {
    private final Nms nms;
    private final PixelGrid table;
    private final PixelGrid kept;

    /** Draws the detections of one suppression. */
    public NmsDrawing(Nms nms) {
        this.nms = nms;
        table = PixelGrid.ofMap(nms.input(), 1);
        kept = PixelGrid.ofMap(nms.map(), 1);
    }

    @Override
    public String noun() {
        return "detection";
    }

    @Override
    public String position(MapShape shape, int index) {
        Detection detection = nms.ranked().get(index);
        return "class " + detection.label() + ", score " + Numbers.trimmed(detection.score(), 2);
    }

    @Override
    public StepFrame frame(NmsStep step) {
        List<Mark> marks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (step.index() > 0) {
            marks.add(Mark.window(step.index(), 0, 1, step.index()));
        }
        if (!step.isKept()) {
            marks.add(Mark.ring(step.index(), step.removedBy()));
            lines.add(comparison(step));
        } else {
            lines.add("no kept detection with IoU > " + Numbers.trimmed(nms.threshold(), 2));
        }
        String result = step.isKept() ? "= 1: kept" : "= 0: removed by detection " + (step.removedBy() + 1);
        return new StepFrame(
                List.of(new StepPanel("IoU of each with each", table, marks, lines, "")),
                kept,
                result,
                String.join(", ", lines) + " " + result);
    }

    private String comparison(NmsStep step) {
        return "IoU with detection " + (step.removedBy() + 1) + ": " + Numbers.trimmed(step.iou(), 2) + " > "
                + Numbers.trimmed(nms.threshold(), 2);
    }

    @Override
    public Figure products(NmsStep step) {
        return new Equation()
                .number("best IoU that counts", step.iou(), "against")
                .number("threshold", nms.threshold(), "→")
                .result("kept", step.isKept() ? 1 : 0, step.toString());
    }
}
