package dev.cella.lessons;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.figure.Renderers;
import dev.cella.lessons.network.OffHeapLimit;
import dev.cella.lessons.network.OneDnn;
import java.util.List;

/** What the course adds to the kernel: the names that every lesson uses, and how its values look. */
public final class CourseExtension implements Extension {
    /** Nets that a cell builds by hand are to be as fast as those of the course, and no array is to end the kernel. */
    public CourseExtension() {
        OneDnn.enable();
        OffHeapLimit.set();
    }

    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.datasets.medmnist.*",
                "static dev.cella.datasets.medmnist.Scale.*",
                "static dev.cella.lessons.image.Patches.patch",
                "static dev.cella.lessons.image.Intensities.countIntensities",
                "static dev.cella.lessons.image.GrayScale.toGray",
                "static dev.cella.lessons.image.OwnPicture.ownPicture",
                "dev.cella.lessons.image.*",
                "static dev.cella.lessons.image.MajorityBaseline.majorityBaseline",
                "dev.cella.lessons.normalize.*",
                "static dev.cella.lessons.normalize.Scaling.*",
                "dev.cella.lessons.convolve.*",
                "static dev.cella.lessons.convolve.Convolution.*",
                "static dev.cella.lessons.convolve.ChannelConvolution.*",
                "static dev.cella.lessons.convolve.Filter.*",
                "static dev.cella.lessons.convolve.ConvolutionSetting.*",
                "static dev.cella.lessons.convolve.FilterLayer.*",
                "static dev.cella.lessons.convolve.LayerSize.*",
                "static dev.cella.lessons.convolve.Kernels.*",
                "static dev.cella.lessons.convolve.Padded.pad",
                "static dev.cella.lessons.convolve.Usage.usage",
                "static dev.cella.lessons.convolve.Borders.*",
                "static dev.cella.lessons.convolve.Compare.*",
                "static dev.cella.lessons.convolve.BestWeights.*",
                "dev.cella.lessons.pool.*",
                "static dev.cella.lessons.pool.Pool.*",
                "static dev.cella.lessons.pool.Pooling.*",
                "static dev.cella.lessons.pool.Flattening.*",
                "static dev.cella.lessons.network.OneFilter.oneFilter",
                "static dev.cella.lessons.network.OnePooling.onePooling",
                "static dev.cella.lessons.network.PooledNet.*",
                "static dev.cella.lessons.network.OneLayer.oneLayer",
                "static dev.cella.lessons.network.FilterMeans.filterMeans",
                "static dev.cella.lessons.convolve.ReceptiveField.*",
                "static dev.cella.lessons.network.FilterStack.filterStack",
                "static dev.cella.lessons.network.FilterNet.filterNet",
                "static dev.cella.lessons.network.SmallCnn.smallCnn",
                "static dev.cella.lessons.network.TinyCnn.tinyCnn",
                "static dev.cella.lessons.network.LinearNet.linearNet",
                "static dev.cella.lessons.network.HiddenLayerNet.hiddenLayerNet",
                "static dev.cella.lessons.network.Mlp.mlp",
                "static dev.cella.lessons.network.LeNet.leNet",
                "static dev.cella.lessons.network.ResNet.resNet",
                "static dev.cella.lessons.network.UNet.uNet",
                "dev.cella.lessons.network.ResNet",
                "dev.cella.lessons.network.layer.*",
                "static dev.cella.lessons.network.layer.Layers.*",
                "dev.cella.lessons.network.plan.NetPlan",
                "static dev.cella.lessons.network.plan.NetPlan.*",
                "dev.cella.lessons.train.*",
                "static dev.cella.lessons.train.Training.train",
                "static dev.cella.lessons.train.Score.score",
                "dev.cella.lessons.evaluate.*",
                "static dev.cella.lessons.evaluate.Evaluation.evaluate",
                "static dev.cella.lessons.evaluate.OverSeeds.overSeeds",
                "dev.cella.lessons.inspect.*",
                "static dev.cella.lessons.inspect.Inside.*",
                "static dev.cella.lessons.inspect.Saliency.saliency",
                "dev.cella.lessons.figure.*",
                "static dev.cella.lessons.figure.Figures.*",
                "static dev.cella.lessons.figure.ChannelFigures.*",
                "static dev.cella.lessons.figure.PaddingFigures.*",
                "static dev.cella.lessons.figure.PoolingFigures.*",
                "static dev.cella.lessons.figure.StrideFigures.*",
                "dev.cella.lessons.explore.*",
                "static dev.cella.lessons.explore.Explorers.*",
                "static dev.cella.lessons.explore.Steps.steps",
                "static dev.cella.lessons.explore.PaddingExplorer.explorePadding",
                "static dev.cella.lessons.explore.PictureUpload.uploadPicture",
                "static dev.cella.lessons.exercise.Exercises.*",
                "static dev.cella.lessons.glossary.Glossary.glossary",
                "dev.cella.lessons.exercise.lesson01.*",
                "dev.cella.lessons.exercise.lesson02.*",
                "dev.cella.lessons.exercise.lesson05.*",
                "dev.cella.lessons.exercise.lesson06.*",
                "dev.cella.lessons.exercise.lesson07.*",
                "dev.cella.lessons.exercise.lesson08.*",
                "dev.cella.lessons.exercise.lesson09.*",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
                "org.nd4j.linalg.api.ndarray.INDArray",
                "org.nd4j.linalg.factory.Nd4j",
                "static org.nd4j.linalg.indexing.NDArrayIndex.*",
                "static org.nd4j.linalg.ops.transforms.Transforms.abs",
                "org.nd4j.linalg.learning.config.*",
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
