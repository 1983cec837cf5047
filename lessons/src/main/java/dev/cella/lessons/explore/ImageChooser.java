package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.fileUpload;
import static dev.cella.kernel.widget.Widgets.vbox;

import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.UploadedFile;
import dev.cella.lessons.explore.file.ImageFile;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The picture of a view: that of the lesson, until a student chooses a file with the button. A file that cannot be read
 * leaves the picture and says why. Not thread-safe, and need not be: files come one at a time.
 */
public final class ImageChooser {
    static final String LABEL = "your own picture";

    private final Control<List<UploadedFile>> button =
            fileUpload(LABEL, "").layout("width", "max-content").layout("align_self", "flex-start");
    private final UnaryOperator<INDArray> fitting;
    private final int longestSide;
    private INDArray picture;
    private List<String> remarks = List.of();

    /**
     * @param lessons the picture at first
     * @param longestSide pixels along a side that the view can show
     * @param fitting makes of a picture {@code [1, H, W]} or {@code [3, H, W]} what the view takes
     */
    public ImageChooser(INDArray lessons, int longestSide, UnaryOperator<INDArray> fitting) {
        this.picture = lessons;
        this.longestSide = longestSide;
        this.fitting = fitting;
        button.observe(this::take);
    }

    /**
     * A chooser whose images become as large as {@code image}.
     *
     * @param fitting makes of an image {@code [1, H, W]} or {@code [3, H, W]} what the view takes
     */
    public static ImageChooser ofSize(INDArray image, UnaryOperator<INDArray> fitting) {
        return new ImageChooser(image, (int) Math.max(image.size(-2), image.size(-1)), fitting);
    }

    /** The button, whose observers find the new picture when they are called. */
    Control<List<UploadedFile>> button() {
        return button;
    }

    INDArray picture() {
        return picture;
    }

    /** Prints what is to be known of how the last file was read, or why it was not. */
    INDArray announced() {
        remarks.forEach(System.out::println);
        return picture;
    }

    /**
     * A view over the button.
     *
     * @param first of the lesson's picture
     * @param view makes that of another one; throws {@link IllegalArgumentException} if it cannot be shown
     */
    public Box under(Box first, Function<INDArray, Box> view) {
        Box all = vbox(first, button);
        button.observe(files -> {
            try {
                all.set("children", List.of(view.apply(announced()), button));
            } catch (IllegalArgumentException unfit) {
                System.out.println(unfit.getMessage());
            }
        });
        return all;
    }

    private void take(List<UploadedFile> files) {
        for (UploadedFile file : files) {
            try {
                ImageFile read = ImageFile.read(file.name(), file.content(), longestSide);
                picture = fitting.apply(read.pixels());
                remarks = read.remarks();
            } catch (IllegalArgumentException unreadable) {
                remarks = List.of(unreadable.getMessage());
            }
        }
    }
}
