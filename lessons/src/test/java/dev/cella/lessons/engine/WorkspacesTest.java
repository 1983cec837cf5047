package dev.cella.lessons.engine;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.factory.Nd4j;

class WorkspacesTest {
    @Test
    void layers_keep_nothing_and_what_others_have_opened_stays() {
        var own = WorkspaceConfiguration.builder().initialSize(1024).build();
        try (MemoryWorkspace opened = Nd4j.getWorkspaceManager().getAndActivateWorkspace(own, "mine")) {
            MultiLayerNetwork net = net(input(4), dense(2), softmax()).build();
            net.fit(Nd4j.rand(8, 4), Nd4j.eye(2).repeat(0, 4));

            Workspaces.release();

            assertThat(Nd4j.getWorkspaceManager().getAllWorkspacesForCurrentThread())
                    .contains(opened)
                    .noneMatch(workspace -> workspace.getId().startsWith("WS_"));
            assertThat(opened.isScopeActive()).isTrue();
        }
    }
}
