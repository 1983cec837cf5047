package dev.cella.lessons.engine;

import java.util.concurrent.Callable;
import org.nd4j.linalg.api.blas.Blas;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Lets native operations use one thread while a small net works, and restores their number afterwards.
 *
 * <p>An operation of a small net ends before a second thread has started, so waking threads only costs time. The choice
 * depends only on the net, never on a measurement, so the same training gives the same numbers.
 */
public final class Threads {
    /**
     * Separates small nets from large ones, by multiply-adds per image: LeNet has 0.4 million, the ResNet of six blocks
     * about 20 million.
     */
    static final long SMALL = 2_000_000;

    private final Environment environment = Nd4j.getEnvironment();
    private final NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
    private final Blas blas = Nd4j.factory().blas();

    private Threads() {}

    /**
     * Runs {@code work} with the number of threads that suits a net.
     *
     * @param multiplyAdds of the net, per image
     * @throws Exception what the work throws
     */
    public static <T> T suiting(long multiplyAdds, Callable<T> work) throws Exception {
        return multiplyAdds < SMALL ? new Threads().withOne(work) : work.call();
    }

    private <T> T withOne(Callable<T> work) throws Exception {
        int master = environment.maxMasterThreads();
        int openMp = operations.ompGetMaxThreads();
        int forBlas = blas.getMaxThreads();
        use(1, 1, 1);
        try {
            return work.call();
        } finally {
            use(master, openMp, forBlas);
        }
    }

    private void use(int master, int openMp, int forBlas) {
        environment.setMaxMasterThreads(master);
        operations.setOmpNumThreads(openMp);
        blas.setMaxThreads(forBlas);
    }
}
