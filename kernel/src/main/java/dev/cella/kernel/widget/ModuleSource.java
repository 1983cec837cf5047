package dev.cella.kernel.widget;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a module as it travels: in a frame that shows the errors of the module under its view. */
final class ModuleSource {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String FRAME = frame();
    private static final String LOOKS = """
        .cella-module-error { color: var(--jp-error-color1, var(--vscode-errorForeground, #b71c1c)); white-space: pre-wrap; margin: 4px 0 }
        .cella-module.jupyter-widgets-disconnected::before { display: none }
        """;

    private ModuleSource() {}

    static String framed(String module) {
        return FRAME.replace("= SOURCE;", "= " + JSON.toJson(module) + ";"); // a string of JSON is one of JavaScript
    }

    /** Adds the looks of an error, and lets a view that needs no kernel be without the mark of a lost one. */
    static String styled(String css) {
        return LOOKS + css;
    }

    /** Names a module and its CSS, so that front ends keep one style sheet for all views of the same. */
    static String id(String module, String css) {
        return String.format(Locale.ROOT, "cella-%08x%08x", module.hashCode(), css.hashCode());
    }

    private static String frame() {
        try (InputStream frame = ModuleSource.class.getResourceAsStream("module-frame.js")) {
            return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the frame of modules cannot be read from the kernel's jar", e);
        }
    }
}
