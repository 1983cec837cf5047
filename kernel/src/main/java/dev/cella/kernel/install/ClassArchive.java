package dev.cella.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An archive of the classes that a kernel has loaded after its first cells, which the JVM maps into memory at the next
 * start instead of reading and checking them one by one. It fits one JVM, one class path and one garbage collector; the
 * JVM ignores one that does not fit.
 */
final class ClassArchive {
    private static final long TIMEOUT_MINUTES = 3;

    /** The argument of {@code Main} that runs the usual requests once and ends. */
    private static final String TRAIN = "train-archive";

    private ClassArchive() {}

    /** Makes the archive by running a kernel once; if that fails, the kernel just starts without it. */
    static void make(KernelJson json, Path archive) throws IOException {
        Path fresh = Files.createTempFile(archive.getParent(), "classes", ".jsa");
        Files.delete(fresh);
        List<String> command = new ArrayList<>(json.command());
        command.add("-XX:ArchiveClassesAtExit=" + fresh);
        command.addAll(json.mainClass());
        command.add(TRAIN);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean made = process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES) && Files.exists(fresh);
            if (made) {
                Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
            } else {
                System.out.println("No class-data archive was made; the kernel works, and starts a little slower.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(fresh);
        }
    }
}
