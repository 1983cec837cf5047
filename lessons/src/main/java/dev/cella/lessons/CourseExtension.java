package dev.cella.lessons;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.figure.Renderers;
import java.util.List;

/** What the course adds to the kernel: the names that every lesson uses, and how its values look. */
public final class CourseExtension implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.datasets.medmnist.*",
                "static dev.cella.datasets.medmnist.Scale.*",
                "dev.cella.lessons.figure.*",
                "static dev.cella.lessons.figure.Figures.*",
                "dev.cella.lessons.train.*",
                "static dev.cella.lessons.train.Score.score",
                "static dev.cella.lessons.train.Training.train",
                "org.nd4j.linalg.api.ndarray.INDArray",
                "org.nd4j.linalg.factory.Nd4j",
                "static org.nd4j.linalg.indexing.NDArrayIndex.*",
                "tech.tablesaw.api.*");
    }

    @Override
    public List<Renderer<?>> renderers() {
        return Renderers.all();
    }

    @Override
    public void warmUp() {
        Renderers.warmUp();
    }
}
