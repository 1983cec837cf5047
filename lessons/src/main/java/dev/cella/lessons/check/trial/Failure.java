package dev.cella.lessons.check.trial;

import dev.cella.kernel.spi.CellLine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why an answer failed, in terms that do not depend on how the JVM ran it.
 *
 * <p>An exception thrown by compiled code may be one that the JVM made in advance, without message or stack trace (option
 * {@code OmitStackTraceInFastThrow}, on by default). So only the type is always known. Two messages are compared if both are
 * there, and if they describe the data: those of the types in {@link #NAMES_CODE} quote variables and class loaders instead.
 *
 * @param thrown what the answer threw
 */
public record Failure(Throwable thrown) {
    private static final Set<Class<?>> NAMES_CODE = Set.of(NullPointerException.class, ClassCastException.class);

    /** What the types mean of which the JVM makes exceptions in advance. */
    private static final Map<Class<?>, String> MEANINGS = Map.of(
            ArrayIndexOutOfBoundsException.class, "an index is negative or not below the length of its array",
            ArithmeticException.class, "a whole number is divided by 0",
            NullPointerException.class, "a method is called on null, or an element of null is read",
            ClassCastException.class, "a value does not have the type it is cast to",
            ArrayStoreException.class, "a value does not have the type of the array's elements");

    /** Whether two answers failed in the same way, as far as their exceptions say. */
    public boolean isLike(Failure other) {
        if (thrown.getClass() != other.thrown.getClass()) {
            return false;
        }
        Optional<String> mine = message();
        Optional<String> theirs = other.message();
        return NAMES_CODE.contains(thrown.getClass()) || mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    /** Returns the exception in words: its name, its message or what its type means, and the line; no stack trace of ours. */
    public String inWords() {
        Class<?> type = thrown.getClass();
        String name = (type.isAnonymousClass() ? type.getSuperclass() : type).getSimpleName();
        String detail = message()
                .or(this::meaning)
                .map(text -> ": " + text.replaceAll("\\.$", ""))
                .orElse("");
        String where = CellLine.of(thrown).stream()
                .findFirst()
                .map(line -> " It happens in line " + line.number() + " of " + line.cell() + ": " + line.text())
                .orElse("");
        return "Your code throws " + name + detail + "." + where;
    }

    /** Returns the message of the exception. */
    public Optional<String> message() {
        try {
            return Optional.ofNullable(thrown.getMessage());
        } catch (RuntimeException | Error itsOwn) { // an exception of the student's, whose method throws, too
            return Optional.empty();
        }
    }

    private Optional<String> meaning() {
        return Optional.ofNullable(MEANINGS.get(thrown.getClass()));
    }
}
