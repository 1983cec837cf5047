package dev.cella.lessons.engine;

import java.util.concurrent.Callable;
import org.nd4j.linalg.api.blas.Blas;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Lets native operations use one thread while a small net works, and as many as before afterwards.
 *
 * <p>An operation of a small net is over before a second thread has begun; what counts is to wake nobody. The choice
 * depends on the net alone, never on a measurement, so that the same training gives the same numbers.
 */
public final class Threads {
    /** A net with fewer multiply-adds an image is small: LeNet has 0.4 million, the ResNet of six blocks some 20. */
    static final long SMALL = 2_000_000;

    private final Environment environment = Nd4j.getEnvironment();
    private final NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
    private final Blas blas = Nd4j.factory().blas();

    private Threads() {}

    /**
     * Does {@code work} with the threads that suit a net.
     *
     * @param multiplyAdds of the net, an image
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
