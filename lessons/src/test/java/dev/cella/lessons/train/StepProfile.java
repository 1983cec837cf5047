package dev.cella.lessons.train;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shows where time goes, by checking every millisecond which layer's method is running. */
final class StepProfile implements Runnable {
    private static final int ROWS = 12;

    private final Thread watched = Thread.currentThread();
    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final Map<String, Integer> looks = new HashMap<>();

    private StepProfile() {}

    /** Runs {@code work} and prints the share of its time in each layer's methods. */
    static void print(Runnable work) throws InterruptedException {
        StepProfile profile = new StepProfile();
        Thread watcher = new Thread(profile, "profile");
        watcher.start();
        work.run();
        profile.watching.set(false);
        watcher.join();
        double all = profile.looks.values().stream().mapToInt(n -> n).sum();
        profile.looks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(ROWS)
                .forEach(row ->
                        System.out.printf(Locale.ROOT, "%5.1f %%  %s%n", 100 * row.getValue() / all, row.getKey()));
    }

    @Override
    public void run() {
        while (watching.get()) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
            looks.merge(place(watched.getStackTrace()), 1, Integer::sum);
        }
    }

    /** The innermost method of a layer, of a helper of one, or of the updater. */
    private static String place(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            String type = element.getClassName();
            if (type.contains(".nn.layers.") || type.contains(".nn.updater.") || type.contains(".network.")) {
                String[] names = type.substring(type.lastIndexOf('.') + 1).split("\\$", 2);
                return names[0] + (names.length > 1 ? "" : "." + element.getMethodName());
            }
        }
        return "the rest";
    }
}
