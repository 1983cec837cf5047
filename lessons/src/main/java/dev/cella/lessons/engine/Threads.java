package dev.cella.lessons.engine;

import java.util.concurrent.Callable;
import org.nd4j.linalg.api.blas.Blas;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Lets native operations use all processors while a net takes large steps, one while it takes small ones, and restores
 * their number afterwards.
 *
 * <p>An operation of a small step ends before a second thread has started, so waking threads only costs time; that is
 * also why a kernel starts with one thread ({@code OMP_NUM_THREADS=1} in {@code kernel.json}). The choice depends only
 * on the net and the batch, never on a measurement, so the same training gives the same numbers on the same
 * machine, and those of small steps on any.
 */
public final class Threads {
    /**
     * Separates small steps from large ones, by multiply-adds of the forward pass: a batch of 64 has 27 million in LeNet
     * and 1300 million in the ResNet of six blocks.
     */
    static final long LARGE = 400_000_000;

    private final Environment environment = Nd4j.getEnvironment();
    private final NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
    private final Blas blas = Nd4j.factory().blas();

    private Threads() {}

    /**
     * Runs {@code work} with the number of threads that suits a net.
     *
     * @param multiplyAdds of the forward pass of a batch
     * @throws Exception what the work throws
     */
    public static <T> T suiting(long multiplyAdds, Callable<T> work) throws Exception {
        return new Threads()
                .with(multiplyAdds < LARGE ? 1 : Runtime.getRuntime().availableProcessors(), work);
    }

    private <T> T with(int threads, Callable<T> work) throws Exception {
        int master = environment.maxMasterThreads();
        int openMp = operations.ompGetMaxThreads();
        int forBlas = blas.getMaxThreads();
        use(threads, threads, threads);
        try {
            return work.call();
        } finally {
            use(master, openMp, forBlas);
        }
    }

    private void use(int master, int openMp, int forBlas) {
        environment.setMaxMasterThreads(master); // of ND4J's own loops: at most as many as the process started with
        operations.setOmpNumThreads(openMp);
        blas.setMaxThreads(forBlas);
    }
}
