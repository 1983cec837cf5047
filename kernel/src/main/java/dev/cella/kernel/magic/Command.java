package dev.cella.kernel.magic;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.spi.Magic;
import java.util.Optional;

/**
 * A magic as the kernel runs it.
 *
 * @param name the name with its percent signs
 * @param usage how to write it
 * @param help what it does; the first line is a summary
 * @param input what follows its name, for completion
 * @param action its action, on the shell's thread, from where it can use the session
 */
record Command(String name, String usage, String help, Input input, Action action) {
    static final Outcome DONE = new Outcome.Done(Optional.empty());

    /** The kind of text that follows the name of a magic. */
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

    /** Creates a magic that prints text. */
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

    /** Wraps a magic that knows nothing about the session, such as those of extensions. */
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

    /** Returns usage and help. */
    String manual() {
        return usage + "\n\n" + help;
    }
}
