package dev.cella.lessons.engine;

import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.factory.Nd4j;

/** Frees DL4J's workspaces: memory that a thread keeps for its next batch. */
public final class Workspaces {
    private static final String OF_LAYERS = "WS_";

    private Workspaces() {}

    /**
     * Frees what DL4J keeps for layers on this thread, unless it is in use. All cells share one thread, so the memory
     * of every net would add up until the kernel ends.
     */
    public static void release() {
        for (MemoryWorkspace workspace : Nd4j.getWorkspaceManager().getAllWorkspacesForCurrentThread()) {
            if (workspace.getId().startsWith(OF_LAYERS) && !workspace.isScopeActive()) {
                workspace.destroyWorkspace(true);
                Nd4j.getWorkspaceManager().destroyWorkspace(workspace); // only drops the reference
            }
        }
    }
}
