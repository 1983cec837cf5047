package dev.cella.datasets.phantom;

/**
 * A lump in the lung, in three dimensions, among vessels. 0, benign: small, smooth, round, sometimes with a core of
 * calcium; 1, malignant: as a rule larger, knobby, with spikes into the lung.
 */
final class ChestNodule implements Painter {
    @Override
    public void paint(Canvas canvas, int label, Dice dice) {
        canvas.flood(Ink.gray(26)).add(Noise.solid(dice, 5), 10);
        for (int i = dice.count(3, 6); i > 0; i--) {
            var vessel = Shape.tube(
                    dice.between(0, 28),
                    dice.between(0, 28),
                    dice.between(0, 28),
                    dice.between(0, 28),
                    dice.between(0, 28),
                    dice.between(0, 28),
                    dice.between(0.4, 1.2));
            canvas.fill(vessel, 1.2, 0.9, Ink.gray(dice.between(100, 150)));
        }
        if (dice.chance(0.35)) {
            double wall = dice.between(7, 11);
            int side = dice.sign();
            Shape chestWall = (x, y, z) -> wall - side * (x - 14) - 0.03 * (y - 14) * (y - 14);
            canvas.fill(chestWall, 1.4, 0.95, Ink.gray(140));
        }
        if (label == 1) {
            malignant(canvas, dice);
        } else {
            benign(canvas, dice);
        }
        canvas.grain(dice, 8);
    }

    private static void benign(Canvas canvas, Dice dice) {
        double radius = dice.between(1.9, 4.6);
        var lump = Shape.ellipsoid(
                middle(dice), middle(dice), middle(dice), radius, radius * dice.between(0.85, 1), radius);
        canvas.fill(lump, 1.2, 0.95, Ink.gray(dice.between(120, 185)));
        if (dice.chance(0.35)) {
            canvas.fill(lump.grown(-radius * 0.55), 1, 0.9, Ink.gray(250));
        }
    }

    private static void malignant(Canvas canvas, Dice dice) {
        double radius = dice.between(3, 6.2);
        double x = middle(dice);
        double y = middle(dice);
        double z = middle(dice);
        Shape lump = Shape.ball(x, y, z, radius).rough(Noise.solid(dice, 3), radius * 0.45);
        for (int i = dice.count(6, 11); i > 0; i--) {
            double angle = dice.angle();
            double rise = dice.between(-1, 1);
            double flat = Math.sqrt(1 - rise * rise);
            double reach = radius * dice.between(1.4, 2);
            lump = lump.or(Shape.tube(
                    x,
                    y,
                    z,
                    x + reach * flat * StrictMath.cos(angle),
                    y + reach * flat * StrictMath.sin(angle),
                    z + reach * rise,
                    0.5));
        }
        canvas.fill(lump, 1.4, 0.95, Ink.gray(dice.between(115, 175)));
    }

    private static double middle(Dice dice) {
        return 14 + dice.normal(0, 0.8);
    }
}
