package dev.cella.lessons.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

/** Fails when a new version of ND4J or DL4J breaks the way to oneDNN, or makes the detour needless. */
class OneDnnTest {
    private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

    @Test
    void theClassPathHoldsTheNativesOfOneBuild() throws IOException {
        assertEquals(1, natives().size(), natives().toString());
    }

    @Test
    void theBridgeStandsAloneUnderTheOldName() throws IOException {
        List<URL> classes = resources("org/nd4j/nativeblas/Nd4jCpu$Environment.class");

        assertEquals(1, classes.size(), "ND4J has the old class again, so that the bridge can go: " + classes);
    }

    @Test
    void dl4jTakesTheBridgesYes() throws IOException {
        assumeNativesWithOneDnn();

        assertTrue(BaseMKLDNNHelper.mklDnnEnabled());
    }

    @Test
    void convolutionsRunOnOneDnnAndPoolingDoesNot() throws IOException {
        assumeNativesWithOneDnn();

        MultiLayerNetwork net = SmallNets.smallCnn(1, 2, new Sgd(0.1), 7);

        assertNotNull(net.getLayer(0).getHelper());
        assertNotNull(net.getLayer(2).getHelper());
        assertNull(net.getLayer(1).getHelper());
    }

    @Test
    void lossesAgreeWithThePlainPath() throws IOException {
        assumeNativesWithOneDnn();
        MultiLayerNetwork fast = SmallNets.smallCnn(1, 2, new Sgd(0.05), 7);
        MultiLayerNetwork plain = plainCnn();
        assertNull(plain.getLayer(0).getHelper());
        assertEquals(fast.params(), plain.params());
        INDArray images = Nd4j.rand(32, 1, 28, 28);
        INDArray targets = Nd4j.zeros(32, 2);
        for (int i = 0; i < 32; i++) {
            targets.putScalar(i, i % 2, 1);
        }

        for (int step = 1; step <= 15; step++) {
            fast.fit(images, targets);
            plain.fit(images, targets);
            assertEquals(plain.score(), fast.score(), 1e-4, "step " + step);
        }
    }

    /** The same net made while helpers are off, as DL4J has them without our doing. */
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
