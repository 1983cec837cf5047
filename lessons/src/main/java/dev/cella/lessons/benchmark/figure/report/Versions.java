package dev.cella.lessons.benchmark.figure.report;

import dev.cella.kernel.spi.Extension;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** What a result was computed with. */
final class Versions {
    private Versions() {}

    /** Returns what it is and which version, in the order of a report. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "Cella",
                Objects.requireNonNullElse(Extension.class.getPackage().getImplementationVersion(), "development"));
        all.put("Java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        all.put("DL4J", library(MultiLayerNetwork.class, "org.deeplearning4j", "deeplearning4j-nn"));
        all.put("ND4J", library(Nd4j.class, "org.nd4j", "nd4j-api"));
        all.put("System", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
        all.put(
                "CPU threads",
                Nd4j.getEnvironment().maxMasterThreads() + " of "
                        + Runtime.getRuntime().availableProcessors());
        return all;
    }

    /** Returns a library's version as its jar states it, in one of two ways. */
    private static String library(Class<?> of, String group, String artifact) {
        String stated = of.getPackage().getImplementationVersion();
        if (stated != null) {
            return stated;
        }
        String path = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = of.getResourceAsStream(path)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
