package dev.cella.lessons.check.mutant;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.KernelImports;
import dev.cella.lessons.check.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
public final class AnswerCompiler {
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
                public dev.cella.lessons.check.Verdict apply(long number) {
                    seed = number;
                    ticks = 0;
                    %s
                    return verdict;
                }
            """;

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Keeps the lists of the class path's jars, which take longer to read than answers to compile. */
    private static final JavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private AnswerCompiler() {}

    /** Returns what a check says about each answer that compiles, by the number of the inputs. */
    public static <K> Map<K, LongFunction<Verdict>> compiled(Map<K, String> answers, String check) {
        List<K> keys = new ArrayList<>(answers.keySet());
        AnswerCompiler compiler = new AnswerCompiler();
        Set<Integer> rejected = compiler.rejected(sources(keys, answers, check));
        List<K> left = IntStream.range(0, keys.size())
                .filter(i -> !rejected.contains(i))
                .mapToObj(keys::get)
                .toList();
        if (!rejected.isEmpty()
                && !compiler.rejected(sources(left, answers, check)).isEmpty()) {
            throw new IllegalStateException("some answers compile only sometimes");
        }
        return compiler.load(left);
    }

    private static <K> List<String> sources(List<K> keys, Map<K, String> answers, String check) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "class " + name(i)
                        + " implements java.util.function.LongFunction<dev.cella.lessons.check.Verdict> {\n" + NEEDED
                        + JUDGE.formatted(check) + answers.get(keys.get(i)) + "\n}\n")
                .toList();
    }

    private static String name(int i) {
        return "Answer" + i;
    }

    /**
     * Compiles classes as one file, so that the imports are looked up once.
     *
     * @return which of them have errors, which keep all from being written
     */
    private Set<Integer> rejected(List<String> sources) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        JavaFileObject file = new FileText("Answers", IMPORTS + String.join("", sources));
        JAVAC.getTask(null, new InMemory(), problems, options, null, List.of(file))
                .call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> classAt(problem.getPosition(), sources))
                .collect(Collectors.toSet());
    }

    private static int classAt(long position, List<String> sources) {
        long end = IMPORTS.length();
        for (int i = 0; i < sources.size(); i++) {
            end += sources.get(i).length();
            if (position < end) {
                return i;
            }
        }
        throw new IllegalStateException("an error lies behind all answers, at " + position);
    }

    private <K> Map<K, LongFunction<Verdict>> load(List<K> keys) {
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
        for (int i = 0; i < keys.size(); i++) {
            judges.put(keys.get(i), judge(loader, name(i)));
        }
        return judges;
    }

    @SuppressWarnings("unchecked") // the class was written above
    private static LongFunction<Verdict> judge(ClassLoader loader, String name) {
        try {
            Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (LongFunction<Verdict>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name + " cannot be made", e);
        }
    }

    /** A file of source code, held in memory. */
    private static final class FileText extends SimpleJavaFileObject {
        private final String text;

        FileText(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
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
            super(FILES);
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
