package dev.cella.lessons.draw.chart;

/** Moves labels apart that would lie upon each other. */
public final class LabelSpacing {
    private LabelSpacing() {}

    /**
     * Places at least {@code distance} apart and as near to the wanted ones as that allows, in the same order.
     *
     * @param wanted places in ascending order
     * @param least no place is less, unless there is not room enough
     * @param greatest no place is more
     */
    public static double[] apart(double[] wanted, double distance, double least, double greatest) {
        double[] places = wanted.clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], i == 0 ? least : places[i - 1] + distance);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], i == places.length - 1 ? greatest : places[i + 1] - distance);
        }
        return places;
    }
}
