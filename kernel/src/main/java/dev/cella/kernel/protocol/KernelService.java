package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Flusher;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.shell.CellSource;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Outgoing;
import dev.cella.kernel.wire.Questions;
import dev.cella.kernel.wire.ReplyPort;
import dev.cella.kernel.wire.Wire;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Puts the handlers of all requests together. The shell channel is served by one thread, which runs cells one after the
 * other; the control channel by another, so that an interrupt or a shutdown is heard while a cell runs.
 */
public final class KernelService {
    private final Wire wire;
    private final CompletableFuture<MagicShell> shell;
    private final Renderers renderers;
    private final StandardStreams streams;
    private final Runnable exit;
    private final Flusher flusher = new Flusher();
    private final History history = new History();
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final Quiet quiet = new Quiet();
    private final Execution execution = new Execution(this);
    private final Dispatcher onShell;
    private final Dispatcher onControl;
    private final Dispatcher aborting;
    private final Queue<Incoming> behindFailure = new ArrayDeque<>(); // of the shell thread

    /**
     * A kernel that can answer at once and run cells as soon as its shell is there.
     *
     * @param version the version that the kernel names
     * @param wire the bound channels
     * @param shell the Java session, which may still be starting
     * @param renderers how values are shown
     * @param streams the standard streams of this JVM
     * @param exit what to do when a client has asked for the end; called after it was answered
     */
    public KernelService(
            String version,
            Wire wire,
            CompletableFuture<MagicShell> shell,
            Renderers renderers,
            StandardStreams streams,
            Runnable exit) {
        this.wire = wire;
        this.shell = shell;
        this.renderers = renderers;
        this.streams = streams;
        this.exit = exit;
        Map<String, Handler> control = controlHandlers(new KernelInfo(version));
        Map<String, Handler> both = new HashMap<>(control);
        both.putAll(shellHandlers(new Assistance(this)));
        onControl = new Dispatcher(control, wire.publisher());
        onShell = new Dispatcher(both, wire.publisher());
        aborting = new Dispatcher(Map.of("execute_request", execution::abort), wire.publisher());
    }

    /** Begins to serve. */
    public void start() {
        wire.publisher().publish(Outgoing.publication(null, "status", PublishStatus.STARTING));
        wire.serve(this::receiveOnShell, onControl);
    }

    /** Shows {@code line} below the next cell that runs: for what went wrong while nobody had asked. */
    public void tell(String line) {
        notices.add(line);
    }

    /** Waits until nothing has been asked on the shell channel for {@code span}: time for work ahead. */
    public void awaitQuiet(Duration span) throws InterruptedException {
        quiet.await(span);
    }

    private Map<String, Handler> controlHandlers(KernelInfo info) {
        return Map.of(
                "kernel_info_request", info::handle,
                "interrupt_request", this::interrupt,
                "shutdown_request", this::shutdown);
    }

    private Map<String, Handler> shellHandlers(Assistance assistance) {
        return Map.of(
                "execute_request", execution::handle,
                "complete_request", assistance::complete,
                "inspect_request", assistance::inspect,
                "is_complete_request", assistance::isComplete,
                "history_request", history::handle,
                "comm_info_request", Comms::info,
                "comm_open", Comms::open,
                "comm_msg", Comms::ignore,
                "comm_close", Comms::ignore);
    }

    private void interrupt(Request request) {
        if (shell.isDone()) {
            shell().interrupt();
        }
        request.reply(Dispatcher.ok());
    }

    private void shutdown(Request request) {
        JsonObject reply = Dispatcher.ok();
        reply.addProperty("restart", request.message().flag("restart", false));
        request.reply(reply);
        request.publish("shutdown_reply", reply);
        exit.run();
    }

    /** Serves a message of the shell channel, and then what waited behind code that failed. */
    private void receiveOnShell(Incoming message, ReplyPort port) {
        quiet.requestBegins();
        try {
            serve(message, port);
        } finally {
            quiet.requestEnds();
        }
    }

    private void serve(Incoming message, ReplyPort port) {
        onShell.receive(message, port);
        for (Incoming next = behindFailure.poll(); next != null; next = behindFailure.poll()) {
            boolean execute = next.type().equals("execute_request");
            (execute ? aborting : onShell).receive(next, port);
        }
    }

    /**
     * Marks the execute requests that have come so far as not to be run. To be called before the client hears of the
     * failure: what it sends after that is new.
     */
    void abortWaiting(ReplyPort port) {
        for (Incoming next = port.poll(); next != null; next = port.poll()) {
            behindFailure.add(next);
        }
    }

    /** The session; waits for it while the kernel still starts. */
    MagicShell shell() {
        return shell.join();
    }

    /** Runs code in the session. */
    Outcome evaluate(CellSource source, Cell cell) {
        streams.latest(cell);
        MagicShell ready = shell();
        for (String line = notices.poll(); line != null; line = notices.poll()) {
            cell.print(line + "\n");
        }
        return ready.evaluate(source, cell);
    }

    Renderers renderers() {
        return renderers;
    }

    Flusher flusher() {
        return flusher;
    }

    Questions questions() {
        return wire.questions();
    }

    History history() {
        return history;
    }
}
