package dev.cella.kernel.diagnose;

import dev.cella.kernel.assist.Names;
import dev.cella.kernel.assist.Nearest;
import dev.cella.kernel.assist.TypeIndex;
import dev.cella.kernel.display.PlainText;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.JavaText;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.SourceCodeAnalysis;

/** Puts what the compiler says into terms of the cell that the user wrote, and adds a word of advice. */
public final class Diagnostics {
    private static final String PREFIX = "compiler.err.";
    private static final int MAX_PROBLEMS = 5;
    private static final int MAX_CANDIDATES = 8;
    /** Said of cells, whose code is in no class that the user knows. */
    private static final Pattern NOWHERE = Pattern.compile("\\n\\s*location: class\\s*$");

    private static final Pattern FAMILIAR = Pattern.compile("\\bjava\\.(lang|util|io)\\.(?=[A-Z])");
    private static final Pattern CANDIDATE =
            Pattern.compile("(?m)^ +(?:method|constructor) (?:\\S*\\.)?(\\S*\\(.*\\)) is not applicable$");
    private static final Pattern MISSING = Pattern.compile(
            "symbol: +(class|method|variable) (\\w+)|^package (\\w+) does not exist|(\\w+) has private");
    private static final Pattern METHOD = Pattern.compile("symbol: +method [a-z]");

    private final SourceCodeAnalysis analysis;
    private final TypeIndex types;
    private final CellSource source;
    private final int offset;
    private final String snippet;

    /** For the snippet that starts at {@code offset} of {@code source}. */
    public Diagnostics(SourceCodeAnalysis analysis, TypeIndex types, CellSource source, int offset, String snippet) {
        this.analysis = analysis;
        this.types = types;
        this.source = source;
        this.offset = offset;
        this.snippet = snippet;
    }

    /** The problems worth telling: of those that follow from unreadable text only the first, of others a few. */
    public List<Problem> problems(Stream<Diag> diagnostics) {
        List<Diag> errors =
                diagnostics.filter(Diag::isError).limit(MAX_PROBLEMS).toList();
        if (errors.isEmpty()) {
            return List.of();
        }
        Problem first = problem(errors.get(0));
        return first.isSyntax()
                ? List.of(first)
                : withoutEchoes(errors.stream().map(this::problem).toList());
    }

    /** A name that is unknown twice on a line is told once. */
    private static List<Problem> withoutEchoes(List<Problem> problems) {
        Set<String> told = new HashSet<>();
        return problems.stream()
                .filter(problem -> told.add(problem.where().line() + problem.message()))
                .toList();
    }

    private Problem problem(Diag diagnostic) {
        String code = diagnostic.getCode();
        int start = start(diagnostic);
        int end = (int) diagnostic.getEndPosition();
        String message = plain(diagnostic.getMessage(null));
        CellSource.Span where = source.span(offset + start, offset + end);
        String line = where.lineText();
        int column = Math.min(where.column(), line.length());
        String subject = message + "\n> " + line.substring(column) + "\n< " + line.substring(0, column);
        String key = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
        String advice = ErrorAdvice.of(key, subject, word -> word(word, message, start));
        return new Problem(where, code, message, advice);
    }

    /** Where the mark begins: at the name rather than at the dot before it. */
    private int start(Diag diagnostic) {
        int first = (int) diagnostic.getStartPosition();
        boolean wholeName = diagnostic.getCode().endsWith("doesnt.exist");
        int start = wholeName ? first : (int) Math.max(diagnostic.getPosition(), first);
        return start >= 0 && start < snippet.length() && snippet.charAt(start) == '.'
                ? JavaText.firstToken(snippet, start + 1)
                : start;
    }

    private Optional<String> word(String word, String message, int start) {
        return switch (word) {
            case "keyword" ->
                Nearest.to(lastWord(snippet.substring(0, Math.min(start, snippet.length()))), Names.KEYWORDS);
            case "open" -> openBracket();
            case "import" ->
                missing(message).flatMap(name -> types.named(name).stream().findFirst());
            case "nearest" ->
                missing(message)
                        .flatMap(name ->
                                nearest(name, start, METHOD.matcher(message).find()));
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

    private Optional<String> openBracket() {
        Deque<Integer> open = JavaText.openBrackets(snippet);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(snippet.charAt(open.peek()) + " of line " + source.lineAt(offset + open.peek()));
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

    /** The nearest of the names that could stand at {@code start} of the snippet; no class is meant where a method is. */
    private Optional<String> nearest(String name, int start, boolean method) {
        List<String> known = Names.at(snippet.substring(0, Math.max(0, start)), analysis);
        return Nearest.to(
                name,
                known.stream()
                        .filter(other -> !method || !Character.isUpperCase(other.charAt(0)))
                        .toList());
    }

    /** A message of the compiler without the names of JShell's inner life. */
    static String plain(String message) {
        String text = NOWHERE.matcher(message).replaceAll("").replace(" in class  ", " ");
        text = FAMILIAR.matcher(PlainText.withoutShellNames(text)).replaceAll("");
        return withCandidates(text).strip();
    }

    /** A message that lists each method with the reason why not: the methods alone say as much. */
    private static String withCandidates(String message) {
        List<String> candidates = CANDIDATE
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (candidates.isEmpty()) {
            return message;
        }
        String more = candidates.size() > MAX_CANDIDATES
                ? "\n    … and " + (candidates.size() - MAX_CANDIDATES) + " more"
                : "";
        return message.lines().findFirst().orElse("") + "; there are"
                + candidates.stream()
                        .limit(MAX_CANDIDATES)
                        .map(one -> "\n    " + one)
                        .collect(Collectors.joining())
                + more;
    }
}
