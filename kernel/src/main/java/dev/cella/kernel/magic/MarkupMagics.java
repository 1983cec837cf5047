package dev.cella.kernel.magic;

import dev.cella.kernel.display.MimeBundle;

/** Magics that show a cell instead of running it. */
final class MarkupMagics {
    private MarkupMagics() {}

    static void addTo(Magics magics) {
        magics.add(showing("%%html", "HTML", "text/html"));
        magics.add(showing("%%markdown", "Markdown", "text/markdown"));
        magics.add(showing("%%svg", "an SVG image", "image/svg+xml"));
        magics.add(showing("%%latex", "LaTeX", "text/latex"));
    }

    private static Command showing(String name, String kind, String mime) {
        return new Command(name, name, "Shows the lines below as " + kind + ".", Command.Input.TEXT, call -> {
            String text = call.body();
            call.run().cell().outlet().display(MimeBundle.text(text).with(mime, text));
            return Command.DONE;
        });
    }
}
