package dev.cella.kernel.widget;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Renderers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The door to widgets: one function makes one. They have the names of ipywidgets with a small first letter; those that
 * would take a common word from cells end in {@code Widget}.
 */
public final class Widgets {
    private Widgets() {}

    /** Lets {@code renderers} show widgets. */
    public static void addTo(Renderers renderers) {
        renderers.add(Widget.class, Widget::bundle);
    }

    // ---- controls

    /** Makes a slider over whole numbers. */
    public static Control<Integer> intSlider(String description, int value, int min, int max) {
        return described(WidgetSpecs.INT_SLIDER, Trait.INTEGER, description)
                .between(min, max)
                .value(value);
    }

    /** Makes a slider over numbers, in a hundred steps. */
    public static Control<Double> floatSlider(String description, double value, double min, double max) {
        return described(WidgetSpecs.FLOAT_SLIDER, Trait.NUMBER, description)
                .between(min, max)
                .set("step", (max - min) / 100)
                .value(value);
    }

    /** Makes a slider with two handles. */
    public static Control<Range> intRangeSlider(String description, int low, int high, int min, int max) {
        return described(WidgetSpecs.INT_RANGE_SLIDER, Trait.RANGE, description)
                .between(min, max)
                .value(new Range(low, high));
    }

    /** Makes a list that opens, to choose one option; the first is chosen. Options are shown by their text. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Choice<T> dropdown(String description, T... options) {
        return choice(WidgetSpecs.DROPDOWN, description, options);
    }

    /** Makes a row of buttons, one of which is pressed, the first one to begin with. Options are shown by their text. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Choice<T> toggleButtons(String description, T... options) {
        return choice(WidgetSpecs.TOGGLE_BUTTONS, description, options);
    }

    /** Makes a check box. */
    public static Control<Boolean> checkbox(String description, boolean value) {
        return described(WidgetSpecs.CHECKBOX, Trait.CHECKED, description).value(value);
    }

    /** Makes a line to type in; its value changes with each key, unless {@code continuous_update} is set to false. */
    public static Control<String> textWidget(String description, String value) {
        return described(WidgetSpecs.TEXT_FIELD, Trait.TEXT, description).value(value);
    }

    /** Makes a button that does something when it is clicked. */
    public static Button button(String description, Action<Button> onClick) {
        return new Button(description).onClick(onClick);
    }

    /**
     * Makes a button to choose a file with. Its value is a list of one file, or of several if {@code multiple} is set, and is
     * empty at first. The server limits what a browser sends at once, often to 10 MB.
     *
     * @param accept the endings that the browser offers, {@code ".png,.dcm"}; empty for all
     */
    public static Control<List<UploadedFile>> fileUpload(String description, String accept) {
        Function<List<UploadedFile>, MimeBundle> nothing = files -> MimeBundle.text(""); // of no use without a kernel
        return new Control<>(WidgetSpecs.FILE_UPLOAD, Trait.FILES, nothing)
                .set("description", description)
                .set("tooltip", "choose a file: " + description)
                .set("accept", accept);
    }

    /** Makes buttons that count a number up; see {@link #jslink}. {@code interval} is the time a step takes, in milliseconds. */
    public static Control<Integer> play(int value, int min, int max, int interval) {
        return new Control<>(WidgetSpecs.PLAY, Trait.INTEGER)
                .between(min, max)
                .set("interval", interval)
                .set("tooltip", "play or pause, stop (back to the first), repeat (start again at the end)")
                .value(value);
    }

    // ---- things to look at

    /** Makes a line of text. */
    public static Control<String> labelWidget(String text) {
        return shown(WidgetSpecs.LABEL, MimeBundle::text).value(text);
    }

    /** Makes a widget that shows HTML. */
    public static Control<String> htmlWidget(String source) {
        return shown(WidgetSpecs.HTML, Display::html).value(source);
    }

    /** Makes a widget that shows HTML with formulas between dollar signs. */
    public static Control<String> htmlMathWidget(String source) {
        return shown(WidgetSpecs.HTML_MATH, Display::html).value(source);
    }

