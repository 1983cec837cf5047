package dev.cella.kernel.magic;

import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.shell.RunTimer;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Magics that measure how long code takes. */
final class TimeMagics {
    private static final double SLOW_COMPILER_NANOS = 0.1e9;
    private static final int RUNS = 7;
    private static final Pattern OPTION = Pattern.compile("\\s*-([nr])\\s*(\\d+)(?=\\s|$)");
    private static final String STOPWATCH = Stopwatch.class.getName();
    private static final String OPEN =
            STOPWATCH + ".timeit(%d, %dL, $loops -> { long $loop = 0; for (; $loop < $loops; $loop++) { %s";
    private static final String CLOSE = "%s } return $loop; });";

    private TimeMagics() {}

    static void addTo(Magics magics) {
        String time = "Runs code once and prints the time it took, without the time to compile it.";
        magics.add(java("%time", "%time CODE", time, TimeMagics::time));
        magics.add(java("%%time", "%%time", time, TimeMagics::time));
        String options = " Compiled once; an expression's value is used, so that it is not optimized away."
                + "\n-n N  runs the code N times per measurement (default: enough times for 0.2 s)"
                + "\n-r R  measures R times (default: 7)";
        magics.add(java(
                "%timeit",
                "%timeit [-n N] [-r R] CODE",
                "Runs code many times and prints mean and standard deviation.\n" + options,
                call -> timeit(call, call.part().arguments(), call.part().lineEnd())));
        magics.add(java(
                "%%timeit",
                "%%timeit [-n N] [-r R] [SETUP]",
                "Runs the lines below many times and prints mean and standard deviation.\nSETUP runs once" + " before."
                        + options,
                TimeMagics::timeitCell));
    }

    private static Command java(String name, String usage, String help, Command.Action action) {
        return new Command(name, usage, help, Command.Input.JAVA, action);
    }

    private static Outcome time(MagicCall call) throws Exception {
        Clock clock = new Clock();
        long start = System.nanoTime();
        Outcome outcome = call.run()
                .timed(
                        clock,
                        call.source(),
                        call.part().arguments(),
                        call.part().end());
        double all = System.nanoTime() - start;
        if (outcome instanceof Outcome.Done) {
            System.out.flush();
            call.print("CPU times: total: " + Durations.text(clock.cpu) + "\nWall time: " + Durations.text(clock.wall));
            if (all - clock.wall > SLOW_COMPILER_NANOS) {
                call.print("Compiler : " + Durations.text(all - clock.wall));
            }
        }
        return outcome;
    }

    private static Outcome timeitCell(MagicCall call) throws Exception {
        CellPart part = call.part();
        int setup = Options.of(call, part.arguments(), part.lineEnd()).end();
        Outcome ready = call.java(setup, part.lineEnd(), "", "");
        return ready instanceof Outcome.Done ? timeit(call, part.body(), part.end()) : ready;
    }

    private static Outcome timeit(MagicCall call, int from, int end) throws Exception {
        CellPart part = call.part();
        Options options = Options.of(call, part.arguments(), part.lineEnd());
        int start = Math.max(from, part.isCell() ? from : options.end());
        if (call.source().text().substring(start, end).isBlank()) {
            throw new MagicException(part.magic() + " has no code to measure; use it as in "
                    + (part.isCell() ? "%%timeit, with the code on the lines below" : "%timeit Math.sqrt(2)"));
        }
        Outcome value = timed(call, options, start, end, STOPWATCH + ".keep(", "\n);");
        if (!(value instanceof Outcome.Rejected)) {
            return value;
        }
        Outcome statements = timed(call, options, start, end, "", "\n;");
        boolean same = statements instanceof Outcome.Rejected && isExpression(value);
        return same ? value : statements;
    }

    /** Returns whether code that was rejected as a value is an expression after all, with a different error in it. */
    private static boolean isExpression(Outcome refused) {
        return refused instanceof Outcome.Rejected rejected
                && rejected.problems().stream()
                        .map(problem -> problem.code())
                        .allMatch(code -> code.startsWith("compiler.err.cant.resolve")
                                || code.startsWith("compiler.err.cant.apply.symbol"));
    }

    private static Outcome timed(MagicCall call, Options options, int start, int end, String before, String after)
            throws Exception {
        String open = String.format(Locale.ROOT, OPEN, options.runs(), options.loops(), before);
        return call.java(start, end, open, CLOSE.formatted(after));
    }

    /**
     * The options before the code.
     *
     * @param loops how often the code runs in one measurement; 0 to determine it
     * @param runs how often to measure
     * @param end where the options end
     */
    private record Options(long loops, int runs, int end) {
        static Options of(MagicCall call, int start, int end) {
            Matcher option = OPTION.matcher(call.source().text()).region(start, end);
            long loops = 0;
            int runs = RUNS;
            int after = start;
            while (option.lookingAt()) {
                int number = number(option.group(2));
                if (option.group(1).equals("n")) {
                    loops = number;
                } else {
                    runs = number;
                }
                after = option.end();
                option.region(after, end);
            }
            return new Options(loops, runs, after);
        }

        private static int number(String text) {
            int number = text.length() > 9 ? 0 : Integer.parseInt(text);
            if (number < 1) {
                throw new MagicException(text + " is not a valid count (it must be 1 to 999,999,999); leave out -n and"
                        + " -r to use the defaults");
            }
            return number;
        }
    }

    /**
     * Measures time while snippets run, in nanoseconds: wall time, and processor time of all threads of this JVM
     * together.
     */
    private static final class Clock implements RunTimer {
        private final com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private double wall;
        private double cpu;

        @Override
        public void start() {
            cpu -= system.getProcessCpuTime();
            wall -= System.nanoTime();
        }

        @Override
        public void stop() {
            wall += System.nanoTime();
            cpu += system.getProcessCpuTime();
        }
    }
}
