package dev.cella.lessons.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Svg.Style;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Where the parts of a figure without groups lie: nothing may be cut, and no words may lie upon others or upon images. */
public final class LaidOut {
    private LaidOut() {}

    /** A part of a figure and the room that it takes. */
    private record Part(String name, Rectangle2D room) {
        static Part shape(Element shape) {
            return new Part(
                    shape.getTagName(),
                    new Rectangle2D.Double(
                            number(shape, "x"), number(shape, "y"), number(shape, "width"), number(shape, "height")));
        }

        static Part words(Element text) {
            String words = text.getTextContent();
            int size = (int) number(text, "font-size");
            double width = Svg.width(
                    words, new Style(size, "", !text.getAttribute("font-weight").isEmpty()));
            double left = number(text, "x")
                    - switch (text.getAttribute("text-anchor")) {
                        case "middle" -> width / 2;
                        case "end" -> width;
                        default -> 0;
                    };
            return new Part(words, new Rectangle2D.Double(left, number(text, "y") - 0.7 * size, width, 0.7 * size));
        }
    }

    /** Asserts that all words, images and rectangles lie inside the figure, and no words upon others or upon images. */
    public static void check(Figure figure) {
        Drawing drawing = Drawing.of(figure);
        List<Part> words = drawing.all("text").stream()
                .filter(text -> !text.getTextContent().isEmpty())
                .map(Part::words)
                .toList();
        List<Part> images = drawing.all("image").stream().map(Part::shape).toList();
        List<Part> all = new ArrayList<>(words);
        all.addAll(images);
        drawing.all("rect").stream()
                .filter(rect -> !rect.getAttribute("width").equals("100%"))
                .map(Part::shape)
                .forEach(all::add);
        Rectangle2D page = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
        assertThat(all).as(figure.alt()).allMatch(part -> page.contains(part.room()));
        for (int i = 0; i < words.size(); i++) {
            Part one = words.get(i);
            assertThat(words.subList(i + 1, words.size())).as(figure.alt()).noneMatch(other -> overlap(one, other));
            assertThat(images).as(figure.alt()).noneMatch(image -> overlap(one, image));
        }
    }

    private static boolean overlap(Part one, Part other) {
        return one.room().intersects(other.room());
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
