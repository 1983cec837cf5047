package dev.cella.kernel.display;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Renderers for types of the JDK that have more than a text form. */
public final class StandardRenderers {
    private StandardRenderers() {}

    /** Adds them to {@code renderers}; classes of the desktop module are not loaded before the first picture. */
    public static void addTo(Renderers renderers) {
        renderers.addByName("java.awt.image.BufferedImage", value -> picture((BufferedImage) value));
    }

    private static MimeBundle picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return MimeBundle.text("picture of " + width + " × " + height + " pixels")
                .with("image/png", png(image))
                .withMetadata("image/png", Map.of("width", width, "height", height));
    }

    private static byte[] png(RenderedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
