package dev.cella.lessons;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Makes {@code Nd4j.rand} draw the same numbers in each run of a test; by default, ND4J takes its seed from the clock.
 */
public final class SeededArrays implements BeforeAllCallback, TestInstancePreConstructCallback {
    private static final long SEED = 20260101;

    @Override
    public void beforeAll(ExtensionContext testClass) {
        seed();
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext test) {
        seed();
    }

    private static void seed() {
        Nd4j.getRandom().setSeed(SEED);
    }
}
