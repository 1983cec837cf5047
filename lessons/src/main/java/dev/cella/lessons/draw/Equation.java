package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Small matrices in a row with signs between them, and at the end one number: {@code window × kernel = products → sum}. */
public final class Equation {
    private static final int SIGN = 26;
    private static final Style NUMBER = new Style(15, Svg.INK, false);
    private static final Style RESULT = new Style(20, Palette.MARK, true);

    private final Svg svg = new Svg();
    private int left;
    private int height;

    /** Begins with nothing. */
    public Equation() {}

    /** Adds a matrix {@code [H, W]} of intensities, and the sign after it. */
    public Equation values(String name, INDArray matrix, String sign) {
        return part(NumberGrid.of(matrix, name), sign);
    }

    /** Adds a matrix {@code [H, W]} of signed numbers, white at zero, and the sign after it. */
    public Equation signed(String name, INDArray matrix, String sign) {
        return part(NumberGrid.signed(matrix, name), sign);
    }

    /** Adds a single number, and the sign after it. */
    public Equation number(String name, double value, String sign) {
        String words = Numbers.brief(value);
        int top = ImageGrid.MARGIN + 20;
        Svg text = new Svg().text(ImageGrid.MARGIN, top - 7, Anchor.START, Style.TITLE, name);
        text.text(ImageGrid.MARGIN, top + 20, Anchor.START, NUMBER, words);
        double wide = Math.max(Svg.width(words, NUMBER), Svg.width(name, Style.TITLE));
        return part(
                new Figure(text.toString(), (int) wide + 2 * ImageGrid.MARGIN, top + 30 + ImageGrid.MARGIN, words),
                sign);
    }

    private Equation part(Figure grid, String sign) {
        svg.group(left, 0, grid.content());
        int right = left + grid.width() - ImageGrid.MARGIN;
        svg.text(right + SIGN / 2.0, middle(grid.height()) + 6, Anchor.MIDDLE, new Style(18, Svg.INK, false), sign);
        left = right + SIGN - ImageGrid.MARGIN;
        height = Math.max(height, grid.height());
        return this;
    }

    /**
     * Ends with a number.
     *
     * @param alt the whole in words
     */
    public Figure result(String name, double value, String alt) {
        String words = Numbers.alike(new double[] {value}).apply(value);
        int from = left + ImageGrid.MARGIN + 2;
        svg.text(from, ImageGrid.MARGIN + 13, Anchor.START, Style.TITLE, name);
        svg.text(from, middle(height) + 7, Anchor.START, RESULT, words);
        double wide = Math.max(Svg.width(words, RESULT), Math.max(Svg.width(name, Style.TITLE), 30));
        return new Figure(svg.toString(), from - 2 + (int) wide + ImageGrid.MARGIN, height, alt);
    }

    private static int middle(int height) {
        return (height + 20) / 2;
    }
}
