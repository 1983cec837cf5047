package dev.cella.datasets.medmnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pixels are read, and how often. A sample here is two bytes: its position and 0. */
class StoredSplitTest {
    private final List<String> reads = new ArrayList<>();

    private StoredSplit split(int size, long mostKept) {
        return new StoredSplit("train", new int[size], 1, this::read, mostKept);
    }

    private byte[] read(int start, int count) {
        reads.add(start + "+" + count);
        var bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            bytes[2 * i] = (byte) (start + i);
        }
        return bytes;
    }

    private static int firstByte(StoredSplit split, int index) {
        var pixels = split.pixels(index, 1, 2);
        return pixels.bytes()[2 * (index - pixels.start())];
    }

    @Test
    void aSmallSplitIsReadAtOnce() {
        var split = split(10, 100);
        assertEquals(7, firstByte(split, 7));
        assertEquals(0, firstByte(split, 0));
        assertEquals(List.of("0+10"), reads);
    }

    @Test
    void ofALargeSplitOnlyARangeIsKept() {
        var split = split(10, 8);
        for (int i = 0; i < 10; i++) {
            assertEquals(i, firstByte(split, i));
        }
        assertEquals(List.of("0+4", "4+4", "8+2"), reads);
        split.pixels(1, 7, 2);
        assertEquals("1+7", reads.get(3));
    }

    @Test
    void imagesBeyondTheSizeOfAJavaArrayAreRefusedWithASentence() {
        var facts = Registry.named("pathmnist", 224);
        var stored = new StoredSplit("train", new int[facts.counts().train()], 1, this::read);
        var all = new ImageSplit(facts, stored, stored.range(facts));
        var refusal = assertThrows(IllegalStateException.class, () -> all.images(Scale.ZERO_TO_ONE));
        assertEquals(
                "89996 images of shape [3, 224, 224] need 54187 MB as floats, which do not fit into memory;"
                        + " try first(1000) before images(...)",
                refusal.getMessage());
        assertTrue(reads.isEmpty());
    }
}
