package dev.cella.lessons.exercise;

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
    private static final String CLASS_OF_A_LESSON = "dev/cella/lessons/exercise/lesson\\d\\d/\\w+\\.class";

    private AllExercises() {}

    /** The name that progress and tests use, from the class and its lesson's package: {@code 02/min-max}. */
    static String nameOf(Class<?> type) {
        String lesson = type.getPackageName().replaceAll("\\D+", "");
        String words = type.getSimpleName().replaceAll("(?<=.)(?=[A-Z][a-z])", "-");
        return lesson + "/" + words.toLowerCase(Locale.ROOT);
    }

    /** All names, in the order of lessons and then of their pages. */
    static List<String> names() {
        return classFiles().stream()
                .filter(file -> file.matches(CLASS_OF_A_LESSON))
                .map(AllExercises::load)
                .filter(Exercise.class::isAssignableFrom)
                .sorted(Comparator.comparing((Class<?> type) -> type.getPackageName())
                        .thenComparing(AllExercises::placeOf)
                        .thenComparing(AllExercises::nameOf))
                .map(AllExercises::nameOf)
                .toList();
    }

    /** Without a place of its own an exercise comes last. */
    private static int placeOf(Class<?> type) {
        Nth nth = type.getAnnotation(Nth.class);
        return nth == null ? Integer.MAX_VALUE : nth.value();
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
