package dev.cella.lessons.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.net.SmallNets;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Fails if a new version of ND4J or DL4J breaks the path to oneDNN or makes the workaround unnecessary. */
class OneDnnTest {
    private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

    @Test
    void the_class_path_holds_the_natives_of_one_build() throws IOException {
        assertThat(natives().size()).as(natives().toString()).isEqualTo(1);
    }

    @Test
    void the_bridge_stands_alone_under_the_old_name() throws IOException {
        List<URL> classes = resources("org/nd4j/nativeblas/Nd4jCpu$Environment.class");

        assertThat(classes.size())
                .as("ND4J has the old class again, so that the bridge can go: " + classes)
                .isEqualTo(1);
    }

    @Test
    void dl4j_takes_the_bridges_yes() throws IOException {
        assumeNativesWithOneDnn();

        assertThat(BaseMKLDNNHelper.mklDnnEnabled()).isTrue();
    }

    @Test
    void convolutions_run_on_one_dnn_and_pooling_does_not() throws IOException {
        assumeNativesWithOneDnn();

        MultiLayerNetwork net = SmallNets.smallCnn(1, 2, new Sgd(0.1), 7);

        assertThat(net.getLayer(0).getHelper()).isNotNull();
        assertThat(net.getLayer(2).getHelper()).isNotNull();
        assertThat(net.getLayer(1).getHelper()).isNull();
    }

    @Test
    void losses_agree_with_the_plain_path() throws IOException {
        assumeNativesWithOneDnn();
        MultiLayerNetwork fast = SmallNets.smallCnn(1, 2, new Sgd(0.05), 7);
        MultiLayerNetwork plain = plainCnn();
        assertThat(plain.getLayer(0).getHelper()).isNull();
        assertThat(plain.params()).isEqualTo(fast.params());
        INDArray images = Nd4j.rand(32, 1, 28, 28);
        INDArray targets = Nd4j.zeros(32, 2);
        for (int i = 0; i < 32; i++) {
            targets.putScalar(i, i % 2, 1);
        }

        for (int step = 1; step <= 15; step++) {
            fast.fit(images, targets);
            plain.fit(images, targets);
            assertThat(fast.score()).as("step " + step).isCloseTo(plain.score(), within(1e-4));
        }
    }

    /** Creates the same net while helpers are off, as they are in DL4J by default. */
    private static MultiLayerNetwork plainCnn() {
        String before = System.setProperty(DISABLE, "true");
        try {
            return SmallNets.smallCnn(1, 2, new Sgd(0.05), 7);
        } finally {
            if (before == null) {
                System.clearProperty(DISABLE);
            } else {
                System.setProperty(DISABLE, before);
            }
        }
    }

    private static void assumeNativesWithOneDnn() throws IOException {
        assumeTrue(natives().toString().contains("onednn"), "this platform's natives come without oneDNN");
        OneDnn.enable();
    }

    private static List<URL> natives() throws IOException {
        String library = System.mapLibraryName("nd4jcpu");
        List<URL> found = new ArrayList<>();
        for (String build : List.of("", "-avx2", "-avx512", "-onednn", "-onednn-avx2", "-onednn-avx512", "-compat")) {
            String folder = "org/nd4j/linalg/cpu/nativecpu/bindings/" + Loader.getPlatform() + build;
            found.addAll(resources(folder + "/" + library));
        }
        return found;
    }

    private static List<URL> resources(String path) throws IOException {
        return Collections.list(OneDnnTest.class.getClassLoader().getResources(path));
    }
}
