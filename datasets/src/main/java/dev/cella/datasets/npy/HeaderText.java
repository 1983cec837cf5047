package dev.cella.datasets.npy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses the part of Python's syntax that headers are written in: a dictionary whose values are strings, truth values and
 * tuples of integers. Anything else is an error, as is the list of fields of an array of records.
 */
final class HeaderText {
    private final String text;
    private int at;

    private HeaderText(String text) {
        this.text = text;
    }

    /** Returns the entries, whose values are {@link String}, {@link Boolean} or {@code List<Long>}. */
    static Map<String, Object> parse(String text) {
        return new HeaderText(text).dictionary();
    }

    private Map<String, Object> dictionary() {
        var entries = new HashMap<String, Object>();
        expect('{');
        while (!skips('}')) {
            var key = string();
            expect(':');
            if (entries.put(key, value()) != null) {
                throw wrong("a key only once");
            }
            if (!skips(',')) {
                expect('}');
                break;
            }
        }
        skipSpace();
        if (at < text.length()) {
            throw wrong("nothing more");
        }
        return entries;
    }

    private Object value() {
        skipSpace();
        if (text.startsWith("True", at)) {
            at += 4;
            return true;
        }
        if (text.startsWith("False", at)) {
            at += 5;
            return false;
        }
        if (skips('[')) {
            throw new IllegalArgumentException("the array holds records, but only plain numbers can be read;"
                    + " in Python, save each field as an array of its own");
        }
        return skips('(') ? tuple() : string();
    }

    private List<Long> tuple() {
        var numbers = new ArrayList<Long>();
        while (!skips(')')) {
            numbers.add(integer());
            if (!skips(',')) {
                expect(')');
                break;
            }
        }
        return numbers;
    }

    private long integer() {
        skipSpace();
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            long number = Long.parseLong(text, start, at, 10);
            if (at < text.length() && text.charAt(at) == 'L') { // the suffix of Python 2's long integers
                at++;
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong("an integer below 2^63");
        }
    }

    private String string() {
        skipSpace();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw wrong("a quoted word, True, False or a tuple");
        }
        var word = text.substring(at + 1, end);
        at = end + 1;
        return word;
    }

    private void expect(char wanted) {
        if (!skips(wanted)) {
            throw wrong("'" + wanted + "'");
        }
    }

    private boolean skips(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        var rest = text.substring(at).strip();
        var seen = rest.isEmpty() ? "its end" : '"' + rest.substring(0, Math.min(20, rest.length())) + '"';
        return new IllegalArgumentException("the header has " + seen + " where " + wanted + " should be");
    }
}
