package dev.cella.kernel.magic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;

/**
 * Loads the resolver of {@code %maven} on first use. Its thirty jars are inside the kernel's jar, so they burden
 * neither the class path nor the start, and never clash with another version of themselves in the user's code. Their
 * contents, about 8 MB, are kept in memory, because a killed kernel would leave files behind.
 */
final class ResolverLoader extends ClassLoader {
    private static final String ROOM = "dev.cella.kernel.magic.maven.";
    private static final String LIB = "dev/cella/kernel/magic/maven/lib/";
    private static final String IMPLEMENTATION = ROOM + "MimaResolver";

    private final ClassLoader kernel = ResolverLoader.class.getClassLoader();
    private final Map<String, byte[]> contents;

    private ResolverLoader(Map<String, byte[]> contents) {
        super("maven", ClassLoader.getPlatformClassLoader());
        this.contents = contents;
    }

    static Resolver load() {
        try {
            Path home = Path.of(ResolverLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, byte[]> contents = new HashMap<>();
            if (Files.isDirectory(home)) {
                readFolder(home.resolve(LIB), contents);
            } else {
                readJars(home, contents);
            }
            ResolverLoader loader = new ResolverLoader(contents);
            return (Resolver) loader.loadClass(IMPLEMENTATION).getConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException("the resolver of %maven is incomplete", e);
        }
    }

    /** Takes the kernel's own classes from the kernel, except for the room that is written against the resolver. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("dev.cella.kernel.") && !name.startsWith(ROOM)) {
            return kernel.loadClass(name);
        }
        String file = name.replace('.', '/') + ".class";
        try (InputStream content =
                name.startsWith(ROOM) ? kernel.getResourceAsStream(file) : getResourceAsStream(file)) {
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = content.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected URL findResource(String name) {
        byte[] content = contents.get(name);
        try {
            return content == null ? null : new URL("cella-memory", "", -1, "/" + name, new Handler(content));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return Collections.enumeration(found == null ? List.of() : List.of(found));
    }

    private static void readFolder(Path folder, Map<String, byte[]> contents) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : found) {
                read(Files.newInputStream(jar), contents);
            }
        }
    }

    private static void readJars(Path kernelJar, Map<String, byte[]> contents) throws IOException {
        try (JarFile kernel = new JarFile(kernelJar.toFile())) {
            for (JarEntry entry : kernel.stream().toList()) {
                if (entry.getName().startsWith(LIB) && entry.getName().endsWith(".jar")) {
                    read(kernel.getInputStream(entry), contents);
                }
            }
        }
    }

    private static void read(InputStream jar, Map<String, byte[]> contents) throws IOException {
        try (JarInputStream entries = new JarInputStream(jar)) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    contents.putIfAbsent(entry.getName(), entries.readAllBytes());
                }
            }
        }
    }

    /** Opens content in memory. */
    private static final class Handler extends URLStreamHandler {
        private final byte[] content;

        Handler(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
