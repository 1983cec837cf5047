package dev.cella.kernel.javadoc;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes the index of a folder of sources without compiling them again: for builds that cannot name an annotation
 * processor, such as that of the kernel, whose processor is among the sources.
 */
public final class JavadocWriter {
    private JavadocWriter() {}

    /**
     * Writes {@link JavadocEntry#RESOURCE}.
     *
     * @param arguments the folder of the sources, and the folder of their classes, where the index goes
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> units =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of("-proc:only", "-d", classes.toString(), "-classpath", classPath(classes), "-Xlint:none");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(units));
            task.setProcessors(List.of(new JavadocProcessor()));
            if (!task.call()) {
                throw new IOException("the comments of " + sources + " could not be read; its compiler errors say why");
            }
        }
    }

    /** The classes themselves, and all that the class loader of this class knows. */
    private static String classPath(Path classes) {
        ClassLoader loader = JavadocWriter.class.getClassLoader();
        Stream<String> known = loader instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs()).map(url -> {
                    try {
                        return Path.of(url.toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new UncheckedIOException(new IOException(e));
                    }
                })
                : Stream.of(System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(classes.toString()), known).toList());
    }
}
