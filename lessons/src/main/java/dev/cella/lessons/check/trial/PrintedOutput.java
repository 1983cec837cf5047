package dev.cella.lessons.check.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Keeps a copy of what code prints; the text still appears where it would have. */
final class PrintedOutput {
    private static final int MOST = 20_000;

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    <T> T during(Supplier<T> work) {
        PrintStream before = System.out;
        PrintStream both = new PrintStream(new Both(before), true, UTF_8);
        System.setOut(both);
        try {
            return work.get();
        } finally {
            System.setOut(before); // whatever the work has put there
            both.flush();
        }
    }

    String text() {
        return copy.toString(UTF_8);
    }

    private final class Both extends OutputStream {
        private final PrintStream original;

        Both(PrintStream original) {
            this.original = original;
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (original != null) { // a cell can set it to null
                original.write(bytes, offset, length);
            }
            if (copy.size() < MOST) {
                copy.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            if (original != null) {
                original.flush();
            }
        }
    }
}
