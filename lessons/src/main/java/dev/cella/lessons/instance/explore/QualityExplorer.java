package dev.cella.lessons.instance.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.instance.ImageInstances;
import dev.cella.lessons.instance.InstanceMask;
import dev.cella.lessons.instance.figure.InstanceFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of panoptic quality: what becomes of it when one mask of a perfect answer slips. */
public final class QualityExplorer {
    private static final int FARTHEST = 12;

    private QualityExplorer() {}

    /**
     * Shows the true instances of an image as if they had been found, with sliders that move one of them, at first the
     * largest.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param truth instance map {@code [H, W]} with at least one object: 0 for the background, 1 to n for the objects
     * @throws IllegalArgumentException if there is no object
     * @throws Exception if it cannot be shown
     */
    public static void exploreQuality(INDArray image, INDArray truth) throws Exception {
        List<InstanceMask> objects = InstanceMask.masks(truth);
        if (objects.isEmpty()) {
            throw new IllegalArgumentException(
                    "an instance map without an object has no quality (must hold at least one); try another image");
        }
        int largest = objects.indexOf(Collections.max(objects, Comparator.comparingInt(InstanceMask::area)));
        Control<Integer> which =
                intSlider("object", largest + 1, 1, objects.size()).set("tooltip", "the one that moves");
        interact(
                which,
                intSlider("right", 1, -FARTHEST, FARTHEST),
                intSlider("down", 0, -FARTHEST, FARTHEST),
                (object, right, down) -> result(image, truth, object, right, down));
    }

    static Figure result(INDArray image, INDArray truth, int object, int right, int down) {
        List<InstanceMask> found = new ArrayList<>(InstanceMask.masks(truth));
        found.set(object - 1, found.get(object - 1).moved(right, down));
        ImageInstances instances = new ImageInstances(found, truth);
        return Layout.titled(
                instances.matching().quality().toString(),
                InstanceFigures.matches(image, instances, "object " + object + " has moved"));
    }
}
