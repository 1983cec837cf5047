package dev.cella.kernel.diagnose;

import dev.cella.kernel.assist.Import;
import dev.cella.kernel.assist.KnownNames;
import dev.cella.kernel.assist.Nearest;
import dev.cella.kernel.assist.TypeIndex;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Patched;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/** Translates what the compiler reports into terms of the cell that the user wrote, and adds advice. */
public final class Diagnostics {
    private static final String PREFIX = "compiler.err.";
    private static final int MAX_PROBLEMS = 5;
    private static final Pattern MISSING = Pattern.compile(
            "symbol: +(class|method|variable) (\\w+)|^package (\\w+) does not exist|(\\w+) has private");
    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s+(?:static\\s+)?(\\w+)\\.");
    private static final Pattern KIND = Pattern.compile("symbol: +(class|method|variable)");
    private static final Pattern MEMBER = Pattern.compile("^\\w+\\s*\\.\\s*(\\w+)");

    private static final Pattern METHOD_NAME = Pattern.compile("symbol: +method ");
    private static final Set<Snippet.Status> WAITS =
            Set.of(Snippet.Status.RECOVERABLE_DEFINED, Snippet.Status.RECOVERABLE_NOT_DEFINED);

    private final JShell jshell;
    private final TypeIndex types;
    private final HiddenNames hidden;

    /** Creates the translator of one session. */
    public Diagnostics(JShell jshell, TypeIndex types, HiddenNames hidden) {
        this.jshell = jshell;
        this.types = types;
        this.hidden = hidden;
    }

    /** Holds code that was compiled as one snippet, and where it starts in its cell. */
    private record Compiled(CellSource source, int offset, Patched patched) {
        String code() {
            return patched.text();
        }

        int inSource(int position) {
            return offset + patched.original(position);
        }
    }

    /**
     * Returns the problems worth reading: only the first if the text cannot be parsed, otherwise a few.
     *
     * @param rejected what did not compile
     * @param patched its text, which JShell may have compiled together with other code
     * @param source the cell
     * @param offset where {@code rejected} starts in it
     */
    public List<Problem> problems(Snippet rejected, Patched patched, CellSource source, int offset) {
        Compiled compiled = new Compiled(source, offset, patched);
        List<Problem> problems = jshell.diagnostics(rejected)
                .filter(Diag::isError)
                .limit(MAX_PROBLEMS)
                .map(error -> problem(error, compiled))
                .toList();
        boolean unreadable = !problems.isEmpty() && problems.get(0).isSyntax();
        return unreadable ? problems.subList(0, 1) : withoutEchoes(problems);
    }

    /** Keeps only one of several problems that report the same on one line, such as a name that is unknown twice. */
    private static List<Problem> withoutEchoes(List<Problem> problems) {
        Set<String> reported = new HashSet<>();
        return problems.stream()
                .filter(problem -> reported.add(problem.where().line() + problem.message()))
                .toList();
    }

    private Problem problem(Diag error, Compiled compiled) {
        String code = error.getCode();
        int start = start(error, compiled.code());
        CellSource.Span where =
                compiled.source().span(compiled.inSource(start), compiled.inSource((int) error.getEndPosition()));
        String message = CompilerMessage.plain(error.getMessage(null));
        String own = memberOfCell(compiled.code());
        String advice = !own.isEmpty()
                ? own
                : waiting(message, start, compiled).orElseGet(() -> usualAdvice(code, message, where, start, compiled));
        Problem problem = new Problem(where, code, message, advice);
        String hiding = problem.isSyntax() ? "" : hidden.advice(error, compiled.code());
        return hiding.isEmpty() ? problem : problem.withAdvice(hiding + " " + problem.advice());
    }

    private String memberOfCell(String snippet) {
        Matcher found = IMPORT.matcher(snippet);
        return found.lookingAt() && jshell.types().anyMatch(type -> type.name().equals(found.group(1)))
                ? "An import cannot reach types of cells. Delete this line, and write " + found.group(1)
                        + " and a dot before its members."
                : "";
    }

    /** Says what a declared name waits for, which the compiler reports as unknown. */
    private Optional<String> waiting(String message, int start, Compiled compiled) {
        if (start > 0 && compiled.code().charAt(start - 1) == '.') {
            return Optional.empty(); // a member, which no cell declares
        }
        boolean isMethod = METHOD_NAME.matcher(message).find();
        return missing(message)
                .flatMap(name -> jshell.snippets()
                        .filter(snippet -> WAITS.contains(jshell.status(snippet)))
                        .filter(snippet -> snippet instanceof DeclarationSnippet)
                        .map(DeclarationSnippet.class::cast)
                        .filter(snippet -> snippet.name().equals(name) && snippet instanceof MethodSnippet == isMethod)
                        .findFirst())
                .map(snippet ->
                        new Dependants(jshell, types, hidden).waiting(snippet).replaceFirst("(?<![.;?])$", "."));
    }

