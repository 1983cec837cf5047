package dev.cella.lessons.engine.compiled.update;

import dev.cella.lessons.engine.compiled.plan.Numbers;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.NesterovsUpdater;
import org.nd4j.linalg.learning.NoOpUpdater;
import org.nd4j.linalg.learning.SgdUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** How a gradient becomes an update, number by number, as ND4J's updater does it. */
public interface Rule {
    /** Prepares a step. */
    void begin(int iteration, int epoch);

    /**
     * Turns gradients into updates.
     *
     * @param start number of the first gradient among those that the rule remembers
     */
    void update(int start, float[] gradients, int count);

    /** Returns the rule of one of ND4J's updaters; null for one that is not known here. */
    static Rule of(GradientUpdater<?> updater, int piece) {
        if (updater.getClass() == AdamUpdater.class) {
            AdamUpdater adam = (AdamUpdater) updater;
            return new AdamRule(adam.getConfig(), Numbers.of(adam.getM()), Numbers.of(adam.getV()), piece);
        } else if (updater.getClass() == NesterovsUpdater.class) {
            NesterovsUpdater momentum = (NesterovsUpdater) updater;
            return new MomentumRule(momentum.getConfig(), Numbers.of(momentum.getV()), piece);
        } else if (updater.getClass() == SgdUpdater.class) {
            return new SgdRule(((SgdUpdater) updater).getConfig());
        }
        return updater.getClass() == NoOpUpdater.class ? new NoRule() : null;
    }

    /** Leaves gradients as they are. */
    final class NoRule implements Rule {
        @Override
        public void begin(int iteration, int epoch) {}

        @Override
        public void update(int start, float[] gradients, int count) {}
    }

    /** Gradient descent: {@code rate · g}. */
    final class SgdRule implements Rule {
        private final Sgd settings;
        private float rate;

        SgdRule(Sgd settings) {
            this.settings = settings;
        }

        @Override
        public void begin(int iteration, int epoch) {
            rate = (float) settings.getLearningRate(iteration, epoch);
        }

        @Override
        public void update(int start, float[] gradients, int count) {
            for (int i = 0; i < count; i++) {
                gradients[i] *= rate;
            }
        }
    }

    /** Nesterov's momentum: {@code v' = µ·v - rate·g}, update {@code µ·v - (1 + µ)·v'}. */
    final class MomentumRule implements Rule {
        private final Nesterovs settings;
        private final Numbers velocities;
        private final float[] velocity;
        private float rate;
        private float momentum;

        MomentumRule(Nesterovs settings, Numbers velocities, int piece) {
            this.settings = settings;
            this.velocities = velocities;
            velocity = new float[piece];
        }

        @Override
        public void begin(int iteration, int epoch) {
            rate = (float) settings.getLearningRate(iteration, epoch);
            momentum = (float) settings.currentMomentum(iteration, epoch);
        }

        @Override
        public void update(int start, float[] gradients, int count) {
            velocities.read(start, velocity, count);
            for (int i = 0; i < count; i++) {
                float before = momentum * velocity[i];
                float now = before - rate * gradients[i];
                velocity[i] = now;
                gradients[i] = before - (1 + momentum) * now;
            }
            velocities.write(start, velocity, count);
        }
    }

    /** Adam (Kingma and Ba, 2015, algorithm 1, with the order of computation at the end of section 2). */
    final class AdamRule implements Rule {
        private final Adam settings;
        private final Numbers means;
        private final Numbers squares;
        private final float[] mean;
        private final float[] square;
        private float rate;

        AdamRule(Adam settings, Numbers means, Numbers squares, int piece) {
            this.settings = settings;
            this.means = means;
            this.squares = squares;
            mean = new float[piece];
            square = new float[piece];
        }

        @Override
        public void begin(int iteration, int epoch) {
            float first = (float) Math.pow((float) settings.getBeta1(), iteration + 1.0); // rounded like ND4J's
            float second = (float) Math.pow((float) settings.getBeta2(), iteration + 1.0);
            float learning = (float) settings.getLearningRate(iteration, epoch);
            rate = (float) (learning * (float) Math.sqrt(1.0 - second) / (1.0 - first));
            if (rate == 0 || !Float.isFinite(rate)) {
                rate = (float) settings.getEpsilon(); // so does ND4J
            }
        }

        @Override
        public void update(int start, float[] gradients, int count) {
            float beta1 = (float) settings.getBeta1();
            float beta2 = (float) settings.getBeta2();
            float rest1 = 1 - beta1;
            float rest2 = 1 - beta2;
            float epsilon = (float) settings.getEpsilon();
            means.read(start, mean, count);
            squares.read(start, square, count);
            for (int i = 0; i < count; i++) {
                float g = gradients[i];
                mean[i] = beta1 * mean[i] + g * rest1;
                square[i] = beta2 * square[i] + g * g * rest2;
            }
            for (int i = 0; i < count; i++) {
                gradients[i] = mean[i] * rate / ((float) Math.sqrt(square[i]) + epsilon);
            }
            means.write(start, mean, count);
            squares.write(start, square, count);
        }
    }
}
