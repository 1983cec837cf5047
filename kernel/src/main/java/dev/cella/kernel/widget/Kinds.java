package dev.cella.kernel.widget;

import java.util.List;

/**
 * The kinds of widgets, with the state that a new one has: facts of {@code @jupyter-widgets/base} 2.0.0,
 * {@code controls} 2.0.0 and {@code output} 1.0.0. A test compares them with those of ipywidgets 8.
 */
final class Kinds {
    private static final Kind DESCRIPTION_STYLE = Kind.style("DescriptionStyle").with("description_width", "");
    private static final Kind SLIDER_STYLE =
            Kind.style("SliderStyle").with("description_width", "").with("handle_color", null);
    private static final List<String> TEXT = List.of("background", "font_size", "text_color");
    private static final List<String> FONT = List.of(
            "font_family", "font_size", "font_style", "font_variant", "font_weight", "text_color", "text_decoration");

    static final Kind LAYOUT = Kind.layout()
            .with(List.of("align_content", "align_items", "align_self", "border_bottom", "border_left", "border_right"))
            .with(List.of("border_top", "bottom", "display", "flex", "flex_flow", "grid_area", "grid_auto_columns"))
            .with(List.of("grid_auto_flow", "grid_auto_rows", "grid_column", "grid_gap", "grid_row"))
            .with(List.of("grid_template_areas", "grid_template_columns", "grid_template_rows", "height"))
            .with(List.of(
                    "justify_content", "justify_items", "left", "margin", "max_height", "max_width", "min_height"))
            .with(List.of("min_width", "object_fit", "object_position", "order", "overflow", "padding", "right", "top"))
            .with(List.of("visibility", "width"));

    static final Kind INT_SLIDER = slider("IntSlider")
            .with("min", 0L)
            .with("max", 100L)
            .with("step", 1L)
            .with("readout_format", "d")
            .with("value", 0L);
    static final Kind FLOAT_SLIDER = slider("FloatSlider")
            .with("min", 0.0)
            .with("max", 100.0)
            .with("step", 0.1)
            .with("readout_format", ".2f")
            .with("value", 0.0);
    static final Kind INT_RANGE_SLIDER = slider("IntRangeSlider")
            .with("min", 0L)
            .with("max", 100L)
            .with("step", 1L)
            .with("readout_format", "d")
            .with("value", List.of(25L, 75L));

    static final Kind DROPDOWN = selection("Dropdown", DESCRIPTION_STYLE);
    static final Kind TOGGLE_BUTTONS = selection(
                    "ToggleButtons",
                    Kind.style("ToggleButtonsStyle")
                            .with("button_width", "")
                            .with("description_width", "")
                            .with("font_weight", ""))
            .with("button_style", "")
            .with("icons", List.of())
            .with("tooltips", List.of());
    static final Kind CHECKBOX = Kind.described(
                    "Checkbox",
                    Kind.style("CheckboxStyle").with("background", null).with("description_width", ""))
            .with("disabled", false)
            .with("indent", true)
            .with("value", false);
    static final Kind TEXT_FIELD = Kind.described("Text", textStyle("TextStyle"))
            .with("continuous_update", true)
            .with("disabled", false)
            .with("placeholder", "\u200b")
            .with("value", "");
    static final Kind PLAY = Kind.described("Play", DESCRIPTION_STYLE)
            .with("disabled", false)
            .with("interval", 100L)
            .with("max", 100L)
            .with("min", 0L)
            .with("playing", false)
            .with("repeat", false)
            .with("show_repeat", true)
            .with("step", 1L)
            .with("value", 0L);

    static final Kind LABEL = text(
            "Label",
            Kind.style("LabelStyle")
                    .with("background", null)
                    .with("description_width", "")
                    .with(FONT));
    static final Kind HTML = text("HTML", textStyle("HTMLStyle"));
    static final Kind HTML_MATH = text("HTMLMath", textStyle("HTMLMathStyle"));
    static final Kind IMAGE = Kind.visible("Image")
            .with("format", "png")
            .with("height", "")
            .with("value", new byte[0])
            .with("width", "");
    static final Kind FLOAT_PROGRESS = Kind.described(
                    "FloatProgress",
                    Kind.style("ProgressStyle").with("bar_color", null).with("description_width", ""))
            .with("_view_name", "ProgressView")
            .with("bar_style", "")
            .with("max", 100.0)
            .with("min", 0.0)
            .with("orientation", "horizontal")
            .with("value", 0.0);
    private static final Kind BUTTON_STYLE =
            Kind.style("ButtonStyle").with("button_color", null).with(FONT);
    static final Kind BUTTON = Kind.visible("Button")
            .styled(BUTTON_STYLE)
            .with("button_style", "")
            .with("description", "")
            .with("disabled", false)
            .with("icon", "");
    static final Kind FILE_UPLOAD = Kind.described("FileUpload", BUTTON_STYLE)
            .with("accept", "")
            .with("button_style", "")
            .with("description", "Upload")
            .with("disabled", false)
            .with("error", "")
            .with("icon", "upload")
            .with("multiple", false)
            .withHeavy("value", List.of());
    static final Kind OUTPUT = Kind.output().with("msg_id", "").with("outputs", List.of());

    static final Kind HBOX = box("HBox");
    static final Kind VBOX = box("VBox");
    static final Kind GRID_BOX = box("GridBox");
    static final Kind TAB = box("Tab").with("selected_index", null).with("titles", List.of());
    static final Kind ACCORDION = box("Accordion").with("selected_index", null).with("titles", List.of());

    static final Kind LINK = Kind.hidden("Link").with("source", List.of()).with("target", List.of());

    private Kinds() {}

    private static Kind slider(String name) {
        return Kind.described(name, SLIDER_STYLE)
                .with("behavior", "drag-tap")
                .with("continuous_update", true)
                .with("disabled", false)
                .with("orientation", "horizontal")
                .with("readout", true);
    }

    private static Kind selection(String name, Kind style) {
        return Kind.described(name, style)
                .with("_options_labels", List.of())
                .with("disabled", false)
                .with("index", null);
    }

    private static Kind text(String name, Kind style) {
        return Kind.described(name, style).with("placeholder", "\u200b").with("value", "");
    }

    private static Kind textStyle(String name) {
        return Kind.style(name).with("description_width", "").with(TEXT);
    }

    private static Kind box(String name) {
        return Kind.visible(name).with("box_style", "").with("children", List.of());
    }
}
