package dev.cella.kernel.magic;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.Wrapping;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** {@code %maven}: libraries from Maven repositories, with all that they need, on the class path of the session. */
final class MavenMagic {
    private static final int WIDTH = 88;

    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+(:[^:\\s]+){2,4}");

    private final ClassPath classPath;
    private final Set<String> repositories = new LinkedHashSet<>();
    private Resolver resolver;

    MavenMagic(ClassPath classPath) {
        this.classPath = classPath;
    }

    void addTo(Magics magics) {
        magics.add(new Command(
                "%maven",
                "%maven GROUP:ARTIFACT:VERSION...",
                "Adds libraries, and all that they need, from Maven Central and the repositories of your settings.xml.\n"
                        + "%maven repository URL looks there too from now on. Where the class path has a library already,"
                        + " its version stays.",
                Command.Input.TEXT,
                this::run));
    }

    private Outcome run(MagicCall call) throws Exception {
        List<String> words = ArgumentWords.of(call.arguments());
        if (!words.isEmpty() && words.get(0).equals("repository")) {
            addRepositories(words.subList(1, words.size()));
            return Command.DONE;
        }
        for (String word : words) {
            if (!COORDINATES.matcher(word).matches()) {
                throw new MagicException(word + " is not of the form GROUP:ARTIFACT:VERSION, as in"
                        + " org.apache.commons:commons-csv:1.10.0");
            }
        }
        if (words.isEmpty()) {
            throw new MagicException("%maven needs a library, as in %maven org.apache.commons:commons-csv:1.10.0");
        }
        List<Resolver.Resolution> found = new ArrayList<>();
        call.run().call(() -> {
            found.add(resolve(words));
            return null;
        });
        add(found.get(0), call);
        return Command.DONE;
    }

    private void addRepositories(List<String> urls) {
        for (String url : urls) {
            if (!url.matches("(https?|file):.+")) {
                throw new MagicException(url + " is no repository (must begin with https:, http: or file:), as in"
                        + " %maven repository https://repo.example.org/releases");
            }
            repositories.add(URI.create(url).toString());
        }
        if (urls.isEmpty()) {
            throw new MagicException(
                    "%maven repository needs a URL, as in" + " %maven repository https://repo.example.org/releases");
        }
    }

    /** Runs on a thread of the cell. */
    private Resolver.Resolution resolve(List<String> coordinates) throws InterruptedException {
        if (resolver == null) {
            resolver = ResolverLoader.load();
        }
        AtomicLong files = new AtomicLong();
        try (var line = Display.progressBar("downloaded", 0)) {
            return resolver.resolve(coordinates, List.copyOf(repositories), new Resolver.DownloadListener() {
                @Override
                public void at(String file, long bytes) {
                    line.at(files.get(), file + " " + bytes / 1024 + " KiB");
                }

                @Override
                public void done(String file) {
                    line.at(files.incrementAndGet(), "");
                }
            });
        } catch (IOException e) {
            throw new MagicException(String.join(" ", coordinates) + " cannot be had: " + e.getMessage());
        }
    }

    private void add(Resolver.Resolution resolution, MagicCall call) {
        List<Path> added = new ArrayList<>();
        for (Resolver.Library library : resolution.libraries()) {
            Optional<Path> present = present(library);
            if (present.isEmpty()) {
                added.add(library.file());
            } else if (!fileName(present.get()).equals(fileName(library.file()))) {
                String sentence = "the class path has " + fileName(present.get()) + " already, which stays: "
                        + library.artifact() + " " + library.version()
                        + " is not added; to use it, restart the kernel and add it first";
                Wrapping.wrap("", sentence, WIDTH).forEach(call::print);
            }
        }
        resolution.clashes().forEach(call::print);
        classPath.add(added);
        List<String> names = added.stream().map(MavenMagic::fileName).toList();
        call.print(names.isEmpty() ? "the class path has it all already" : "added " + String.join(", ", names));
    }

    /** The jar of the same library, of whatever version, that the class path has. */
    private Optional<Path> present(Resolver.Library library) {
        Pattern anyVersion = Pattern.compile(Pattern.quote(library.artifact()) + "(-\\d.*)?\\.jar");
        return classPath.entries().stream()
                .filter(entry -> anyVersion.matcher(fileName(entry)).matches())
                .filter(entry -> isOf(library, entry))
                .findFirst();
    }

    /** Whether a jar of the same name is of the same group too, as far as it tells. */
    private static boolean isOf(Resolver.Library library, Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String maven = "META-INF/maven/";
            boolean tells = jar.stream().anyMatch(entry -> entry.getName().startsWith(maven));
            return !tells || jar.getEntry(maven + library.group() + "/" + library.artifact() + "/pom.xml") != null;
        } catch (IOException e) {
            return false; // it is no jar that could clash
        }
    }

    private static String fileName(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
