package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.comm.CommManager;
import dev.cella.kernel.comm.Comms;
import dev.cella.kernel.display.Flusher;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.history.CellHistory;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.widget.WidgetManager;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Outgoing;
import dev.cella.kernel.wire.ReplyPort;
import dev.cella.kernel.wire.Wire;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Wires the handlers of all requests together. One thread serves the shell channel and runs cells one after the other.
 * Another serves the control channel, so that an interrupt or a shutdown arrives while a cell runs.
 */
public final class KernelService implements AutoCloseable {
    private final Wire wire;
    private final Runnable exit;
    private final CellRunner runner;
    private final CellHistory history;
    private final CommManager comms;
    private final Backlog backlog = new Backlog();
    private final IdleMonitor idle = new IdleMonitor();
    private final Dispatcher onShell;
    private final Dispatcher onControl;
    private final Dispatcher aborting;

    /**
     * Creates a kernel that can answer at once and run cells as soon as its shell is ready.
     *
     * @param version the version that the kernel reports
     * @param wire the bound channels
     * @param shell the Java session, which may still be starting
     * @param renderers how values are shown
     * @param streams the standard streams of this JVM
     * @param historyFile the file that keeps the history beyond the session, if any
     * @param exit ends the kernel when a client asks for it; called after the reply
     */
    public KernelService(
            String version,
            Wire wire,
            CompletableFuture<MagicShell> shell,
            Renderers renderers,
            StandardStreams streams,
            Optional<Path> historyFile,
            Runnable exit) {
        this.wire = wire;
        this.exit = exit;
        runner = new CellRunner(shell, streams);
        history = new CellHistory(historyFile, this::report);
        comms = new CommManager(new RequestCommSender(null, wire.publisher()));
        Flusher flusher = new Flusher();
        WidgetManager widgets = new WidgetManager(flusher);
        widgets.register(comms);
        CellFactory cells = new CellFactory(renderers, flusher, wire.stdin(), comms, widgets);
        Assistance assistance = new Assistance(shell::join);
        Execution execution = new Execution(cells, runner, assistance, history, backlog);
        Map<String, Handler> control = controlHandlers(new KernelInfo(version));
        Map<String, Handler> both = new HashMap<>(control);
        both.putAll(shellHandlers(execution, assistance, new CommRequests(comms, backlog, cells, runner)));
        onControl = new Dispatcher(control, wire.publisher());
        onShell = new Dispatcher(both, wire.publisher());
        aborting = new Dispatcher(Map.of("execute_request", execution::abort), wire.publisher());
    }

    /** Begins to serve. */
    public void start() {
        wire.publisher().publish(Outgoing.publication(null, "status", PublishStatus.STARTING));
        wire.serve(this::receiveOnShell, onControl);
    }

    /** Waits a moment until the history is written. */
    @Override
    public void close() {
        history.close();
    }

    /** Shows {@code line} below the next cell that runs; for problems that arise between cells. */
    public void report(String line) {
        runner.report(line);
    }

    /** Waits until the shell channel has been idle for {@code span}, which is a good time for warm-up. */
    public void awaitIdle(Duration span) throws InterruptedException {
        idle.await(span);
    }

    /** Returns the comms of this kernel. */
    public Comms comms() {
        return comms;
    }

    private Map<String, Handler> controlHandlers(KernelInfo info) {
        return Map.of(
                "kernel_info_request", info::handle,
                "interrupt_request", this::interrupt,
                "shutdown_request", this::shutdown);
    }

    private Map<String, Handler> shellHandlers(Execution execution, Assistance assistance, CommRequests requests) {
        return Map.of(
                "execute_request", execution::handle,
                "complete_request", assistance::complete,
                "inspect_request", assistance::inspect,
                "is_complete_request", assistance::isComplete,
                "history_request", new HistoryRequests(history)::handle,
                "comm_info_request", requests::info,
                "comm_open", requests::open,
                "comm_msg", requests::message,
                "comm_close", requests::close);
    }

    private void interrupt(Request request) {
        runner.interrupt();
        request.reply(Dispatcher.ok());
    }

    private void shutdown(Request request) {
        JsonObject reply = Dispatcher.ok();
        reply.addProperty("restart", request.message().flag("restart", false));
        request.reply(reply);
        request.publish("shutdown_reply", reply);
        exit.run();
    }

    /** Serves a message of the shell channel, and then the requests that waited behind failed code. */
    private void receiveOnShell(Incoming message, ReplyPort port) {
        idle.requestBegins();
        try {
            onShell.receive(message, port);
            for (Backlog.Waiting next = backlog.poll(); next != null; next = backlog.poll()) {
                (next.aborted() ? aborting : onShell).receive(next.message(), port);
            }
        } finally {
            idle.requestEnds();
        }
    }
}
