package org.nd4j.nativeblas;

/**
 * A bridge between two halves of DL4J 1.0.0-M2.1 that lost each other.
 *
 * <p>Before a layer uses oneDNN, DL4J asks {@code org.nd4j.nativeblas.Nd4jCpu$Environment} by reflection whether it may.
 * ND4J has renamed that class, DL4J takes the failed look-up for a no, and every convolution silently falls back to code
 * that is 2 to 9 times slower. This class stands under the old name and answers for the new one.
 *
 * <p>Nothing here is for use by lessons; {@code dev.cella.lessons.engine.OneDnn} is the switch, and its test fails when a
 * new version of either half makes the bridge needless or breaks it.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** What DL4J looks for. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        /** Called by DL4J by reflection. */
        public static Environment getInstance() {
            return INSTANCE;
        }

        /**
         * Called by DL4J by reflection, once for each layer made: whether the native library may use oneDNN.
         *
         * <p>Pooling gets a no: oneDNN's max pooling on {@code [N, C, H, W]} takes eight times as long as ND4J's own.
         */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                            .isUseONEDNN()
                    && !askedByPooling();
        }

        private static boolean askedByPooling() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(frame -> frame.getClassName()
                            .equals("org.deeplearning4j.nn.layers.mkldnn.MKLDNNSubsamplingHelper")));
        }
    }
}
