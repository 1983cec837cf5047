package dev.cella.lessons.draw;

/** How a figure is shown in a dark notebook. */
public enum Shade {
    /** Less bright: what has colors with a meaning keeps them, and its color bar changes with them. */
    DIMMED("cella-figure", "brightness(0.8)"),

    /** Dark, with light lines of the same hue: a chart, whose colors only tell its lines apart. */
    TURNED("cella-chart", "invert(0.88) hue-rotate(180deg)");

    private final String className;
    private final String filter;

    Shade(String className, String filter) {
        this.className = className;
        this.filter = filter;
    }

    /** Returns the class of the image in HTML. */
    String className() {
        return className;
    }

    /** Returns the CSS filter of the image. */
    String filter() {
        return filter;
    }
}
