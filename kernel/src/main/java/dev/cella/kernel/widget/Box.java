package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.util.List;

/** A widget that holds others: HBox, VBox, GridBox, Tab, Accordion. */
public class Box extends Widget {
    private volatile MimeBundle still;

    Box(WidgetSpec kind, List<? extends Widget> children) {
        super(kind);
        set("children", children);
    }

    /** Returns the widgets that it holds. */
    public final List<Widget> children() {
        return ((List<?>) get("children")).stream().map(Widget.class::cast).toList();
    }

    /**
     * Names the children of a Tab or an Accordion, in their order.
     *
     * @throws IllegalArgumentException if this is neither
     */
    public final Box titles(String... titles) {
        set("titles", List.of(titles));
        return this;
    }

    /**
     * Gives this box its own static form, in place of those of its children.
     *
     * @param instead what readers see where no kernel answers
     */
    public final Box still(MimeBundle instead) {
        still = instead;
        return this;
    }

    @Override
    public Box set(String attribute, Object value) {
        super.set(attribute, value);
        if (attribute.equals("children") && place() != null) {
            printsTo(place());
        }
        return this;
    }

    @Override
    public Box layout(String property, String value) {
        super.layout(property, value);
        return this;
    }

    @Override
    void printsTo(Output output) {
        super.printsTo(output);
        children().forEach(child -> child.printsTo(output));
    }

    @Override
    MimeBundle still() {
        return still != null
                ? still
                : Still.together(children().stream().map(Widget::still).toList());
    }
}
