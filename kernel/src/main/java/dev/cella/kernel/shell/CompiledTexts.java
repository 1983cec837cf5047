package dev.cella.kernel.shell;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;

/**
 * Shortens what JShell keeps of compiled snippets.
 *
 * <p>Each is a whole source file: an import per name that the snippet could have used, then the snippet. After a
 * thousand declarations that is 100 KB per snippet, held twice, although JShell needs only the numbers of its lines
 * from then on, to translate stack traces. It has no public API for these texts, so its fields are set by reflection,
 * which {@code jvm.options} allows; elsewhere they stay as they are. The compile errors of a rejected snippet, which
 * hold its whole syntax tree, go as well.
 */
final class CompiledTexts {
    /** Matches all but the first line, because JShell does not count a line that ends at index 0. */
    private static final Pattern IMPORT = Pattern.compile("\nimport [^\n]*");

    private final Optional<Fields> fields = Fields.find();

    /** The path from a snippet to its text and the parts of that text. */
    private record Fields(Field errors, Field file, Field wrap, Field parts, Field text) {
        static Optional<Fields> find() {
            try {
                Class<?> compound = Class.forName("jdk.jshell.Wrap$CompoundWrap");
                return Optional.of(new Fields(
                        open(Snippet.class, "diagnostics"),
                        open(Snippet.class, "outer"),
                        open(Class.forName("jdk.jshell.OuterWrap"), "w"),
                        open(compound, "os"),
                        open(compound, "wrapped")));
            } catch (ReflectiveOperationException | RuntimeException e) {
                return Optional.empty();
            }
        }

        private static Field open(Class<?> type, String name) throws NoSuchFieldException {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true); // throws a RuntimeException if the JVM's options forbid it
            return field;
        }
    }

    /** Empties the lines of imports and drops compile errors, which must have been reported by now. */
    void shorten(Collection<Snippet> compiled) {
        fields.ifPresent(found -> compiled.forEach(snippet -> shorten(snippet, found)));
    }

    private static void shorten(Snippet snippet, Fields fields) {
        try {
            if (fields.errors.get(snippet) instanceof List<?> errors) {
                errors.clear();
            }
            Object file = fields.file.get(snippet);
            Object wrap = file == null ? null : fields.wrap.get(file);
            if (wrap == null || wrap.getClass() != fields.text.getDeclaringClass()) {
                return;
            }
            Object[] parts = (Object[]) fields.parts.get(wrap);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i] instanceof String text ? withoutImports(text) : parts[i];
            }
            fields.text.set(wrap, withoutImports((String) fields.text.get(wrap)));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e); // they are accessible
        }
    }

    private static String withoutImports(String text) {
        return IMPORT.matcher(text).replaceAll("\n");
    }
}
