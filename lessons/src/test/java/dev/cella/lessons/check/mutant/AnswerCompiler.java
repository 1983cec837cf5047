package dev.cella.lessons.check.mutant;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.KernelImports;
import dev.cella.lessons.check.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles answers together with the check of their exercise, many at once, with the imports that cells have. */
final class AnswerCompiler {
    private static final String IMPORTS = Stream.concat(
                    KernelImports.ALL.stream(),
                    ServiceLoader.load(Extension.class).stream()
                            .flatMap(extension -> extension.get().imports().stream()))
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());

    /** What lessons define in cells that checks need. */
    private static final String NEEDED = """
                dev.cella.lessons.normalize.ChannelStatistics known =
                        new dev.cella.lessons.normalize.ChannelStatistics(List.of(0.33), List.of(0.2));
                dev.cella.lessons.convolve.exercise.MapSide question = dev.cella.lessons.convolve.exercise.MapSide.of(1);
            """;

    private static final String JUDGE = """
                private long seed;
                private int ticks;
                private dev.cella.lessons.check.Verdict verdict;
                void tick() {
                    if (++ticks > 100_000) throw new IllegalStateException("an endless loop");
                }
                <A> void check(dev.cella.lessons.check.Exercise<A> exercise, A answer) {
                    verdict = exercise.examine(answer, seed);
                }
                public dev.cella.lessons.check.Verdict apply(long seed) {
                    this.seed = seed;
                    ticks = 0;
                    %s
                    return verdict;
                }
            """;

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private AnswerCompiler() {}

    /** Returns what a check says about each answer that compiles, by the number of the inputs. */
    static <K> Map<K, LongFunction<Verdict>> compiled(Map<K, String> answers, String check) {
        Map<String, K> keys = new LinkedHashMap<>();
        Map<String, JavaFileObject> sources = new LinkedHashMap<>();
        answers.forEach((key, code) -> {
            String name = "Answer" + keys.size();
            keys.put(name, key);
            sources.put(name, new ClassText(name, source(name, code, check)));
        });
        AnswerCompiler compiler = new AnswerCompiler();
        Set<String> rejected = sources.isEmpty() ? Set.of() : compiler.rejected(sources.values());
        sources.keySet().removeAll(rejected);
        if (!rejected.isEmpty() && !compiler.rejected(sources.values()).isEmpty()) {
            throw new IllegalStateException("some answers compile only sometimes");
        }
        return compiler.load(sources.keySet(), keys);
    }

    private static String source(String name, String code, String check) {
        return IMPORTS + "public class " + name
                + " implements java.util.function.LongFunction<dev.cella.lessons.check.Verdict> {\n" + NEEDED
                + JUDGE.formatted(check) + code + "\n}\n";
    }

    /** Compiles; returns the names of the classes that have errors, which keep all others from being written. */
    private Set<String> rejected(Iterable<JavaFileObject> sources) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        JAVAC.getTask(null, new InMemory(), problems, options, null, sources).call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getSource().getName().replaceAll(".*/|\\.java$", ""))
                .collect(Collectors.toSet());
    }

    private <K> Map<K, LongFunction<Verdict>> load(Set<String> names, Map<String, K> keys) {
        ClassLoader loader = new ClassLoader(AnswerCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!classes.containsKey(name)) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = classes.get(name).toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        Map<K, LongFunction<Verdict>> judges = new LinkedHashMap<>();
        names.forEach(name -> judges.put(keys.get(name), judge(loader, name)));
        return judges;
    }

    @SuppressWarnings("unchecked") // the class was written above
    private static LongFunction<Verdict> judge(ClassLoader loader, String name) {
        try {
            return (LongFunction<Verdict>)
                    loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name + " cannot be made", e);
        }
    }

    /** The source of a class, held in memory. */
    private static final class ClassText extends SimpleJavaFileObject {
        private final String text;

        ClassText(String className, String text) {
            super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps compiled classes in memory. */
    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory() {
            super(JAVAC.getStandardFileManager(null, null, null));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
