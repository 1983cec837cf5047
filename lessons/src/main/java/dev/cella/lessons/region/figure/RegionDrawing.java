package dev.cella.lessons.region.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.RoiBin;
import dev.cella.lessons.region.roi.RoiPooling;
import dev.cella.lessons.region.roi.SamplePoint;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A region on the cells of a map and around it: dashed where it lies; solid where it is read, as whole cells or as points. */
final class RegionDrawing {
    private static final int WIDTH = 350;
    private static final int LARGEST_CELL = 40;
    private static final int AROUND = 2;

    private final Svg svg = new Svg();
    private final PixelGrid grid;
    private final int cell;
    private final int firstRow;
    private final int firstColumn;
    private final int top = ImageGrid.MARGIN + 18;

    private RegionDrawing(INDArray map, BoundingBox box, String title) {
        INDArray plane = RoiBinDrawing.channel(map, 0);
        firstRow = (int) Math.max(0, Math.floor(box.top()) - AROUND);
        firstColumn = (int) Math.max(0, Math.floor(box.left()) - AROUND);
        int endRow = (int) Math.min((double) plane.size(0), Math.ceil(box.bottom()) + AROUND);
        int endColumn = (int) Math.min((double) plane.size(1), Math.ceil(box.right()) + AROUND);
        INDArray part = plane.get(
                        NDArrayIndex.interval(firstRow, endRow), NDArrayIndex.interval(firstColumn, endColumn))
                .dup();
        cell = Math.max(2, Math.min(LARGEST_CELL, WIDTH / (endColumn - firstColumn)));
        grid = PixelGrid.ofMap(part, cell);
        svg.text(ImageGrid.MARGIN, ImageGrid.MARGIN + 10, Anchor.START, Style.TITLE, title);
        grid.draw(svg, ImageGrid.MARGIN, top, Integer.MAX_VALUE);
    }

    private double x(double column) {
        return ImageGrid.MARGIN + (column - firstColumn) * cell;
    }

    private double y(double row) {
        return top + (row - firstRow) * cell;
    }

    static Figure of(RoiPooling trace) {
        RegionDrawing drawing = new RegionDrawing(trace.input(), trace.box(), "RoI pooling: whole cells");
        for (RoiBin bin : trace.steps().subList(0, trace.bins() * trace.bins())) {
            if (!bin.isEmpty()) {
                BoundingBox cells = new BoundingBox(bin.top(), bin.left(), bin.bottom(), bin.right());
                drawing.outline(cells, Palette.ORANGE, 2.5);
            }
        }
        return drawing.finish(trace.box(), trace.toString());
    }

    static Figure of(RoiAlign trace) {
        RegionDrawing drawing = new RegionDrawing(trace.input(), trace.box(), "RoIAlign: points anywhere");
        int bins = trace.bins();
        BoundingBox box = trace.box();
        for (int i = 0; i < bins * bins; i++) {
            int row = i / bins;
            double y = box.top() + box.height() * row / bins;
            double x = box.left() + box.width() * (i % bins) / bins;
            drawing.outline(new BoundingBox(y, x, y + box.height() / bins, x + box.width() / bins), Palette.ORANGE, 2);
            trace.steps().get(i).points().forEach(drawing::dot);
        }
        return drawing.finish(box, trace.toString());
    }

    private void dot(SamplePoint point) {
        double x = x(point.x());
        double y = y(point.y());
        svg.ring(x, y, 3, Svg.GROUND, 3);
        svg.dot(x, y, Palette.RING);
    }

    private void outline(BoundingBox box, String color, double thick) {
        svg.frame(x(box.left()), y(box.top()), box.width() * cell, box.height() * cell, color, thick);
    }

    private Figure finish(BoundingBox box, String alt) {
        outline(box, Svg.GROUND, 4);
        svg.dashedFrame(x(box.left()), y(box.top()), box.width() * cell, box.height() * cell, Palette.RING, 2);
        return new Figure(
                svg.toString(), grid.width() + 2 * ImageGrid.MARGIN, top + grid.height() + ImageGrid.MARGIN, alt);
    }
}
