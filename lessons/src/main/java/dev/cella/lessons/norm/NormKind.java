package dev.cella.lessons.norm;

import java.util.Locale;

/** The four normalizations of a net: they differ only in which values share a mean and a variance. */
public enum NormKind {
    /** Each channel, over all images of the batch (Ioffe and Szegedy, 2015, algorithm 1). */
    BATCH,
    /** Each image, over all of its channels (Ba, Kiros, Hinton, 2016, equation 3). */
    LAYER,
    /** Each channel of each image (Ulyanov, Vedaldi, Lempitsky, 2016, equation 4). */
    INSTANCE,
    /** A few channels of each image (Wu and He, 2018, equation 7). */
    GROUP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
