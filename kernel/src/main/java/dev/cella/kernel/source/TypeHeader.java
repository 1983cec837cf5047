package dev.cella.kernel.source;

/**
 * The positions of the keywords of a type declaration before its body.
 *
 * @param sealed where {@code sealed} begins; negative if the type is not sealed
 * @param nonSealed whether the type is {@code non-sealed}
 * @param permits where {@code permits} begins; negative if there is none
 * @param body where the body begins
 */
record TypeHeader(int sealed, boolean nonSealed, int permits, int body) {
    /** Reads the declaration that begins at {@code start}. */
    static TypeHeader of(String code, int start) {
        int sealed = -1;
        int permits = -1;
        boolean nonSealed = false;
        int round = 0;
        int i = JavaText.firstToken(code, start);
        while (i < code.length() && (round > 0 || code.charAt(i) != '{')) {
            char c = code.charAt(i);
            int end = Character.isJavaIdentifierStart(c) ? afterWord(code, i) : JavaText.after(code, i);
            String word = round == 0 ? code.substring(i, end) : "";
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (word.equals("non") && code.startsWith("-sealed", end)) {
                nonSealed = true;
                end += "-sealed".length();
            } else if (word.equals("sealed")) {
                sealed = i;
            } else if (word.equals("permits")) {
                permits = i;
            }
            i = JavaText.firstToken(code, end);
        }
        return new TypeHeader(sealed, nonSealed, permits, i);
    }

    private static int afterWord(String code, int start) {
        int end = start;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }
}
