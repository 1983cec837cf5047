package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A button to click. */
public final class Button extends Widget {
    private final List<Action<Button>> actions = new CopyOnWriteArrayList<>();

    Button(String description) {
        super(WidgetSpecs.BUTTON);
        set("description", description);
    }

    /** Calls {@code action} at each click. */
    public Button onClick(Action<Button> action) {
        actions.add(action);
        return this;
    }

    /** Does what a click does. */
    public void click() throws Exception {
        for (Action<Button> action : actions) {
            action.accept(this);
        }
    }

    @Override
    void custom(ModuleMessage message) throws Exception {
        if ("click".equals(message.content().get("event"))) {
            answer(this::click);
        }
    }

    @Override
    MimeBundle still() {
        return MimeBundle.text("[" + get("description") + "]");
    }
}
