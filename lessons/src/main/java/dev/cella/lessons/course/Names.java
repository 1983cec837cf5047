package dev.cella.lessons.course;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells what comes from outside the course: data sets, tensors, updaters, tables. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.datasets.bccd.*",
                "dev.cella.datasets.medmnist.*",
                "dev.cella.datasets.mitbih.*",
                "dev.cella.datasets.nuclei.*",
                "dev.cella.datasets.set.BoundingBox",
                "dev.cella.datasets.set.LabeledBox",
                "dev.cella.datasets.text.*",
                "static dev.cella.datasets.text.OneHot.oneHot",
                "static dev.cella.datasets.medmnist.Scale.*",
                "org.deeplearning4j.nn.graph.ComputationGraph",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
                "org.nd4j.linalg.api.buffer.DataType",
                "org.nd4j.linalg.api.ndarray.INDArray",
                "org.nd4j.linalg.factory.Nd4j",
                "static org.nd4j.linalg.indexing.NDArrayIndex.*",
                "static org.nd4j.linalg.ops.transforms.Transforms.abs",
                "org.nd4j.linalg.learning.config.*",
                "tech.tablesaw.api.*");
    }
}
