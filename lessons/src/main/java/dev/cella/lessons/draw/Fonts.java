package dev.cella.lessons.draw;

import java.util.Arrays;
import java.util.function.Supplier;

/** Java's fonts: XChart measures its axes with them, and a bare container has none. */
public final class Fonts {
    private Fonts() {}

    /**
     * Runs work that needs fonts.
     *
     * @throws IllegalStateException if this machine has none, saying what to install
     */
    public static <T> T needed(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | InternalError | LinkageError trouble) {
            if (!isAboutFonts(trouble)) {
                throw trouble;
            }
            throw new IllegalStateException(
                    "Java finds no fonts on this machine (charts need fontconfig and one font family); try"
                            + " apt-get install fontconfig fonts-dejavu-core, and restart the kernel",
                    trouble);
        }
    }

    private static boolean isAboutFonts(Throwable trouble) {
        boolean here = Arrays.stream(trouble.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("sun.font.") || name.startsWith("sun.awt.FontConfiguration"));
        return here || (trouble.getCause() != null && isAboutFonts(trouble.getCause()));
    }
}
