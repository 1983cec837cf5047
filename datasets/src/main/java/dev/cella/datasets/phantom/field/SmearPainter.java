package dev.cella.datasets.phantom.field;

import static dev.cella.datasets.phantom.field.SmearScene.HEIGHT;
import static dev.cella.datasets.phantom.field.SmearScene.PLATELET;
import static dev.cella.datasets.phantom.field.SmearScene.RED_CELL;
import static dev.cella.datasets.phantom.field.SmearScene.WHITE_CELL;
import static dev.cella.datasets.phantom.field.SmearScene.WIDTH;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints a blood smear: red cells that touch and overlap, mostly one white cell with a violet nucleus, a few platelets,
 * and specks of stain that are no platelets. Counts and sizes follow those of BCCD at the same scale.
 */
final class SmearPainter {
    private static final int TRIES = 60;

    private final SeededRandom random;
    private final Canvas canvas = Canvas.field(3, HEIGHT, WIDTH, 1);
    private final List<Cell> cells = new ArrayList<>();
    private final Stain stain;

    SmearPainter(SeededRandom random) {
        this.random = random;
        this.stain = Stain.draw(random);
    }

    /** A cell that has found its place. */
    private record Cell(int label, double x, double y, double radius, Shape shape) {
        double distanceTo(double otherX, double otherY) {
            return StrictMath.hypot(otherX - x, otherY - y);
        }
    }

    /**
     * What the cells of one smear have in common.
     *
     * @param plasma color of the background
     * @param redCell color of red cells
     * @param pallor how pale red cells are in the middle, from 0 to 1
     * @param clumping probability that a red cell lies at another one
     */
    private record Stain(Rgb plasma, Rgb redCell, double pallor, double clumping) {
        static Stain draw(SeededRandom random) {
            Rgb plasma = new Rgb(201, 206, 205).varied(random, 4);
            Rgb pink = new Rgb(182, 148, 158).toward(new Rgb(184, 140, 126), random.unit());
            return new Stain(plasma, pink.varied(random, 4), random.between(0.1, 1), random.between(0.15, 0.8));
        }
    }

    SmearScene paint() {
        background();
        place();
        cells.stream().filter(cell -> cell.label() == RED_CELL).forEach(this::redCell);
        cells.stream().filter(cell -> cell.label() == WHITE_CELL).forEach(cell -> new WhiteCellPainter(canvas, random)
                .paint(cell.x(), cell.y(), cell.radius(), cell.shape()));
        cells.stream().filter(cell -> cell.label() == PLATELET).forEach(this::platelet);
        canvas.add(Noise.flat(random, 2), 3);
        canvas.grain(random, 1.5);
        byte[] pixels = new byte[HEIGHT * WIDTH * 3];
        canvas.copyTo(pixels, 0);
        return new SmearScene(pixels, boxes());
    }

    private void background() {
        canvas.flood(stain.plasma());
        canvas.add(Noise.flat(random, 90), 9);
        double across = random.normal(0, 6);
        double down = random.normal(0, 6);
        canvas.change((x, y, z, value) -> value + across * (x / WIDTH - 0.5) + down * (y / HEIGHT - 0.5));
        for (int i = random.count(0, 5); i > 0; i--) {
            Shape speck = Shape.disc(random.between(0, WIDTH), random.between(0, HEIGHT), random.between(0.6, 1.4));
            canvas.fill(speck, 1.5, random.between(0.3, 0.7), new Rgb(120, 110, 150).varied(random, 12));
        }
    }

    private void place() {
        double chance = random.unit();
        for (int i = chance < 0.03 ? 0 : chance < 0.9 ? 1 : 2; i > 0; i--) {
            place(WHITE_CELL, random.between(14.5, 25), 1);
        }
        for (int i = (int) Math.max(2, random.normal(14, 4.5)); i > 0; i--) {
            place(RED_CELL, Math.max(8, random.normal(10.8, 1)), random.chance(stain.clumping()) ? 0.68 : 0.98);
        }
        for (int i = random.chance(0.45) ? 0 : random.count(1, 3); i > 0; i--) {
            place(PLATELET, Math.max(2.4, random.normal(3.8, 0.6)), 1);
        }
    }

