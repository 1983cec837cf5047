package dev.cella.kernel;

import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardRenderers;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.history.HistoryLocation;
import dev.cella.kernel.install.JupyterFolders;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.magic.Startup;
import dev.cella.kernel.protocol.KernelService;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.spi.KernelImports;
import dev.cella.kernel.widget.Widgets;
import dev.cella.kernel.wire.Wire;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Wires the rooms of a kernel together and runs it until a client asks it to end.
 *
 * <p>JShell and the compiler take most of the start, so they start on a thread of their own while the sockets are bound
 * and the client connects. Warm-up begins in the first idle second, so that it does not slow down cells.
 */
final class CellaKernel implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CompletableFuture<MagicShell> shell = new CompletableFuture<>();
    private final Renderers renderers = new Renderers();
    private final StandardStreams streams;
    private final CompletableFuture<KernelService> service = new CompletableFuture<>();
    private final Thread starter = new Thread(this::startShell, "cella-start");
    private final Wire wire;
    private volatile boolean endsWithStarter;

    /**
     * Binds the sockets that {@code connection} names and begins to serve. The history may be kept in a file.
     *
     * @param streams the standard streams of this JVM, which are closed with the kernel
     */
    CellaKernel(KernelConnectionProperties connection, Optional<Path> historyFile, StandardStreams streams) {
        this.streams = streams;
        starter.setDaemon(true);
        starter.start();
        wire = Wire.open(connection);
        KernelService serving =
                new KernelService(Main.version(), wire, shell, renderers, streams, historyFile, ended::countDown);
        serving.start();
        service.complete(serving);
    }

    /** @throws IOException if the file cannot be read */
    static CellaKernel open(Path connectionFile, StandardStreams streams) throws IOException {
        Optional<Path> history = HistoryLocation.of(System.getenv(), JupyterFolders.ofUser());
        return new CellaKernel(KernelConnectionProperties.parse(Files.readString(connectionFile)), history, streams);
    }

    /** Shows {@code line} below the next cell. */
    void report(String line) {
        service.join().report(line);
    }

    /** Ends the kernel when the process that started it ends, so that no kernel outlives its Jupyter. */
    void endWith(ProcessHandle parent) {
        CompletableFuture<Void> unused = parent.onExit().thenRun(ended::countDown);
    }

    /**
     * Ends the kernel when its parent process ends. The parent is looked up in the first idle second, when a script
     * that only starts the kernel is gone.
     */
    void endWithStarter() {
        endsWithStarter = true;
    }

    /** Waits until a client has asked the kernel to end and has been answered. */
    void await() throws InterruptedException {
        ended.await();
    }

    /** Waits until everything has started, including the warm-up. */
    void awaitWarmth() throws InterruptedException {
        starter.join();
    }

    @Override
    public void close() {
        if (shell.isDone() && !shell.isCompletedExceptionally()) {
            shell.join().interrupt(); // a running cell must not hold back the last replies
        }
        wire.close();
        service.join().close();
        streams.close();
    }

    private void startShell() {
        try {
            Startup startup = Startup.of(System.getenv());
            List<String> problems = new ArrayList<>();
            JavaShell java = startup.open(problems::add);
            StandardRenderers.addTo(renderers);
            Widgets.addTo(renderers);
            KernelService serving = service.join();
            problems.forEach(serving::report);
            Extensions extensions = Extensions.load(serving::report);
            extensions.addRenderers(renderers);
            extensions.addCommTargets(serving.comms());
            List<String> imports = new ArrayList<>(KernelImports.ALL);
            imports.addAll(extensions.imports());
            java.addImports(imports).forEach(serving::report);
            if (extensions.joinStreams()) {
                streams.join();
            }
            java.judgeDeclarationsBy(extensions::objection);
            java.forbidCalls(extensions::forbid);
            MagicShell magic = new MagicShell(java);
            extensions.addMagics(magic::add);
            magic.adviseBy(extensions::advice);
            magic.begin(startup, serving::report);
            if (shell.getNumberOfDependents() == 0) { // otherwise a cell is already waiting
                java.warmUp();
            }
            shell.complete(magic);
            serving.awaitIdle(IDLE);
            if (endsWithStarter) {
                starter().ifPresent(this::endWith);
            }
            java.prepareCompletion();
            extensions.warmUp();
        } catch (Throwable e) { // whoever waits for the shell must learn why it failed
            shell.completeExceptionally(e);
        }
    }

    /** Returns the parent of this process; empty if the parent is the process that adopts orphans. */
    private static Optional<ProcessHandle> starter() {
        return ProcessHandle.current().parent().filter(parent -> parent.pid() > 1);
    }
}
