package dev.cella.kernel.magic;

import dev.cella.kernel.shell.Declarations;
import dev.cella.kernel.shell.Declarations.Variable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Magics about the content and the environment of the session. */
final class SessionMagics {
    private static final int MAX_VALUE = 80;
    private static final Pattern SECRET = Pattern.compile("(?i).*(key|token|secret|password|passwd|credential).*");

    private SessionMagics() {}

    static void addTo(Magics magics) {
        magics.add(Command.printing(
                "%vars", "Lists the variables with their types and values.", call -> vars(declarations(call))));
        magics.add(Command.printing(
                "%types",
                "Lists the classes, records, interfaces and enums that cells have declared.",
                call -> lines(declarations(call).types(), "no types are declared")));
        magics.add(Command.printing(
                "%methods",
                "Lists the methods that cells have declared.",
                call -> lines(declarations(call).methods(), "no methods are declared")));
        magics.add(Command.printing(
                "%imports",
                "Lists the imports.", call -> lines(declarations(call).imports(), "nothing is imported")));
        magics.add(Command.printing(
                "%reset",
                "Forgets all variables, methods and types.\nImports and the class path stay.",
                call -> "forgot " + count(declarations(call).forget())));
        magics.add(Command.printing(
                "%env [NAME]",
                "Shows the environment variables, or one.\nIn the list of all, values that look like secrets are"
                        + " hidden.",
                call -> env(call.arguments())));
    }

    private static Declarations declarations(MagicCall call) {
        return call.shell().java().declarations();
    }

    private static String count(int declarations) {
        return declarations == 1 ? "one declaration" : declarations + " declarations";
    }

    private static String lines(List<String> lines, String none) {
        return lines.isEmpty() ? none : String.join("\n", lines);
    }

    private static String vars(Declarations declarations) {
        List<Variable> variables = declarations.variables();
        int types = variables.stream().mapToInt(v -> v.type().length()).max().orElse(0);
        int names = variables.stream().mapToInt(v -> v.name().length()).max().orElse(0);
        List<String> lines = variables.stream()
                .map(v -> padded(v.type(), types) + "  " + padded(v.name(), names) + "  " + oneLine(v.value()))
                .toList();
        return lines(lines, "no variables are declared");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String oneLine(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MAX_VALUE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_VALUE)) + "…";
    }

    private static String env(String name) {
        Map<String, String> environment = System.getenv();
        if (name.isEmpty()) {
            return new TreeMap<>(environment)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + shown(entry))
                            .collect(Collectors.joining("\n"));
        }
        if (name.contains("=") || name.contains(" ")) {
            throw new MagicException(
                    "%env " + name + " would set a variable, but the environment of a running JVM cannot be changed"
                            + " (%env NAME shows one); set it in the \"env\" of kernel.json or before Jupyter starts,"
                            + " or use System.setProperty");
        }
        String value = environment.get(name);
        if (value == null) {
            throw new MagicException("the environment has no variable " + name + "; %env lists those it has");
        }
        return value;
    }

    private static String shown(Map.Entry<String, String> entry) {
        return SECRET.matcher(entry.getKey()).matches() ? "<hidden>" : entry.getValue();
    }
}
