package dev.cella.datasets.phantom;

/**
 * Chest X-rays with clear lungs (class 0) or with the bright, patchy opacity of a pneumonia in one lung or both (class 1).
 * Faint patches and differently exposed films make some of them hard.
 */
final class PneumoniaXray implements Painter {
    @Override
    public void paint(Canvas canvas, int label, Dice dice) {
        var chest = new Thorax(dice);
        chest.paint(canvas);
        if (label == 1) {
            boolean both = dice.chance(0.45);
            int side = dice.sign();
            opacity(canvas, chest, side, dice);
            if (both) {
                opacity(canvas, chest, -side, dice);
            }
        }
        Thorax.expose(canvas, dice);
    }

    private static void opacity(Canvas canvas, Thorax chest, int side, Dice dice) {
        var lung = chest.lung(side);
        double strength = dice.between(0.15, 0.9);
        for (int patch = dice.count(1, 3); patch > 0; patch--) {
            double x = chest.x(side * dice.between(0.3, 0.75));
            double y = chest.y(dice.between(0.3, 0.95));
            var cloud = Shape.ellipse(x, y, dice.between(2.4, 5.2), dice.between(2.8, 6), dice.angle())
                    .rough(Noise.flat(dice, 2.2), 1.6)
                    .and(lung.grown(0.8));
            canvas.fill(cloud, dice.between(2.5, 4.5), strength, Ink.gray(dice.normal(166, 8)));
        }
        canvas.fill(lung, 3, dice.between(0, 0.3), Ink.gray(160)); // haze around
    }
}
