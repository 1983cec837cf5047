package dev.cella.kernel.spi;

import dev.cella.kernel.comm.CommTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to the kernel what a library needs. The kernel finds implementations on its class path through {@link
 * java.util.ServiceLoader}; one that fails is reported in one line and skipped.
 */
public interface Extension {
    /**
     * Returns imports for every cell, as written between {@code import} and {@code ;}, such as {@code "java.util.*"} or
     * {@code "static org.example.Charts.*"}.
     */
    default List<String> imports() {
        return List.of();
    }

    /** Returns renderers for the types of this library; if two fit a value, that of the nearer type is used. */
    default List<Renderer<?>> renderers() {
        return List.of();
    }

    /**
     * Returns commands that cells can contain besides Java; each replaces the kernel's own command of the same name.
     */
    default List<Magic> magics() {
        return List.of();
    }

    /** Returns what accepts comms that the front end opens, by the name of the target. */
    default Map<String, CommTarget> commTargets() {
        return Map.of();
    }

    /** Returns what the user should know before the first cell, one sentence each; none if all is well. */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * Explains why a cell does not compile, where this library knows more than the compiler does. It replaces the kernel's
     * own advice.
     *
     * @param text the text of the cell
     * @param versions the versions of cells that still matter, this one last
     * @return a sentence or two on what is wrong and what to try; empty to leave the advice to the kernel
     */
    default Optional<String> advice(String text, List<CellVersion> versions) {
        return Optional.empty();
    }

    /** Returns whether what cells print to standard error should go to standard output, as where graders take it for a failure. */
    default boolean joinsStreams() {
        return false;
    }

    /**
     * Says what speaks against a declaration of a cell, such as a method that would hide one of this library. Is called before
     * the declaration is compiled.
     *
     * @return empty if nothing does
     */
    default Optional<Declaration.Objection> objection(Declaration declaration) {
        return Optional.empty();
    }

    /**
     * Returns whether code of cells must not call a method, such as one that gives away a solution. The call then fails with a {@link
     * NoSuchMethodError} when it is reached; constructors cannot be forbidden. Is asked while a cell is compiled.
     */
    default boolean forbids(Call call) {
        return false;
    }

    /**
     * Prepares files that all kernels of one installation share, such as native libraries. Called by {@code install}.
     *
     * @param folder the folder of the kernelspec, which other extensions use, too; kernels may not be able to write to
     *     it
     * @return options for the JVM of each kernel, which tell it where the files are
     * @throws IOException if a file cannot be written; the message says why, and what happens without the file
     */
    default List<String> install(Path folder) throws IOException {
        return List.of();
    }

    /**
     * Does slow work that the first use would otherwise wait for, such as loading native libraries. Is called once on a
     * daemon thread after the client has connected, and at install, while the class-data archive is created.
     */
    default void warmUp() {}
}
