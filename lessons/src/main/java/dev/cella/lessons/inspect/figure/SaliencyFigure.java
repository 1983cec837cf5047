package dev.cella.lessons.inspect.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.inspect.Saliency;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An image, how sensitive a class score is to each of its pixels, and the one laid over the other. */
final class SaliencyFigure {
    /** How much of the picture is left where the net is most sensitive. */
    private static final double DIMMED = 0.55;

    private static final int SIDE = 200;
    private static final int GAP = 28;
    private static final int BAR_ROOM = 44;
    private static final int TOP = ImageGrid.MARGIN + 22;

    private SaliencyFigure() {}

    static Figure of(Saliency saliency) {
        Tile image = Tile.of(new NamedArray("image", shown(saliency.image())));
        Tile map = Tile.of(new NamedArray("what moves the score", saliency.map()));
        Tile over = Tile.of(new NamedArray("one over the other", overlay(saliency)));
        ValueRange heat =
                new ValueRange(0, map.extent().greatest(), map.extent().notFinite());
        Svg svg = new Svg();
        int left = ImageGrid.MARGIN;
        left = put(svg, image, Colormap.GRAY, image.extent().asIntensity(), left);
        left = put(svg, map, Colormap.HEAT, heat, left);
        int height = side(map.height(), map);
        svg.rect(left - GAP + 7, TOP - 1, 12, height + 2, Svg.LINE);
        svg.image(left - GAP + 8, TOP, 10, height, Raster.bar(Colormap.HEAT, height));
        svg.text(left - GAP + 24, TOP + 9, Anchor.START, Style.NOTE, Numbers.brief(heat.greatest()));
        svg.text(left - GAP + 24, TOP + height, Anchor.START, Style.NOTE, "0");
        left = put(svg, over, Colormap.GRAY, new ValueRange(0, 1, 0), left + BAR_ROOM);
        int bottom = TOP + height;
        String note = Numbers.size(image.height(), image.width()) + ", class " + saliency.classIndex() + " with score "
                + Numbers.brief(saliency.score()) + ", probability " + Numbers.even(saliency.probability())
                + "; heat: |∂score/∂pixel| in score per unit of intensity";
        svg.text(ImageGrid.MARGIN, bottom + 18, Anchor.START, Style.NOTE, note);
        int right = (int) Math.max(left - GAP, ImageGrid.MARGIN + Svg.width(note, Style.NOTE));
        return new Figure(
                svg.toString(), right + ImageGrid.MARGIN, bottom + 18 + ImageGrid.MARGIN, alt(saliency, heat));
    }

    /** Draws a picture under its title; returns where the next may begin. */
    private static int put(Svg svg, Tile tile, Colormap ramp, ValueRange scale, int left) {
        int width = side(tile.width(), tile);
        int height = side(tile.height(), tile);
        svg.text(left, TOP - 8, Anchor.START, Style.TITLE, tile.title());
        svg.rect(left - 1, TOP - 1, width + 2, height + 2, Svg.LINE);
        svg.image(left, TOP, width, height, Raster.png(tile, ramp, scale, 1));
        return left + Math.max(width, SIDE) + GAP;
    }

    /** A side on the screen: whole screen pixels for each of the image's, if it is small enough for that. */
    private static int side(int pixels, Tile tile) {
        int longest = Math.max(tile.width(), tile.height());
        return longest <= SIDE ? pixels * (SIDE / longest) : (int) Math.round((double) pixels * SIDE / longest);
    }

    private static String alt(Saliency saliency, ValueRange heat) {
        INDArray map = saliency.map();
        long strongest = map.ravel().argMax().getLong(0);
        return saliency + "; |∂score/∂pixel| up to " + Numbers.brief(heat.greatest()) + ", the most in row "
                + (strongest / map.size(1) + 1) + ", column " + (strongest % map.size(1) + 1);
    }

    /** Channels beyond gray and color are shown by their mean. */
    private static INDArray shown(INDArray image) {
        return image.size(0) == 1 || image.size(0) == 3 ? image : image.mean(true, 0);
    }

    /** Gray image, dimmed where the heat is laid over it, as red, green and blue from 0 to 1. */
    private static INDArray overlay(Saliency saliency) {
        INDArray gray = saliency.image().mean(0);
        double[] pixels = JavaArrays.values(gray);
        double[] heat = JavaArrays.values(saliency.map());
        ValueRange scale = ValueRange.of(pixels);
        double most = Math.max(Double.MIN_NORMAL, Arrays.stream(heat).max().orElse(1));
        INDArray mixed = Nd4j.zeros(3, gray.size(0), gray.size(1));
        for (int i = 0; i < pixels.length; i++) {
            double strength = heat[i] / most;
            int rgb = Colormap.HEAT.rgb(strength);
            for (int channel = 0; channel < 3; channel++) {
                double hot = (rgb >> (16 - 8 * channel) & 0xFF) / 255.0;
                double value = scale.place(pixels[i]) * (1 - DIMMED * strength) * (1 - strength) + hot * strength;
                mixed.putScalar(channel, i / gray.size(1), i % gray.size(1), Math.min(1, value));
            }
        }
        return mixed;
    }
}
