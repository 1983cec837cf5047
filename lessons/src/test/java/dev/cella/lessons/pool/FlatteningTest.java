package dev.cella.lessons.pool;

import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.pool.Flattening.unflatten;
import static dev.cella.lessons.pool.PoolingTest.assertSays;
import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The order is that of torch.flatten. */
class FlatteningTest {
    private static final INDArray MAPS = Nd4j.arange(24).reshape(2, 3, 4).castTo(DataType.FLOAT);

    @Test
    void the_order_is_channel_by_channel_and_row_by_row() {
        assertThat(flatten(MAPS).row()).isEqualTo(Nd4j.arange(24).castTo(DataType.FLOAT));
        double[] channelsLast = {0, 12, 1, 13, 2, 14, 3, 15, 4, 16, 5, 17, 6, 18, 7, 19, 8, 20, 9, 21, 10, 22, 11, 23};
        assertThat(flatten(MAPS.permute(1, 2, 0)).row().toDoubleVector()).isEqualTo(channelsLast);
    }

    @Test
    void the_row_is_that_which_dl4j_gives_to_a_dense_layer() {
        INDArray maps = Nd4j.rand(DataType.FLOAT, 5, 4, 3);
        INDArray theirs = new CnnToFeedForwardPreProcessor(4, 3, 5)
                .preProcess(maps.reshape(1, 5, 4, 3), 1, LayerWorkspaceMgr.noWorkspaces());
        assertThat(flatten(maps).row()).isEqualTo(theirs.reshape(60));
    }

    @Test
    void there_and_back_is_exactly_the_same() {
        INDArray maps = Nd4j.rand(DataType.FLOAT, 3, 5, 7).sub(0.5);
        assertThat(maps.sub(flatten(maps).restored()).amaxNumber().doubleValue())
                .isEqualTo(0);
        INDArray row = flatten(maps).row();
        assertThat(flatten(unflatten(row, 3, 5, 7)).row()).isEqualTo(row);
        assertThat(flatten(unflatten(row, 7, 3, 5)).row()).isEqualTo(row);
        assertThat(unflatten(row, 7, 3, 5)).isNotEqualTo(maps);
        assertThat(flatten(maps.slice(0)).restored().shape()).isEqualTo(new long[] {1, 5, 7});
    }

    @Test
    void index_and_place_are_inverse_to_each_other_and_tell_where_each_value_went() {
        Flattening flat = flatten(MAPS);
        for (int i = 0; i < 24; i++) {
            Flattening.Place place = flat.place(i);
            assertThat(flat.index(place.channel(), place.row(), place.column())).isEqualTo(i);
            assertThat(MAPS.getDouble(place.channel(), place.row(), place.column()))
                    .isEqualTo(flat.row().getDouble(i));
        }
        assertThat(flat.place(19)).isEqualTo(new Flattening.Place(1, 1, 3));
        assertThat(flat.toString()).isEqualTo("[2, 3, 4] -> [24]");
    }

    @Test
    void what_does_not_fit_is_refused_with_the_rule() {
        assertSays(
                "a tensor of shape [1, 2, 3, 4] does not hold the maps of one image (must be [C, H, W]);"
                        + " try maps.slice(0) for the first image of a batch",
                () -> flatten(MAPS.reshape(1, 2, 3, 4)));
        assertSays(
                "a row of 24 numbers does not fill 2 maps of 3x5 (must be 2 · 3 · 5 = 30);"
                        + " try the shape that was flattened",
                () -> unflatten(flatten(MAPS).row(), 2, 3, 5));
        assertSays("there is no number 24 in a row of 24 (they are numbered from 0 to 23); try 0", () -> flatten(MAPS)
                .place(24));
        assertSays(
                "there is no channel 0, row 3, column 0 in maps of shape [2, 3, 4] (all are numbered from 0); try 0,"
                        + " 0, 0",
                () -> flatten(MAPS).index(0, 3, 0));
    }
}
