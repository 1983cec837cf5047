package dev.cella.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that every user of a machine can read if root installs it, whatever root's umask. What other users install
 * keeps the permissions of their umask.
 *
 * @param folder the folder
 * @param top the topmost folder that had to be created for it
 */
record AllReadable(Path folder, Path top) {
    private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("r--r--r--");
    private static final Set<PosixFilePermission> ENTER = PosixFilePermissions.fromString("--x--x--x");

    /** Creates the folder and its missing parents. */
    static AllReadable create(Path folder) throws IOException {
        Path top = folder;
        while (top.getParent() != null && !Files.exists(top.getParent())) {
            top = top.getParent();
        }
        Files.createDirectories(folder);
        return new AllReadable(folder, top);
    }

    /** Lets everybody read its current contents, if root created it. */
    void open() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                || !Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                open(file);
            }
        }
    }

    private static void open(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        boolean more = permissions.addAll(READ);
        if (Files.isDirectory(file) || permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
            more |= permissions.addAll(ENTER);
        }
        if (more) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
