package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.wire.Json;
import dev.cella.kernel.wire.Wire;
import java.util.List;
import java.util.Map;

/** Describes this kernel to front ends. */
final class KernelInfo {
    private final String version;

    KernelInfo(String version) {
        this.version = version;
    }

    void handle(Request request) {
        JsonObject info = Dispatcher.ok();
        info.addProperty("protocol_version", Wire.PROTOCOL_VERSION);
        info.addProperty("implementation", "cella");
        info.addProperty("implementation_version", version);
        info.add("language_info", Json.tree(language()));
        info.addProperty("banner", "Cella " + version + ": Java " + Runtime.version() + " (" + vendor() + ")");
        info.addProperty("debugger", false);
        info.add("help_links", Json.tree(helpLinks()));
        info.add("supported_features", Json.tree(List.of()));
        request.reply(info);
    }

    /** Front ends write this into every notebook that they save, so it names the language and not one build of the JDK. */
    private static Map<String, Object> language() {
        return Map.of(
                "name", "java",
                "version", String.valueOf(Runtime.version().feature()),
                "mimetype", "text/x-java",
                "file_extension", ".java",
                "pygments_lexer", "java",
                "codemirror_mode", "text/x-java",
                "nbconvert_exporter", "script");
    }

    private static List<Map<String, String>> helpLinks() {
        String release =
                "https://docs.oracle.com/en/java/javase/" + Runtime.version().feature();
        return List.of(
                link("Java library", release + "/docs/api/index.html"),
                link("Learn Java", "https://dev.java/learn/"),
                link("JShell user's guide", release + "/jshell/introduction-jshell.html"));
    }

    private static Map<String, String> link(String text, String url) {
        return Map.of("text", text, "url", url);
    }

    private static String vendor() {
        return System.getProperty("java.vendor", "unknown vendor");
    }
}
