package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.interactive;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.widget.Interactive;
import dev.cella.lessons.draw.Figures;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A button for a file, and the image that was chosen with it. */
public final class ImageUpload {
    private final ImageChooser yours = new ImageChooser(null, OwnImage.LONGEST_SIDE, UnaryOperator.identity());

    private ImageUpload() {}

    /**
     * Shows a button to choose a PNG, JPEG, DICOM or other image file with, and the image under it.
     *
     * @return what holds the image, for a cell further down: {@code picture(mine.picture())}
     * @throws Exception if it cannot be shown
     */
    public static ImageUpload uploadImage() throws Exception {
        ImageUpload upload = new ImageUpload();
        Interactive view = interactive(List.of(upload.yours.row()), List.of(), upload::shown);
        upload.yours.observe(image -> view.update());
        Display.display(view);
        return upload;
    }

    /**
     * What was chosen: {@code [1, H, W]} for gray and {@code [3, H, W]} for color, from 0 to 1, no side longer than
     * {@value OwnImage#LONGEST_SIDE} pixels.
     *
     * @throws IllegalStateException if nothing was chosen yet
     */
    public INDArray picture() {
        if (yours.picture() == null) {
            throw new IllegalStateException("no image was chosen yet, and this needs one; press the button "
                    + ImageChooser.LABEL + " above, choose a file, and run this cell again");
        }
        return yours.picture();
    }

    @Override
    public String toString() {
        return yours.picture() == null ? "no image was chosen yet" : "an image of your own";
    }

    private Object shown() {
        INDArray picture = yours.announced();
        return picture == null ? null : Figures.picture(picture, "yours");
    }
}
