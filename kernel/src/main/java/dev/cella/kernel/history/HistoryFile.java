package dev.cella.kernel.history;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The history file of all kernels of a user: a text file with a line {@code [session,number,"code"]} for each cell.
 *
 * <p>Lines are only ever appended, each in one write, while a file beside it is locked, so kernels that run at the same
 * time do not disturb each other. If the file has grown beyond its cap when a session begins, the older half is
 * dropped. A broken line, for example after a power failure, is skipped.
 */
final class HistoryFile {
    static final long CAP = 2 << 20;
    /** Limits the code that is kept beyond its session. */
    static final int LONGEST_CODE = 64 << 10;

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .create();

    private final Path file;
    private final Path lock;

    HistoryFile(Path file) {
        this.file = file;
        this.lock = file.resolveSibling(file.getFileName() + ".lock");
    }

    /**
     * Returns all entries, oldest first, after cutting a file that is too large; none if there is no file.
     *
     * @throws IOException if the file cannot be read or is not a history file
     */
    List<HistoryEntry> read() throws IOException {
        List<HistoryEntry> entries = entries();
        return Files.exists(file) && Files.size(file) > CAP && Files.isWritable(file) ? cut() : entries;
    }

    /**
     * Begins a session with its first entry.
     *
     * @return the number of the session: one more than any before
     */
    int begin(int number, String code) throws IOException {
        return locked(() -> {
            int session = next(entries());
            write(session, number, code);
            return session;
        });
    }

    /** Adds an entry. */
    void append(int session, int number, String code) throws IOException {
        locked(() -> {
            write(session, number, code);
            return session;
        });
    }

    /** Returns the number of the session that follows those of {@code entries}. */
    static int next(List<HistoryEntry> entries) {
        return entries.stream().mapToInt(HistoryEntry::session).max().orElse(0) + 1;
    }

    private void write(int session, int number, String code) throws IOException {
        if (code.length() > LONGEST_CODE) {
            return;
        }
        JsonArray line = new JsonArray();
        line.add(session);
        line.add(number);
        line.add(code);
        byte[] bytes = (GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = open(file, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }

    private List<HistoryEntry> entries() throws IOException {
        return Files.exists(file) ? parsed(Files.readString(file, StandardCharsets.ISO_8859_1)) : List.of();
    }

    private List<HistoryEntry> cut() throws IOException {
        return locked(() -> {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            int start = text.indexOf('\n', (int) Math.max(0, text.length() - CAP / 2)) + 1;
            String kept = text.substring(start);
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "history", ".tmp");
            Files.writeString(fresh, kept, StandardCharsets.ISO_8859_1);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return parsed(kept);
        });
    }

    /** Reads the entries from the bytes of a file, which are decoded as ISO 8859-1 so that no byte is refused. */
    private List<HistoryEntry> parsed(String bytes) throws IOException {
        List<HistoryEntry> entries = new ArrayList<>();
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            HistoryEntry entry = entry(line);
            if (entry != null) {
                entries.add(entry);
            }
        }
        if (entries.isEmpty() && !text.isBlank()) {
            throw new IOException("it is not a history file");
        }
        return entries;
    }

    private static HistoryEntry entry(String line) {
        try {
            JsonArray parts = GSON.fromJson(line, JsonArray.class);
            return new HistoryEntry(
                    parts.get(0).getAsInt(),
                    parts.get(1).getAsInt(),
                    parts.get(2).getAsString(),
                    null);
        } catch (JsonParseException
                | IllegalStateException
                | IndexOutOfBoundsException
                | UnsupportedOperationException
                | NumberFormatException
                | NullPointerException e) {
            return null;
        }
    }

    private <T> T locked(Work<T> work) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        synchronized (HistoryFile.class) { // a file lock belongs to the whole process
            try (FileChannel channel = open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                return work.run();
            }
        }
    }

    /** Opens a file that only its owner can read from the moment it exists. */
    private static FileChannel open(Path file, OpenOption how) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, how), ownerOnly);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
