package dev.cella.kernel.magic;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.Wrapping;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Implements {@code %maven}, which adds libraries from Maven repositories, with their dependencies, to the class path
 * of the session.
 */
final class MavenMagic {
    private static final int WIDTH = 88;
    private static final String UNENCRYPTED = "--allow-http";

    private final ClassPath classPath;
    private final Present present = new Present();
    private final Set<String> repositories = new LinkedHashSet<>();
    private final Set<String> unencrypted = new HashSet<>();
    private Resolver resolver;

    MavenMagic(ClassPath classPath) {
        this.classPath = classPath;
    }

    void addTo(Magics magics) {
        magics.add(new Command(
                "%maven",
                "%maven GROUP:ARTIFACT[:EXTENSION[:CLASSIFIER]]:VERSION... [!GROUP:ARTIFACT...]",
                "Adds libraries and their dependencies from Maven Central and the repositories of your settings.xml.\n"
                        + "!GROUP:ARTIFACT excludes a dependency. %maven repository URL adds a repository for this"
                        + " session; plain http: needs %maven repository " + UNENCRYPTED + " URL.\n"
                        + "A library that is already on the class path keeps its version.",
                Command.Input.TEXT,
                this::run));
    }

    private Outcome run(MagicCall call) throws Exception {
        List<String> words = ArgumentWords.of(call.arguments());
        if (!words.isEmpty() && words.get(0).equals("repository")) {
            addRepositories(words.subList(1, words.size()));
            return Command.DONE;
        }
        Coordinates coordinates = Coordinates.of(words);
        List<Resolver.Resolution> found = new ArrayList<>();
        call.run().call(() -> {
            found.add(resolve(coordinates));
            return null;
        });
        add(found.get(0), call);
        return Command.DONE;
    }

    private void addRepositories(List<String> words) {
        List<String> urls = new ArrayList<>(words);
        boolean plain = urls.remove(UNENCRYPTED);
        for (String url : urls) {
            URI uri = uri(url);
            if (plain) {
                unencrypted.add(uri.toString());
            } else if (uri.getScheme().equals("http") && !Resolver.isLoopback(uri)) {
                throw new MagicException(url + " is not encrypted, so anyone in between could change what arrives; use"
                        + " https or, if you trust the connection, %maven repository " + UNENCRYPTED + " " + url);
            }
            repositories.add(uri.toString());
        }
        if (urls.isEmpty()) {
            throw new MagicException(
                    "%maven repository needs a URL, as in" + " %maven repository https://repo.example.org/releases");
        }
    }

    private static URI uri(String url) {
        try {
            if (url.matches("(https?|file):.+")) {
                return new URI(url);
            }
        } catch (URISyntaxException e) {
            // reported below
        }
        throw new MagicException(url + " is not a repository (it must begin with https:, http: or file:), as in"
                + " %maven repository https://repo.example.org/releases");
    }

    /** Runs on the thread of cells. */
    private Resolver.Resolution resolve(Coordinates coordinates) throws InterruptedException {
        if (resolver == null) {
            resolver = ResolverLoader.load();
        }
        Resolver.Wanted wanted = new Resolver.Wanted(
                coordinates.libraries(), coordinates.exclusions(), List.copyOf(repositories), Set.copyOf(unencrypted));
        AtomicLong files = new AtomicLong();
        try (var line = Display.progressBar("downloaded", 0)) {
            return resolver.resolve(wanted, new Resolver.DownloadListener() {
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
            throw new MagicException(
                    String.join(" ", coordinates.libraries()) + " is not available: " + e.getMessage());
        }
    }

    private void add(Resolver.Resolution resolution, MagicCall call) {
        List<String> added = new ArrayList<>();
        for (Resolver.Library library : resolution.libraries()) {
            Optional<Path> there = present.find(library, classPath.entries());
            if (there.isEmpty()) {
                add(library, added, call);
            } else if (!FileNames.name(there.get()).equals(FileNames.name(library.file()))) {
                remark(
                        "the class path already has " + FileNames.name(there.get()) + ", so " + library.title()
                                + " is not added; to use it, restart the kernel and add it first",
                        call);
            }
        }
        resolution.remarks().forEach(remark -> remark(remark, call));
        if (!added.isEmpty()) {
            call.print("added " + String.join(", ", added));
        } else if (resolution.missing().isEmpty()) {
            call.print("everything is already on the class path");
        }
        if (!resolution.missing().isEmpty()) { // so that the rest of the cell does not run without it
            throw new MagicException(String.join("\n", resolution.missing()));
        }
    }

    private void add(Resolver.Library library, List<String> added, MagicCall call) {
        try {
            classPath.add(List.of(library.file()));
            present.add(library);
            added.add(FileNames.name(library.file()));
        } catch (MagicException e) {
            remark(library.title() + " is skipped: " + e.getMessage(), call);
        }
    }

    private static void remark(String sentence, MagicCall call) {
        Wrapping.wrap("", sentence, WIDTH).forEach(call::print);
    }
}
