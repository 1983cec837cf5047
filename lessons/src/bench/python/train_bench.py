"""Command line behind `./cella bench train`: images per second of four nets, for Cella and its peers, in alternating rounds."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[4]
PEERS = HOME / "lessons/src/bench"
STORE = HOME / ".cella/peers/djl"
BATCH = 64
NETS = {"lenet": "LeNet, 28×28×1", "resnet": "ResNet, 6 blocks, 28×28×3", "mlp": "MLP 784-256-128-10",
        "unet": "U-Net, 64×64×1"}
SHIPPED, CELLA, DJL, TORCH = "DL4J as shipped", "Cella", "DJL + PyTorch", "PyTorch"
ALONE = "Cella on ND4J alone"  # as on platforms without oneDNN's own library
PASSIVE = "PyTorch, passive"  # its waiting threads sleep, as ours do; as it comes, they spin
SECONDS = 1.5  # of work in a round
PLAIN = "-Dcella.engine=plain"
COLUMNS = (SHIPPED, ALONE, CELLA, DJL, TORCH, PASSIVE)
LEFT_OUT: set[str] = set()
WAITING = {"OMP_WAIT_POLICY": "PASSIVE"}  # as the kernel sets it


class Contender:
    """A process that holds one net and answers how long a number of steps took."""

    def __init__(self, command: list[str], environment: dict[str, str]):
        self.process = subprocess.Popen(command, env={**os.environ, **environment}, text=True, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.steps = {"train": 2, "infer": 2}
        self.fresh = []
        self.works = self.line() == "ready"

    def line(self) -> str:
        return self.process.stdout.readline().strip()

    def seconds(self, what: str) -> float:
        self.process.stdin.write(f"{what} {self.steps[what]}\n")
        self.process.stdin.flush()
        return float(self.line())

    def warm_up(self) -> None:
        for what in self.steps:
            for _ in range(2):
                self.steps[what] = max(2, round(self.steps[what] * SECONDS / self.seconds(what)))

    def speed(self, what: str) -> float:
        return BATCH * self.steps[what] / self.seconds(what)

    def first_step(self) -> None:
        """Notes the milliseconds of the first step of a fresh net; only Java contenders answer."""
        self.process.stdin.write("fresh 1\n")
        self.process.stdin.flush()
        self.fresh.append(1000 * float(self.line()))

    def peak_megabytes(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return float("nan")
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def contenders(net: str) -> dict[str, Contender]:
    djl = [java(), "-cp", f"{STORE}/*", "-Dai.djl.offline=true", str(PEERS / "djl/DjlPeer.java"), net]
    commands = {
        SHIPPED: (ours(net, "-Xmx4g", "-Dorg.eclipse.deeplearning4j.helpers.disable=true", PLAIN), {}),
        ALONE: (ours(net, "-Xmx1g", PLAIN), WAITING),
        CELLA: (ours(net, "-Xmx1g"), WAITING),
    }
    if fetched_djl():
        commands[DJL] = (djl, {})
    if torch():
        for name, waiting in ((TORCH, {}), (PASSIVE, WAITING)):
            commands[name] = ([torch(), str(PEERS / "python/torch_peer.py"), net], waiting)
    started = {name: Contender(*command) for name, command in commands.items() if name not in LEFT_OUT}
    return {name: one for name, one in started.items() if one.works}


def ours(net: str, *options: str) -> list[str]:
    path = os.pathsep.join(str(HOME / "lessons/target" / part) for part in ("lib/*", "test-classes"))
    return [java(), *options, "-XX:+UseSerialGC", "-cp", path, "dev.cella.lessons.train.TrainBench", net]


def java() -> str:
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin/java") if home else "java"


def fetched_djl() -> bool:
    if not STORE.exists():
        fetch = [str(HOME / "mvnw"), "-q", "-B", "-f", str(PEERS / "djl"), "dependency:copy-dependencies",
                 f"-DoutputDirectory={STORE}"]
        if subprocess.run(fetch, stdout=subprocess.DEVNULL, check=False).returncode:
            print("  DJL is skipped: it could not be fetched.", file=sys.stderr)
    return STORE.exists()


def torch() -> str | None:
    """A Python that has PyTorch: $CELLA_TORCH_PYTHON, or this one."""
    for python in filter(None, (os.environ.get("CELLA_TORCH_PYTHON"), sys.executable)):
        if subprocess.run([python, "-c", "import torch"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return python
    return None


def measure(net: str, rounds: int) -> dict[str, dict[str, float]]:
    """Returns medians of images per second, and the peak resident memory."""
    running = contenders(net)
    speeds = {name: {"train": [], "infer": []} for name in running}
    for one in running.values():
        one.warm_up()
    for number in range(1, rounds + 1):
        print(f"  {net}: round {number} of {rounds}", file=sys.stderr)
        for name, one in running.items():
            for what, list_of in speeds[name].items():
                list_of.append(one.speed(what))
    medians = {name: {what: statistics.median(list_of) for what, list_of in kinds.items()}
               for name, kinds in speeds.items()}
    for name, one in running.items():
        medians[name]["memory"] = one.peak_megabytes()  # of one net: each first step makes another
    ours = [running[name] for name in (ALONE, CELLA) if name in running]
    for _ in range(rounds):
        for one in ours:
            one.first_step()
    for name, one in running.items():
        if one.fresh:
            medians[name]["first"] = statistics.median(one.fresh)
        one.end()
    return medians


def work(net: str) -> tuple[float, float]:
    """Multiply-adds of a step per image, and how many of a large matrix product this machine does per second."""
    answer = subprocess.run([*ours(net, "-Xmx1g"), "peak"], env={**os.environ, **WAITING}, text=True, check=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.split()
    return float(answer[-2]), float(answer[-1])


def share_of_peak(net: str, images_per_second: float, of_step: float, peak: float) -> str:
    """How near training is to what this machine's processors could multiply and add at most."""
    reached = of_step * images_per_second
    return (f"{NETS[net]}: {of_step / 1e6:.2f} million multiply-adds per image and step, {reached / 1e9:.1f} billion per second,"
            f" {100 * reached / peak:.0f} % of the {peak / 1e9:.0f} billion of a large matrix product")


