package dev.cella.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the resolver of {@code %maven} when it is first used. Its thirty jars lie inside the kernel's jar, so that they
 * burden neither the class path nor the start, and never meet another version of themselves in the user's code.
 */
final class ResolverLoader extends URLClassLoader {
    private static final String ROOM = "dev.cella.kernel.magic.maven.";
    private static final String LIB = "dev/cella/kernel/magic/maven/lib/";
    private static final String IMPLEMENTATION = ROOM + "MimaResolver";

    private final ClassLoader kernel = ResolverLoader.class.getClassLoader();

    private ResolverLoader(List<URL> urls) {
        super(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    static Resolver load() {
        try {
            Path home = Path.of(ResolverLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<URL> urls = new ArrayList<>(List.of(home.toUri().toURL()));
            for (Path jar : Files.isDirectory(home) ? jarsIn(home.resolve(LIB)) : unpacked(home)) {
                urls.add(jar.toUri().toURL());
            }
            @SuppressWarnings("resource") // stays for the rest of the session
            ResolverLoader loader = new ResolverLoader(urls);
            return (Resolver) loader.loadClass(IMPLEMENTATION).getConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException("the resolver of %maven is not whole", e);
        }
    }

    /** The kernel's own classes come from the kernel, but for the room that is written against the resolver. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean shared = name.startsWith("dev.cella.kernel.") && !name.startsWith(ROOM);
        return shared ? kernel.loadClass(name) : super.findClass(name);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        }
        return jars;
    }

    private static List<Path> unpacked(Path kernelJar) throws IOException {
        Path folder = Files.createTempDirectory("cella-resolver");
        folder.toFile().deleteOnExit();
        List<Path> jars = new ArrayList<>();
        try (JarFile kernel = new JarFile(kernelJar.toFile())) {
            for (JarEntry entry : kernel.stream().toList()) {
                if (entry.getName().startsWith(LIB) && entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(entry.getName().substring(LIB.length()));
                    try (InputStream content = kernel.getInputStream(entry)) {
                        Files.copy(content, jar);
                    }
                    jar.toFile().deleteOnExit();
                    jars.add(jar);
                }
            }
        }
        return jars;
    }
}
