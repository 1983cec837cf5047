package dev.cella.kernel.magic;

import java.util.stream.Collectors;

/** Lists the magics and explains them. */
final class HelpMagics {
    private HelpMagics() {}

    static void addTo(Magics magics) {
        magics.add(Command.printing("%lsmagic", "Lists the magics and what each does.", call -> list(magics)));
        magics.add(new Command(
                "%help",
                "%help [MAGIC]",
                "Explains a magic, or lists all of them. %MAGIC? does the same.",
                Command.Input.MAGIC,
                call -> {
                    String name = call.arguments();
                    call.print(
                            name.isEmpty() ? list(magics) : named(magics, name).manual());
                    return Command.DONE;
                }));
    }

    private static Command named(Magics magics, String name) {
        String line = name.startsWith("%") ? name : "%" + name;
        return magics.find(line).or(() -> magics.find("%" + line)).orElseGet(() -> magics.get(line));
    }

    private static String list(Magics magics) {
        int width = magics.all().stream()
                .mapToInt(one -> one.usage().length())
                .max()
                .orElse(0);
        return magics.all().stream()
                .map(one -> one.usage() + " ".repeat(width - one.usage().length() + 2) + one.summary())
                .collect(Collectors.joining("\n"));
    }
}