def row(net: str, what: str, medians: dict[str, dict[str, float]]) -> str:
    ours = medians[CELLA][what]
    cells = []
    for name in COLUMNS:
        theirs = medians.get(name, {}).get(what)
        ratio = "" if name == CELLA or theirs is None else f" ({ours / theirs:.2f} ×)"
        cells.append("none" if theirs is None else f"{theirs:.0f}{ratio}")
    kind = {"train": "training, images/s", "infer": "inference, images/s", "memory": "peak resident MB",
            "first": "first step of a fresh net, ms"}[what]
    return f"| {NETS[net]} | {kind} | " + " | ".join(cells) + " |"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./cella bench train", description="Compare the speed of training.")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--nets", nargs="+", choices=list(NETS), default=list(NETS))
    parser.add_argument("--without", nargs="+", choices=[name for name in COLUMNS if name != CELLA], default=[],
                        help="columns to leave out")
    parser.add_argument("--profile", choices=list(NETS), help="where the time of a training step of this net goes")
    options = parser.parse_args()
    if options.profile:
        return subprocess.call([*ours(options.profile, "-Xmx1g"), "profile"], env={**os.environ, **WAITING})
    if not torch():
        print("  PyTorch is skipped: set CELLA_TORCH_PYTHON to a Python that has torch.", file=sys.stderr)
    LEFT_OUT.update(options.without)
    rows, speeds, works = [], {}, {}
    for net in options.nets:
        medians = measure(net, options.rounds)
        speeds[net], works[net] = medians[CELLA]["train"], work(net)
        rows += [row(net, what, medians) for what in ("train", "infer", "memory", "first")]
    names = " | ".join(COLUMNS)
    print(f"\n| batch {BATCH}, median of {options.rounds} rounds | | {names} |")
    print("|---" * (2 + len(COLUMNS)) + "|")
    print("\n".join(rows))
    print(f"\nIn parentheses: the value of {CELLA} as a multiple of the other's. Waiting threads of {TORCH} spin, as it comes;"
          f" those of {CELLA} and of \"{PASSIVE}\" sleep.")
    peak = max(of_machine for _, of_machine in works.values())  # a neighbor can only lower it
    for net, (of_step, _) in works.items():
        print(share_of_peak(net, speeds[net], of_step, peak))
    return 0


if __name__ == "__main__":
    sys.exit(main())
