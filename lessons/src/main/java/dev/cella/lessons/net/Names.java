package dev.cella.lessons.net;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells nets and their layers. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "static dev.cella.lessons.net.OneFilter.oneFilter",
                "static dev.cella.lessons.net.OnePooling.onePooling",
                "static dev.cella.lessons.net.PooledNet.*",
                "static dev.cella.lessons.net.OneLayer.oneLayer",
                "static dev.cella.lessons.net.FilterMeans.filterMeans",
                "static dev.cella.lessons.net.FilterStack.filterStack",
                "static dev.cella.lessons.net.FilterNet.filterNet",
                "static dev.cella.lessons.net.SmallCnn.smallCnn",
                "static dev.cella.lessons.net.TinyCnn.tinyCnn",
                "static dev.cella.lessons.net.LinearNet.linearNet",
                "static dev.cella.lessons.net.HiddenLayerNet.hiddenLayerNet",
                "static dev.cella.lessons.net.Mlp.mlp",
                "static dev.cella.lessons.net.LeNet.leNet",
                "static dev.cella.lessons.net.ResNet.resNet",
                "static dev.cella.lessons.net.UNet.uNet",
                "dev.cella.lessons.net.ResNet",
                "dev.cella.lessons.net.layer.*",
                "static dev.cella.lessons.net.layer.Layers.*",
                "dev.cella.lessons.net.plan.NetPlan",
                "static dev.cella.lessons.net.plan.NetPlan.*",
                "static dev.cella.lessons.net.plan.PlanFigures.*");
    }
}
