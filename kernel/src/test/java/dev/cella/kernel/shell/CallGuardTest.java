package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.spi.Call;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallGuardTest {
    private final Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
    private JavaShell shell;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
        shell.forbidCalls(call -> call.equals(new Call("java.lang.Math", "abs"))
                || call.equals(new Call("java.util.List", "size"))
                || call.equals(new Call("java.lang.invoke.MethodHandle", "invoke"))
                || call.method().equals("hidden"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(1, code), cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.abs(-1);",
                "java.util.List.of(1).size();",
                "java.util.function.IntUnaryOperator f = Math::abs; f.applyAsInt(2);",
                "java.util.function.IntUnaryOperator g = n -> Math.abs(n); g.applyAsInt(2);",
                "int h(int n) { return Math.abs(n); }\nh(3);",
                "class A { int n = java.lang.Math.\\u0061bs(-2); }\nnew A();",
                "record R(int n) { R { n = Math.abs(n); } }\nnew R(3);",
                "class B { static class C { static void hidden() { } } }\nB.C.hidden();",
                "java.lang.invoke.MethodHandles.constant(int.class, 1).invoke();",
            })
    void a_forbidden_call_fails_when_it_is_reached_and_names_the_method(String code) {
        Outcome.Thrown thrown = (Outcome.Thrown) run(code);
        String said = thrown.chain().toString();
        assertThat(said).contains(Call.FORBIDDEN.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (false) Math.abs(1);",
                "Math.max(1, 2);",
                "new java.util.ArrayList<>(java.util.List.of(1)).size();",
                "class D { void hiddenToo() { } }\nnew D().hiddenToo();",
                "String text = \"Math.abs\"; long big = 1L << 40; double d = 0.1;",
            })
    void whatever_else_is_in_a_cell_runs(String code) {
        assertThat(run(code)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_class_without_such_calls_is_the_same_bytes() {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 1};
        assertThat(CallGuard.guard(classFile, call -> true)).isSameAs(classFile);
    }
}
