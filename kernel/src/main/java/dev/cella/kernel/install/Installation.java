package dev.cella.kernel.install;

import dev.cella.kernel.spi.Extension;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Writes the kernelspec {@code cella}: {@code kernel.json}, logos, a start script, the jars of this JVM's class path,
 * and an archive of loaded classes that shortens the start.
 *
 * @param jupyterData the Jupyter data folder that receives the kernelspec
 * @param inPlace whether the jars stay where they are
 * @param archive whether to create the class-data archive
 * @param settings how sessions start
 */
public record Installation(Path jupyterData, boolean inPlace, boolean archive, Settings settings) {
    private static final List<String> LOGOS = List.of("logo-svg.svg", "logo-64x64.png", "logo-32x32.png");

    /**
     * Parses {@code (--user | --prefix DIR | --sys-prefix) [--in-place] [--no-archive]} and the options for sessions:
     * {@code [--startup FILE] [--classpath PATH] [--compiler-options TEXT] [--jvm-option OPTION] [--enable-preview]}.
     *
     * @throws IllegalArgumentException if the arguments are wrong, or no environment is active for {@code --sys-prefix}
     */
    public static Installation parse(List<String> words) {
        Path folder = null;
        boolean inPlace = false;
        boolean archive = true;
        Settings settings = Settings.NONE;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--user" -> folder = JupyterFolders.ofUser();
                case "--sys-prefix" -> folder = JupyterFolders.ofPrefix(JupyterFolders.activePrefix());
                case "--prefix" -> folder = JupyterFolders.ofPrefix(Path.of(argument(words, ++i)));
                case "--in-place" -> inPlace = true;
                case "--no-archive" -> archive = false;
                case "--startup" -> settings = settings.withStartup(argument(words, ++i));
                case "--classpath" -> settings = settings.withClassPath(argument(words, ++i));
                case "--compiler-options" -> settings = settings.withCompilerOptions(argument(words, ++i));
                case "--jvm-option" -> settings = settings.withJvmOption(argument(words, ++i));
                case "--enable-preview" -> settings = settings.withPreview();
                default -> throw new IllegalArgumentException("install has no option " + words.get(i));
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException("install needs one of --user, --prefix DIR or --sys-prefix");
        }
        return new Installation(folder.toAbsolutePath().normalize(), inPlace, archive, settings);
    }

    /**
     * Writes the kernelspec, and replaces what has changed since the last installation.
     *
     * @throws IOException if it cannot be written; the message says where, and why
     */
    public void run() throws IOException {
        Path spec = jupyterData.resolve("kernels").resolve("cella");
        try {
            AllReadable made = AllReadable.create(spec);
            List<Path> classPath = inPlace ? ownClassPath() : copied(ownClassPath(), spec.resolve("lib"));
            for (String logo : LOGOS) {
                copyResource(logo, spec.resolve(logo));
            }
            Path archiveFile = spec.resolve("classes.jsa");
            KernelJson json = new KernelJson(classPath, archiveFile, start(spec), shared(spec), settings);
            if (archive) {
                ClassArchive.make(json, archiveFile);
            }
            Files.writeString(spec.resolve("kernel.json"), json.text());
            made.open();
        } catch (IOException e) {
            throw new IOException(
                    "the kernel cannot be installed in " + spec + ": " + e
                            + "; try --user, or --prefix with a folder that you can write",
                    e);
        }
        System.out.println("Installed the kernel \"" + KernelJson.DISPLAY_NAME + "\" in " + spec);
    }

    /** Returns the script that starts the JVM; none on Windows. */
    private static Path start(Path spec) throws IOException {
        if (File.separatorChar == '\\') {
            return null;
        }
        Path script = spec.resolve("start.sh");
        copyResource("start.sh", script);
        return script;
    }

    /** Lets each extension prepare its files; if one fails, kernels do without its files. */
    private static List<String> shared(Path spec) {
        List<String> options = new ArrayList<>();
        for (Extension extension : ServiceLoader.load(Extension.class)) {
            try {
                options.addAll(extension.install(spec));
            } catch (IOException | RuntimeException | LinkageError e) {
                System.out.println("Not shared between users: " + e.getMessage());
            }
        }
        return options;
    }

    private static String argument(List<String> words, int index) {
        if (index >= words.size()) {
            throw new IllegalArgumentException(words.get(index - 1) + " needs a value after it");
        }
        return words.get(index);
    }

    private static List<Path> ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                .sorted()
                .toList();
    }

    /** Copies new and changed jars, and removes those that are no longer needed. Folders of classes stay in place. */
    private static List<Path> copied(List<Path> classPath, Path lib) throws IOException {
        Files.createDirectories(lib);
        List<Path> copies = new ArrayList<>();
        for (Path jar : classPath) {
            if (Files.isDirectory(jar)) {
                copies.add(jar);
                continue;
            }
            Path copy = lib.resolve(jar.getFileName());
            if (!jar.equals(copy) && (!Files.exists(copy) || Files.mismatch(jar, copy) >= 0)) {
                Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            copies.add(copy);
        }
        try (var old = Files.newDirectoryStream(lib, "*.jar")) {
            for (Path jar : old) {
                if (!copies.contains(jar)) {
                    Files.delete(jar);
                }
            }
        }
        return copies;
    }

    private static void copyResource(String name, Path target) throws IOException {
        try (InputStream resource = Installation.class.getResourceAsStream(name)) {
            Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
