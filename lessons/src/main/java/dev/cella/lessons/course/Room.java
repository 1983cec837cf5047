package dev.cella.lessons.course;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/**
 * A folder of the course: a toolkit, or an idea with its lessons.
 *
 * @param name of the folder, which is a package
 * @param names what it imports into cells
 * @param holds what is in it, for the table in the README
 * @param lessons in the order in which they are read; none for a toolkit
 */
public record Room(String name, Extension names, String holds, List<Lesson> lessons) {
    /** Copies its list. */
    public Room {
        lessons = List.copyOf(lessons);
    }

    static Room room(Extension names, String holds, Lesson... lessons) {
        String inPackage = names.getClass().getPackageName();
        return new Room(inPackage.substring(inPackage.lastIndexOf('.') + 1), names, holds, List.of(lessons));
    }
}
