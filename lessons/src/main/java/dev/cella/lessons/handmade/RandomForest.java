package dev.cella.lessons.handmade;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;

/**
 * Many decision trees, each grown on images drawn at random with repetition, and each question chosen among a random part of the
 * features. The share of trees that vote for a class is its probability.
 *
 * <p>Tribuo grows the trees. Source: L. Breiman, Random forests (2001).
 *
 * @param trees how many
 * @param seed of all that is drawn at random
 */
public record RandomForest(int trees, long seed) implements TableLearner {
    private static final int DEEPEST = 12;

    /** @throws IllegalArgumentException if there are fewer than two trees */
    public RandomForest {
        if (trees < 2) {
            throw new IllegalArgumentException(
                    "a forest of " + trees + " trees cannot vote (must be >= 2); try randomForest(100)");
        }
    }

    /** Begins with seed 1. */
    public static RandomForest randomForest(int trees) {
        return new RandomForest(trees, 1);
    }

    /** Returns the same with another seed. */
    public RandomForest seed(long other) {
        return new RandomForest(trees, other);
    }

    @Override
    public TableClassifier learn(INDArray table, int... labels) {
        float features = table.size(1);
        float asked = (float) Math.sqrt(features) / features;
        CARTClassificationTrainer tree = new CARTClassificationTrainer(DEEPEST, asked, seed);
        return TableClassifier.of(new RandomForestTrainer<>(tree, new VotingCombiner(), trees, seed), table, labels);
    }
}