    /**
     * Places a cell where it fits.
     *
     * @param closeness the least distance of the centers, as a share of the sum of the radii; below 0.9, the cell is
     *     put at another red one
     */
    private void place(int label, double radius, double closeness) {
        for (int i = 0; i < TRIES; i++) {
            double x = random.between(0, WIDTH);
            double y = random.between(0, HEIGHT);
            if (closeness < 0.9 && !cells.isEmpty()) {
                Cell neighbor = cells.get(random.below(cells.size()));
                double away = (neighbor.radius() + radius) * random.between(closeness, 1);
                double angle = random.angle();
                x = neighbor.x() + away * StrictMath.cos(angle);
                y = neighbor.y() + away * StrictMath.sin(angle);
            }
            if (fits(label, x, y, radius, closeness)) {
                cells.add(new Cell(label, x, y, radius, outline(label, x, y, radius)));
                return;
            }
        }
    }

    /** Returns whether the center lies in the image, and no other cell is too close; nothing lies on a white cell. */
    private boolean fits(int label, double x, double y, double radius, double closeness) {
        boolean inside = x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT;
        return inside
                && cells.stream().allMatch(cell -> {
                    double share = label == cell.label() ? closeness : 0.96;
                    return cell.distanceTo(x, y) >= share * (cell.radius() + radius);
                });
    }

    private Shape outline(int label, double x, double y, double radius) {
        double flattening = random.chance(0.2) ? random.between(0.7, 0.85) : random.between(0.86, 1);
        Shape ellipse = Shape.ellipse(x, y, radius, radius * flattening, random.angle());
        return ellipse.rough(Noise.flat(random, radius * 0.8), label == PLATELET ? 0.6 : radius * 0.07);
    }

    private void redCell(Cell cell) {
        Rgb color = stain.redCell().varied(random, 4);
        canvas.fill(cell.shape(), 1.8, 0.78, color);
        canvas.fill(cell.shape().grown(-1).rim(1.6), 1.6, 0.3, color.times(0.82));
        double size = cell.radius() * random.between(0.3, 0.55);
        Shape middle = Shape.ellipse(
                cell.x() + random.normal(0, 0.7),
                cell.y() + random.normal(0, 0.7),
                size,
                size * random.between(0.7, 1),
                random.angle());
        canvas.fill(middle, size * 0.9, stain.pallor() * random.between(0.6, 1), stain.plasma());
        if (random.chance(0.12)) {
            Shape glint = Shape.disc(cell.x() + random.normal(0, 3), cell.y() + random.normal(0, 3), 0.9);
            canvas.fill(glint, 1.2, 0.7, new Rgb(232, 226, 190));
        }
    }

    private void platelet(Cell cell) {
        canvas.fill(cell.shape(), 2, random.between(0.6, 0.9), new Rgb(150, 130, 188).varied(random, 7));
        Shape granules = Shape.disc(cell.x(), cell.y(), cell.radius() * 0.5).rough(Noise.flat(random, 1.5), 1);
        canvas.fill(granules, 1.5, 0.6, new Rgb(106, 72, 156).varied(random, 7));
    }

    private List<LabeledBox> boxes() {
        List<LabeledBox> boxes = new ArrayList<>();
        for (Cell cell : cells) {
            Extent extent = new Extent();
            canvas.within(cell.shape(), pixel -> extent.add(pixel / WIDTH, pixel % WIDTH));
            boxes.add(new LabeledBox(extent.box(), cell.label()));
        }
        return boxes;
    }

    /** The rows and columns that the pixels of a shape reach. */
    private static final class Extent {
        private int top = HEIGHT;
        private int left = WIDTH;
        private int bottom;
        private int right;

        void add(int row, int column) {
            top = Math.min(top, row);
            left = Math.min(left, column);
            bottom = Math.max(bottom, row + 1);
            right = Math.max(right, column + 1);
        }

        BoundingBox box() {
            return new BoundingBox(top, left, bottom, right);
        }
    }
}
