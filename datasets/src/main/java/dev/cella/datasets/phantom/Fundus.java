package dev.cella.datasets.phantom;

/**
 * Photographs of the back of the eye: optic disc, vessels, macula. The grade of diabetic retinopathy, 0 to 4, shows by its
 * signs: 1 a few red dots, 2 more of them and yellow exudates, 3 many larger bleedings and pale spots, 4 also a large
 * bleeding and a tuft of new vessels.
 */
final class Fundus implements Painter {
    private static final Ink BLOOD = new Ink(88, 14, 12);
    private static final Ink EXUDATE = new Ink(248, 222, 120);

    @Override
    public void paint(Canvas canvas, int grade, Dice dice) {
        int side = dice.sign();
        double discX = 14 + side * dice.between(6, 8);
        double discY = dice.between(12.5, 15.5);
        var retina = new Ink(196, 96, 46).varied(dice, 14).times(dice.between(0.8, 1.12));
        canvas.flood(retina);
        canvas.add(Noise.flat(dice, 7), 14);
        canvas.fill(Shape.disc(discX - side * 10.5, discY + 0.5, 3), 5, 0.4, retina.times(0.55)); // macula
        vessels(canvas, discX, discY, side, retina, dice);
        canvas.fill(Shape.disc(discX, discY, dice.between(2, 2.6)), 1.6, 0.95, new Ink(250, 210, 130));
        canvas.fill(Shape.disc(discX, discY, 0.9), 1.2, 0.6, new Ink(255, 238, 190));
        signs(canvas, grade, discX, discY, side, dice);
        double rim = dice.between(13.2, 15);
        var eye = Shape.disc(14, 14, rim);
        canvas.change((x, y, z, value) -> value * (1 - 0.25 * Math.max(0, 1 + eye.at(x, y, z) / rim)));
        canvas.fill((x, y, z) -> -eye.at(x, y, z), 1, 1, new Ink(4, 4, 4));
        canvas.grain(dice, 2.5);
    }

    /** Four arcs leave the disc and bow around the macula. */
    private static void vessels(Canvas canvas, double x, double y, int side, Ink retina, Dice dice) {
        for (int vessel = 0; vessel < 6; vessel++) {
            int up = vessel % 2 == 0 ? -1 : 1;
            double steer = dice.between(0.9, 1.5);
            double bend = vessel < 4 ? dice.between(0.07, 0.12) : -dice.between(0, 0.05);
            double angle = vessel < 4 ? steer : StrictMath.PI - steer * 0.8;
            double width = vessel < 2 ? 0.42 : 0.28;
            double px = x;
            double py = y;
            for (int step = 0; step < 11; step++) {
                double toX = px - side * 1.7 * StrictMath.cos(angle);
                double toY = py + up * 1.7 * StrictMath.sin(angle);
                canvas.fill(Shape.line(px, py, toX, toY, width), 1, 0.6, retina.toward(BLOOD, 0.75));
                angle -= bend * 1.7 + dice.normal(0, 0.08);
                px = toX;
                py = toY;
            }
        }
    }

    private static void signs(Canvas canvas, int grade, double discX, double discY, int side, Dice dice) {
        int dots = new int[] {0, 3, 6, 11, 7}[grade] + (grade == 0 ? 0 : dice.below(4));
        double largest = new double[] {0, 0.7, 0.85, 1.3, 1.2}[grade];
        for (int i = 0; i < dots; i++) {
            spot(canvas, dice, dice.between(0.5, largest), BLOOD);
        }
        int exudates = new int[] {0, 0, 4, 5, 3}[grade] + (grade < 2 ? 0 : dice.below(4));
        for (int i = 0; i < exudates; i++) {
            spot(canvas, dice, dice.between(0.35, 0.8), EXUDATE);
        }
        if (grade == 3) {
            for (int i = dice.count(2, 3); i > 0; i--) {
                spot(canvas, dice, dice.between(1.1, 1.7), new Ink(232, 196, 150)); // cotton wool
            }
        }
        if (grade == 4) {
            proliferation(canvas, discX, discY, side, dice);
        }
    }

    private static void spot(Canvas canvas, Dice dice, double radius, Ink ink) {
        double distance = 11 * Math.sqrt(dice.unit());
        double angle = dice.angle();
        double x = 14 + distance * StrictMath.cos(angle);
        double y = 14 + distance * StrictMath.sin(angle);
        var shape = Shape.ellipse(x, y, radius * dice.between(0.8, 1.4), radius, dice.angle());
        canvas.fill(shape, 0.9, dice.between(0.65, 0.95), ink);
    }

    /** Blood pooled before the retina, with a level surface, and a tangle of new vessels at the disc. */
    private static void proliferation(Canvas canvas, double discX, double discY, int side, Dice dice) {
        double x = 14 - side * dice.between(-2, 6);
        double y = dice.between(15, 20);
        double radius = dice.between(3, 4.6);
        Shape lower = (px, py, pz) -> y - 0.8 - py;
        canvas.fill(Shape.disc(x, y, radius).and(lower), 1, 0.92, BLOOD.times(0.9));
        for (int i = 0; i < 7; i++) {
            double angle = dice.angle();
            double reach = dice.between(2, 4);
            double toX = discX + reach * StrictMath.cos(angle);
            double toY = discY + reach * StrictMath.sin(angle);
            canvas.fill(Shape.line(discX, discY, toX, toY, 0.25), 0.9, 0.75, BLOOD);
        }
    }
}
