package dev.cella.lessons.instance.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.instance.BinErrors;
import dev.cella.lessons.region.roi.AlignedBin;
import dev.cella.lessons.region.roi.Roi;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.RoiBin;
import dev.cella.lessons.region.roi.RoiPooling;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A box on an image, and what two operations read of the feature map for it. */
final class RegionBinsFigure {
    private static final int SIDE = 324;
    private static final int TOP = ImageGrid.MARGIN + 20;
    private static final int LINE = 17;
    private static final String BOX = "#56B4E9";

    private final Svg svg = new Svg();
    private final Tile tile;
    private final int size;
    private final BoundingBox box;
    private final int stride;
    private final int bins;
    private final int zoom;

    private RegionBinsFigure(INDArray image, BoundingBox box, int stride, int bins, String title) {
        this.tile = Tile.of(new NamedArray(title, image));
        this.size = tile.width();
        this.box = box;
        this.stride = stride;
        this.bins = bins;
        this.zoom = Math.max(1, SIDE / Math.max(tile.width(), tile.height()));
        if (stride < 1 || tile.width() != tile.height() || tile.width() % stride != 0) {
            throw new IllegalArgumentException("a stride of " + stride + " does not divide an image of " + tile.size()
                    + " (must be square, with sides that are multiples of it); try a stride of 4");
        }
        svg.text(ImageGrid.MARGIN, TOP - 7, Anchor.START, Style.TITLE, title);
        byte[] png = Raster.png(tile, Colormap.GRAY, tile.extent().asIntensity(), 1);
        svg.image(ImageGrid.MARGIN, TOP, size * zoom, size * zoom, png);
        for (int edge = 0; edge <= size; edge += stride) {
            svg.veil(x(edge) - 0.5, TOP, 1, size * zoom, "#ffffff", 0.3);
            svg.veil(ImageGrid.MARGIN, y(edge) - 0.5, size * zoom, 1, "#ffffff", 0.3);
        }
    }

    static Figure of(INDArray image, BoundingBox box, int stride, int bins) {
        return Layout.rows(List.of(
                new RegionBinsFigure(image, box, stride, bins, "RoI pooling: whole cells").pooling(),
                new RegionBinsFigure(image, box, stride, bins, "RoIAlign: points between the cells").aligning()));
    }

    private Figure pooling() {
        exactBins();
        for (RoiBin bin :
                RoiPooling.roiPool(map(), Roi.onMap(box, stride), bins).steps()) {
            if (!bin.isEmpty()) {
                double width = (bin.right() - bin.left()) * stride * zoom;
                double height = (bin.bottom() - bin.top()) * stride * zoom;
                svg.frame(x(bin.left() * stride), y(bin.top() * stride), width, height, Palette.ORANGE, 2);
                arrow(bin);
            }
        }
        return figure("orange: cells that the bins read", BinErrors.poolingErrors(List.of(box), size, stride, bins));
    }

    /** Draws from the center of a bin to the center of the cells that are read for it. */
    private void arrow(RoiBin bin) {
        double fromX = x(box.left() + (bin.column() + 0.5) / bins * box.width());
        double fromY = y(box.top() + (bin.row() + 0.5) / bins * box.height());
        double toX = x((bin.left() + bin.right()) * stride / 2.0);
        double toY = y((bin.top() + bin.bottom()) * stride / 2.0);
        svg.line(fromX, fromY, toX, toY, Palette.ORANGE);
        svg.dot(fromX, fromY, BOX);
        svg.dot(toX, toY, Palette.ORANGE);
    }

    private Figure aligning() {
        exactBins();
        for (AlignedBin bin :
                RoiAlign.roiAlign(map(), Roi.onMap(box, stride), bins).steps()) {
            bin.points().forEach(point -> svg.dot(x(point.x() * stride), y(point.y() * stride), Palette.ORANGE));
        }
        return figure("orange: points that the bins read", BinErrors.alignErrors(List.of(box), size, stride, bins));
    }

    private INDArray map() {
        return Nd4j.zeros(size / stride, size / stride);
    }

    /** Draws the box and its bins as they are. */
    private void exactBins() {
        for (int row = 0; row < bins; row++) {
            for (int column = 0; column < bins; column++) {
                double left = box.left() + box.width() * column / bins;
                double top = box.top() + box.height() * row / bins;
                svg.frame(x(left), y(top), box.width() / bins * zoom, box.height() / bins * zoom, BOX, 1.5);
            }
        }
    }

    private double x(double pixels) {
        return ImageGrid.MARGIN + pixels * zoom;
    }

    private double y(double pixels) {
        return TOP + pixels * zoom;
    }

    private Figure figure(String orange, INDArray errors) {
        double bottom = TOP + size * zoom + LINE;
        String mean = mean(errors);
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, "blue: the box and its bins; " + orange);
        svg.text(ImageGrid.MARGIN, bottom + LINE, Anchor.START, Style.NOTE.in(Svg.INK), mean);
        return new Figure(
                svg.toString(),
                size * zoom + 2 * ImageGrid.MARGIN,
                (int) bottom + LINE + ImageGrid.MARGIN,
                tile.title() + ", " + bins + "×" + bins + " bins of a box (" + box + "), stride " + stride + ": "
                        + mean);
    }

    /** Rounding can leave all bins of a small box empty, so that they have no error. */
    private static String mean(INDArray errors) {
        return errors.isEmpty()
                ? "no cell is read"
                : String.format(
                        Locale.ROOT,
                        "mean error of the bins: %.2f pixels",
                        errors.meanNumber().doubleValue());
    }
}
