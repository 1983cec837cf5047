package dev.cella.lessons.augment.figure;

import dev.cella.lessons.augment.Annotated;
import dev.cella.lessons.augment.Augmentation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.NamedArray;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of augmented images. */
public final class AugmentationFigures {
    private AugmentationFigures() {}

    /**
     * Draws an image and several new versions of it, one per seed from 1 on.
     *
     * @param image {@code [C, H, W]} with C = 1 or 3
     * @param count how many new versions, at least 1
     */
    public static Figure versions(INDArray image, Augmentation augmentation, int count) {
        List<NamedArray> all = new ArrayList<>(List.of(new NamedArray("original", image)));
        for (int seed = 1; seed <= count; seed++) {
            all.add(new NamedArray("seed " + seed, augmentation.apply(image, seed)));
        }
        return Figures.grid(all.toArray(NamedArray[]::new));
    }

    /** Draws an image with the outline of its mask and its boxes. */
    public static Figure annotated(Annotated example, String title) {
        return AnnotatedFigure.of(example, title);
    }
}
