package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.util.List;

/**
 * What a view says of its kernel: that it is busy, so the output is not up to date, or that it is gone.
 *
 * <p>A widget cannot know this: its code in the browser shows every move at once, and messages to a busy kernel wait without
 * a sign. JupyterLab does know it, in the status in the toolbar of the notebook ({@code data-status="busy"}) and in the class
 * of widgets without a kernel ({@code jupyter-widgets-disconnected}). CSS reads both, so no script is needed. In a front end
 * without these marks nothing is shown. What a module draws works on without its kernel, and loses none.
 */
final class ViewStatus {
    private static final String VIEW = "cella-view";

    /** The kernel is busy for a moment after each move; a sentence that came and went each time would only distract. */
    private static final String DELAY = "0.7s";

    private static final String SOURCE = """
        <style>
        @keyframes cella-say { to { max-height: 4em } }
        @keyframes cella-fade { to { opacity: 0.45 } }
        .cella-waiting, .cella-gone { max-height: 0; overflow: hidden; line-height: 1.5;
          color: var(--jp-ui-font-color1, var(--vscode-editor-foreground, #333333)) }
        .jp-NotebookPanel:has(.jp-Notebook-ExecutionIndicator[data-status="busy"])
          .cella-view:not(:has(.jupyter-widgets-disconnected)) .cella-waiting { animation: cella-say 0s DELAY forwards }
        .jp-NotebookPanel:has(.jp-Notebook-ExecutionIndicator[data-status="busy"])
          .cella-view .jp-OutputArea { animation: cella-fade 0s DELAY forwards }
        .cella-view:has(.jupyter-widgets-disconnected):not(:has(.cella-module)) .cella-gone { max-height: 4em }
        .cella-view:has(.jupyter-widgets-disconnected) .jp-OutputArea { opacity: 0.45 }
        .cella-view .jupyter-widgets-disconnected { pointer-events: none }
        .cella-view .cella-module { pointer-events: auto }
        .cella-view .jupyter-widgets-disconnected::before { display: none }
        .cella-view .widget-play button::after { margin-left: 4px }
        .cella-view .widget-play button:has(.fa-play)::after { content: "Play" }
        .cella-view .widget-play button:has(.fa-pause)::after { content: "Pause" }
        .cella-view .widget-play button:has(.fa-stop)::after { content: "Stop" }
        .cella-view .widget-play button:has(.fa-retweet)::after { content: "Repeat" }
        </style>
        <div class="cella-waiting">Waiting: the kernel is busy. The output follows when it is done.</div>
        <div class="cella-gone">This view has lost its kernel, which was restarted or shut down. Run the cell again to use it.</div>
        """.replace("DELAY", DELAY);

    private ViewStatus() {}

    /** Returns the widget that says it; it has no static form. */
    static Widget line() {
        return new Control<String>(WidgetSpecs.HTML, Trait.TEXT, words -> MimeBundle.text(""))
                .value(SOURCE)
                .layout("min_height", "0")
                .layout("margin", "0");
    }

    /** Lets the sentences in {@code box} depend on the widgets in it, and lets it grow instead of getting a scroll bar. */
    static Box watched(Box box) {
        return box.set("_dom_classes", List.of(VIEW)).layout("overflow", "visible");
    }
}
