package dev.cella.kernel;

import dev.cella.kernel.display.ProcessOutput;
import dev.cella.kernel.display.StandardStream;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.install.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Implements the command line: runs a kernel, or installs its kernelspec. */
public final class Main {
    private static final String HELP = """
        usage: java -cp "LIB/*" dev.cella.kernel.Main CONNECTION_FILE
               java -cp "LIB/*" dev.cella.kernel.Main install WHERE [OPTION...]
               java -cp "LIB/*" dev.cella.kernel.Main jshell [--terminal] [NOTEBOOK...]

        CONNECTION_FILE   runs the kernel for the Jupyter front end that wrote this file
        install           adds this kernel to Jupyter; WHERE is one of
          --user          for this user
          --prefix DIR    for the environment at DIR (DIR/share/jupyter)
          --sys-prefix    for the active Python environment
          --in-place      uses the jars where they are instead of copying them
          --no-archive    makes no class-data archive, which speeds up the start
                      and these options, which set up every session (all but the last can be repeated):
          --startup FILE            runs this file before the first cell
          --classpath PATH          adds jars and folders of classes
          --compiler-options TEXT   passes options to javac, e.g. "-Xlint:all -parameters"
          --jvm-option OPTION       passes an option to the JVM, e.g. -Xmx4g
          --enable-preview          turns on the preview features of this JDK
        jshell            runs the JDK's jshell with the imports and figures of cells
          NOTEBOOK        runs the code cells of this notebook first
          --terminal      for a person at a terminal: redraws lines, and opens figures if there is a desktop
        --version         prints the version
        """;

    private Main() {}

    /** Runs the command in {@code arguments}; the exit status is 2 if there is none and 1 if it fails. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        String first = words.isEmpty() ? "" : words.get(0);
        try {
            HomeFolder.ensure(System.getenv());
            switch (first) {
                case "--help", "-h" -> System.out.print(HELP);
                case "--version" -> System.out.println(version());
                case ArchiveTrainer.COMMAND -> ArchiveTrainer.run();
                case "install" ->
                    Installation.parse(words.subList(1, words.size())).run();
                case JShellCommand.NAME -> System.exit(JShellCommand.run(words.subList(1, words.size())));
                default -> runKernel(words);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(HELP);
            System.exit(2);
        } catch (IOException e) {
            System.err.println(e.getClass() == IOException.class ? e.getMessage() : e);
            System.exit(1);
        }
    }

    /** Returns the version of the kernel, as its jar states it. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static void runKernel(List<String> words) throws IOException, InterruptedException {
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new IllegalArgumentException(
                    "the kernel needs one connection file, or a command such as \"install\"; it was given " + words);
        }
        Path connectionFile = Path.of(words.get(0));
        try (CellaKernel kernel = CellaKernel.open(connectionFile, streamsOfCells())) {
            LastRun last = LastRun.before(connectionFile);
            last.report().ifPresent(kernel::report);
            endWithClient(kernel, System.getenv("JPY_PARENT_PID"));
            kernel.await();
            last.end();
        }
        JvmExit.now();
    }

    /**
     * Takes over the streams of this JVM for cells, before any thread can open files. The kernel's log keeps the old
     * ones.
     */
    static StandardStreams streamsOfCells() {
        ProcessOutput process = ProcessOutput.redirect().orElse(null);
        KernelLog.writeTo(process == null ? System.err : process.original(StandardStream.STDERR));
        return new StandardStreams(process);
    }

    /**
     * Makes the kernel end with its client: the process that {@code jupyter_client} names to every kernel, or else the
     * parent of this process. 0 stands for no process.
     */
    private static void endWithClient(CellaKernel kernel, String parent) {
        if (parent == null || !parent.matches("\\d{1,18}")) {
            kernel.endWithStarter();
        } else {
            ProcessHandle.of(Long.parseLong(parent)).ifPresent(kernel::endWith);
        }
    }
}
