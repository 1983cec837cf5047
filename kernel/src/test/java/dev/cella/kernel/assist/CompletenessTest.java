package dev.cella.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.shell.JavaShell;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompletenessTest {
    private JavaShell shell;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    int x = 1;                                     | COMPLETE   | 0
                    int x = 1                                      | COMPLETE   | 0
                    // a remark                                    | COMPLETE   | 0
                    class A {⏎    void m() {⏎    }⏎}               | COMPLETE   | 0
                    ?Math.max                                      | COMPLETE   | 0
                    int x = );                                     | INVALID    | 0
                    int y == 3;                                    | INVALID    | 0
                    String s = "open                               | INVALID    | 0
                    }                                              | INVALID    | 0
                    int x = 1 int y = 2;                           | INVALID    | 0
                    /* open                                        | INCOMPLETE | 0
                    String s = \"""⏎  text                         | INCOMPLETE | 0
                    names.forEach(name -> {                        | INCOMPLETE | 4
                    names.forEach(name ->                          | INCOMPLETE | 4
                    class A {⏎  void m() {                         | INCOMPLETE | 6
                    for (int i = 0; i < 3; i++) {⏎    if (i > 1) { | INCOMPLETE | 8
                    while (true) {⏎    while (true) {⏎    }        | INCOMPLETE | 4
                    f(1,⏎    g(2,                                  | INCOMPLETE | 8
                    int[] a = {1,⏎    2,                           | INCOMPLETE | 4
                    if (true)                                      | INCOMPLETE | 4
                    switch (x) {⏎    case 1:                       | INCOMPLETE | 8
                    @Override                                      | INCOMPLETE | 0
                    int x =                                        | INCOMPLETE | 0
                    try {⏎    f();⏎}                               | INCOMPLETE | 0
                    """)
    void code_is_complete_or_goes_on_with_an_indent_or_is_no_java(String code, String state, int indent) {
        Completeness answer = shell.completeness(code.replace("⏎", "\n"));
        assertThat(answer.state() + " " + answer.indent().length()).isEqualTo(state + " " + indent);
    }
}
