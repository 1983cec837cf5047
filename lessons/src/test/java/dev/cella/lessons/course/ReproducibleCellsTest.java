package dev.cella.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** In cells, ND4J and DL4J behave as in a program: seeds give the same numbers, and the user's classes are found. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReproducibleCellsTest {
    private static final String SEEDED = "Nd4j.getRandom().setSeed(42);\nvar numbers = Nd4j.rand(3);\n";

    /** Trains a small net with dropout for three steps. */
    private static final String TRAINING = """
        var net# = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(3).list()
                .layer(new DenseLayer.Builder().nIn(4).nOut(8).dropOut(0.5).build())
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MSE).nIn(8).nOut(2).build()).build());
        net#.init();
        for (int i = 0; i < 3; i++) net#.fit(new DataSet(Nd4j.ones(6, 4), Nd4j.zeros(6, 2)));
        """;

    /** Renders values as text, and drops what cells print. */
    private static final Outlet TEXTS = (Outlet) Proxy.newProxyInstance(
            Outlet.class.getClassLoader(),
            new Class<?>[] {Outlet.class},
            (proxy, method, arguments) ->
                    method.getName().equals("render") ? MimeBundle.text(String.valueOf(arguments[0])) : null);

    private final JavaShell shell = new JavaShell(List.of());
    private int number;

    ReproducibleCellsTest() {
        shell.addImports(List.of(
                "org.nd4j.linalg.factory.Nd4j",
                "org.nd4j.linalg.api.ndarray.INDArray",
                "org.nd4j.linalg.dataset.DataSet",
                "org.nd4j.linalg.lossfunctions.LossFunctions",
                "org.deeplearning4j.nn.conf.*",
                "org.deeplearning4j.nn.conf.layers.*",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void a_seed_gives_the_same_numbers_in_one_cell_and_over_cells() {
        run(SEEDED + "var first = numbers.dup();\n" + SEEDED + "var second = numbers.dup();");
        assertThat(result("first.equals(second)")).isEqualTo("true");
        run("Nd4j.getRandom().setSeed(42);");
        run("var third = Nd4j.rand(3);");
        assertThat(result("first.equals(third)")).isEqualTo("true");
    }

    @Test
    void two_nets_with_one_seed_and_dropout_end_with_the_same_weights() {
        run(TRAINING.replace("#", "1"));
        run(TRAINING.replace("#", "2"));
        assertThat(result("net1.params().equals(net2.params())")).isEqualTo("true");
    }

    @Test
    void a_stored_net_finds_the_activation_that_a_cell_has_declared() {
        run("""
            public class Bent extends org.nd4j.linalg.activations.BaseActivationFunction {
                public INDArray getActivation(INDArray in, boolean training) { return in.muli(2); }
                public org.nd4j.common.primitives.Pair<INDArray, INDArray> backprop(INDArray in, INDArray e) {
                    return new org.nd4j.common.primitives.Pair<>(e.mul(2), null);
                }
            }\
            """);
        run("""
            var conf = new NeuralNetConfiguration.Builder().list()
                    .layer(new DenseLayer.Builder().nIn(2).nOut(2).activation(new Bent()).build())
                    .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MSE).nIn(2).nOut(2).build()).build();
            var again = MultiLayerConfiguration.fromJson(conf.toJson());\
            """);
        assertThat(result("((DenseLayer) again.getConf(0).getLayer()).getActivationFn() instanceof Bent"))
                .isEqualTo("true");
    }

    private Outcome.Done run(String code) {
        Cell cell = new Cell(TEXTS, (question, password) -> "");
        Outcome outcome = shell.evaluate(new CellSource(++number, code), cell);
        assertThat(outcome).as(code).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private String result(String code) {
        return run(code).result().orElseThrow().text();
    }
}
