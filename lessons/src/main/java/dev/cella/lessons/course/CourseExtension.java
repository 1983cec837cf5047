package dev.cella.lessons.course;

import dev.cella.kernel.spi.Call;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Magic;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.chart.ChartView;
import dev.cella.lessons.engine.NativeLibraries;
import dev.cella.lessons.engine.OffHeapLimit;
import dev.cella.lessons.engine.OneDnn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Adds the course to the kernel: the names and magics of every room in {@link Course#ORDER}, and renderers for its
 * values.
 */
public final class CourseExtension implements Extension {
    private final Optional<String> missing;

    /** Makes nets that a cell builds by hand as fast as those of the course, and keeps arrays from ending the kernel. */
    public CourseExtension() {
        OneDnn.enable();
        OffHeapLimit.set();
        missing = NativeLibraries.use(); // last, because this may load ND4J, which reads the other settings
    }

    @Override
    public List<String> imports() {
        return names().flatMap(names -> names.imports().stream()).toList();
    }

    @Override
    public List<Magic> magics() {
        return names().flatMap(names -> names.magics().stream()).toList();
    }

    @Override
    public Optional<String> advice(String text, List<CellVersion> versions) {
        return names().flatMap(names -> names.advice(text, versions).stream()).findFirst();
    }

    @Override
    public boolean joinsStreams() {
        return names().anyMatch(Extension::joinsStreams);
    }

    @Override
    public Optional<Declaration.Objection> objection(Declaration declaration) {
        return names().flatMap(names -> names.objection(declaration).stream()).findFirst();
    }

    @Override
    public boolean forbids(Call call) {
        return names().anyMatch(names -> names.forbids(call));
    }

    private static Stream<Extension> names() {
        return Stream.concat(Course.ORDER.stream().map(Room::names), Stream.of(new Names()));
    }

    @Override
    public List<Renderer<?>> renderers() {
        return Stream.concat(CourseRenderers.all().stream(), names().flatMap(names -> names.renderers().stream()))
                .toList();
    }

    @Override
    public List<String> remarks() {
        return missing.stream().toList();
    }

    @Override
    public List<String> install(Path folder) throws IOException {
        return List.of(NativeLibraries.install(folder.resolve("natives")));
    }

    @Override
    public void warmUp() {
        if (missing.isPresent()) {
            return; // ND4J cannot be warmed up
        }
        Figures.picture(Nd4j.rand(1, 8, 8)).bundle();
        ChartView.warmUp();
    }
}
