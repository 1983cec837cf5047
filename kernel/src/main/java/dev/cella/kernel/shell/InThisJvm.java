package dev.cella.kernel.shell;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Opens a JShell whose snippets run in this JVM and may use every class of its class path. */
final class InThisJvm implements ExecutionControlProvider {
    private final CellControl control;
    private final AtomicReference<ClassPathFiles> files = new AtomicReference<>();

    InThisJvm(CellControl control) {
        this.control = control;
    }

    /** Opens it; see {@link JavaShell#JavaShell}. */
    JShell open(List<String> compilerOptions) {
        return JShell.builder()
                .executionEngine(this, Map.of())
                .fileManager(this::classPathFiles)
                .compilerOptions(
                        Stream.concat(Stream.of("-g"), compilerOptions.stream()).toArray(String[]::new))
                .build();
    }

    private StandardJavaFileManager classPathFiles(StandardJavaFileManager compilersOwn) {
        ClassPathFiles known = new ClassPathFiles(compilersOwn);
        known.handleOption(
                "-classpath", List.of(System.getProperty("java.class.path")).iterator());
        files.set(known);
        return known;
    }

    /** Returns the classes that its compiler knows. */
    ClassPathFiles files() {
        return files.get();
    }

    @Override
    public String name() {
        return "cella";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return control;
    }
}
