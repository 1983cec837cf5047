package dev.cella.lessons.net;

import static dev.cella.lessons.net.PooledNet.fullNet;
import static dev.cella.lessons.net.PooledNet.pooledNet;
import static dev.cella.lessons.net.PooledNet.stridedNet;
import static dev.cella.lessons.net.plan.NetPlan.plan;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cella.lessons.pool.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

class PooledNetTest {
    @ParameterizedTest
    @EnumSource
    void allKindsBeginWithTheSameWeights(Pool kind) {
        var strided = stridedNet(new Adam(1e-3), 3);
        assertEquals(strided.params(), pooledNet(kind, new Adam(1e-3), 3).params());
        assertEquals(3938, strided.numParams());
    }

    @Test
    void strideAndPoolingMakeTheSameShapesForAQuarterOfTheMultiplications() {
        var pooled = pooledNet(Pool.MAX, new Adam(1e-3), 3);
        var strided = stridedNet(new Adam(1e-3), 3);
        var image = Nd4j.rand(1, 1, 28, 28);
        assertArrayEquals(
                new long[] {1, 16, 4, 4}, pooled.feedForward(image).get(4).shape());
        assertArrayEquals(
                new long[] {1, 16, 4, 4}, strided.feedForward(image).get(2).shape());
        assertEquals(320_512, plan(pooled, 1, 28, 28).multiplyAdds());
        assertEquals(80_512, plan(strided, 1, 28, 28).multiplyAdds());
        assertEquals(1_408_000, plan(fullNet(new Adam(1e-3), 3), 1, 28, 28).multiplyAdds());
    }
}
