package dev.cella.lessons.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchmarkFiguresTest {
    private final MedMnist set = MedMnist.standIn("breastmnist", 1);

    @Test
    void samples_show_the_classes_by_turns() {
        Figure figure = BenchmarkFigures.samples(set, 4);
        var train = set.train();
        Set<String> classes =
                IntStream.range(0, train.size()).mapToObj(train::className).collect(Collectors.toSet());
        assertThat(classes).hasSize(2);
        for (String name : classes) {
            assertThat(Drawing.of(figure).texts().stream().filter(name::equals)).hasSize(2);
        }
    }
}
