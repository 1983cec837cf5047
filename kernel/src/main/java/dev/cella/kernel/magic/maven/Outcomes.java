package dev.cella.kernel.magic.maven;

import dev.cella.kernel.magic.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactResult;

/** Separates what was found from what was not, and reports both in sentences. */
final class Outcomes {
    private final Resolver.Wanted wanted;
    private final PomProblems problems;
    private final List<Resolver.Library> libraries = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Outcomes(Resolver.Wanted wanted, PomProblems problems) {
        this.wanted = wanted;
        this.problems = problems;
    }

    void add(ArtifactResult result) {
        Artifact artifact = result.getRequest().getArtifact();
        Optional<String> coordinates = asWanted(artifact);
        if (result.isResolved()) {
            libraries.add(library(result.getArtifact()));
            problems.of(artifact)
                    .ifPresent(problem -> remarks.add("the POM of " + artifact.getArtifactId() + " "
                            + artifact.getVersion() + " " + problem + ", so its dependencies are unknown and not"
                            + " added"));
        } else if (coordinates.isPresent()) {
            missing.add(coordinates.get() + " is not available: " + reason(result) + hint(artifact));
        } else {
            remarks.add(artifact.getArtifactId() + " " + artifact.getVersion() + " is skipped: " + reason(result)
                    + "; to skip it without this remark, add !" + artifact.getGroupId() + ":"
                    + artifact.getArtifactId());
        }
    }

    Resolver.Resolution resolution(List<String> clashes) {
        List<String> all = new ArrayList<>(clashes);
        all.addAll(remarks);
        return new Resolver.Resolution(libraries, missing, all);
    }

    /** Returns the innermost reason, which names the artifact and where it was searched. */
    static String reason(Throwable thrown) {
        Throwable reason = thrown;
        while (reason.getCause() instanceof RepositoryException) {
            reason = reason.getCause();
        }
        boolean hasMessage = reason instanceof RepositoryException || reason instanceof IllegalArgumentException;
        return hasMessage ? reason.getMessage() : reason.toString();
    }

    private static String reason(ArtifactResult result) {
        List<Exception> all = result.getExceptions();
        return all.isEmpty() ? "there is no such file" : reason(all.get(all.size() - 1));
    }

    /** Adds a hint if there is a POM but no jar, because the POM may only name other libraries. */
    private String hint(Artifact artifact) {
        boolean main = artifact.getExtension().equals("jar")
                && artifact.getClassifier().isEmpty();
        return !main || problems.of(artifact).isPresent()
                ? ""
                : "; if it is a POM that only names other libraries, try %maven " + artifact.getGroupId() + ":"
                        + artifact.getArtifactId() + ":pom:" + artifact.getVersion();
    }

    private Optional<String> asWanted(Artifact artifact) {
        return wanted.coordinates().stream()
                .filter(one -> isSame(new DefaultArtifact(one), artifact))
                .findFirst();
    }

    private static boolean isSame(Artifact one, Artifact other) {
        return one.getGroupId().equals(other.getGroupId())
                && one.getArtifactId().equals(other.getArtifactId())
                && one.getExtension().equals(other.getExtension())
                && one.getClassifier().equals(other.getClassifier());
    }

    private static Resolver.Library library(Artifact artifact) {
        return new Resolver.Library(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getVersion(),
                artifact.getFile().toPath());
    }
}
