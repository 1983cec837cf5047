package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a home folder of its own, whose {@code settings.xml} names a mirror of Maven Central on this disk. */
class MavenMagicTest {
    @TempDir
    private Path folder;

    private final String home = System.getProperty("user.home");
    private RecordingOutlet outlet;
    private MagicShell shell;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("home/.m2"));
        Files.writeString(
                folder.resolve("home/.m2/settings.xml"),
                "<settings><mirrors><mirror><id>disk</id><mirrorOf>central</mirrorOf><url>"
                        + folder.resolve("central").toUri() + "</url></mirror></mirrors></settings>");
        System.setProperty("user.home", folder.resolve("home").toString());
        shell = new MagicShell(new JavaShell(List.of()));
        publish("central", "leaf", "1.0");
        publish("central", "leaf", "2.0");
        publish("central", "branch", "1.0", "leaf:1.0");
        publish("central", "tree", "1.0", "branch:1.0", "leaf:2.0");
    }

    @AfterEach
    void close() {
        System.setProperty("user.home", home);
        shell.close();
    }

    @Test
    void a_library_comes_with_all_that_it_needs() throws IOException {
        run("%maven org.example:branch:1.0");
        assertThat(outlet.printed()).isEqualTo("added branch-1.0.jar, leaf-1.0.jar\n");
        assertThat(result("org.example.leaf.Name.NAME")).isEqualTo("leaf 1.0");
        assertThat(result("org.example.branch.Name.NAME")).isEqualTo("branch 1.0");
        assertThat(Files.exists(folder.resolve("home/.m2/repository/org/example/leaf/1.0/leaf-1.0.jar")))
                .isTrue();
    }

    @Test
    void a_clash_of_versions_is_told_with_the_one_that_is_used() {
        run("%maven org.example:tree:1.0");
        assertThat(outlet.printed()).contains("leaf 2.0 is used, though 1.0 was requested, too");
        assertThat(result("org.example.leaf.Name.NAME")).isEqualTo("leaf 2.0");
    }

    @Test
    void what_the_class_path_has_stays_and_is_told() {
        run("%maven org.example:leaf:1.0");
        run("%maven org.example:leaf:1.0");
        assertThat(outlet.printed()).isEqualTo("everything is already on the class path\n");
        run("%maven org.example:leaf:2.0");
        assertThat(outlet.printed()).startsWith("the class path already has leaf-1.0.jar, so leaf 2.0 is not");
        assertThat(result("org.example.leaf.Name.NAME")).isEqualTo("leaf 1.0");
    }

    @Test
    void further_repositories_are_looked_through() throws IOException {
        publish("other", "elsewhere", "1.0", "leaf:1.0");
        String missing = failure("%maven org.example:elsewhere:1.0");
        assertThat(missing).contains("org.example:elsewhere:jar:1.0");
        run("%maven repository " + folder.resolve("other").toUri());
        run("%maven org.example:elsewhere:1.0");
        assertThat(outlet.printed()).isEqualTo("added elsewhere-1.0.jar, leaf-1.0.jar\n");
    }

    @Test
    void failures_say_why() {
        String missing = failure("%maven org.example:leaf:3.0");
        assertThat(missing).startsWith("org.example:leaf:3.0 is not available: Could not find artifact");
        assertThat(missing).contains("disk");
        assertThat(failure("%maven leaf")).startsWith("leaf does not have the form GROUP:ARTIFACT:VERSION");
        assertThat(failure("%maven")).contains("%maven org.apache.commons:commons-csv:1.10.0");
        assertThat(failure("%maven repository ftp://x")).startsWith("ftp://x is not a repository");
    }

    @Test
    void a_classifier_makes_a_library_of_its_own() throws IOException {
        publish("central", "natural", "1.0");
        copy("natural", "natural-1.0.jar", "natural-1.0-natives-linux.jar");
        copy("natural", "natural-1.0.jar", "natural-1.0-natives-mac.jar");
        run("%maven org.example:natural:jar:natives-linux:1.0");
        assertThat(outlet.printed()).isEqualTo("added natural-1.0-natives-linux.jar\n");
        run("%maven org.example:natural:1.0");
        assertThat(outlet.printed()).isEqualTo("added natural-1.0.jar\n");
        run("%maven org.example:natural:jar:natives-mac:1.0");
        assertThat(outlet.printed()).isEqualTo("added natural-1.0-natives-mac.jar\n");
        run("%maven org.example:natural:jar:natives-mac:1.0");
        assertThat(outlet.printed()).isEqualTo("everything is already on the class path\n");
    }

    @Test
    void a_pom_brings_what_it_names() throws IOException {
        publish("central", "all", "1.0", "branch:1.0");
        Files.delete(folder.resolve("central/org/example/all/1.0/all-1.0.jar"));
        run("%maven org.example:all:pom:1.0");
        assertThat(outlet.printed()).isEqualTo("added branch-1.0.jar, leaf-1.0.jar\n");
        String missing = failure("%maven org.example:all:1.0");
        assertThat(missing)
                .endsWith("if it is a POM that only names other libraries, try %maven" + " org.example:all:pom:1.0");
    }

    @Test
    void what_is_excluded_stays_away() throws IOException {
        run("%maven org.example:branch:1.0 !org.example:leaf");
        assertThat(outlet.printed()).isEqualTo("added branch-1.0.jar\n");
        assertThat(failure("%maven org.example:branch:1.0 !leaf"))
                .startsWith("!leaf does not have the form !GROUP:ARTIFACT");
        assertThat(failure("%maven !org.example:leaf")).startsWith("%maven needs a library");
    }

    @Test
    void one_missing_jar_does_not_refuse_the_rest() throws IOException {
        publish("central", "broken", "1.0", "nowhere:1.0", "leaf:1.0");
        run("%maven org.example:broken:1.0");
        String told = outlet.printed().replaceAll("\\s+", " ");
        assertThat(told).startsWith("nowhere 1.0 is skipped: Could not find artifact");
        assertThat(told).contains("add !org.example:nowhere");
        assertThat(told).endsWith("added broken-1.0.jar, leaf-1.0.jar ");
        String missing = failure("%maven org.example:nowhere:1.0 org.example:leaf:2.0 org.example:tree:1.0");
        assertThat(missing).startsWith("org.example:nowhere:1.0 is not available");
        assertThat(outlet.printed()).contains("added tree-1.0.jar, branch-1.0.jar");
    }

    @Test
    void a_pom_that_cannot_be_read_is_told() throws IOException {
        publish("central", "garbled", "1.0", "leaf:1.0");
        Files.writeString(folder.resolve("central/org/example/garbled/1.0/garbled-1.0.pom"), "<project");
        run("%maven org.example:garbled:1.0");
        String told = outlet.printed().replaceAll("\\s+", " ");
        assertThat(told).startsWith("the POM of garbled 1.0 cannot be read (");
        assertThat(told).endsWith("so its dependencies are unknown and not added added garbled-1.0.jar ");
    }

    @Test
    void the_order_of_gradle_is_told() {
        assertThat(failure("%maven org.example:leaf:1.0:natives-linux"))
                .isEqualTo("org.example:leaf:1.0:natives-linux has the order of Gradle; Maven puts the version last:"
                        + " %maven org.example:leaf:jar:natives-linux:1.0");
        assertThat(failure("%maven org.example:leaf:1.0@zip")).endsWith("%maven org.example:leaf:zip:1.0");
    }

    @Test
    void over_the_network_a_file_needs_its_checksum() throws Exception {
        publish("remote", "sound", "1.0");
        publish("remote", "damaged", "1.0");
        publish("remote", "bare", "1.0");
        sign("sound-1.0.pom", "sound-1.0.jar", "damaged-1.0.pom", "bare-1.0.pom");
        Files.writeString(folder.resolve("remote/org/example/damaged/1.0/damaged-1.0.jar.sha1"), "0".repeat(40));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        try {
            run("%maven repository http://127.0.0.1:" + server.getAddress().getPort());
            run("%maven org.example:sound:1.0");
            assertThat(outlet.printed()).isEqualTo("added sound-1.0.jar\n");
            String damaged = failure("%maven org.example:damaged:1.0");
            assertThat(damaged).contains("has the wrong checksum");
            String bare = failure("%maven org.example:bare:1.0");
            assertThat(bare).contains("bare-1.0.jar has no checksum at http://127.0.0.1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void plain_http_needs_to_be_asked_for() {
        String refused = failure("%maven repository http://repo.example.org/releases");
        assertThat(refused).contains("is not encrypted");
        assertThat(refused).endsWith("%maven repository --allow-http http://repo.example.org/releases");
        assertThat(run("%maven repository --allow-http http://repo.example.org/releases"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(run("%maven repository http://localhost:1/releases")).isInstanceOf(Outcome.Done.class);
        assertThat(failure("%maven repository http://localhost.example.org")).contains("is not encrypted");
    }

    private void serve(HttpExchange exchange) throws IOException {
        Path file = folder.resolve("remote" + exchange.getRequestURI().getPath());
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
        if (content != null) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private void sign(String... files) throws Exception {
        for (String file : files) {
            Path path = folder.resolve("remote/org/example/" + file.substring(0, file.indexOf('-')) + "/1.0/" + file);
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(path));
            Files.writeString(
                    path.resolveSibling(file + ".sha1"), HexFormat.of().formatHex(digest));
        }
    }

    private void copy(String artifact, String from, String to) throws IOException {
        Path place = folder.resolve("central/org/example/" + artifact + "/1.0");
        Files.copy(place.resolve(from), place.resolve(to));
    }

    /** Puts a library into a repository: a pom, and a jar with the class {@code org.example.ARTIFACT.Name}. */
    private void publish(String repository, String artifact, String version, String... dependencies)
            throws IOException {
        Path place = folder.resolve(repository + "/org/example/" + artifact + "/" + version);
        Files.createDirectories(place);
        StringBuilder pom =
                new StringBuilder("<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                        + "<artifactId>" + artifact + "</artifactId><version>" + version + "</version><dependencies>");
        for (String dependency : dependencies) {
            String[] parts = dependency.split(":", 2);
            pom.append("<dependency><groupId>org.example</groupId><artifactId>" + parts[0] + "</artifactId><version>"
                    + parts[1] + "</version></dependency>");
        }
        Files.writeString(place.resolve(artifact + "-" + version + ".pom"), pom + "</dependencies></project>");
        Path source = place.resolve("Name.java");
        Files.writeString(
                source,
                "package org.example." + artifact
                        + "; public class Name { public static final String NAME = new String(\"" + artifact + " "
                        + version + "\"); }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isEqualTo(0);
        Path jar = place.resolve(artifact + "-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(out)) {
            content.putNextEntry(new ZipEntry("org/example/" + artifact + "/Name.class"));
            content.write(Files.readAllBytes(place.resolve("Name.class")));
        }
    }

    private Outcome run(String code) {
        outlet = new RecordingOutlet();
        return shell.evaluate(new CellSource(1, code), new Cell(outlet, (question, password) -> ""));
    }

    private String result(String code) {
        var done = assertThat(run(code)).asInstanceOf(type(Outcome.Done.class)).actual();
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }

    private String failure(String code) {
        return assertThat(run(code))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual()
                .chain()
                .get(0)
                .message();
    }
}
