package dev.cella.datasets.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line about a download, in a country whose digits differ. */
class DownloadMessageTest {
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void speakArabic() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    @Test
    void one_line_names_set_size_and_server() {
        var message = new DownloadMessage(new BoxedCells().facts());
        var printed = Printed.by(() -> {
            message.progress(0, 2_560_000);
            message.progress(2_000_000, 2_560_000);
            return true;
        });
        assertThat(printed.lines()).isEqualTo(List.of("downloading boxed-cells, 2.6 MB from example.org"));
    }
}
