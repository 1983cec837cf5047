package dev.cella.kernel.jshell;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Widget;
import java.awt.Desktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes figures as numbered files to a folder, with a page that shows all of them, newest first. If there is a
 * desktop, the first figure opens the page in a browser; the page refreshes by itself. Not thread-safe.
 */
final class FigureFiles {
    private static final Map<String, String> ENDINGS = endings();
    private static final String HTML = "text/html";
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Figures</title>
        <style>body { background: white; font-family: sans-serif } iframe { border: 0; height: 30em; width: 100%% }</style>
        %s</html>
        """;

    private final Path folder;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> files = new LinkedHashMap<>();
    private boolean opens;

    /** @param opens whether somebody is there to look at the figures */
    FigureFiles(Path folder, boolean opens) {
        this.folder = folder;
        this.opens = opens;
    }

    /** Returns whether a bundle has a form that is written to a file. */
    static boolean hasFigure(MimeBundle bundle) {
        return isWidget(bundle) || ENDINGS.keySet().stream().anyMatch(bundle.data()::containsKey);
    }

    /** Writes a new figure in each of its forms and returns the file of the best one; empty if it has no image. */
    Optional<Path> write(MimeBundle bundle) {
        return write(bundle, UUID.randomUUID().toString());
    }

    /** Replaces the figure that belongs to {@code id}. */
    Optional<Path> write(MimeBundle bundle, String id) {
        if (!hasFigure(bundle)) {
            return Optional.empty();
        }
        int number = numbers.computeIfAbsent(id, unknown -> numbers.size() + 1);
        try {
            String best = write(bundle, number);
            if (!best.equals(files.put(number, best))) {
                Files.writeString(folder.resolve("index.html"), PAGE.formatted(list()));
            }
            open();
            return Optional.of(folder.resolve(best));
        } catch (IOException e) {
            throw new UncheckedIOException("the figure cannot be written to " + folder, e);
        }
    }

    private String write(MimeBundle bundle, int number) throws IOException {
        String best = null;
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            Object form = bundle.data().get(ending.getKey());
            if (form != null) {
                String name = String.format(Locale.ROOT, "%03d.%s", number, ending.getValue());
                best = best == null ? name : best;
                write(folder.resolve(name), form);
            }
        }
        if (best == null) { // a widget with several parts
            best = String.format(Locale.ROOT, "%03d.html", number);
            write(
                    folder.resolve(best),
                    "<!DOCTYPE html><meta charset=\"utf-8\">" + bundle.data().get(HTML));
        }
        return best;
    }

    private static void write(Path file, Object form) throws IOException {
        if (form instanceof byte[] bytes) {
            Files.write(file, bytes);
        } else {
            Files.writeString(file, form.toString());
        }
    }

    private String list() {
        StringBuilder list = new StringBuilder();
        files.values().forEach(file -> list.insert(0, "<p>%s<br>%s\n".formatted(file, element(file))));
        return list.toString();
    }

    private static String element(String file) {
        return file.endsWith(".html")
                ? "<iframe src=\"" + file + "\"></iframe>"
                : "<img src=\"" + file + "\" alt=\"\">";
    }

    private void open() throws IOException {
        if (opens) {
            opens = false;
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(folder.resolve("index.html").toUri());
            }
        }
    }

    private static boolean isWidget(MimeBundle bundle) {
        return bundle.data().containsKey(Widget.VIEW) && bundle.data().containsKey(HTML);
    }

    private static Map<String, String> endings() {
        Map<String, String> best = new LinkedHashMap<>();
        best.put("image/svg+xml", "svg");
        best.put("image/png", "png");
        best.put("image/jpeg", "jpg");
        best.put("image/gif", "gif");
        return best;
    }
}
