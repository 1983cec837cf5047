package dev.cella.kernel.spi;

import java.util.List;

/** Lists the imports that every cell has without any extension, so that an extension can see which names are taken. */
public final class KernelImports {
    /** Lists them as written between {@code import} and {@code ;}. */
    public static final List<String> ALL = List.of(
            "java.io.*",
            "java.math.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.function.*",
            "java.util.stream.*",
            "static dev.cella.kernel.display.Display.*",
            "static dev.cella.kernel.widget.Widgets.*",
            "dev.cella.kernel.display.MimeBundle");

    private KernelImports() {}
}
