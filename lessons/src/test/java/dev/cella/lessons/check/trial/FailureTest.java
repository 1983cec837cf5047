package dev.cella.lessons.check.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two answers that fail are compared by what the JVM always keeps of an exception. */
class FailureTest {
    private static final Failure NINE =
            new Failure(new ArrayIndexOutOfBoundsException("Index 9 out of bounds for length 9"));
    private static final Failure TEN =
            new Failure(new ArrayIndexOutOfBoundsException("Index 10 out of bounds for length 9"));
    private static final Failure MADE_IN_ADVANCE = new Failure(new ArrayIndexOutOfBoundsException());

    @Test
    void two_messages_about_the_data_must_agree() {
        assertThat(NINE.isLike(new Failure(new ArrayIndexOutOfBoundsException("Index 9 out of bounds for length 9"))))
                .isTrue();
        assertThat(NINE.isLike(TEN)).isFalse();
    }

    @Test
    void an_exception_without_message_is_known_by_its_type() {
        assertThat(MADE_IN_ADVANCE.isLike(NINE)).isTrue();
        assertThat(NINE.isLike(MADE_IN_ADVANCE)).isTrue();
        assertThat(MADE_IN_ADVANCE.isLike(MADE_IN_ADVANCE)).isTrue();
        assertThat(MADE_IN_ADVANCE.isLike(new Failure(new ArithmeticException("/ by zero"))))
                .isFalse();
    }

    @Test
    void the_names_of_variables_and_class_loaders_do_not_count() {
        assertThat(new Failure(new NullPointerException("\"row\" is null"))
                        .isLike(new Failure(new NullPointerException("\"map\" is null"))))
                .isTrue();
        assertThat(new Failure(new ClassCastException("class A in loader 'app'"))
                        .isLike(new Failure(new ClassCastException("class A in loader 'cell'"))))
                .isTrue();
    }

    @Test
    void the_hint_quotes_the_message_or_says_what_the_type_means() {
        assertThat(NINE.inWords())
                .isEqualTo("Your code throws ArrayIndexOutOfBoundsException: Index 9 out of bounds for length 9.");
        assertThat(MADE_IN_ADVANCE.inWords())
                .isEqualTo("Your code throws ArrayIndexOutOfBoundsException: an index is negative or not below the"
                        + " length of its array.");
        assertThat(new Failure(new IllegalStateException()).inWords())
                .isEqualTo("Your code throws IllegalStateException.");
        assertThat(new Failure(new IllegalStateException("Stop.")).inWords())
                .isEqualTo("Your code throws IllegalStateException: Stop.");
    }
}