    /**
     * Makes an image from the bytes of its file.
     *
     * @param format {@code png} or {@code jpeg}
     */
    public static Control<byte[]> imageWidget(byte[] bytes, String format) {
        Function<byte[], MimeBundle> picture =
                value -> MimeBundle.text("image (" + format + ")").with("image/" + format, value);
        return new Control<>(WidgetSpecs.IMAGE, Trait.BYTES, picture)
                .set("format", format)
                .value(bytes);
    }

    /** Makes a bar that fills as its value goes from {@code min} to {@code max}. */
    public static Control<Double> floatProgress(String description, double value, double min, double max) {
        return described(WidgetSpecs.FLOAT_PROGRESS, Trait.NUMBER, description)
                .between(min, max)
                .value(value);
    }

    /** Makes an empty area for whatever a cell can show. */
    public static Output outputWidget() {
        return new Output();
    }

    /**
     * Makes a view that a module of yours draws in the browser: {@code export default { render({ model, el }) { … } }}.
     *
     * @param module the text of an ES module in the form of anywidget
     * @param css rules for what it draws; empty for none
     * @param state all attributes of the view with their first values; see {@link ModuleWidget#set}
     * @throws IllegalArgumentException if an attribute has a name that every widget has, or one that begins with _
     */
    public static ModuleWidget moduleWidget(String module, String css, Map<String, ?> state) {
        return new ModuleWidget(module, css, state);
    }

    // ---- boxes

    /** Puts widgets side by side. */
    public static Box hbox(Widget... children) {
        return new Box(WidgetSpecs.HBOX, List.of(children));
    }

    /** Puts widgets one below the other. */
    public static Box vbox(Widget... children) {
        return new Box(WidgetSpecs.VBOX, List.of(children));
    }

    /** Puts widgets row by row into columns of equal width. */
    public static Box gridBox(int columns, Widget... children) {
        return new Box(WidgetSpecs.GRID_BOX, List.of(children))
                .layout("grid_template_columns", "repeat(" + columns + ", 1fr)");
    }

    /** Puts widgets on pages with tabs; {@link Box#titles} names them. */
    public static Box tab(Widget... children) {
        return new Box(WidgetSpecs.TAB, List.of(children)).set("selected_index", children.length == 0 ? null : 0);
    }

    /** Puts widgets into parts, one of which is open; {@link Box#titles} names them. */
    public static Box accordion(Widget... children) {
        return new Box(WidgetSpecs.ACCORDION, List.of(children));
    }

    // ---- links

    /**
     * Keeps the values of two controls equal, beginning with that of {@code source}. The kernel does it. Where only one side
     * has whole numbers, decimals are dropped there.
     *
     * @throws IllegalArgumentException if the values of one are none that the other could have
     */
    public static void link(Control<?> source, Control<?> target) {
        target.follow(source);
        AtomicBoolean following = new AtomicBoolean(); // what one side makes of a value does not go back
        source.observe(value -> follow(target, source, following));
        target.observe(value -> follow(source, target, following));
    }

    private static void follow(Control<?> follower, Control<?> leader, AtomicBoolean following) {
        if (following.compareAndSet(false, true)) {
            try {
                follower.follow(leader);
            } finally {
                following.set(false);
            }
        }
    }

    /** Keeps the values of two controls equal in the front end, without the kernel, until the link is closed. */
    public static Widget jslink(Control<?> source, Control<?> target) {
        return jslink(source, source.attribute(), target, target.attribute());
    }

    /** Keeps two attributes equal in the front end, without the kernel, until the link is closed. */
    public static Widget jslink(Widget source, String attribute, Widget target, String other) {
        Widget link = new Widget(WidgetSpecs.LINK);
        link.set("source", List.of(source, attribute)).set("target", List.of(target, other));
        link.id(); // the front end must know it, though nobody shows it
        return link;
    }

    // ---- functions that answer

