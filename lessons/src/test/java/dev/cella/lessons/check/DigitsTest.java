package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Figures and errors have the digits that browsers and the text of the lessons use, whatever the language of the machine. */
class DigitsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void put_back() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "tr-TR", "bn-BD", "my-MM"})
    void figures_and_texts_have_ascii_digits(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        List<Figure> figures = List.of(
                ProgressFigure.of(
                                List.of("01/gray-share"),
                                Map.of("01/gray-share", new ExerciseStatus(3, 0, true, 0, Map.of())))
                        .drawn(),
                Figures.numbers(Nd4j.linspace(0, 12, 9).reshape(3, 3), "12 numbers"));
        String drawn =
                figures.stream().map(figure -> figure.svg() + figure.alt()).collect(Collectors.joining());
        assertThat(drawn + ConvSpec.conv(8, 3).formula(28))
                .containsPattern("[0-9]")
                .doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }
}
