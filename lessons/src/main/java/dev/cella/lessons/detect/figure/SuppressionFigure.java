package dev.cella.lessons.detect.figure;

import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.detect.NmsStep;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A suppression that has judged some of its detections: what is kept, what is removed, and what still waits. */
final class SuppressionFigure {
    private static final String REMOVED = Svg.FAINT_INK;

    private final Nms nms;
    private final int judged;
    private final List<String> names;

    private SuppressionFigure(Nms nms, int judged, List<String> names) {
        this.nms = nms;
        this.judged = judged;
        this.names = names;
    }

    static Figure of(INDArray image, Nms nms, int judged, List<String> names) {
        int all = nms.ranked().size();
        if (judged < 0 || judged > all) {
            throw new IllegalArgumentException("a suppression of " + all + " detections cannot have judged " + judged
                    + " of them (must be from 0 to " + all + "); try " + all);
        }
        return new SuppressionFigure(nms, judged, names).figure(image);
    }

    private Figure figure(INDArray image) {
        int kept = (int) nms.removers().subList(0, judged).stream()
                .filter(remover -> remover < 0)
                .count();
        int waiting = nms.ranked().size() - judged;
        String title = kept + " kept, " + (judged - kept) + " removed, " + waiting + " waiting";
        BoxCanvas canvas = BoxCanvas.of(image, title);
        draw(canvas);
        List<String> lines = List.of(
                judged == 0
                        ? "no detection is judged yet"
                        : sentence(nms.steps().get(judged - 1)),
                "green: kept; dashed: removed; thin, orange: waiting; thick: the last one judged");
        return canvas.figure(lines, title + "\n" + lines.get(0));
    }

    /** Draws what matters most last. */
    private void draw(BoxCanvas canvas) {
        for (int rank = nms.ranked().size() - 1; rank >= judged; rank--) {
            canvas.frame(nms.ranked().get(rank).box(), Palette.ORANGE, 1);
        }
        for (int rank = 0; rank < judged; rank++) {
            if (nms.removers().get(rank) >= 0) {
                canvas.dashedFrame(nms.ranked().get(rank).box(), REMOVED, 1.5);
            }
        }
        for (int rank = 0; rank < judged; rank++) {
            if (nms.removers().get(rank) < 0) {
                canvas.clearFrame(nms.ranked().get(rank).box(), Palette.ink(2), 2);
                number(canvas, rank);
            }
        }
        if (judged > 0) {
            boolean isKept = nms.removers().get(judged - 1) < 0;
            canvas.clearFrame(nms.ranked().get(judged - 1).box(), isKept ? Palette.ink(2) : Palette.RING, 3.5);
            number(canvas, judged - 1);
        }
    }

    private void number(BoxCanvas canvas, int rank) {
        Detection one = nms.ranked().get(rank);
        canvas.words(Math.max(3, one.box().top() + 3), Math.max(2, one.box().left() + 2), Integer.toString(rank + 1));
    }

    private String sentence(NmsStep step) {
        Detection one = step.detection();
        String name = one.label() < names.size() ? names.get(one.label()) : "class " + one.label();
        String who = String.format(Locale.ROOT, "detection %d (%s, score %.2f): ", step.index() + 1, name, one.score());
        return who
                + (step.isKept()
                        ? "kept, because no kept " + name + " has an IoU > " + Numbers.trimmed(nms.threshold(), 2)
                        : "removed, because its IoU with detection " + (step.removedBy() + 1) + " is "
                                + Numbers.trimmed(step.iou(), 2) + " > " + Numbers.trimmed(nms.threshold(), 2));
    }
}
