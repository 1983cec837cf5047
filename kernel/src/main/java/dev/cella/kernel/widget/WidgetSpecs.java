package dev.cella.kernel.widget;

import java.util.List;

/**
 * The specs of all widgets: facts of {@code @jupyter-widgets/base} 2.0.0,
 * {@code controls} 2.0.0 and {@code output} 1.0.0. A test compares them with those of ipywidgets 8.
 */
final class WidgetSpecs {
    private static final WidgetSpec DESCRIPTION_STYLE =
            WidgetSpec.style("DescriptionStyle").with("description_width", "");
    private static final WidgetSpec SLIDER_STYLE =
            WidgetSpec.style("SliderStyle").with("description_width", "").with("handle_color", null);
    private static final List<String> TEXT = List.of("background", "font_size", "text_color");
    private static final List<String> FONT = List.of(
            "font_family", "font_size", "font_style", "font_variant", "font_weight", "text_color", "text_decoration");

    static final WidgetSpec LAYOUT = WidgetSpec.layout()
            .with(List.of("align_content", "align_items", "align_self", "border_bottom", "border_left", "border_right"))
            .with(List.of("border_top", "bottom", "display", "flex", "flex_flow", "grid_area", "grid_auto_columns"))
            .with(List.of("grid_auto_flow", "grid_auto_rows", "grid_column", "grid_gap", "grid_row"))
            .with(List.of("grid_template_areas", "grid_template_columns", "grid_template_rows", "height"))
            .with(List.of(
                    "justify_content", "justify_items", "left", "margin", "max_height", "max_width", "min_height"))
            .with(List.of("min_width", "object_fit", "object_position", "order", "overflow", "padding", "right", "top"))
            .with(List.of("visibility", "width"));

    static final WidgetSpec INT_SLIDER = slider("IntSlider")
            .with("min", 0L)
            .with("max", 100L)
            .with("step", 1L)
            .with("readout_format", "d")
            .with("value", 0L);
    static final WidgetSpec FLOAT_SLIDER = slider("FloatSlider")
            .with("min", 0.0)
            .with("max", 100.0)
            .with("step", 0.1)
            .with("readout_format", ".2f")
            .with("value", 0.0);
    static final WidgetSpec INT_RANGE_SLIDER = slider("IntRangeSlider")
            .with("min", 0L)
            .with("max", 100L)
            .with("step", 1L)
            .with("readout_format", "d")
            .with("value", List.of(25L, 75L));

    static final WidgetSpec DROPDOWN = selection("Dropdown", DESCRIPTION_STYLE);
    static final WidgetSpec TOGGLE_BUTTONS = selection(
                    "ToggleButtons",
                    WidgetSpec.style("ToggleButtonsStyle")
                            .with("button_width", "")
                            .with("description_width", "")
                            .with("font_weight", ""))
            .with("button_style", "")
            .with("icons", List.of())
            .with("tooltips", List.of());
    static final WidgetSpec CHECKBOX = WidgetSpec.described(
                    "Checkbox",
                    WidgetSpec.style("CheckboxStyle").with("background", null).with("description_width", ""))
            .with("disabled", false)
            .with("indent", true)
            .with("value", false);
    static final WidgetSpec TEXT_FIELD = WidgetSpec.described("Text", textStyle("TextStyle"))
            .with("continuous_update", true)
            .with("disabled", false)
            .with("placeholder", "\u200b")
            .with("value", "");
    static final WidgetSpec PLAY = WidgetSpec.described("Play", DESCRIPTION_STYLE)
            .with("disabled", false)
            .with("interval", 100L)
            .with("max", 100L)
            .with("min", 0L)
            .with("playing", false)
            .with("repeat", false)
            .with("show_repeat", true)
            .with("step", 1L)
            .with("value", 0L);

    static final WidgetSpec LABEL = text(
            "Label",
            WidgetSpec.style("LabelStyle")
                    .with("background", null)
                    .with("description_width", "")
                    .with(FONT));
    static final WidgetSpec HTML = text("HTML", textStyle("HTMLStyle"));
    static final WidgetSpec HTML_MATH = text("HTMLMath", textStyle("HTMLMathStyle"));
    static final WidgetSpec IMAGE = WidgetSpec.visible("Image")
            .with("format", "png")
            .with("height", "")
            .with("value", new byte[0])
            .with("width", "");
    static final WidgetSpec FLOAT_PROGRESS = WidgetSpec.described(
                    "FloatProgress",
                    WidgetSpec.style("ProgressStyle").with("bar_color", null).with("description_width", ""))
            .with("_view_name", "ProgressView")
            .with("bar_style", "")
            .with("max", 100.0)
            .with("min", 0.0)
            .with("orientation", "horizontal")
            .with("value", 0.0);
    private static final WidgetSpec BUTTON_STYLE =
            WidgetSpec.style("ButtonStyle").with("button_color", null).with(FONT);
    static final WidgetSpec BUTTON = WidgetSpec.visible("Button")
            .styled(BUTTON_STYLE)
            .with("button_style", "")
            .with("description", "")
            .with("disabled", false)
            .with("icon", "");
    static final WidgetSpec FILE_UPLOAD = WidgetSpec.described("FileUpload", BUTTON_STYLE)
            .with("accept", "")
            .with("button_style", "")
            .with("description", "Upload")
            .with("disabled", false)
            .with("error", "")
            .with("icon", "upload")
            .with("multiple", false)
            .withHeavy("value", List.of());
    static final WidgetSpec OUTPUT = WidgetSpec.output().with("msg_id", "").with("outputs", List.of());

    static final WidgetSpec HBOX = box("HBox");
    static final WidgetSpec VBOX = box("VBox");
    static final WidgetSpec GRID_BOX = box("GridBox");
    static final WidgetSpec TAB = box("Tab").with("selected_index", null).with("titles", List.of());
    static final WidgetSpec ACCORDION =
            box("Accordion").with("selected_index", null).with("titles", List.of());

    static final WidgetSpec LINK =
            WidgetSpec.hidden("Link").with("source", List.of()).with("target", List.of());

    private WidgetSpecs() {}

    private static WidgetSpec slider(String name) {
        return WidgetSpec.described(name, SLIDER_STYLE)
                .with("behavior", "drag-tap")
                .with("continuous_update", true)
                .with("disabled", false)
                .with("orientation", "horizontal")
                .with("readout", true);
    }

    private static WidgetSpec selection(String name, WidgetSpec style) {
        return WidgetSpec.described(name, style)
                .with("_options_labels", List.of())
                .with("disabled", false)
                .with("index", null);
    }

    private static WidgetSpec text(String name, WidgetSpec style) {
        return WidgetSpec.described(name, style).with("placeholder", "\u200b").with("value", "");
    }

    private static WidgetSpec textStyle(String name) {
        return WidgetSpec.style(name).with("description_width", "").with(TEXT);
    }

    private static WidgetSpec box(String name) {
        return WidgetSpec.visible(name).with("box_style", "").with("children", List.of());
    }
}
