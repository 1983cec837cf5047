package dev.cella.lessons.explore.file;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What is asked of a decoder of ImageIO. */
interface Decoder<T> {
    T decode(ImageReader reader) throws IOException;

    /**
     * Decodes a file without its metadata, which can be a bomb of their own.
     *
     * @throws IIOException also if the decoder warns that the file is cut off
     */
    static <T> T decode(ImageReader reader, byte[] content, Decoder<T> decoder) throws IOException {
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new ByteArrayImageInputStream(content)) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(in, true, true);
            T decoded = decoder.decode(reader);
            if (warnings.stream().anyMatch(warning -> warning.matches("(?is).*(premature|truncated).*"))) {
                throw new IIOException(String.join("; ", warnings));
            }
            return decoded;
        } finally {
            reader.dispose();
        }
    }
}
