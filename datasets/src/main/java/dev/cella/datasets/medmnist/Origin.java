package dev.cella.datasets.medmnist;

import java.nio.file.Path;

/** Where the pictures came from. A lesson prints it, because a result on made pictures is not a result on patients. */
public sealed interface Origin {

    /** One line for a reader. */
    String text();

    /**
     * The file that MedMNIST published, by its MD5.
     *
     * @param file where it lies
     */
    record OfficialFile(Path file) implements Origin {
        @Override
        public String text() {
            return "official file " + file + " (MD5 agrees)";
        }
    }

    /**
     * A file of the right layout that is not the published one.
     *
     * @param file where it lies
     * @param md5 its MD5
     */
    record OtherFile(Path file, String md5) implements Origin {
        @Override
        public String text() {
            return "file " + file + ", not the official file (MD5 " + md5 + ")";
        }
    }

    /**
     * Made pictures of the same shape and classes.
     *
     * @param seed what they were made from: the same seed makes the same bytes
     */
    record StandIn(long seed) implements Origin {
        @Override
        public String text() {
            return "stand-in made from seed " + seed + ", no real pictures";
        }
    }
}
