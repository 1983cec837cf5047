package dev.cella.kernel.spi;

import dev.cella.kernel.comm.CommTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a library adds to the kernel. The kernel finds implementations on its class path through
 * {@link java.util.ServiceLoader}; one that fails is reported in one line and left out.
 */
public interface Extension {
    /**
     * Imports that every cell has without writing them, as they stand between {@code import} and {@code ;}, e.g.
     * {@code "java.util.*"} or {@code "static dev.cella.lessons.figure.Figures.*"}.
     */
    default List<String> imports() {
        return List.of();
    }

    /** Renderers for the types of this library; where two fit a value, that of the nearer type is used. */
    default List<Renderer<?>> renderers() {
        return List.of();
    }

    /** Commands that cells can hold beside Java; one takes the place of the kernel's own with the same name. */
    default List<Magic> magics() {
        return List.of();
    }

    /** Who answers when the front end opens a comm, by the name of the target. */
    default Map<String, CommTarget> commTargets() {
        return Map.of();
    }

    /** What the user should know before the first cell, a sentence each; none if all is well. */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * Explains why a cell does not compile, where this library knows more than the compiler does. It replaces the kernel's
     * own advice.
     *
     * @param text the text of the cell
     * @param earlier the runs of cells before it, the latest last
     * @return a sentence or two on what is wrong and what to try; empty to leave the advice to the kernel
     */
    default Optional<String> advice(String text, List<EarlierCell> earlier) {
        return Optional.empty();
    }

    /**
     * Prepares files that all kernels of one installation share, such as native libraries. Called by {@code install}.
     *
     * @param folder the folder of the kernelspec, which other extensions use, too; kernels may not be able to write to it
     * @return options for the JVM of each kernel that tell it where the files are
     * @throws IOException if a file cannot be written; its message says which disk is full, and what happens without it
     */
    default List<String> install(Path folder) throws IOException {
        return List.of();
    }

    /**
     * Does slow work that first use would otherwise wait for, such as loading native libraries. Called once on a daemon
     * thread after the client has connected, and while the class-data archive is made at install.
     */
    default void warmUp() {}
}
