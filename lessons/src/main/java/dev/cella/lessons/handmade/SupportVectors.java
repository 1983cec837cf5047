package dev.cella.lessons.handmade;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.libsvm.SVMClassificationType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

/**
 * A support vector machine: the border between two classes that keeps the largest distance from both.
 *
 * <p>The similarity of two feature vectors is {@code exp(−gamma · |a − b|²)}, so the border can be curved. Tribuo runs LIBSVM.
 * Sources: C. Cortes and V. Vapnik, Support-vector networks (1995); C.-C. Chang and C.-J. Lin, LIBSVM: a library for support vector
 * machines (2011).
 *
 * @param cost what a training image on the wrong side costs; more makes the border bend more
 * @param gamma how quickly similarity falls with distance; 0 for 1 / F
 */
public record SupportVectors(double cost, double gamma) implements TableLearner {
    private static final long SEED_OF_SCALING = 1;

    /** @throws IllegalArgumentException if the cost is not positive, or gamma is negative */
    public SupportVectors {
        if (!(cost > 0) || !(gamma >= 0)) {
            throw new IllegalArgumentException("a support vector machine with cost " + cost + " and gamma " + gamma
                    + " cannot learn (cost must be > 0, gamma >= 0); try supportVectors()");
        }
    }

    /** Begins with cost 1 and gamma 1 / F, as LIBSVM does. */
    public static SupportVectors supportVectors() {
        return new SupportVectors(1, 0);
    }

    /** Returns the same with another cost. */
    public SupportVectors cost(double other) {
        return new SupportVectors(other, gamma);
    }

    /** Returns the same with another gamma. */
    public SupportVectors gamma(double other) {
        return new SupportVectors(cost, other);
    }

    @Override
    public TableClassifier learn(INDArray table, int... labels) {
        SVMParameters<Label> parameters = new SVMParameters<>(new SVMClassificationType(SVMMode.C_SVC), KernelType.RBF);
        parameters.setCost(cost);
        parameters.setGamma(gamma == 0 ? 1.0 / table.size(1) : gamma);
        parameters.setProbability(); // from the distance to the border, by a curve that LIBSVM fits
        return TableClassifier.of(new LibSVMClassificationTrainer(parameters, SEED_OF_SCALING), table, labels);
    }
}
