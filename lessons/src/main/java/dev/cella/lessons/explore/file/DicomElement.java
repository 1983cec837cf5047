package dev.cella.lessons.explore.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A data element of DICOM.
 *
 * @param type its value representation in two letters; empty where the file leaves it out
 * @param value its bytes, in the byte order of the file; of pixels, all up to the end of the file
 * @param explicit whether elements inside of it have types
 * @param wrapped whether its length is left open, as that of compressed pixels is
 */
record DicomElement(String type, ByteBuffer value, boolean explicit, boolean wrapped) {
    /** Returns a view of its own, so that reading moves no other's position. */
    ByteBuffer bytes() {
        ByteOrder order = value.order();
        return value.slice().order(order);
    }
}
