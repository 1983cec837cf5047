"""Command line behind `./cella bench chart`: the first chart of a kernel, and curves that are redrawn while a net trains."""

import statistics

from session import kernel, result

KERNELS = 7
FIRST = 'lines("epoch", "loss", named("training", Nd4j.create(new float[] {3, 2, 1.5f, 1.2f})))'
TRAINING = """
var x = Nd4j.rand(256, 1, 28, 28);
var y = Nd4j.eye(2).repeat(0, 128);
var loss = liveCurves();
for (int i = 1; i <= 3; i++)
    train(net(input(1, 28, 28), conv(2, 3), relu(), flatten(), dense(2)).seed(i).updater(new Adam(1e-3)).build())
        .on(x, y).epochs(40).seed(i).named("net " + i).watching(loss).run();
"""
REDRAWS = """
var display = live("");
var times = new ArrayList<Double>();
for (int i = 0; i < 120; i++) {
    long start = System.nanoTime();
    display.update(loss.figure());
    times.add((System.nanoTime() - start) / 1e6);
}
times.subList(20, 120).stream().map(String::valueOf).collect(Collectors.joining(" "))
"""


def main():
    firsts = []
    for _ in range(KERNELS):
        with kernel() as (_manager, client):
            firsts.append(result(client, FIRST).seconds)
            if len(firsts) == KERNELS:
                result(client, TRAINING)
                redraws = sorted(map(float, result(client, REDRAWS).text.strip('"').split()))
    print(f"first chart of a kernel, from the request to the figure: {statistics.median(firsts):.2f} s", end=" ")
    print(f"(median of {KERNELS}; max {max(firsts):.2f} s)")
    print(f"one redraw of three curves over 40 epochs: {statistics.median(redraws):.1f} ms", end=" ")
    print(f"(median of {len(redraws)}; 95th percentile {redraws[94]:.1f} ms)")


if __name__ == "__main__":
    main()
