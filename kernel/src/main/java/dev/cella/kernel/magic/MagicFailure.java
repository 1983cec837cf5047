package dev.cella.kernel.magic;

import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a magic throws into an outcome that names the line of the magic. */
final class MagicFailure {
    private static final int MAX_CAUSES = 20;

    private MagicFailure() {}

    static Outcome of(Throwable thrown, MagicCall call) {
        Throwable first =
                thrown instanceof InvocationTargetException && thrown.getCause() != null ? thrown.getCause() : thrown;
        CellPart part = call.part();
        CellSource.Span where = call.source().span(part.start(), part.arguments());
        ThrownError.Frame frame = new ThrownError.Frame("", Optional.of(where));
        List<ThrownError> chain = new ArrayList<>();
        for (Throwable one = first; one != null && chain.size() < MAX_CAUSES; one = one.getCause()) {
            String name = one instanceof MagicException
                    ? "MagicError"
                    : one.getClass().getName();
            String message = one.getMessage() == null ? "" : one.getMessage();
            chain.add(new ThrownError(name, message, "", chain.isEmpty() ? List.of(frame) : List.of()));
        }
        return new Outcome.Thrown(chain);
    }
}
