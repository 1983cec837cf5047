package dev.cella.datasets.nuclei;

import dev.cella.datasets.raster.GrayImage;
import dev.cella.datasets.raster.RgbImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The archive of the set: {@code ID/images/ID.png} and one {@code ID/masks/NAME.png} per nucleus. Nothing is unpacked
 * to the disk. Names of entries serve to sort them only, and the declared and the true size of each are limited.
 */
final class NucleiArchive implements AutoCloseable {
    private static final Pattern ENTRY =
            Pattern.compile("(?:stage1_train/)?([\\w-]{1,100})/(images|masks)/[\\w-]{1,100}\\.png");
    private static final String PNG = "png";
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_MASKS = 2000;
    private static final int LARGEST_FILE = 4 << 20;
    private static final int MOST_PIXELS = 2_000_000;
    private static final byte WHITE = (byte) 255;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, Member> members = new TreeMap<>();

    /** The entries of one image. */
    private static final class Member {
        private ZipEntry image;
        private final List<ZipEntry> masks = new ArrayList<>();
    }

    /**
     * Opens an archive and reads the list of its entries.
     *
     * @throws IOException if it is no zip archive, or no such one
     */
    NucleiArchive(Path file) throws IOException {
        this.file = file;
        this.zip = open(file);
        try {
            list();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new IOException(
                    file.getFileName() + " is no complete zip archive (" + reason(e) + "); get a new copy", e);
        }
    }

    /** Returns the message of an error; that of a file that ends too early has none. */
    private static String reason(IOException e) {
        return e.getMessage() == null ? "it ends too early" : e.getMessage();
    }

    private void list() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException(file.getFileName() + " has " + zip.size() + " entries, more than the set ("
                    + MOST_ENTRIES + " at most); is it another archive?");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            Matcher matcher = ENTRY.matcher(entry.getName());
            if (matcher.matches()) {
                add(members.computeIfAbsent(matcher.group(1), id -> new Member()), matcher.group(2), entry);
            }
        }
        if (members.isEmpty()) {
            throw new IOException(file.getFileName() + " has no entry like ID/images/ID.png; is it another archive?");
        }
    }

    private static void add(Member member, String folder, ZipEntry entry) throws IOException {
        if (folder.equals("masks")) {
            member.masks.add(entry);
            if (member.masks.size() > MOST_MASKS) {
                throw new IOException(entry.getName() + " is one of more than " + MOST_MASKS
                        + " masks of an image; is it another archive?");
            }
        } else if (member.image == null) {
            member.image = entry;
        } else {
            throw new IOException(entry.getName() + " is a second image in its folder; remove one");
        }
    }

    /** Returns the names of the images, in alphabetical order. */
    List<String> names() {
        return List.copyOf(members.keySet());
    }

    /**
     * Decodes an image.
     *
     * @throws IOException if it is missing or damaged; the message names it
     */
    RgbImage image(String name) throws IOException {
        ZipEntry entry = members.get(name).image;
        if (entry == null) {
            throw new IOException(name + " has masks but no image; get a new copy of the archive");
        }
        return RgbImage.decode(entry.getName(), PNG, bytes(entry), MOST_PIXELS);
    }

    /**
     * The masks of an image in one array.
     *
     * @param numbers of the nucleus in each pixel, in the alphabetical order of the masks, from 1 on, or 0
     * @param masks how many there were
     * @param overlap pixels that belong to more than one mask; the last one got them
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never changed
    record Marks(int[] numbers, int masks, int overlap) {}

    /**
     * Decodes the masks of an image.
     *
     * @throws IOException if there are none, or one is damaged or doesn't fit the image; the message names it
     */
    Marks marks(String name, RgbImage image) throws IOException {
        List<ZipEntry> entries = new ArrayList<>(members.get(name).masks);
        if (entries.isEmpty()) {
            throw new IOException(name + " has no masks; is it an archive without labels, such as stage1_test?");
        }
        entries.sort(Comparator.comparing(ZipEntry::getName));
        int[] numbers = new int[image.height() * image.width()];
        int overlap = 0;
        for (int i = 0; i < entries.size(); i++) {
            ZipEntry entry = entries.get(i);
            GrayImage mask = GrayImage.decode(entry.getName(), PNG, bytes(entry), MOST_PIXELS);
            if (mask.height() != image.height() || mask.width() != image.width()) {
                throw new IOException(entry.getName() + " has " + mask.width() + " × " + mask.height()
                        + " pixels, but its image has " + image.width() + " × " + image.height()
                        + "; get a new copy of the archive");
            }
            overlap += mark(numbers, i + 1, mask.values(), entry.getName());
        }
        return new Marks(numbers, entries.size(), overlap);
    }

    private static int mark(int[] numbers, int nucleus, byte[] mask, String name) throws IOException {
        int overlap = 0;
        for (int p = 0; p < mask.length; p++) {
            if (mask[p] == WHITE) {
                overlap += numbers[p] == 0 ? 0 : 1;
                numbers[p] = nucleus;
            } else if (mask[p] != 0) {
                throw new IOException(name + " has a pixel of brightness " + (mask[p] & 0xff)
                        + " (a mask has 0 and 255 only); is it an image in the folder of the masks?");
            }
        }
        return overlap;
    }

    /** Reads an entry, and stops where a bomb would go on. */
    private byte[] bytes(ZipEntry entry) throws IOException {
        byte[] bytes = {};
        if (entry.getSize() <= LARGEST_FILE) {
            try (InputStream in = zip.getInputStream(entry)) {
                bytes = in.readNBytes(LARGEST_FILE + 1);
            } catch (IOException e) {
                throw damaged(entry, reason(e));
            }
        }
        if (entry.getSize() > LARGEST_FILE || bytes.length > LARGEST_FILE) {
            throw new IOException(entry.getName() + " has more than " + LARGEST_FILE
                    + " bytes, far more than an image of the set; is it another archive?");
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw damaged(entry, "its checksum is wrong");
        }
        return bytes;
    }

    private static IOException damaged(ZipEntry entry, String why) {
        return new IOException(entry.getName() + " is damaged (" + why + "); get a new copy of the archive");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
