/**
 * The course as a whole: its rooms, their order, and what they add to the kernel.
 *
 * <p>Why it exists: titles, numbers and the order of lessons are written once, in {@link
 * dev.cella.lessons.course.Course#ORDER}; everything else is generated from that list or checked against it. This room
 * sees every other room, and no room sees this one.
 *
 * <p>Read {@link dev.cella.lessons.course.Course}, then {@link dev.cella.lessons.course.CourseExtension}, which the
 * kernel finds by {@link java.util.ServiceLoader}.
 *
 * <pre>{@code
 * Course.lessons().map(Lesson::title).forEach(System.out::println);
 * }</pre>
 */
package dev.cella.lessons.course;
