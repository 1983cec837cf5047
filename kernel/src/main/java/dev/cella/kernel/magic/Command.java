package dev.cella.kernel.magic;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.spi.Magic;
import java.util.Optional;

/**
 * A magic as the kernel runs it.
 *
 * @param name with its percent signs
 * @param usage how it is written
 * @param help what it does; the first line by itself is a summary
 * @param input what stands behind its name, for completion
 * @param action what it does, on the shell's thread, from where it can reach the session
 */
record Command(String name, String usage, String help, Input input, Action action) {
    static final Outcome DONE = new Outcome.Done(Optional.empty());

    /** What stands behind the name of a magic. */
    enum Input {
        JAVA,
        FILE,
        MAGIC,
        TEXT
    }

    @FunctionalInterface
    interface Action {
        Outcome run(MagicCall call) throws Exception;
    }

    /** A magic that prints a text. */
    static Command printing(String usage, String help, Printing text) {
        return new Command(nameIn(usage), usage, help, Input.TEXT, call -> {
            call.print(text.of(call));
            return DONE;
        });
    }

    @FunctionalInterface
    interface Printing {
        String of(MagicCall call) throws Exception;
    }

    /** A magic that knows nothing of the session, as extensions bring. */
    static Command of(Magic magic) {
        return new Command(magic.name(), magic.usage(), magic.help(), Input.TEXT, call -> {
            Optional<MimeBundle> result = call.run().call(() -> magic.run(call.arguments(), call.body()));
            return new Outcome.Done(result);
        });
    }

    static String nameIn(String usage) {
        return usage.split(" ", 2)[0];
    }

    String summary() {
        return help.lines().findFirst().orElse("");
    }

    /** Usage and help. */
    String manual() {
        return usage + "\n\n" + help;
    }
}
