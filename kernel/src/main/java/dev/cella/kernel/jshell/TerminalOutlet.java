package dev.cella.kernel.jshell;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prints the text of what is shown, and the path of its figure. Displays that change share one line, which is redrawn;
 * their final state is printed once, when the snippet ends. Thread-safe.
 */
final class TerminalOutlet implements Outlet {
    private static final String ERASE = "\r\033[K";
    private static final String NO_WRAP = "\033[?7l"; // longer text is cut, not wrapped
    private static final String WRAP = "\033[?7h";

    private final PrintStream out;
    private final PrintStream err;
    private final Renderers renderers;
    private final FigureFiles figures;
    private final boolean redraws;
    private final Map<String, String> changing = new LinkedHashMap<>();
    private boolean lineDrawn;
    private boolean lineOpen;

    /**
     * @param redraws whether {@code out} is a terminal; elsewhere only the final state of changing displays is printed
     */
    TerminalOutlet(PrintStream out, PrintStream err, Renderers renderers, FigureFiles figures, boolean redraws) {
        this.out = out;
        this.err = err;
        this.renderers = renderers;
        this.figures = figures;
        this.redraws = redraws;
    }

    @Override
    public MimeBundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public synchronized void display(MimeBundle bundle) {
        startLine();
        out.println(description(bundle, figures.write(bundle)));
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        update(bundle, id);
    }

    @Override
    public synchronized void update(MimeBundle bundle, String id) {
        changing.put(id, description(bundle, figures.write(bundle, id)));
        if (redraws) {
            startLine();
            out.print(NO_WRAP + bundle.text().strip().lines().findFirst().orElse("") + WRAP);
            out.flush();
            lineDrawn = true;
        }
    }

    /** Does nothing, because a terminal cannot take back printed lines. */
    @Override
    public synchronized void clear(boolean wait) {
        changing.clear();
        erase();
    }

    @Override
    public synchronized void write(StandardStream stream, byte[] bytes, int offset, int length) {
        if (length > 0) {
            erase();
            PrintStream target = stream == StandardStream.STDERR ? err : out;
            target.write(bytes, offset, length);
            target.flush();
            lineOpen = bytes[offset + length - 1] != '\n';
        }
    }

    /** Prints the final state of changing displays. */
    @Override
    public synchronized void flush() {
        if (!changing.isEmpty()) {
            startLine();
            changing.values().forEach(out::println);
            changing.clear();
        }
    }

    private void startLine() {
        erase();
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }

    private void erase() {
        if (lineDrawn) {
            out.print(ERASE);
            lineDrawn = false;
        }
    }

    private static String description(MimeBundle bundle, Optional<Path> file) {
        String text = bundle.text().stripTrailing();
        return file.map(path -> (text.isEmpty() ? "" : text + "\n") + "  " + path)
                .orElse(text);
    }
}
