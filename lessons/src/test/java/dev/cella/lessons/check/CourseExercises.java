package dev.cella.lessons.check;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cella.lessons.normalize.ChannelStatistics;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Stream;

/** All exercises of the course, for tests; new ones are found by themselves. */
public final class CourseExercises {
    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .importPackages("dev.cella.lessons").stream()
                    .filter(type -> type.isAssignableTo(Exercise.class) && !type.isInterface())
                    .filter(type -> type.getPackageName().endsWith(".exercise"))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private CourseExercises() {}

    /** Returns a new object of each exercise. */
    public static Stream<Exercise<?>> all() {
        return TYPES.stream().map(CourseExercises::make);
    }

    /** Returns whether the exercise of this name, such as {@code 11/repaired-net}, is a {@link JudgedExercise}. */
    public static boolean isJudged(String name) {
        return all().anyMatch(exercise ->
                exercise instanceof JudgedExercise && exercise.name().equals(name));
    }

    /** A constructor takes nothing, or what a student measured in the lesson. */
    private static Exercise<?> make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            return (Exercise<?>)
                    (constructor.getParameterCount() == 0
                            ? constructor.newInstance()
                            : constructor.newInstance(new ChannelStatistics(List.of(0.33), List.of(0.2))));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no constructor that takes nothing or the data of a lesson", e);
        }
    }
}
