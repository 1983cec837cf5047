package dev.cella.lessons.engine;

import dev.cella.kernel.spi.Extension;

/** Imports nothing into cells: this room works behind the others. */
public final class Names implements Extension {}
