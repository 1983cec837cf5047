package dev.cella.kernel.magic;

import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.assist.Completion;
import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.shell.JavaShell;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes and explains magics, and the Java beside and inside them. */
final class MagicAssistance {
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\?\\s*(%%?[\\w-]+)|(%%?[\\w-]+)\\s*\\?)\\s*");

    private final JavaShell java;
    private final Magics magics;

    MagicAssistance(JavaShell java, Magics magics) {
        this.java = java;
        this.magics = magics;
    }

    Completions complete(String code, int cursor) {
        Optional<CellPart> named = partAt(code.substring(0, cursor) + "x", cursor + 1)
                .filter(part -> part.arguments() == cursor + 1); // the cursor is inside the name
        if (named.isPresent()) {
            return names(
                    code.substring(named.get().start(), cursor), named.get().start(), cursor);
        }
        Optional<CellPart> magic = partAt(code, cursor);
        Command.Input input = magic.map(this::input).orElse(Command.Input.JAVA);
        if (input == Command.Input.JAVA) {
            return java.complete(javaOf(code), cursor);
        }
        int start = wordStart(code, magic.orElseThrow().arguments(), cursor);
        String word = code.substring(start, cursor);
        return switch (input) {
            case FILE -> FileNames.complete(word, start, cursor);
            case MAGIC -> names(word, start, cursor);
            default -> new Completions(List.of(), cursor, cursor);
        };
    }

    Optional<MimeBundle> document(String code, int cursor) {
        Optional<CellPart> magic =
                partAt(code, cursor).filter(part -> cursor <= part.arguments() || input(part) != Command.Input.JAVA);
        if (magic.isPresent()) {
            return magics.find(magic.get().magic()).map(command -> MimeBundle.text(command.manual()));
        }
        return java.document(javaOf(code), cursor);
    }

    Completeness completeness(String code) {
        List<CellPart> parts = CellText.parts(code);
        if (!parts.isEmpty() && parts.get(0).isCell()) {
            boolean ended = code.endsWith("\n");
            return new Completeness(ended ? Completeness.State.COMPLETE : Completeness.State.INCOMPLETE, "");
        }
        return java.completeness(CellText.javaOf(code, CellPart::end));
    }

    /** Returns the answer to a cell that consists of {@code ?%name} or {@code %name?}, or asks about a name of Java. */
    Optional<MimeBundle> answer(String code) {
        Matcher question = QUESTION.matcher(code);
        if (!question.matches()) {
            return java.answer(code);
        }
        String name = question.group(1) == null ? question.group(2) : question.group(1);
        return magics.find(name).map(command -> MimeBundle.text(command.manual()));
    }

    /** Returns the magic at {@code position}; empty if there is Java. */
    private static Optional<CellPart> partAt(String code, int position) {
        return CellText.parts(code).stream()
                .filter(part -> !part.isJava() && part.contains(position))
                .findFirst();
    }

    private Command.Input input(CellPart part) {
        return magics.find(part.magic()).map(Command::input).orElse(Command.Input.TEXT);
    }

    private String javaOf(String code) {
        return CellText.javaOf(code, part -> input(part) == Command.Input.JAVA ? part.arguments() : part.end());
    }

    private Completions names(String prefix, int start, int cursor) {
        List<Completion> names = magics.all().stream()
                .filter(magic -> magic.name().startsWith(prefix) || magic.name().startsWith("%" + prefix))
                .map(magic -> new Completion(magic.name(), "magic", magic.usage()))
                .toList();
        return new Completions(names, start, cursor);
    }

    private static int wordStart(String code, int from, int cursor) {
        int start = cursor;
        while (start > from && !Character.isWhitespace(code.charAt(start - 1)) && code.charAt(start - 1) != '"') {
            start--;
        }
        return start;
    }
}
