package dev.cella.kernel;

import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardRenderers;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.protocol.KernelService;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.wire.Wire;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A running kernel: wires the rooms together, and stays until a client asks for the end.
 *
 * <p>The sockets are bound first and answer at once; JShell and the compiler, which take most of the start, come up on
 * another thread while the client still connects.
 */
final class CellaKernel implements AutoCloseable {
    private static final List<String> IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.function.*",
            "java.util.stream.*",
            "static dev.cella.kernel.display.Display.*",
            "dev.cella.kernel.display.MimeBundle");

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CompletableFuture<JavaShell> shell = new CompletableFuture<>();
    private final Renderers renderers = new Renderers();
    private final StandardStreams streams = new StandardStreams();
    private final Wire wire;
    private final KernelService service;
    private final Thread starter;

    /** Binds the sockets that {@code connection} names, and begins to serve. */
    CellaKernel(KernelConnectionProperties connection) {
        wire = Wire.open(connection);
        service = new KernelService(Main.version(), wire, shell, renderers, streams, ended::countDown);
        starter = new Thread(this::startShell, "cella-start");
        starter.setDaemon(true);
        starter.start();
        service.start();
    }

    /** @throws IOException if the file cannot be read */
    static CellaKernel open(Path connectionFile) throws IOException {
        return new CellaKernel(KernelConnectionProperties.parse(Files.readString(connectionFile)));
    }

    /** Waits until a client has asked for the end and was answered. */
    void await() throws InterruptedException {
        ended.await();
    }

    /** Waits until all is up, also what is done ahead of time. */
    void awaitWarmth() throws InterruptedException {
        starter.join();
    }

    @Override
    public void close() {
        if (shell.isDone() && !shell.isCompletedExceptionally()) {
            shell.join().interrupt(); // a cell that still runs must not hold back the last replies
        }
        wire.close();
        streams.close();
    }

    private void startShell() {
        try {
            StandardRenderers.addTo(renderers);
            JavaShell java = new JavaShell(System.getProperty("java.class.path"));
            Extensions extensions = Extensions.load(service::tell);
            extensions.addRenderers(renderers);
            java.addImports(IMPORTS);
            java.addImports(extensions.imports()).forEach(service::tell);
            java.warmUp();
            shell.complete(java);
            extensions.warmUp();
        } catch (Throwable e) { // whoever waits for the shell must hear why it does not come
            shell.completeExceptionally(e);
        }
    }
}
