package dev.cella.kernel.magic.maven;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.DependencyVisitor;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/** Walks a tree of dependencies and separates those that are used from those that lost against another version. */
final class Winners implements DependencyVisitor {
    private final Set<Artifact> artifacts = new LinkedHashSet<>();
    private final Set<String> clashes = new LinkedHashSet<>();

    List<Artifact> artifacts() {
        return List.copyOf(artifacts);
    }

    List<String> clashes() {
        return List.copyOf(clashes);
    }

    @Override
    public boolean visitEnter(DependencyNode node) {
        Artifact artifact = node.getArtifact();
        if (artifact == null) {
            return true; // the root
        }
        DependencyNode winner = (DependencyNode) node.getData().get(ConflictResolver.NODE_DATA_WINNER);
        if (winner == null) {
            artifacts.add(artifact);
            return true;
        }
        String chosen = winner.getArtifact().getVersion();
        if (!chosen.equals(artifact.getVersion())) {
            clashes.add(artifact.getArtifactId() + " " + chosen + " is used, though " + artifact.getVersion()
                    + " was requested, too");
        }
        return false;
    }

    @Override
    public boolean visitLeave(DependencyNode node) {
        return true;
    }
}
