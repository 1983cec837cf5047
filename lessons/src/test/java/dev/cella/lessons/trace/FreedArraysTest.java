package dev.cella.lessons.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-Xmn1m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        assertThat(text.lines()).as(text).contains("0 of " + READS + " reads were wrong");
    }
}
