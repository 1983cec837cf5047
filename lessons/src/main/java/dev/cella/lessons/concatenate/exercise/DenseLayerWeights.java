package dev.cella.lessons.concatenate.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A formula: the weights of one layer in a dense block. */
@Order(lesson = "19", number = 2)
@Answer("int denseLayerWeights(int channels, int growth, int layer)")
public final class DenseLayerWeights extends FunctionExercise<DenseLayerWeights.Place, Integer> {

    /**
     * One layer of a block.
     *
     * @param channels what the block reads
     * @param growth what each layer adds
     * @param layer its number, from 1
     */
    public record Place(int channels, int growth, int layer) {}

    private static final int[] LAYERS = {1, 2, 5, 4};

    /** Counts weights. */
    private interface Rule {
        int of(int channels, int growth, int layer);
    }

    @Override
    public Place input(Random random) {
        return input(random, 0);
    }

    /** The first layer, the second, and later ones. */
    @Override
    public Place input(Random random, int trial) {
        return new Place(9 + 2 * random.nextInt(8), 3 + random.nextInt(5), LAYERS[trial]);
    }

    @Override
    public Integer solve(Place place) {
        return 9 * (place.channels() + (place.layer() - 1) * place.growth()) * place.growth();
    }

    @Override
    public List<Mistake<Function<Place, Integer>>> mistakes() {
        return List.of(
                rule(
                        "Let the layer read itself",
                        "Layer 1 reads the input alone: before layer l, only l − 1 layers have added something.",
                        (c, k, l) -> 9 * (c + l * k) * k),
                rule(
                        "Forgot the earlier layers",
                        "The layer reads what all layers before it have added, too.",
                        (c, k, l) -> 9 * c * k),
                rule(
                        "Read the last layer only",
                        "It reads the input of the block and all layers before it, not only the last one.",
                        (c, k, l) -> 9 * (l == 1 ? c : k) * k),
                rule("Forgot the kernel", "Each kernel has 3 × 3 weights.", (c, k, l) -> (c + (l - 1) * k) * k),
                rule(
                        "Forgot the filters",
                        "These are the weights of one filter. The layer has as many filters as its growth rate.",
                        (c, k, l) -> 9 * (c + (l - 1) * k)),
                rule(
                        "Added the biases",
                        "This convolution has no bias: the normalization before the next one would remove it.",
                        (c, k, l) -> 9 * (c + (l - 1) * k) * k + k),
                rule(
                        "Let the filters grow",
                        "Each layer has as many filters as the growth rate says, wherever it stands.",
                        (c, k, l) -> 9 * (c + (l - 1) * k) * (c + l * k)));
    }

    private Mistake<Function<Place, Integer>> rule(String name, String why, Rule rule) {
        return mistake(name, why, place -> rule.of(place.channels(), place.growth(), place.layer()));
    }

    @Override
    public String idea() {
        return "How many channels reach this layer? Each filter has nine weights for each of them.";
    }

    @Override
    public String takeaway() {
        return "Later layers of a block have more weights, although they add no more maps.";
    }
}
