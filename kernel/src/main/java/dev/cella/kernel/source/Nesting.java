package dev.cella.kernel.source;

/**
 * Measures how deeply the parts of a text are nested. The compiler looks at nested calls and lambdas again and again,
 * so its time can double with each level, and its stack overflows after a few hundred levels of any kind.
 *
 * @param brackets the largest number of brackets of any kind, including type arguments, that are open at once
 * @param calls the largest number of parentheses
 * @param lambdas the largest number of lambdas
 * @param tokens the largest number of tokens between two separators; chains of operators, casts and calls nest, too
 */
public record Nesting(int brackets, int calls, int lambdas, int tokens) {
    private static final int BRACKETS_IN_HINTS = 40;
    private static final int CALLS_IN_HINTS = 8;
    private static final int LAMBDAS_IN_HINTS = 4;
    private static final int BRACKETS_IN_CODE = 200;
    private static final int LAMBDAS_IN_CODE = 50;
    private static final int TOKENS_IN_CODE = 2_500;

    /** Counts the levels of {@code text}. */
    public static Nesting of(String text) {
        Scan scan = new Scan(text.length());
        for (int i = JavaText.firstToken(text, 0); i < text.length(); ) {
            scan.look(text, i);
            i = JavaText.firstToken(text, JavaText.after(text, i));
        }
        return new Nesting(scan.mostBrackets, scan.mostCalls, scan.mostLambdas, scan.mostTokens);
    }

    /** Returns whether the compiler can complete such a text while somebody waits at the keyboard. */
    public boolean suitsHints() {
        return brackets <= BRACKETS_IN_HINTS && calls <= CALLS_IN_HINTS && lambdas <= LAMBDAS_IN_HINTS;
    }

    /** Returns whether the compiler's stack is large enough. */
    public boolean suitsCompiler() {
        return brackets <= BRACKETS_IN_CODE && lambdas <= LAMBDAS_IN_CODE && tokens <= TOKENS_IN_CODE;
    }

    /**
     * The brackets and lambdas that are open at a position. A lambda ends with the bracket or argument that it is in.
     */
    private static final class Scan {
        private final char[] open;
        private final int[] lambdasOutside;
        private int depth;
        private int types;
        private int calls;
        private int lambdas;
        private int tokens;
        private int mostBrackets;
        private int mostCalls;
        private int mostLambdas;
        private int mostTokens;

        Scan(int length) {
            open = new char[length + 1];
            lambdasOutside = new int[length + 1];
        }

        void look(String text, int i) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> open(text.charAt(i));
                case ')', ']', '}' -> close();
                case ',', ';' -> nextPart(text.charAt(i));
                case '<' -> types += opensTypes(text, i) ? 1 : 0;
                case '>' -> angle(text, i);
                default -> {}
            }
            tokens = ",;{}".indexOf(text.charAt(i)) >= 0 ? 0 : tokens + (continuesWord(text, i) ? 0 : 1);
            mostTokens = Math.max(mostTokens, tokens);
            mostBrackets = Math.max(mostBrackets, depth + types);
            mostCalls = Math.max(mostCalls, calls);
            mostLambdas = Math.max(mostLambdas, lambdas);
        }

        private void open(char bracket) {
            open[depth] = bracket;
            lambdasOutside[depth++] = lambdas;
            calls += bracket == '(' ? 1 : 0;
        }

        private void close() {
            if (depth > 0) {
                calls -= open[--depth] == '(' ? 1 : 0;
                lambdas = lambdasOutside[depth];
            }
        }

        private void nextPart(char c) {
            lambdas = depth == 0 ? 0 : lambdasOutside[depth - 1];
            types = c == ';' ? 0 : types;
        }

        private static boolean continuesWord(String text, int i) {
            return i > 0
                    && Character.isJavaIdentifierPart(text.charAt(i))
                    && Character.isJavaIdentifierPart(text.charAt(i - 1));
        }

        /** Returns whether {@code <} opens type arguments: it does in {@code Map<}, and not in {@code i <}. */
        private static boolean opensTypes(String text, int i) {
            int start = i;
            while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
                start--;
            }
            return start < i && Character.isUpperCase(text.charAt(start));
        }

        private void angle(String text, int i) {
            if (i > 0 && text.charAt(i - 1) == '-') {
                lambdas++;
            } else {
                types = Math.max(0, types - 1);
            }
        }
    }
}
