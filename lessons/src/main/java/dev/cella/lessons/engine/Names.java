package dev.cella.lessons.engine;

import dev.cella.kernel.spi.Extension;

/** Gives nothing to cells: this room works behind the others. */
public final class Names implements Extension {}
