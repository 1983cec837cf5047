package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.comm.CommLine;
import dev.cella.kernel.comm.Comms;
import dev.cella.kernel.comm.Switchboard;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Flusher;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.Prompt;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.history.History;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.shell.CellSource;
import dev.cella.kernel.shell.Outcome;
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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Puts the handlers of all requests together. The shell channel is served by one thread, which runs cells one after the
 * other; the control channel by another, so that an interrupt or a shutdown is heard while a cell runs.
 */
public final class KernelService implements AutoCloseable {
    private final Wire wire;
    private final CompletableFuture<MagicShell> shell;
    private final Renderers renderers;
    private final StandardStreams streams;
    private final Runnable exit;
    private final Flusher flusher = new Flusher();
    private final History history;
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final Quiet quiet = new Quiet();
    private final Execution execution = new Execution(this);
    private final Dispatcher onShell;
    private final Dispatcher onControl;
    private final Dispatcher aborting;
    private final Backlog backlog = new Backlog();
    private final Switchboard comms;
    private final WidgetManager widgets = new WidgetManager(flusher);

    /**
     * A kernel that can answer at once and run cells as soon as its shell is there.
     *
     * @param version the version that the kernel names
     * @param wire the bound channels
     * @param shell the Java session, which may still be starting
     * @param renderers how values are shown
     * @param streams the standard streams of this JVM
     * @param historyFile the file that keeps the history beyond the session, if any does
     * @param exit what to do when a client has asked for the end; called after it was answered
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
        this.shell = shell;
        this.renderers = renderers;
        this.streams = streams;
        this.exit = exit;
        history = new History(historyFile, this::tell);
        comms = new Switchboard(new RequestLine(null, wire.publisher()));
        widgets.register(comms);
        Map<String, Handler> control = controlHandlers(new KernelInfo(version));
        Map<String, Handler> both = new HashMap<>(control);
        both.putAll(shellHandlers(new Assistance(this), new CommRequests(this, comms)));
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

    private Map<String, Handler> shellHandlers(Assistance assistance, CommRequests requests) {
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

    /** Tells the shell, if it is there, that a cell is about to run, or that none is. */
    void expectCell(boolean comes) {
        if (shell.isDone()) {
            shell().expectCell(comes);
        }
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
        for (Backlog.Waiting next = backlog.poll(); next != null; next = backlog.poll()) {
            (next.aborted() ? aborting : onShell).receive(next.message(), port);
        }
    }

    /** The messages that wait for their turn. */
    Backlog backlog() {
        return backlog;
    }

    /** The comms of this kernel. */
    public Comms comms() {
        return comms;
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

    /** A cell for what {@code request} runs. */
    Cell cellFor(Request request, boolean silent) {
        return cellFor(request, silent ? new SilentOutlet(renderers) : new CellOutlet(request, renderers, flusher));
    }

    private Cell cellFor(Request request, Outlet outlet) {
        Prompt prompt = new ClientPrompt(request.message(), wire.questions(), () -> CellOutlet.flush(outlet));
        return new Cell(outlet, prompt)
                .attach(Comms.class, comms)
                .attach(WidgetManager.class, widgets)
                .attach(CommLine.class, new RequestLine(request.message(), wire.publisher()));
    }

    /**
     * Runs code that {@code request} calls, as a cell of its own.
     *
     * @param outlet where the output appears, and what the code throws; if empty, below what belongs to the request
     */
    void callBack(Request request, Optional<Outlet> outlet, Callback code) {
        Cell cell = cellFor(request, outlet.orElseGet(() -> new CellOutlet(request, renderers, flusher)));
        streams.latest(cell);
        Outcome outcome = shell().call(cell, () -> {
            code.run();
            return null;
        });
        cell.enter(); // an outlet that sends over a comm names the request as its cause
        try {
            if (!(outcome instanceof Outcome.Done)) {
                cell.warn(String.join("\n", ErrorReport.of(outcome).lines()) + "\n");
            }
            CellOutlet.flush(cell.outlet());
        } finally {
            Cell.leave();
        }
    }

    /** Code that a message of the front end calls. */
    @FunctionalInterface
    interface Callback {
        void run() throws Exception;
    }

    History history() {
        return history;
    }
}
