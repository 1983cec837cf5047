package dev.cella.kernel.widget;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Renderers;
import java.util.Arrays;
import java.util.List;
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

    /** A slider over whole numbers. */
    public static Control<Integer> intSlider(String description, int value, int min, int max) {
        return described(WidgetSpecs.INT_SLIDER, Trait.INTEGER, description)
                .between(min, max)
                .value(value);
    }

    /** A slider over numbers, in a hundred steps. */
    public static Control<Double> floatSlider(String description, double value, double min, double max) {
        return described(WidgetSpecs.FLOAT_SLIDER, Trait.NUMBER, description)
                .between(min, max)
                .set("step", (max - min) / 100)
                .value(value);
    }

    /** A slider with two handles. */
    public static Control<Range> intRangeSlider(String description, int low, int high, int min, int max) {
        return described(WidgetSpecs.INT_RANGE_SLIDER, Trait.RANGE, description)
                .between(min, max)
                .value(new Range(low, high));
    }

    /** A list that opens, to choose one of; the first is chosen. Options are shown by their text. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Choice<T> dropdown(String description, T... options) {
        return choice(WidgetSpecs.DROPDOWN, description, options);
    }

    /** A row of buttons, of which one is pressed, at first the first. Options are shown by their text. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Choice<T> toggleButtons(String description, T... options) {
        return choice(WidgetSpecs.TOGGLE_BUTTONS, description, options);
    }

    /** A box to check. */
    public static Control<Boolean> checkbox(String description, boolean value) {
        return described(WidgetSpecs.CHECKBOX, Trait.CHECKED, description).value(value);
    }

    /** A line to type; its value changes with each key, unless {@code continuous_update} is set to false. */
    public static Control<String> textWidget(String description, String value) {
        return described(WidgetSpecs.TEXT_FIELD, Trait.TEXT, description).value(value);
    }

    /** A button, and what a click does. */
    public static Button button(String description, Action<Button> onClick) {
        return new Button(description).onClick(onClick);
    }

    /**
     * A button that lets a person choose a file. Its value is a list of one file, or of several where {@code multiple} is
     * set, and empty at first. What a browser sends at once is limited by its server, often to 10 MB.
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

    /** Buttons that let a number run; see {@link #jslink}. {@code interval} is the time a step takes, in milliseconds. */
    public static Control<Integer> play(int value, int min, int max, int interval) {
        return new Control<>(WidgetSpecs.PLAY, Trait.INTEGER)
                .between(min, max)
                .set("interval", interval)
                .set("tooltip", "play or pause, stop (back to the first), repeat (start again at the end)")
                .value(value);
    }

    // ---- things to look at

    /** A line of text. */
    public static Control<String> labelWidget(String text) {
        return shown(WidgetSpecs.LABEL, MimeBundle::text).value(text);
    }

    /** HTML. */
    public static Control<String> htmlWidget(String source) {
        return shown(WidgetSpecs.HTML, Display::html).value(source);
    }

    /** HTML with formulas between dollar signs. */
    public static Control<String> htmlMathWidget(String source) {
        return shown(WidgetSpecs.HTML_MATH, Display::html).value(source);
    }

    /**
     * A picture from the bytes of its file.
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

    /** A bar that fills as its value goes from {@code min} to {@code max}. */
    public static Control<Double> floatProgress(String description, double value, double min, double max) {
        return described(WidgetSpecs.FLOAT_PROGRESS, Trait.NUMBER, description)
                .between(min, max)
                .value(value);
    }

    /** An empty place for whatever a cell can show. */
    public static Output outputWidget() {
        return new Output();
    }

    // ---- boxes

    /** Widgets side by side. */
    public static Box hbox(Widget... children) {
        return new Box(WidgetSpecs.HBOX, List.of(children));
    }

    /** Widgets one under the other. */
    public static Box vbox(Widget... children) {
        return new Box(WidgetSpecs.VBOX, List.of(children));
    }

    /** Widgets row by row, in columns of equal width. */
    public static Box gridBox(int columns, Widget... children) {
        return new Box(WidgetSpecs.GRID_BOX, List.of(children))
                .layout("grid_template_columns", "repeat(" + columns + ", 1fr)");
    }

    /** Pages with tabs; {@link Box#titles} names them. */
    public static Box tab(Widget... children) {
        return new Box(WidgetSpecs.TAB, List.of(children)).set("selected_index", children.length == 0 ? null : 0);
    }

    /** Parts of which one is open; {@link Box#titles} names them. */
    public static Box accordion(Widget... children) {
        return new Box(WidgetSpecs.ACCORDION, List.of(children));
    }

    // ---- links

    /**
     * Lets two controls always have the same value, that of {@code source} at first. Goes by way of the kernel. Numbers
     * that are whole on one side only lose their decimals there.
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

    /** Lets two controls have the same value in the front end, without the kernel; it lasts until closed. */
    public static Widget jslink(Control<?> source, Control<?> target) {
        return jslink(source, source.attribute(), target, target.attribute());
    }

    /** Lets two attributes have the same value in the front end, without the kernel; it lasts until closed. */
    public static Widget jslink(Widget source, String attribute, Widget target, String other) {
        Widget link = new Widget(WidgetSpecs.LINK);
        link.set("source", List.of(source, attribute)).set("target", List.of(target, other));
        link.id(); // the front end must know it, though nobody shows it
        return link;
    }

    // ---- functions that answer

    /** A function whose argument a control sets, as a widget to show or to put into a box. */
    public static <A> Interactive interactive(Control<A> a, Interactive.Of1<A> function) throws Exception {
        return Interactive.of(List.of(a), () -> function.apply(a.value()));
    }

    /** A function of two arguments; see {@link #interactive(Control, Interactive.Of1)}. */
    public static <A, B> Interactive interactive(Control<A> a, Control<B> b, Interactive.Of2<A, B> function)
            throws Exception {
        return Interactive.of(List.of(a, b), () -> function.apply(a.value(), b.value()));
    }

    /** A function of three arguments; see {@link #interactive(Control, Interactive.Of1)}. */
    public static <A, B, C> Interactive interactive(
            Control<A> a, Control<B> b, Control<C> c, Interactive.Of3<A, B, C> function) throws Exception {
        return Interactive.of(List.of(a, b, c), () -> function.apply(a.value(), b.value(), c.value()));
    }

    /** A function of four arguments; see {@link #interactive(Control, Interactive.Of1)}. */
    public static <A, B, C, D> Interactive interactive(
            Control<A> a, Control<B> b, Control<C> c, Control<D> d, Interactive.Of4<A, B, C, D> function)
            throws Exception {
        return Interactive.of(List.of(a, b, c, d), () -> function.apply(a.value(), b.value(), c.value(), d.value()));
    }

    /**
     * Something that depends on controls, which {@code result} itself asks for their values, made anew when one moves.
     *
     * @throws Exception what {@code result} throws for the first values
     */
    public static Interactive interactive(List<? extends Control<?>> controls, Callable<?> result) throws Exception {
        return Interactive.of(controls, result);
    }

    /**
     * {@link #interactive(List, Callable)} with an arrangement of the controls of your own.
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

    /** The same for a function of two arguments; see {@link #interact(Control, Interactive.Of1)}. */
    public static <A, B> void interact(Control<A> a, Control<B> b, Interactive.Of2<A, B> function) throws Exception {
        Display.display(interactive(a, b, function));
    }

    /** The same for a function of three arguments; see {@link #interact(Control, Interactive.Of1)}. */
    public static <A, B, C> void interact(Control<A> a, Control<B> b, Control<C> c, Interactive.Of3<A, B, C> function)
            throws Exception {
        Display.display(interactive(a, b, c, function));
    }

    /** The same for a function of four arguments; see {@link #interact(Control, Interactive.Of1)}. */
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
