package dev.cella.kernel.display;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.Icon;

/** Renderers for types of the JDK that have more than a text form. */
public final class StandardRenderers {
    private static final long MAX_FILE_BYTES = 10_000_000;
    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "svg", "image/svg+xml");

    private StandardRenderers() {}

    /** Adds them to {@code renderers}; classes of the desktop module are not loaded before the first image. */
    public static void addTo(Renderers renderers) {
        renderers.addByName("java.awt.image.BufferedImage", value -> DesktopImages.of((BufferedImage) value));
        renderers.addByName("java.awt.Image", value -> DesktopImages.of((Image) value));
        renderers.addByName("javax.swing.Icon", value -> DesktopImages.of((Icon) value));
        renderers.add(Record.class, Tables::ofRecord);
        renderers.add(Map.class, Tables::ofMap);
        renderers.add(Collection.class, value -> sequence(value, renderers));
        renderers.addForArrays(value -> sequence(value, renderers));
        renderers.add(Optional.class, value -> optional(value, renderers));
        renderers.add(Path.class, StandardRenderers::file);
    }

    private static MimeBundle sequence(Object value, Renderers renderers) {
        return Images.gallery(value, renderers).orElseGet(() -> Tables.ofSequence(value));
    }

    /** Returns the content of an optional, as it would be shown by itself. */
    private static MimeBundle optional(Optional<?> value, Renderers renderers) {
        return value.isEmpty()
                ? MimeBundle.text(value.toString())
                : renderers.render(value.get()).with(MimeBundle.TEXT, PlainText.of(value));
    }

    /** Returns the image in the file if the name says that it is one and it can be read, otherwise the path. */
    private static MimeBundle file(Path path) {
        MimeBundle name = MimeBundle.text(path.toString());
        String end = path.toString().replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
        String mime = PICTURES.get(end);
        try {
            if (mime == null || !Files.isRegularFile(path) || Files.size(path) > MAX_FILE_BYTES) {
                return name;
            }
            return name.with(mime, end.equals("svg") ? Files.readString(path) : Files.readAllBytes(path));
        } catch (IOException e) {
            return name; // otherwise a path is just a value
        }
    }
}