    private String usualAdvice(String code, String message, CellSource.Span where, int start, Compiled compiled) {
        String line = where.lineText();
        int column = Math.min(where.column(), line.length());
        String subject = message + "\n> " + line.substring(column) + "\n< " + line.substring(0, column);
        String key = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
        return ErrorAdvice.of(key, subject, word -> word(word, message, start, compiled));
    }

    /** Returns where the mark begins: at the name rather than at the dot before it. */
    private static int start(Diag error, String code) {
        int first = (int) error.getStartPosition();
        boolean wholeName = error.getCode().endsWith("doesnt.exist");
        int start = wholeName ? first : (int) Math.max(error.getPosition(), first);
        return start >= 0 && start < code.length() && code.charAt(start) == '.'
                ? JavaText.firstToken(code, start + 1)
                : start;
    }

    private Optional<String> word(String word, String message, int start, Compiled compiled) {
        String before = compiled.code()
                .substring(0, Math.max(0, Math.min(start, compiled.code().length())));
        return switch (word) {
            case "keyword" -> Nearest.to(lastWord(before), KnownNames.KEYWORDS);
            case "open" -> openBracket(compiled);
            case "import" -> missing(message).flatMap(name -> types.likeliest(name, Import.in(jshell)));
            case "nearest" -> nearest(message, before, compiled.code().substring(before.length()));
            default -> Optional.empty();
        };
    }

    private static String lastWord(String text) {
        String word = text.stripTrailing();
        int from = word.length();
        while (from > 0 && Character.isJavaIdentifierPart(word.charAt(from - 1))) {
            from--;
        }
        return word.substring(from);
    }

    private static Optional<String> openBracket(Compiled compiled) {
        Deque<Integer> open = JavaText.openBrackets(compiled.code());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(compiled.code().charAt(open.peek()) + " in line "
                        + compiled.source().lineAt(compiled.inSource(open.peek())));
    }

    private static Optional<String> missing(String message) {
        Matcher found = MISSING.matcher(message);
        return found.find()
                ? Stream.of(2, 3, 4)
                        .map(found::group)
                        .filter(name -> name != null)
                        .findFirst()
                : Optional.empty();
    }

    /** The nearest of the names that could stand at a mark, and are of the kind that is missing there. */
    private Optional<String> nearest(String message, String before, String after) {
        String name = missing(message).orElse("");
        if (name.isEmpty() || before.stripTrailing().endsWith(".")) {
            return Nearest.to(name, KnownNames.at(before, jshell.sourceCodeAnalysis()));
        }
        Matcher kind = KIND.matcher(message);
        return switch (kind.find() ? kind.group(1) : "variable") {
            case "class" ->
                nearest(name, true, suggestion -> !suggestion.contains("("))
                        .or(() -> Nearest.to(name, KnownNames.KEYWORDS)); // as in retrun x;
            case "method" -> nearest(name, false, suggestion -> suggestion.contains("("));
            default ->
                nearest(name, false, suggestion -> !suggestion.contains("(") && !isType(suggestion))
                        .or(() -> nearest(name, true, type -> isType(type) && hasMember(type, after)));
        };
    }

    /** The nearest name with the same first letter: somebody who writes another one rather means another thing. */
    private Optional<String> nearest(String name, boolean anyCase, Predicate<String> wanted) {
        List<String> known = KnownNames.at("", jshell.sourceCodeAnalysis(), wanted).stream()
                .filter(other -> other.regionMatches(anyCase, 0, name, 0, 1))
                .toList();
        return Nearest.to(name, known);
    }

    private static boolean isType(String suggestion) {
        return !suggestion.isEmpty() && Character.isUpperCase(suggestion.charAt(0)) && !suggestion.contains("(");
    }

    /** Whether the code goes on with a dot and a static member of a type, as in {@code math.max(1, 2)}. */
    private boolean hasMember(String type, String after) {
        Matcher member = MEMBER.matcher(after);
        return member.find()
                && KnownNames.at(KnownNames.of(type) + ".", jshell.sourceCodeAnalysis())
                        .contains(member.group(1));
    }
}
