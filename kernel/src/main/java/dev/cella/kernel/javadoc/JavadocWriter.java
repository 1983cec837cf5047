package dev.cella.kernel.javadoc;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes one index for folders of sources without compiling them again. It serves builds that cannot name an annotation
 * processor, such as the kernel's own, which contains the processor, and libraries that know nothing about the kernel.
 */
public final class JavadocWriter {
    private JavadocWriter() {}

    /**
     * Writes {@link JavadocEntry#RESOURCE}.
     *
     * @param arguments the folders of sources and, last, the folder of classes that receives the index
     */
    public static void main(String[] arguments) throws IOException {
        List<String> sources = List.of(arguments).subList(0, arguments.length - 1);
        Path classes = Path.of(arguments[arguments.length - 1]);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> units = new ArrayList<>();
            for (String folder : sources) {
                units.addAll(sourcesIn(Path.of(folder)));
            }
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

    private static List<Path> sourcesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Returns a class path of the classes themselves and all that the loader of this class can find. */
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
