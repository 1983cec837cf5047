package dev.cella.kernel;

import dev.cella.kernel.comm.Comms;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.spi.Call;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Magic;
import dev.cella.kernel.spi.Renderer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;

/** Loads the extensions on the class path. If one of them fails, one line reports it, and the others still work. */
final class Extensions {
    private final List<Extension> extensions = new ArrayList<>();
    private final Consumer<String> problems;

    private Extensions(Consumer<String> problems) {
        this.problems = problems;
    }

    /** Finds the extensions; {@code problems} is told what fails, now or later. */
    static Extensions load(Consumer<String> problems) {
        Extensions found = new Extensions(problems);
        Iterator<Extension> services = ServiceLoader.load(Extension.class).iterator();
        while (found.takeNext(services)) {
            // each can fail on its own
        }
        return found;
    }

    /** Returns the imports that the extensions add to every cell. */
    List<String> imports() {
        List<String> imports = new ArrayList<>();
        for (Extension extension : extensions) {
            attempt(extension, "its imports are missing", () -> imports.addAll(extension.imports()));
        }
        return imports;
    }

    void addRenderers(Renderers renderers) {
        for (Extension extension : extensions) {
            attempt(extension, "its renderers are missing", () -> {
                for (Renderer<?> renderer : extension.renderers()) {
                    add(renderer, renderers);
                }
            });
        }
    }

    void addMagics(Consumer<Magic> magics) {
        for (Extension extension : extensions) {
            attempt(extension, "its magics are missing", () -> extension
                    .magics()
                    .forEach(magics));
        }
    }

    void addCommTargets(Comms comms) {
        for (Extension extension : extensions) {
            attempt(extension, "its comm targets are missing", () -> extension
                    .commTargets()
                    .forEach(comms::register));
        }
    }

    /** Returns the first advice that an extension has on a cell that does not compile. */
    Optional<String> advice(String text, List<CellVersion> versions) {
        List<String> advice = new ArrayList<>();
        for (Extension extension : extensions) {
            attempt(extension, "its advice is left out", () -> extension
                    .advice(text, versions)
                    .ifPresent(advice::add));
        }
        return advice.stream().findFirst();
    }

    /** Returns whether an extension wants standard error among standard output. */
    boolean joinStreams() {
        return extensions.stream().anyMatch(Extension::joinsStreams);
    }

    /** Returns the first objection that an extension has to a declaration of a cell. */
    Optional<Declaration.Objection> objection(Declaration declaration) {
        List<Declaration.Objection> objections = new ArrayList<>();
        for (Extension extension : extensions) {
            attempt(extension, "its objection is left out", () -> extension
                    .objection(declaration)
                    .ifPresent(objections::add));
        }
        return objections.stream().findFirst();
    }

    /** Returns whether an extension forbids cells a call. */
    boolean forbid(Call call) {
        return extensions.stream().anyMatch(extension -> extension.forbids(call));
    }

    void warmUp() {
        for (Extension extension : extensions) {
            attempt(extension, "it was not warmed up", extension::warmUp);
        }
    }

    private boolean takeNext(Iterator<Extension> services) {
        try {
            if (!services.hasNext()) {
                return false;
            }
            Extension extension = services.next();
            extensions.add(extension);
            extension.remarks().forEach(remark -> problems.accept("[" + remark + "]"));
        } catch (Exception | LinkageError | ServiceConfigurationError e) {
            problems.accept("[a kernel extension was skipped: " + reason(e) + "]");
        }
        return true;
    }

    private void attempt(Extension extension, String consequence, Runnable work) {
        try {
            work.run();
        } catch (Exception | LinkageError | AssertionError e) {
            String name = extension.getClass().getName();
            problems.accept("[kernel extension " + name + ": " + consequence + " (" + reason(e) + ")]");
        }
    }

    private static <T> void add(Renderer<T> renderer, Renderers renderers) {
        Function<T, MimeBundle> how = renderer::render;
        renderers.add(renderer.type(), how);
    }

    private static String reason(Throwable e) {
        return e.toString().lines().findFirst().orElse(e.getClass().getName());
    }
}