    /** Makes a widget of a control and the result of a function of its value, to show or to put into a box. */
    public static <A> Interactive interactive(Control<A> a, Interactive.Of1<A> function) throws Exception {
        return Interactive.of(List.of(a), () -> function.apply(a.value()));
    }

    /** Makes the same for two arguments; see {@link #interactive(Control, Interactive.Of1)}. */
    public static <A, B> Interactive interactive(Control<A> a, Control<B> b, Interactive.Of2<A, B> function)
            throws Exception {
        return Interactive.of(List.of(a, b), () -> function.apply(a.value(), b.value()));
    }

    /** Makes the same for three arguments; see {@link #interactive(Control, Interactive.Of1)}. */
    public static <A, B, C> Interactive interactive(
            Control<A> a, Control<B> b, Control<C> c, Interactive.Of3<A, B, C> function) throws Exception {
        return Interactive.of(List.of(a, b, c), () -> function.apply(a.value(), b.value(), c.value()));
    }

    /** Makes the same for four arguments; see {@link #interactive(Control, Interactive.Of1)}. */
    public static <A, B, C, D> Interactive interactive(
            Control<A> a, Control<B> b, Control<C> c, Control<D> d, Interactive.Of4<A, B, C, D> function)
            throws Exception {
        return Interactive.of(List.of(a, b, c, d), () -> function.apply(a.value(), b.value(), c.value(), d.value()));
    }

    /**
     * Makes a widget of controls and a result that reads their values itself; it is computed again whenever one of them moves.
     *
     * @throws Exception what {@code result} throws for the first values
     */
    public static Interactive interactive(List<? extends Control<?>> controls, Callable<?> result) throws Exception {
        return Interactive.of(controls, result);
    }

    /**
     * Makes {@link #interactive(List, Callable)} with your own arrangement of the controls.
     *
     * @param above what is shown above the result: controls, or boxes that hold them
     * @throws Exception what {@code result} throws for the first values
     */
    public static Interactive interactive(
            List<? extends Widget> above, List<? extends Control<?>> controls, Callable<?> result) throws Exception {
        return Interactive.of(above, controls, result);
    }

    /**
     * Shows a control, and under it what {@code function} makes of its value, now and whenever it moves.
     *
     * @throws Exception what the function throws for the first value; later, that is shown under the control
     */
    public static <A> void interact(Control<A> a, Interactive.Of1<A> function) throws Exception {
        Display.display(interactive(a, function));
    }

    /** Shows the same for two arguments; see {@link #interact(Control, Interactive.Of1)}. */
    public static <A, B> void interact(Control<A> a, Control<B> b, Interactive.Of2<A, B> function) throws Exception {
        Display.display(interactive(a, b, function));
    }

    /** Shows the same for three arguments; see {@link #interact(Control, Interactive.Of1)}. */
    public static <A, B, C> void interact(Control<A> a, Control<B> b, Control<C> c, Interactive.Of3<A, B, C> function)
            throws Exception {
        Display.display(interactive(a, b, c, function));
    }

    /** Shows the same for four arguments; see {@link #interact(Control, Interactive.Of1)}. */
    public static <A, B, C, D> void interact(
            Control<A> a, Control<B> b, Control<C> c, Control<D> d, Interactive.Of4<A, B, C, D> function)
            throws Exception {
        Display.display(interactive(a, b, c, d, function));
    }

    // ---- how controls are made

    private static <T> Control<T> described(WidgetSpec kind, Trait<T> trait, String description) {
        return new Control<>(kind, trait).set("description", description).set("tooltip", description);
    }

    private static Control<String> shown(WidgetSpec kind, Function<String, MimeBundle> still) {
        return new Control<>(kind, Trait.TEXT, still);
    }

    private static <T> Choice<T> choice(WidgetSpec kind, String description, T[] options) {
        if (options == null || options.length == 0) {
            throw new IllegalArgumentException(description + " has no options, and needs one at least to choose from");
        }
        return Choice.of(kind, description, Arrays.asList(options));
    }
}
