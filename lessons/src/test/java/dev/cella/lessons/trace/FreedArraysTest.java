package dev.cella.lessons.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.OtherJvm;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays are read while garbage is collected hundreds of times per second, in a JVM with a tiny young generation. */
class FreedArraysTest {
    private static final int READS = 30_000;

    /** Program that reads ones, and prints how often it found something else. */
    static final class Reader {
        private static volatile byte[] garbage;

        private Reader() {}

        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                Thread litter = new Thread(Reader::litter);
                litter.setDaemon(true);
                litter.start();
            }
            INDArray image = Nd4j.ones(DataType.FLOAT, 28, 28);
            int wrong = 0;
            for (int i = 0; i < READS; i++) {
                double[] read = JavaArrays.values(image);
                wrong += Arrays.stream(read).allMatch(value -> value == 1) ? 0 : 1;
            }
            System.out.println(wrong + " of " + READS + " reads were wrong");
            System.exit(garbage == null ? 1 : 0);
        }

        private static void litter() {
            while (true) {
                garbage = new byte[20_000];
            }
        }
    }

    @Test
    void numbers_stay_while_they_are_read() throws Exception {
        String text = OtherJvm.run(List.of("-Xmn1m"), Reader.class);
        assertThat(text).isEqualTo("0 of " + READS + " reads were wrong");
    }
}
