package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.dropdown;
import static dev.cella.kernel.widget.Widgets.fileUpload;
import static dev.cella.kernel.widget.Widgets.hbox;
import static dev.cella.kernel.widget.Widgets.intRangeSlider;
import static dev.cella.kernel.widget.Widgets.vbox;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Action;
import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Choice;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Range;
import dev.cella.kernel.widget.UploadedFile;
import dev.cella.kernel.widget.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The image of a view: the lesson's, until a student chooses a file with the button. Then a list leads back to the lesson's
 * image and a slider sets the {@link IntensityWindow}. A file that cannot be read leaves the image and says why. Not
 * thread-safe, and need not be: files come one at a time.
 */
public final class ImageChooser {
    static final String LABEL = "your own image";

    private static final Range ALL = new Range(0, OwnFile.WHOLE);

    /** Pixels along the longer side of an own image: as many as the images of the lessons have. */
    private static final int RECOGNIZABLE_SIDE = 28;

    private static final int HUNDREDTHS = 100;

    private enum Source {
        LESSON("the lesson's"),
        OWN("your own");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Control<List<UploadedFile>> button = fileUpload(LABEL, "").layout("width", "max-content");
    private final Choice<Source> source = dropdown("image", Source.values());
    private final Control<Range> window = intRangeSlider("black to white", 0, OwnFile.WHOLE, 0, OwnFile.WHOLE);
    private final Box row = hbox(button, source, window);
    private final List<Action<INDArray>> observers = new ArrayList<>();
    private final INDArray lessons;
    private final UnaryOperator<INDArray> fitting;
    private final int longestSide;
    private OwnFile own;
    private INDArray picture;
    private List<String> remarks = List.of();
    private boolean taking;

    /** An image as the view takes it, and sentences on how it was read. */
    private record Fitted(INDArray picture, List<String> remarks) {}

    /**
     * Begins with the image of a lesson.
     *
     * @param lessons the image at first; null for none
     * @param longestSide pixels along a side that the view can show
     * @param fitting makes of an image {@code [1, H, W]} or {@code [3, H, W]} what the view takes
     */
    public ImageChooser(INDArray lessons, int longestSide, UnaryOperator<INDArray> fitting) {
        this.lessons = lessons;
        this.picture = lessons;
        this.longestSide = longestSide;
        this.fitting = fitting;
        button.observe(this::take);
        source.set("tooltip", "which image is shown").layout("width", "220px").layout("display", "none");
        window.set("tooltip", "which part of the image's range goes from black to white, in percent")
                .style("description_width", "initial")
                .layout("display", "none");
        source.observe(chosen -> changed());
        window.observe(limits -> changed());
        row.layout("flex_flow", "row wrap").layout("overflow", "visible").still(MimeBundle.text("")); // of no use there
    }

    /**
     * Begins with the image of a trace. An own image keeps enough pixels to be recognized, and numbers short enough to be
     * written into cells.
     *
     * @param lessons {@code [H, W]} or {@code [C, H, W]}
     */
    public static ImageChooser recognizable(INDArray lessons) {
        int longest = (int) Math.max(lessons.size(lessons.rank() - 2), lessons.size(lessons.rank() - 1));
        return new ImageChooser(
                lessons, Math.max(longest, RECOGNIZABLE_SIDE), own -> Transforms.round(own.mul(HUNDREDTHS))
                        .divi(HUNDREDTHS));
    }

    /** Returns the controls side by side. */
    Box row() {
        return row;
    }

    /** Calls {@code observer} with each other image, after the view knows it. */
    public void observe(Action<INDArray> observer) {
        observers.add(observer);
    }

    /** Returns sentences on how the last file was read, or why it was not. */
    List<String> remarks() {
        return remarks;
    }

    INDArray picture() {
        return picture;
    }

    /** Returns whether a file of the student's is shown, not the lesson's image. */
    public boolean isOwn() {
        return own != null && source.value() == Source.OWN;
    }

    /** Prints how the last file was read, or why it was not; returns the image. */
    INDArray announced() {
        remarks.forEach(System.out::println);
        return picture;
    }

    /**
     * Puts a view above the controls.
     *
     * @param first of the lesson's image
     * @param view makes that of another one; throws {@link IllegalArgumentException} if it cannot be shown
     */
    public Box under(Box first, Function<INDArray, Box> view) {
        Box all = vbox(first, row);
        observe(image -> {
            announced();
            viewOf(first, view).ifPresent(shown -> all.set("children", List.of(shown, row)));
        });
        return all.layout("overflow", "visible");
    }

    /**
     * Puts a view above the controls, which shows each other image itself.
     *
     * @param show takes an image; throws {@link IllegalArgumentException} if it cannot be shown
     */
    public Box following(Widget view, Action<INDArray> show) {
        observe(image -> {
            announced();
            try {
                show.accept(image);
            } catch (IllegalArgumentException unfit) {
                System.out.println(unfit.getMessage());
            }
        });
        return vbox(view, row).layout("overflow", "visible");
    }

    /** Returns the view of the image, or says why there is none, and returns nothing. */
    private Optional<Box> viewOf(Box first, Function<INDArray, Box> view) {
        if (!isOwn()) {
            return Optional.of(first);
        }
        try {
            return Optional.of(view.apply(picture));
        } catch (IllegalArgumentException unfit) {
            System.out.println(unfit.getMessage());
            return Optional.empty();
        }
    }

    private void take(List<UploadedFile> files) throws Exception {
        for (UploadedFile file : files) {
            OwnFile read;
            Fitted shown;
            try {
                read = OwnFile.of(file, longestSide);
                shown = fitted(read, ALL);
            } catch (IllegalArgumentException unreadable) { // its own sentence says what was wrong with the file
                remarks = List.of(unreadable.getMessage());
                tell();
                continue;
            }
            own = read;
            showControls();
            show(shown);
        }
    }

    /** Sets the controls for a new file, without an answer to each of them. */
    private void showControls() {
        taking = true;
        try {
            if (lessons != null) {
                source.layout("display", null);
            }
            window.layout("display", null).value(ALL);
            source.value(Source.OWN);
        } finally {
            taking = false;
        }
    }

    /** Finds the image that the controls ask for. */
    private void changed() throws Exception {
        if (taking) {
            return;
        }
        show(isOwn() ? fitted(own, window.value()) : new Fitted(lessons, List.of()));
    }

    private void show(Fitted image) throws Exception {
        picture = image.picture();
        remarks = image.remarks();
        tell();
    }

    private Fitted fitted(OwnFile file, Range limits) {
        INDArray fitted = fitting.apply(file.spread(limits));
        boolean isInGray = fitted.size(fitted.rank() - 3) == 1 || isGray(lessons);
        return new Fitted(fitted, file.remarks(isInGray));
    }

    private static boolean isGray(INDArray image) {
        return image != null && (image.rank() == 2 || (image.rank() == 3 && image.size(0) == 1));
    }

    private void tell() throws Exception {
        for (Action<INDArray> observer : observers) {
            observer.accept(picture);
        }
    }
}
