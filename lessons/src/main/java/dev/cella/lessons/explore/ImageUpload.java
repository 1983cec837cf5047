package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.interactive;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.draw.Figures;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A button for a file, and the picture that was chosen with it. */
public final class ImageUpload {
    private final ImageChooser yours = new ImageChooser(null, OwnImage.LONGEST_SIDE, UnaryOperator.identity());

    private ImageUpload() {}

    /**
     * Shows a button to choose a PNG, JPEG, DICOM or other picture file with, and the picture under it.
     *
     * @return what holds the picture, for a cell further down: {@code picture(mine.picture())}
     * @throws Exception if it cannot be shown
     */
    public static ImageUpload uploadImage() throws Exception {
        ImageUpload upload = new ImageUpload();
        Display.display(interactive(List.of(upload.yours.button()), upload::shown));
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
            throw new IllegalStateException("no picture was chosen yet, and this needs one; press the button "
                    + ImageChooser.LABEL + " above, choose a file, and run this cell again");
        }
        return yours.picture();
    }

    @Override
    public String toString() {
        return yours.picture() == null ? "no picture was chosen yet" : "a picture of your own";
    }

    private Object shown() {
        INDArray picture = yours.announced();
        return picture == null ? null : Figures.picture(picture, "yours");
    }
}
