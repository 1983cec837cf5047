package dev.cella.lessons.explore;

import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Chooses a file with the button of a view, as a student would. */
public final class Uploads {
    private Uploads() {}

    /** Returns one of the pictures of these tests as a browser sends it. */
    public static UploadedFile picture(String name) throws IOException {
        try (InputStream in = Uploads.class.getResourceAsStream("/pictures/" + name)) {
            return new UploadedFile(
                    name, "", Instant.EPOCH, Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** Chooses a file in the row of controls for an own image. */
    @SuppressWarnings("unchecked") // the first of these controls is the button
    public static void upload(Box row, UploadedFile file) {
        ((Control<List<UploadedFile>>) row.children().get(0)).value(List.of(file));
    }
}
