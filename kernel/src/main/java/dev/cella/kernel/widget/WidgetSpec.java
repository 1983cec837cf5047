package dev.cella.kernel.widget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Specifies a widget of the front end: the names of its code there, and the state of a new one.
 *
 * @param name the name in ipywidgets, e.g. {@code IntSlider}
 * @param style the spec of its style; null if it has none
 * @param defaults each attribute with its first value; references to other widgets are null here
 * @param heavy the attributes that are not sent back to the front end they came from
 */
record WidgetSpec(String name, WidgetSpec style, Map<String, Object> defaults, Set<String> heavy) {
    private static final String BASE = "@jupyter-widgets/base";
    private static final String CONTROLS = "@jupyter-widgets/controls";
    private static final String OUTPUT = "@jupyter-widgets/output";

    WidgetSpec {
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    /** Specifies something visible, which has a layout. */
    static WidgetSpec visible(String name) {
        return code(name, CONTROLS, CONTROLS, "2.0.0", name + "View").seen();
    }

    /** Specifies a control with a description beside it, and a style. */
    static WidgetSpec described(String name, WidgetSpec style) {
        return visible(name).styled(style).with("description", "").with("description_allow_html", false);
    }

    static WidgetSpec style(String name) {
        return code(name, CONTROLS, BASE, "2.0.0", "StyleView");
    }

    static WidgetSpec layout() {
        return code("Layout", BASE, BASE, "2.0.0", "LayoutView");
    }

    static WidgetSpec output() {
        return code("Output", OUTPUT, OUTPUT, "1.0.0", "OutputView").seen();
    }

    /** Specifies something invisible. */
    static WidgetSpec hidden(String name) {
        return code(name, CONTROLS, CONTROLS, "2.0.0", null);
    }

    /** Specifies a view that a module draws, with attributes of the module's own. */
    static WidgetSpec module(Set<String> attributes) {
        WidgetSpec spec = code("Any", "anywidget", "anywidget", "~0.11.0", "AnyView")
                .seen()
                .with("_dom_classes", List.of("cella-module"))
                .with(List.of("_esm", "_css", "_anywidget_id"));
        for (String attribute : attributes) {
            if (spec.has(attribute) || attribute.startsWith("_")) {
                throw new IllegalArgumentException("the attribute " + attribute
                        + " of a module is taken, since every widget has it or it begins with _; try another name");
            }
        }
        return spec.with(List.copyOf(attributes));
    }

    private static WidgetSpec code(String name, String module, String viewModule, String version, String view) {
        return new WidgetSpec(name, null, Map.of(), Set.of())
                .with("_model_module", module)
                .with("_model_module_version", version)
                .with("_model_name", name + "Model")
                .with("_view_count", null)
                .with("_view_module", viewModule)
                .with("_view_module_version", version)
                .with("_view_name", view);
    }

    private WidgetSpec seen() {
        return with("_dom_classes", List.of())
                .with("layout", null)
                .with("tabbable", null)
                .with("tooltip", null);
    }

    WidgetSpec styled(WidgetSpec other) {
        return new WidgetSpec(name, other, defaults, heavy).with("style", null);
    }

    WidgetSpec with(String attribute, Object first) {
        Map<String, Object> more = new LinkedHashMap<>(defaults);
        more.put(attribute, first);
        return new WidgetSpec(name, style, more, heavy);
    }

    /** Adds attributes whose first value is null. */
    WidgetSpec with(List<String> attributes) {
        WidgetSpec kind = this;
        for (String attribute : attributes) {
            kind = kind.with(attribute, null);
        }
        return kind;
    }

    /** Adds an attribute that may be large, such as files: it is not echoed. */
    WidgetSpec withHeavy(String attribute, Object first) {
        return new WidgetSpec(name, style, with(attribute, first).defaults, Set.of(attribute));
    }

    boolean has(String attribute) {
        return defaults.containsKey(attribute);
    }

    /** @throws IllegalArgumentException if a program cannot set the attribute */
    void check(String attribute) {
        if (!has(attribute) || isFixed(attribute)) {
            List<String> settable = new ArrayList<>(defaults.keySet());
            settable.removeIf(WidgetSpec::isFixed);
            throw new IllegalArgumentException(name + " has no attribute " + attribute
                    + ", and only attributes of the widget can be set; it has " + String.join(", ", settable));
        }
    }

    /** Returns whether an attribute never changes. */
    static boolean isFixed(String attribute) {
        return attribute.startsWith("_") && !attribute.equals("_dom_classes");
    }
}
