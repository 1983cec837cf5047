package dev.cella.kernel.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Gives the compiler a view of the class path that is built for a quick start.
 *
 * <p>The compiler's own manager mounts each jar as a file system and walks it before it finds the first class. Here, a
 * jar only lists the names of its entries ({@link JarClasses}). Folders are left to the compiler's manager.
 *
 * <p>As soon as JShell has started, it also begins to list all packages, for completion, on a thread of its own, which
 * would slow down the first cell. That thread is held until {@link #letOthersIn}, but not for long.
 */
final class ClassPathFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final Set<String> CLASS_PATH_OPTIONS = Set.of("-classpath", "-cp", "--class-path");

    private static final long PATIENCE_SECONDS = 5;

    private final Thread owner = Thread.currentThread();
    private final CountDownLatch othersMayEnter = new CountDownLatch(1);
    private final List<JarClasses> jars = new ArrayList<>();
    private List<Path> classPath = List.of();

    ClassPathFiles(StandardJavaFileManager compilersOwn) {
        super(compilersOwn);
    }

    /** Releases the threads of JShell that only work ahead. */
    void letOthersIn() {
        othersMayEnter.countDown();
    }

    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
        if (!CLASS_PATH_OPTIONS.contains(option)) {
            return super.handleOption(option, rest);
        }
        List<Path> entries = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (String entry : rest.next().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.isRegularFile(path)) {
                entries.add(path);
                addJar(path);
            } else if (Files.isDirectory(path)) {
                entries.add(path);
                folders.add(entry);
            }
        }
        classPath = List.copyOf(entries);
        jars.removeIf(jar -> !classPath.contains(jar.path()));
        return super.handleOption(
                option, List.of(String.join(File.pathSeparator, folders)).iterator());
    }

    private void addJar(Path path) {
        try {
            if (jars.stream().noneMatch(jar -> jar.path().equals(path))) {
                jars.add(JarClasses.open(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> others = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return others;
        }
        List<JavaFileObject> found = new ArrayList<>();
        others.forEach(found::add);
        jars.forEach(jar -> jar.list(packageName, recurse, found));
        return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof JarClasses.ClassFile found ? found.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        boolean ours = one instanceof JarClasses.ClassFile || other instanceof JarClasses.ClassFile;
        return ours ? one.equals(other) : super.isSameFile(one, other);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof JarClasses.ClassFile
                ? location == StandardLocation.CLASS_PATH
                : super.contains(location, file);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        if (Thread.currentThread() != owner) {
            await();
        }
        return location == StandardLocation.CLASS_PATH ? classPath : fileManager.getLocationAsPaths(location);
    }

    private void await() {
        try {
            boolean ignored = othersMayEnter.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        letOthersIn();
        for (JarClasses jar : jars) {
            jar.close();
        }
        super.close();
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }
}
