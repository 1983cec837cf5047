package dev.cella.lessons.singleshot.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.singleshot.Prior;
import dev.cella.lessons.singleshot.PriorMap;
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
        for (int number = 0; number < priors.maps().size(); number++) {
            figures.add(one(priors, number, image));
        }
        return Layout.rows(figures);
    }

    private static Figure one(SsdPriors priors, int number, INDArray image) {
        PriorMap map = priors.maps().get(number);
        String title = map.rows() + " × " + map.columns() + " positions, " + map.count() + " prior boxes";
        BoxCanvas canvas = new BoxCanvas(image, title, Math.max(1, ROOM / (int) image.size(2)));
        for (Prior prior : priors.all()) {
            if (prior.map() != number) {
                continue;
            }
            if (prior.shape() == 0) {
                canvas.point((prior.row() + 0.5) * map.stride(), (prior.column() + 0.5) * map.stride(), "#111111");
            }
            if (prior.row() == map.rows() / 2 && prior.column() == map.columns() / 2) {
                canvas.frame(prior.box(), Palette.ink(prior.shape() + 1), 2.5);
            }
        }
        return canvas.figure("one position's prior boxes; points: the others", title);
    }
}
