package dev.cella.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.KernelImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every name that a cell can use without a package has one meaning: names of the kernel, the data sets and the course.
 */
class CellNamesTest {
    private static final List<String> IMPORTS = Stream.of(
                    List.of("java.lang.*"), KernelImports.ALL, new CourseExtension().imports())
            .flatMap(Collection::stream)
            .toList();

    /** Methods with two owners, and why. */
    private static final Map<String, String> SHARED_METHODS = Map.of(
            "values", "Java gives it to every enum, and cells write Pool.values()",
            "valueOf", "Java gives it to every enum, and no cell calls it",
            "iou", "one measure, of two masks or of two boxes",
            "overlap", "what two masks or two boxes share, as numbers or as a drawing");

    @Test
    void a_method_has_one_owner() {
        Map<String, Set<String>> owners = names(CellNamesTest::methods, Method::getName, one -> one.getDeclaringClass()
                .getName());
        assertThat(owners).containsKeys("convolve", "filmStrip", "step", "products", "steps", "picture", "display");
        assertThat(shared(owners).keySet()).isEqualTo(SHARED_METHODS.keySet());
    }

    @Test
    void a_type_name_means_one_type() {
        Map<String, Set<String>> types = names(CellNamesTest::types, Class::getSimpleName, Class::getName);
        assertThat(types).containsKeys("Convolution", "INDArray", "List", "MimeBundle", "Path", "String");
        assertThat(shared(types)).isEmpty();
    }

    /** Until it is complete, a class of a cell does not hide one that came with the methods of another class. */
    @Test
    void an_import_of_methods_brings_no_types() {
        assertThat(IMPORTS.stream().filter(one -> one.startsWith("static ") && one.endsWith(".*")))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(owner(one).getClasses()).allMatch(type -> type.getEnclosingClass() == Enum.class));
    }

    /** Where each name comes from. */
    private static <T> Map<String, Set<String>> names(
            Function<String, Stream<T>> imported, Function<T, String> name, Function<T, String> origin) {
        return IMPORTS.stream()
                .flatMap(imported)
                .collect(Collectors.groupingBy(
                        name, TreeMap::new, Collectors.mapping(origin, Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, Set<String>> shared(Map<String, Set<String>> names) {
        Map<String, Set<String>> shared = new TreeMap<>(names);
        shared.values().removeIf(origins -> origins.size() == 1);
        return shared;
    }

    /** The static methods that an import brings. */
    private static Stream<Method> methods(String imported) {
        if (!imported.startsWith("static ")) {
            return Stream.empty();
        }
        String name = imported.substring(imported.lastIndexOf('.') + 1);
        return Arrays.stream(owner(imported).getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> name.equals("*") || method.getName().equals(name));
    }

    /** The types that an import brings; extensions are called by the kernel and named by no cell. */
    private static Stream<Class<?>> types(String imported) {
        boolean isAll = imported.endsWith(".*");
        Stream<Class<?>> types = imported.startsWith("static ")
                ? Arrays.stream(isAll ? owner(imported).getClasses() : new Class<?>[0])
                : isAll ? inPackage(imported.replace(".*", "")) : Stream.of(type(imported));
        return types.filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !Extension.class.isAssignableFrom(type));
    }

    private static Class<?> owner(String imported) {
        return type(imported.substring("static ".length(), imported.lastIndexOf('.')));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, CellNamesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> inPackage(String name) {
        return name.startsWith("java.")
                ? classes(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base"), name)
                : onClassPath(name);
    }

    private static Stream<Class<?>> onClassPath(String name) {
        try {
            return Collections.list(CellNamesTest.class.getClassLoader().getResources(name.replace('.', '/'))).stream()
                    .flatMap(folder -> {
                        String[] parts = folder.toString().split("!", 2);
                        return parts.length == 1
                                ? classes(root(Path.of(URI.create(parts[0])), name), name)
                                : inJar(Path.of(URI.create(parts[0].replace("jar:", ""))), name);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder in which the first part of a package name lies. */
    private static Path root(Path folder, String name) {
        Path root = folder;
        for (String ignored : name.split("\\.", -1)) {
            root = root.getParent();
        }
        return root;
    }

    private static Stream<Class<?>> inJar(Path jar, String name) {
        try (FileSystem opened = FileSystems.newFileSystem(jar, (ClassLoader) null)) {
            return classes(opened.getPath("/"), name).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> classes(Path root, String name) {
        try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                    .<Class<?>>map(file -> type(name + "." + file.replace(".class", "")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
