package dev.cella.lessons.draw;

import java.util.ArrayList;
import java.util.List;

/** A figure of images or maps that lines up with its neighbors. */
public final class ImageFigure extends Figure {
    private final ImageGrid grid;
    private final String kind;
    private final List<String> notes;
    private final boolean isMap;

    ImageFigure(ImageGrid grid, String kind, List<String> notes, String content, int width, int height, String alt) {
        this(grid, kind, notes, new Figure(content, width, height, alt), false);
    }

    private ImageFigure(ImageGrid grid, String kind, List<String> notes, Figure drawn, boolean isMap) {
        super(drawn.content(), drawn.width(), drawn.height(), drawn.alt());
        this.grid = grid;
        this.kind = kind;
        this.notes = List.copyOf(notes);
        this.isMap = isMap;
    }

    /** Returns the same figure as that of a map, which lines up with an image before it. */
    ImageFigure ofMap() {
        return new ImageFigure(grid, kind, notes, this, true);
    }

    /**
     * Lines up figures that will lie side by side: each map with the first image, and all of them at one height.
     *
     * @return the same figures, those of images and maps drawn anew where needed
     */
    static List<Figure> linedUp(List<Figure> figures) {
        List<ImageFigure> images = figures.stream()
                .filter(ImageFigure.class::isInstance)
                .map(ImageFigure.class::cast)
                .toList();
        if (images.size() < 2) {
            return figures;
        }
        boolean hasTitleRoom = images.stream().anyMatch(image -> image.grid.hasTitleRoom());
        ImageFigure first = images.get(0);
        List<Figure> linedUp = new ArrayList<>();
        for (Figure figure : figures) {
            linedUp.add(figure instanceof ImageFigure image ? image.beside(first, hasTitleRoom) : figure);
        }
        return linedUp;
    }

    private ImageFigure beside(ImageFigure first, boolean hasTitleRoom) {
        ImageGrid moved = isMap && !first.isMap ? grid.linedUpWith(first.grid) : grid;
        ImageGrid placed = hasTitleRoom && !moved.hasTitleRoom() ? moved.withTitleRoom() : moved;
        ImageFigure drawn = placed == grid ? this : placed.figure(kind, notes);
        return isMap ? drawn.ofMap() : drawn;
    }
}
