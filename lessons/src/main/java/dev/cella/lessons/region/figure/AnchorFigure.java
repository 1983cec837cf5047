package dev.cella.lessons.region.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.BoxDeltas;
import dev.cella.lessons.detect.figure.BoxCanvas;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.region.Anchors;
import dev.cella.lessons.region.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An anchor on an image: the true box that it overlaps most, what it learns, and the deltas that lead to that box. */
final class AnchorFigure {
    private AnchorFigure() {}

    static Figure of(INDArray image, BoundingBox anchor, List<LabeledBox> objects) {
        List<BoundingBox> truths = objects.stream().map(LabeledBox::box).toList();
        Matching matching = Matching.match(List.of(anchor), truths, Anchors.POSITIVE, Anchors.NEGATIVE);
        int nearest = Matching.match(List.of(anchor), truths, 0, 0).truths()[0]; // NEGATIVE if none is touched
        String title = fate(matching);
        BoxCanvas canvas = BoxCanvas.of(image, title);
        for (int i = 0; i < truths.size(); i++) {
            canvas.dashedFrame(truths.get(i), i == nearest ? Palette.RING : Svg.FAINT_INK, i == nearest ? 2.5 : 1.5);
        }
        canvas.clearFrame(anchor, Palette.ORANGE, 2.5);
        canvas.dot(y(anchor), x(anchor), Palette.ORANGE);
        List<String> lines = new ArrayList<>();
        lines.add(size("anchor (orange)", anchor));
        if (nearest >= 0) {
            canvas.dot(y(truths.get(nearest)), x(truths.get(nearest)), Palette.RING);
            lines.add(size("true box (black)", truths.get(nearest)));
            lines.addAll(deltas(anchor, truths.get(nearest)));
        } else {
            lines.add("no true box is touched, so there are no deltas");
        }
        return canvas.figure(lines, title + "\n" + String.join("\n", lines));
    }

    private static String fate(Matching matching) {
        String iou = "IoU " + Numbers.trimmed(matching.ious()[0], 3);
        return switch (matching.truths()[0]) {
            case Matching.NEGATIVE -> iou + " < " + Anchors.NEGATIVE + ": negative (background)";
            case Matching.IGNORED -> iou + ", from " + Anchors.NEGATIVE + " to " + Anchors.POSITIVE + ": ignored";
            default -> iou + " ≥ " + Anchors.POSITIVE + ": positive (object)";
        };
    }

    private static List<String> deltas(BoundingBox anchor, BoundingBox truth) {
        BoxDeltas deltas = BoxDeltas.encode(anchor, truth);
        return List.of(
                shift("tx", x(truth), x(anchor), anchor.width(), deltas.tx()) + ", "
                        + shift("ty", y(truth), y(anchor), anchor.height(), deltas.ty()),
                stretch("tw", truth.width(), anchor.width(), deltas.tw()) + ", "
                        + stretch("th", truth.height(), anchor.height(), deltas.th()));
    }

    private static String shift(String name, double to, double from, double side, double delta) {
        return String.format(
                Locale.ROOT, "%s = (%.1f − %.1f) / %.1f = %s", name, to, from, side, Numbers.trimmed(delta, 2));
    }

    private static String stretch(String name, double to, double from, double delta) {
        return String.format(Locale.ROOT, "%s = ln(%.1f / %.1f) = %s", name, to, from, Numbers.trimmed(delta, 2));
    }

    private static String size(String name, BoundingBox box) {
        return String.format(
                Locale.ROOT,
                "%s: center x = %.1f, y = %.1f; width %.1f, height %.1f",
                name,
                x(box),
                y(box),
                box.width(),
                box.height());
    }

    private static double x(BoundingBox box) {
        return (box.left() + box.right()) / 2;
    }

    private static double y(BoundingBox box) {
        return (box.top() + box.bottom()) / 2;
    }
}
