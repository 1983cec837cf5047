package dev.cella.lessons.singleshot.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.figure.BoxCanvas;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.region.Anchors;
import dev.cella.lessons.singleshot.SsdPriors;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The prior boxes of one position per feature map, and all positions as points. */
final class PriorsFigure {
    private static final int ROOM = 350;

    private PriorsFigure() {}

    static Figure of(SsdPriors priors, INDArray image) {
        List<Figure> figures = new ArrayList<>();
        for (int map = 0; map < priors.maps().size(); map++) {
            figures.add(one(priors, map, image));
        }
        return Layout.rows(figures);
    }

    private static Figure one(SsdPriors priors, int map, INDArray image) {
        Anchors anchors = priors.maps().get(map);
        int rows = priors.rows(map);
        int columns = priors.columns(map);
        String title = rows + " × " + columns + " positions, " + priors.count(map) + " prior boxes";
        BoxCanvas canvas = new BoxCanvas(image, title, Math.max(1, ROOM / (int) image.size(2)));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                canvas.point((row + 0.5) * anchors.stride(), (column + 0.5) * anchors.stride(), "#111111");
            }
        }
        List<BoundingBox> here = anchors.at(rows / 2, columns / 2);
        for (int i = 0; i < here.size(); i++) {
            canvas.frame(here.get(i), Palette.ink(i + 1), 2.5);
        }
        return canvas.figure("points: positions, with the boxes of one", title);
    }
}
