package dev.cella.kernel.assist;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Indexes all top-level types of the Java library and of a class path by simple name, on first use. */
public final class TypeIndex {
    private static final String CLASS = ".class";
    private static final Pattern NOT_FOR_USERS = Pattern.compile("\\.(?:internal|thirdparty|shaded?|repackaged)\\.");
    private static final Pattern NESTED = Pattern.compile("(?:^|\\.)\\p{Lu}[^.]*$");
    private static final int MAX_FOUND = 20;

    /** Beginnings of names in the order in which they are offered; all others follow. */
    private static final List<String> FIRST =
            List.of("dev.cella.", "java.util.", "java.time.", "java.io.", "java.nio.", "java.net.", "java.", "javax.");

    private static final Comparator<String> LIKELIEST = Comparator.comparingInt(TypeIndex::rank)
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final List<Path> entries = new ArrayList<>();
    private ClassLoader loader = TypeIndex.class.getClassLoader();
    private NavigableMap<String, List<String>> bySimpleName;

    /** Creates the index of the Java library and of {@code classPath}. */
    public TypeIndex(String classPath) {
        Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .forEach(entries::add);
    }

    /** Adds the types of one more jar or folder of classes. */
    synchronized void add(Path entry) {
        entries.add(entry);
        try {
            loader = new URLClassLoader(new URL[] {entry.toUri().toURL()}, loader);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry + " cannot be on the class path", e);
        }
        if (bySimpleName != null) {
            addEntry(entry);
        }
    }

    /** Returns a loader for the classes and resources of all entries. */
    synchronized ClassLoader loader() {
        return loader;
    }

    /**
     * Loads a class for inspection. If a cell added its jar, the code of cells uses a different class of the same name.
     *
     * @param name its name as in an import; dots or dollar signs stand before the names of nested classes
     */
    public Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader()));
        } catch (ClassNotFoundException | LinkageError e) {
            int dot = name.lastIndexOf('.');
            boolean nested = dot > 0 && NESTED.matcher(name.substring(0, dot)).find();
            return nested ? load(name.substring(0, dot) + "$" + name.substring(dot + 1)) : Optional.empty();
        }
    }

    /**
     * Returns the full name of the public type that is most likely meant by a simple name: one of Java or Cella, otherwise
     * the one whose package is nearest to what is imported already.
     */
    public Optional<String> likeliest(String simpleName, Stream<Import> imports) {
        List<String> owners = imports.map(Import::owner).distinct().toList();
        return types().getOrDefault(simpleName, List.of()).stream()
                .filter(this::isPublic)
                .min(Comparator.comparingInt(TypeIndex::rank)
                        .thenComparing(name -> -nearness(name, owners))
                        .thenComparing(LIKELIEST));
    }

    /** Returns the full name of the public type of Java or Cella with this simple name. */
    public Optional<String> ofJavaOrCella(String simpleName) {
        return likeliest(simpleName, Stream.empty()).filter(name -> rank(name) < FIRST.size());
    }

    /** Returns full names of public types whose simple names {@code typed} begins or abbreviates, most likely first. */
    List<String> matching(String typed) {
        String firstWord = typed.replaceFirst("(?<=.)\\p{Lu}.*", "");
        return types().subMap(firstWord, true, firstWord + Character.MAX_VALUE, false).entrySet().stream()
                .filter(named -> CamelCase.matches(typed, named.getKey()))
                .flatMap(named -> named.getValue().stream())
                .sorted(LIKELIEST)
                .filter(this::isPublic)
                .limit(MAX_FOUND)
                .toList();
    }

    private static int rank(String name) {
        for (int i = 0; i < FIRST.size(); i++) {
            if (name.startsWith(FIRST.get(i))) {
                return i;
            }
        }
        return FIRST.size();
    }

    /** How many parts of its name a type shares, from the left, with the nearest of some packages and classes. */
    private static int nearness(String name, List<String> owners) {
        List<String> parts = List.of(name.split("\\."));
        return owners.stream()
                .mapToInt(owner -> {
                    List<String> others = List.of(owner.split("\\."));
                    int shared = 0;
                    while (shared < Math.min(parts.size(), others.size())
                            && parts.get(shared).equals(others.get(shared))) {
                        shared++;
                    }
                    return shared;
                })
                .max()
                .orElse(0);
    }

    private boolean isPublic(String name) {
        return load(name).filter(type -> Modifier.isPublic(type.getModifiers())).isPresent();
    }

    private synchronized NavigableMap<String, List<String>> types() {
        if (bySimpleName == null) {
            bySimpleName = new TreeMap<>();
            ModuleFinder.ofSystem().findAll().stream()
                    .filter(module -> module.descriptor().name().startsWith("java."))
                    .forEach(this::addModule);
            entries.forEach(this::addEntry);
        }
        return bySimpleName;
    }

    private void addModule(ModuleReference module) {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> resources = reader.list()) {
            resources
                    .filter(name -> name.endsWith(CLASS) && exported.contains(packageOf(name)))
                    .forEach(this::addClass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addEntry(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    files.map(file -> entry.relativize(file).toString().replace(File.separatorChar, '/'))
                            .forEach(this::addClass);
                }
            } else if (Files.isReadable(entry)) {
                try (ZipFile zip = new ZipFile(entry.toFile())) {
                    zip.stream().map(ZipEntry::getName).forEach(this::addClass);
                }
            }
        } catch (IOException e) {
            // an entry that cannot be read offers no types; the compiler skips it, too
        }
    }

    private void addClass(String resource) {
        if (resource.endsWith(CLASS) && resource.indexOf('$') < 0 && !resource.startsWith("META-INF/")) {
            String name =
                    resource.substring(0, resource.length() - CLASS.length()).replace('/', '.');
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (!simple.contains("-") && !NOT_FOR_USERS.matcher(name).find()) {
                bySimpleName
                        .computeIfAbsent(simple, unused -> new ArrayList<>(1))
                        .add(name);
            }
        }
    }

    private static String packageOf(String resource) {
        int slash = resource.lastIndexOf('/');
        return slash < 0 ? "" : resource.substring(0, slash).replace('/', '.');
    }
}
