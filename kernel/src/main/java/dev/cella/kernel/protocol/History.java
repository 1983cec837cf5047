package dev.cella.kernel.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.cella.kernel.wire.Incoming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The code that was run in this session, for front ends that let people walk through it. One thread uses it. */
final class History {
    private static final int SESSION = 1;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int number, String code) {}

    void add(int number, String code) {
        entries.add(new Entry(number, code));
    }

    void handle(Request request) {
        Incoming message = request.message();
        boolean output = message.flag("output", false);
        JsonArray history = new JsonArray();
        for (Entry entry : select(message)) {
            JsonArray tuple = new JsonArray();
            tuple.add(SESSION);
            tuple.add(entry.number);
            if (output) {
                JsonArray inputAndOutput = new JsonArray();
                inputAndOutput.add(entry.code);
                inputAndOutput.add((String) null); // outputs are not kept
                tuple.add(inputAndOutput);
            } else {
                tuple.add(entry.code);
            }
            history.add(tuple);
        }
        JsonObject reply = Dispatcher.ok();
        reply.add("history", history);
        request.reply(reply);
    }

    private List<Entry> select(Incoming message) {
        return switch (message.string("hist_access_type", "tail")) {
            case "range" -> range(message);
            case "search" -> search(message);
            default -> last(entries, message.number("n", entries.size()));
        };
    }

    /** From {@code start} up to, not including, {@code stop}; of this session only, which is number 0 or 1. */
    private List<Entry> range(Incoming message) {
        int session = message.number("session", 0);
        int start = message.number("start", 0);
        int stop = message.number("stop", Integer.MAX_VALUE);
        return entries.stream()
                .filter(entry -> session == 0 || session == SESSION)
                .filter(entry -> entry.number >= start && entry.number < stop)
                .toList();
    }

    private List<Entry> search(Incoming message) {
        Pattern pattern = glob(message.string("pattern", "*"));
        List<Entry> found = entries.stream()
                .filter(entry -> pattern.matcher(entry.code).matches())
                .toList();
        if (message.flag("unique", false)) {
            Map<String, Entry> latest = new LinkedHashMap<>();
            for (Entry entry : found) {
                latest.remove(entry.code);
                latest.put(entry.code, entry);
            }
            found = List.copyOf(latest.values());
        }
        return last(found, message.number("n", found.size()));
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static List<Entry> last(List<Entry> list, int n) {
        return list.subList(Math.max(0, list.size() - Math.max(0, n)), list.size());
    }
}
