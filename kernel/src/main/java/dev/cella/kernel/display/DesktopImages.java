package dev.cella.kernel.display;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.Icon;
import javax.swing.ImageIcon;

/** Handles images of the JDK's desktop module, which is not loaded before this class. */
final class DesktopImages {
    static {
        ImageIO.setUseCache(false); // images need no temporary files, and there may be no room for them
    }

    private DesktopImages() {}

    static MimeBundle of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return MimeBundle.text("image of " + width + " × " + height + " pixels")
                .with("image/png", png(image))
                .withMetadata("image/png", Map.of("width", width, "height", height));
    }

    /** Converts any image, which may still be loading, as a scaled one is. */
    static MimeBundle of(Image image) {
        return of(new ImageIcon(image)); // waits until it is loaded
    }

    /** @throws IllegalArgumentException if it has no pixels, for example because it could not be loaded */
    static MimeBundle of(Icon icon) {
        BufferedImage image = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        icon.paintIcon(null, graphics, 0, 0);
        graphics.dispose();
        return of(image);
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
