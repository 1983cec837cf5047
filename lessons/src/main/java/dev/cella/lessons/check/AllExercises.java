package dev.cella.lessons.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The exercises of the course, found where its classes lie: nothing has to be registered. */
final class AllExercises {
    /** Stands for the lesson in the name of an exercise that is no part of the course. */
    static final String OWN = "own";

    private static final String CLASS_OF_AN_EXERCISE = "dev/cella/lessons/\\w+/exercise/\\w+\\.class";

    private AllExercises() {}

    /** The name that progress and tests use, from the lesson and the class: {@code 02/min-max}. */
    static String nameOf(Class<?> type) {
        Order order = type.getAnnotation(Order.class);
        String words = type.getSimpleName().replaceAll("(?<=.)(?=[A-Z][a-z])", "-");
        return (order == null ? OWN : order.lesson()) + "/" + words.toLowerCase(Locale.ROOT);
    }

    /** All names, in the order of lessons and then of their pages. */
    static List<String> names() {
        return classFiles().stream()
                .filter(file -> file.matches(CLASS_OF_AN_EXERCISE))
                .map(AllExercises::load)
                .filter(type -> Exercise.class.isAssignableFrom(type) && type.isAnnotationPresent(Order.class))
                .sorted(Comparator.comparing((Class<?> type) ->
                                type.getAnnotation(Order.class).lesson())
                        .thenComparing(type -> type.getAnnotation(Order.class).number()))
                .map(AllExercises::nameOf)
                .toList();
    }

    private static List<String> classFiles() {
        try {
            Path place = Path.of(Exercise.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    return files.map(file -> place.relativize(file).toString().replace('\\', '/'))
                            .toList();
                }
            }
            try (JarFile jar = new JarFile(place.toFile())) {
                return jar.stream().map(entry -> entry.getName()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the exercises of the course cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the course lies at no place", e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, AllExercises.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was there a moment ago", e);
        }
    }
}
