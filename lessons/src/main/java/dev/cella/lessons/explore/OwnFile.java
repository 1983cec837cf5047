package dev.cella.lessons.explore;

import dev.cella.kernel.widget.Range;
import dev.cella.kernel.widget.UploadedFile;
import dev.cella.lessons.explore.file.ImageFile;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A file that a student chose and that was read, and how bright its values are. */
record OwnFile(String name, ImageFile file, IntensityWindow range) {
    /** What a slider from 0 to this number sets. */
    static final int WHOLE = 100;

    /** @throws IllegalArgumentException if it cannot be read, with a sentence that says why */
    static OwnFile of(UploadedFile upload, int longestSide) {
        ImageFile read = ImageFile.read(upload.name(), upload.content(), longestSide);
        return new OwnFile(upload.name(), read, IntensityWindow.of(read.pixels()));
    }

    /** Returns the image with a part of its range, in percent, spread from black to white. */
    INDArray spread(Range limits) {
        return range.part(limits.low() / (double) WHOLE, limits.high() / (double) WHOLE)
                .apply(file.pixels());
    }

    /** Returns sentences on how the file was read and is shown. */
    List<String> remarks(boolean isInGray) {
        List<String> all = new ArrayList<>(file.remarks());
        if (file.pixels().size(0) == 3 && isInGray) {
            all.add(name + " is a color image, and is shown in gray here");
        }
        all.addAll(range.remarks(name));
        return all;
    }
}
