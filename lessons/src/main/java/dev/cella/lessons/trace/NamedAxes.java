package dev.cella.lessons.trace;

import java.util.List;

/** A trace whose input has names for its rows and columns, such as the words of a vocabulary and of a sentence. */
public interface NamedAxes {
    /** Returns one name per row of the input; empty for none. */
    List<String> rowNames();

    /** Returns one name per column of the input; empty for none. */
    List<String> columnNames();
}
