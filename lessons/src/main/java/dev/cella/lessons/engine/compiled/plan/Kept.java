package dev.cella.lessons.engine.compiled.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacpp.Pointer;

/** Objects of the native library, freed together in the opposite order. */
public final class Kept implements AutoCloseable {
    private final Deque<Pointer> objects = new ArrayDeque<>();

    public <P extends Pointer> P keep(P object) {
        objects.push(object);
        return object;
    }

    @Override
    public void close() {
        while (!objects.isEmpty()) {
            objects.pop().close();
        }
    }
}
