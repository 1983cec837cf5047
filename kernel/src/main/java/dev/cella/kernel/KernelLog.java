package dev.cella.kernel;

import java.io.OutputStream;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;

/**
 * Decides where log records go. Warnings and errors of the kernel go to the JVM's own standard error. All other records
 * go through {@code java.util.logging}, whose console handler is created on first use and therefore finds the standard
 * error of cells.
 */
final class KernelLog {
    /**
     * Keeps a reference, because the log manager forgets loggers that nobody refers to, together with their handlers.
     */
    private static final List<Logger> OWN = Stream.of("dev.cella.kernel", "io.github.spencerpark.jupyter", "org.zeromq")
            .map(name -> Logger.getLogger(name)) // a reference to a method that asks for its caller takes 10 ms
            .toList();

    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    private KernelLog() {}

    /** Sends the kernel's log records to {@code standardError}. */
    static void writeTo(OutputStream standardError) {
        if (System.getProperty(FORMAT)
                == null) { // the usual format names the caller, which in a cell is a name that JShell made up
            System.setProperty(FORMAT, "%1$tT %4$s %3$s: %5$s%6$s%n");
        }
        Handler handler = new FlushingHandler(standardError);
        for (Logger logger : OWN) {
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.WARNING);
            logger.addHandler(handler);
        }
    }

    private static final class FlushingHandler extends StreamHandler {
        FlushingHandler(OutputStream stream) {
            super(stream, new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord record) {
            super.publish(record);
            flush();
        }
    }
}
