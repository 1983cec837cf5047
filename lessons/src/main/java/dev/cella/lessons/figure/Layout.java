package dev.cella.lessons.figure;

import java.util.List;

final class Layout {
    private Layout() {}

    static Figure rows(List<Figure> f) {
        return new Figure("", 200, 20, "a figure that is not drawn yet");
    }

    static List<Object> shown(Object... v) {
        return List.of();
    }
}
