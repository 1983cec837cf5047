package dev.cella.kernel.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Lists the classes of one jar by package, for the compiler; of a multi-release jar, those for this Java release. */
final class JarClasses {
    private static final String SUFFIX = ".class";

    /** Is not the real address: thousands of entries are listed and few are read, so that is only created on demand. */
    private static final URI NO_URI = URI.create("jar:/");

    private final Path path;
    private final JarFile jar;
    private final Map<String, List<String>> namesByFolder = new HashMap<>();

    private JarClasses(Path path) throws IOException {
        this.path = path;
        this.jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            add(entries.nextElement().getName());
        }
    }

    /** @throws IOException if {@code path} is not a jar */
    static JarClasses open(Path path) throws IOException {
        return new JarClasses(path);
    }

    Path path() {
        return path;
    }

    /** Adds the classes of a package to {@code found}, and those of its subpackages if {@code deep}. */
    void list(String packageName, boolean deep, List<JavaFileObject> found) {
        String folder = packageName.replace('.', '/');
        namesByFolder.getOrDefault(folder, List.of()).forEach(name -> found.add(new ClassFile(name)));
        if (deep) {
            String below = folder.isEmpty() ? "" : folder + "/";
            namesByFolder.forEach((other, names) -> {
                if (!other.equals(folder) && other.startsWith(below)) {
                    names.forEach(name -> found.add(new ClassFile(name)));
                }
            });
        }
    }

    void close() throws IOException {
        jar.close();
    }

    private void add(String entry) {
        if (entry.endsWith(SUFFIX) && !entry.startsWith("META-INF/") && !entry.equals("module-info.class")) {
            String folder = entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
            namesByFolder.computeIfAbsent(folder, name -> new ArrayList<>()).add(entry);
        }
    }

    /** A class file in this jar. */
    final class ClassFile extends SimpleJavaFileObject {
        private final String entry;

        private ClassFile(String entry) {
            super(NO_URI, Kind.CLASS);
            this.entry = entry;
        }

        @Override
        public URI toUri() {
            return URI.create("jar:" + path.toUri() + "!/" + entry);
        }

        @Override
        public String getName() {
            return path + "(" + entry + ")";
        }

        String binaryName() {
            return entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        }

        @Override
        public InputStream openInputStream() throws IOException {
            ZipEntry found = jar.getEntry(entry);
            return jar.getInputStream(found);
        }

        /** Is called for each class of a package that the compiler inspects, so it must not search the path. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            String file = simpleName + kind.extension;
            return entry.endsWith(file)
                    && (entry.length() == file.length() || entry.charAt(entry.length() - file.length() - 1) == '/');
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ClassFile file && file.getName().equals(getName());
        }

        @Override
        public int hashCode() {
            return entry.hashCode();
        }
    }
}
