package dev.cella.lessons.net.layer;

import java.util.List;

/**
 * The outcome of torch 2.15 for a number of groups, {@code torch.nn.functional.group_norm} and its backward pass in double.
 *
 * @param output values at the indices {@link #SOME}
 * @param input gradients there
 * @param scale gradients of all scales
 * @param shift gradients of all shifts
 */
record GoldenGroups(int groups, List<Double> output, List<Double> input, List<Double> scale, List<Double> shift) {
    static final int[] SOME = {0, 1, 5, 10, 17, 31};

    static final List<GoldenGroups> ALL = List.of(
            new GoldenGroups(
                    1,
                    List.of(
                            -0.090373634335,
                            0.651430984835,
                            -0.816241664485,
                            -2.879647659933,
                            -0.484101864175,
                            1.724042862282),
                    List.of(
                            0.308628053100,
                            -0.035677738851,
                            -0.069156952789,
                            -0.656766065519,
                            0.042600796842,
                            -0.591230559017),
                    List.of(3.771083297602, -4.091004565806, 3.893499375384, -3.291695422410),
                    List.of(-1.746593966553, 2.491346682614, -2.721678244727, 2.390029062411)),
            new GoldenGroups(
                    2,
                    List.of(
                            0.031414043333,
                            0.814454329662,
                            -1.137473277525,
                            -3.417704353347,
                            -0.402783797011,
                            1.563550165937),
                    List.of(
                            0.302033206235,
                            -0.130479193128,
                            -0.161786980145,
                            -0.676539179090,
                            0.092034331272,
                            -0.586055633179),
                    List.of(3.652684362030, -3.769512232184, 4.557301324806, -3.970233598634),
                    List.of(-1.746593966553, 2.491346682614, -2.721678244727, 2.390029062411)),
            new GoldenGroups(
                    4,
                    List.of(
                            0.098061852908,
                            0.868880416270,
                            -1.047039426977,
                            -3.313244906287,
                            -0.362495351657,
                            1.492247919146),
                    List.of(
                            0.220465441127,
                            -0.081507731723,
                            -0.225534472232,
                            0.264054454945,
                            -0.010085604195,
                            -0.257359509818),
                    List.of(3.500649850087, -4.095301903388, 4.366815208140, -4.243438355705),
                    List.of(-1.746593966553, 2.491346682614, -2.721678244727, 2.390029062411)));
}
