package dev.cella.lessons.check;

import dev.cella.kernel.spi.Call;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What code of cells must not call under grading: the solutions of exercises, and ways around {@link Exam} and {@link NameGuard}, such as
 * reflection, other class loaders and other processes. Looking at classes is allowed, so an instructor can test what a class declares.
 */
final class ForbiddenCalls {
    private static final List<Pattern> PATTERNS = List.of(
            // solutions
            Pattern.compile(
                    "dev\\.cella\\.lessons\\.(check|\\w+\\.exercise)\\..*#(solve|answer|mistakes|wrongChoices|examine)"),
            // the inside of the kernel, and so the text of the cell that runs, with its hidden tests
            Pattern.compile(
                    "dev\\.cella\\.kernel\\.(?!display\\.(Display|LiveDisplay|MimeBundle|Progress)#|widget\\.).*"),
            // reflection; lambdas and joined texts are compiled to two classes of java.lang.invoke
            Pattern.compile("java\\.lang\\.reflect\\.(Method#invoke|Constructor#newInstance)"),
            Pattern.compile("java\\.lang\\.reflect\\.Field#[gs]et(Boolean|Byte|Char|Short|Int|Long|Float|Double)?"),
            Pattern.compile(".*#(setAccessible|trySetAccessible)|java\\.lang\\.Class#newInstance"),
            Pattern.compile("java\\.lang\\.invoke\\.(?!LambdaMetafactory|StringConcatFactory).*|java\\.beans\\..*"),
            // other class loaders, compilers and processes
            Pattern.compile(".*#(defineClass|findClass|loadClass)|java\\.lang\\.ModuleLayer.*"),
            Pattern.compile("javax\\.(tools|script|management)\\..*|java\\.lang\\.(management|instrument)\\..*"),
            Pattern.compile("java\\.lang\\.(ProcessBuilder|ProcessHandle)#.*"),
            // the virtual machine
            Pattern.compile("(jdk|sun|com\\.sun)\\..*"),
            Pattern.compile("java\\.lang\\.Runtime#(exec|exit|halt|load|loadLibrary|addShutdownHook)"),
            Pattern.compile(
                    "java\\.lang\\.System#(load|loadLibrary|setProperty|setProperties|clearProperty|setSecurityManager)"),
            Pattern.compile(
                    "java\\.lang\\.Thread#(stop|suspend|getAllStackTraces|enumerate)|java\\.lang\\.ThreadGroup#.*"),
            // libraries that do such things for others
            Pattern.compile(
                    "(?i)(?!repl\\.).*(reflectionutil|fieldutils|methodutils|constructorutils|objenesis|bytebuddy|javassist|unsafe).*#.*"));

    private ForbiddenCalls() {}

    /** Returns whether cells must not call a method under grading. */
    static boolean contains(Call call) {
        String text = call.type() + "#" + call.method();
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }
}
