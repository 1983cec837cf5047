package dev.cella.lessons.engine;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.shape.TensorShape.input;
import static dev.cella.lessons.train.Score.score;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WorkspacesTest {
    private final MultiLayerNetwork net = net(input(4), dense(2), softmax()).build();
    private final INDArray x = Nd4j.rand(8, 4);
    private final INDArray y = Nd4j.eye(2).repeat(0, 4);

    @BeforeEach
    void keep_what_a_step_leaves() {
        net.fit(x, y);
        assertThat(kept()).isNotEmpty();
    }

    @Test
    void what_layers_keep_is_freed() {
        Workspaces.release();
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_in_use_stays() {
        var own = WorkspaceConfiguration.builder().initialSize(1024).build();
        try (MemoryWorkspace opened = Nd4j.getWorkspaceManager().getAndActivateWorkspace(own, "WS_own")) {
            Workspaces.release();
            assertThat(kept()).containsExactly("WS_own");
            assertThat(opened.isScopeActive()).isTrue();
        }
    }

    @Test
    void nothing_is_kept_after_a_training_and_after_a_measurement() {
        train(net).on(x, y).epochs(1).run();
        assertThat(kept()).isEmpty();
        net.fit(x, y);
        score(net, x, y);
        assertThat(kept()).isEmpty();
    }

    private static Stream<String> kept() {
        return Nd4j.getWorkspaceManager().getAllWorkspacesForCurrentThread().stream()
                .map(MemoryWorkspace::getId)
                .filter(name -> name.startsWith("WS_"));
    }
}
