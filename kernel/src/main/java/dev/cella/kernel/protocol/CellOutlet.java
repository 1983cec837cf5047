package dev.cella.kernel.protocol;

import dev.cella.kernel.display.Flusher;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStream;
import dev.cella.kernel.display.StreamBuffer;
import dev.cella.kernel.widget.Still;
import dev.cella.kernel.wire.Json;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import java.io.PrintStream;

/** Sends the output of one execute request to the iopub channel, even what its threads show after the reply. */
final class CellOutlet implements Outlet {
    private final Request request;
    private final Renderers renderers;
    private final StreamBuffer streams;
    private boolean isFinal;
    private volatile Clearing last = Clearing.NONE;

    /** What has been cleared since something was last shown. */
    private enum Clearing {
        NONE,
        WAITS,
        DONE
    }

    CellOutlet(Request request, Renderers renderers, Flusher flusher) {
        this.request = request;
        this.renderers = renderers;
        this.streams = new StreamBuffer(flusher, this::publish);
    }

    @Override
    public void flush() {
        streams.flush();
    }

    @Override
    public MimeBundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public void display(MimeBundle bundle) {
        display(bundle, null);
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        flush();
        last = Clearing.NONE;
        request.publish("display_data", Bundles.display(bundle, id));
        Still.after(bundle).ifPresent(still -> request.publish("display_data", Bundles.display(still, null)));
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        flush();
        request.publish("update_display_data", Bundles.display(bundle, id));
    }

    /** Keeps what follows from being cleared: a thread that the cell left behind must not remove its result or its error. */
    synchronized void keep() {
        isFinal = true;
    }

    @Override
    public synchronized void clear(boolean wait) {
        flush();
        Clearing wanted = wait ? Clearing.WAITS : Clearing.DONE;
        if (isFinal || wanted.compareTo(last) <= 0) {
            return; // a loop that clears nothing would drown what clients wait for
        }
        last = wanted;
        streams.cleared();
        request.publish("clear_output", Json.object("wait", wait));
    }

    @Override
    public void write(StandardStream stream, byte[] bytes, int offset, int length) {
        streams.write(stream, bytes, offset, length);
    }

    private void publish(StandardStream stream, String text) {
        last = Clearing.NONE;
        StreamType type = stream == StandardStream.STDOUT ? StreamType.OUT : StreamType.ERR;
        request.publish("stream", new PublishStream(type, text));
    }

    /** Sends all text that was printed to {@code outlet}, including what is still in the standard streams. */
    static void flush(Outlet outlet) {
        flush(System.out);
        flush(System.err);
        outlet.flush();
    }

    private static void flush(PrintStream stream) {
        if (stream != null) { // a cell can set it to null
            stream.flush();
        }
    }
}
