package dev.cella.kernel.magic.maven;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;

/** Collects POMs that are skipped together with everything they name. Thread-safe. */
final class PomProblems extends AbstractRepositoryListener {
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    /** Returns what is wrong with the POM of {@code artifact}. */
    Optional<String> of(Artifact artifact) {
        return Optional.ofNullable(problems.get(key(artifact)));
    }

    @Override
    public void artifactDescriptorInvalid(RepositoryEvent event) {
        note(event, "cannot be read (" + Outcomes.reason(event.getException()) + ")");
    }

    @Override
    public void artifactDescriptorMissing(RepositoryEvent event) {
        note(event, "is missing");
    }

    private void note(RepositoryEvent event, String problem) {
        problems.put(key(event.getArtifact()), problem);
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }
}
