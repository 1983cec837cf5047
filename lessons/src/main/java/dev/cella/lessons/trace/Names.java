package dev.cella.lessons.trace;

import dev.cella.kernel.spi.Extension;

/** Gives nothing to cells: this room works behind the others. */
public final class Names implements Extension {}
