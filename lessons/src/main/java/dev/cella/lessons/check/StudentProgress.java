package dev.cella.lessons.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cella.lessons.draw.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a student is: one line per exercise, in a file on the student's own machine.
 *
 * <p>Each check reads and writes the whole file, so two notebooks can share it. It is tab-separated: exercise, tries so far,
 * wrong tries in a row, {@code solved} or {@code open}, the number of the inputs, and the mistakes made so far, each with how
 * often it was made. The last two may be missing. If the file is damaged, the readable lines count, and a copy is kept before it
 * is written again.
 */
public final class StudentProgress {

    /** A folder that only this user can enter, made when it is first needed; empty if it cannot be made. */
    private static final class Session {
        static final Optional<Path> FOLDER = make();

        private static Optional<Path> make() {
            try {
                return Optional.of(Files.createTempDirectory("cella-progress-"));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    private final Path file;
    private final boolean lasting;
    private Optional<Path> rescued = Optional.empty();

    /** @param lasting whether the file is still there in the next session */
    private StudentProgress(Path file, boolean lasting) {
        this.file = file;
        this.lasting = lasting;
    }

    /**
     * The student's progress: {@code CELLA_PROGRESS} names the file; without it {@code .cella/progress.tsv} in the home
     * folder, or in a private temporary folder, for this session only, where the home folder cannot be written.
     */
    public static StudentProgress ofEnvironment(Map<String, String> environment) {
        if (environment.containsKey("CELLA_PROGRESS")) {
            return new StudentProgress(Path.of(environment.get("CELLA_PROGRESS")), true);
        }
        Path home = Path.of(System.getProperty("user.home"));
        boolean lasting = Files.isWritable(home);
        Path base = lasting ? home : Session.FOLDER.orElse(home);
        return new StudentProgress(base.resolve(".cella").resolve("progress.tsv"), lasting);
    }

    Path file() {
        return file;
    }

    /** Returns the standing of one exercise. */
    public ExerciseStatus of(String exercise) {
        return all().getOrDefault(exercise, ExerciseStatus.NEW);
    }

    /** Returns the standings of all exercises that were tried, by name; a line that cannot be read is left out. */
    public Map<String, ExerciseStatus> all() {
        Map<String, ExerciseStatus> standings = new TreeMap<>();
        for (String line : lines()) {
            if (isReadable(line)) {
                standings.put(line.substring(0, line.indexOf('\t')), ExerciseStatus.read(line));
            }
        }
        return standings;
    }

    /** Returns a warning for the student if the file is or was damaged, or will not last. */
    Optional<String> remark() {
        long unreadable = lines().stream().filter(line -> !isReadable(line)).count();
        if (unreadable > 0) {
            return Optional.of(Numbers.count(unreadable, "line") + " of " + file
                    + " cannot be read and will be left out; the next check keeps a copy of the file beside it");
        }
        if (!lasting) {
            return Optional.of(
                    "your progress is kept for this session only, because your home folder cannot be written; set"
                            + " CELLA_PROGRESS to a file that can be");
        }
        return rescued.map(copy -> "some lines of " + file + " cannot be read; a copy of the file is kept in "
                + copy.getFileName() + ", and progress continues with the other lines");
    }

    void put(String exercise, ExerciseStatus standing) {
        Map<String, ExerciseStatus> standings = all();
        standings.put(exercise, standing);
        List<String> lines = new ArrayList<>();
        standings.forEach((name, one) -> lines.add(one.written(name)));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            if (lines().stream().anyMatch(line -> !isReadable(line))) {
                rescue();
            }
            Path fresh = Files.createTempFile(folder, "progress", ".part");
            Files.write(fresh, lines, UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "progress cannot be written to " + file
                            + ", so this try is not counted; set CELLA_PROGRESS to a file that can be written",
                    e);
        }
    }

    /** Copies the file to a name that is not taken. */
    private void rescue() throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 2; Files.exists(copy); i++) {
            copy = file.resolveSibling(file.getFileName() + ".damaged-" + i);
        }
        Files.copy(file, copy);
        rescued = Optional.of(copy);
    }

    private static boolean isReadable(String line) {
        return line.matches(
                "[^\t]+\t\\d{1,6}\t\\d{1,6}\t(solved|open)(\t\\d{1,6}(\t\\w+:\\d{1,6}(,\\w+:\\d{1,6})*)?)?");
    }

    /** Reads the lines; a byte that is not UTF-8 becomes U+FFFD, which no readable line contains. */
    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "progress cannot be read from " + file
                            + ", so this try is not counted; set CELLA_PROGRESS to another file",
                    e);
        }
    }
}
