package dev.cella.lessons.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class ArrayGarbageTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void arrays_that_nobody_uses_do_not_add_up() {
        long most = Pointer.physicalBytes() + 800 * MEGABYTE;
        for (int i = 0; i < 200; i++) { // 1600 MB in all
            Nd4j.zeros(DataType.FLOAT, 2 * MEGABYTE);
            ArrayGarbage.collect();
            assertThat(Pointer.physicalBytes()).as("after %s arrays", i + 1).isLessThan(most);
        }
    }
}
