package dev.cella.lessons.figure;

import dev.cella.lessons.train.History;
import java.util.List;

final class Curves {
    private Curves() {}

    static Figure of(Axis a, List<History> h) {
        return new Figure("", 200, 20, "a figure that is not drawn yet");
    }
}
