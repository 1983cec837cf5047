package dev.cella.lessons.net;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells nets and their layers. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "static dev.cella.lessons.net.NetSpec.net",
                "org.deeplearning4j.nn.weights.WeightInit",
                "static dev.cella.lessons.net.Words.*",
                "static dev.cella.lessons.net.Blocks.*",
                "static dev.cella.lessons.net.Dl4j.dl4j",
                "static dev.cella.lessons.net.classic.LeNet.leNet",
                "static dev.cella.lessons.net.classic.Vgg.vgg",
                "static dev.cella.lessons.net.classic.GoogLeNet.googLeNet",
                "static dev.cella.lessons.net.classic.ResNet.resNet",
                "static dev.cella.lessons.net.classic.DenseNet.denseNet",
                "static dev.cella.lessons.net.classic.UNet.uNet",
                "dev.cella.lessons.net.plan.NetPlan",
                "static dev.cella.lessons.net.plan.NetPlan.plan",
                "static dev.cella.lessons.net.plan.NetPlan.summary",
                "static dev.cella.lessons.net.plan.PlanFigures.*");
    }
}
