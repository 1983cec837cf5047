package dev.cella.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An archive of the classes that a kernel has loaded after its first cells. At the next start, the JVM maps it into
 * memory instead of reading and verifying the classes one by one. It belongs to one JVM, one class path and one garbage
 * collector; the JVM ignores an archive that does not match.
 */
final class ClassArchive {
    private static final long TIMEOUT_MINUTES = 3;

    /** Makes {@code Main} run the usual requests once and end. */
    private static final String TRAIN = "train-archive";

    private ClassArchive() {}

    /** Creates the archive by running a kernel once; if that fails, kernels start without it. */
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
                System.out.println("The class-data archive could not be created. The kernel works, but starts a"
                        + " little more slowly.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(fresh);
        }
    }
}
