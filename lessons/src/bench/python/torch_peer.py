"""PyTorch as a peer of `./cella bench train`: the same nets, asked for steps on standard input, answering seconds."""

import sys
import time

import torch
from torch import nn

BATCH = 64


def conv(inputs: int, outputs: int, size: int, **how) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, size, **how)


def lenet() -> nn.Module:
    return nn.Sequential(
        conv(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        conv(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))  # fmt: skip


def mlp() -> nn.Module:
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(),
                         nn.Linear(128, 10))  # fmt: skip


class Block(nn.Module):
    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.way = nn.Sequential(
            conv(inputs, outputs, 3, stride=stride, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            conv(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs))  # fmt: skip
        self.shortcut = nn.Identity() if stride == 1 else nn.Sequential(
            conv(inputs, outputs, 1, stride=stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return torch.relu(self.way(x) + self.shortcut(x))


def resnet() -> nn.Module:
    return nn.Sequential(
        conv(3, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
        Block(16, 16, 1), Block(16, 16, 1), Block(16, 32, 2), Block(32, 32, 1), Block(32, 64, 2), Block(64, 64, 1),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))  # fmt: skip


class UNet(nn.Module):
    def __init__(self):
        super().__init__()

        def twice(inputs, outputs):
            return nn.Sequential(conv(inputs, outputs, 3, padding=1), nn.ReLU(),
                                 conv(outputs, outputs, 3, padding=1), nn.ReLU())  # fmt: skip

        def upward(inputs, outputs):
            return nn.Sequential(nn.ConvTranspose2d(inputs, outputs, 2, stride=2), nn.ReLU())

        self.down = nn.ModuleList([twice(1, 8), twice(8, 16), twice(16, 32)])
        self.bottom = twice(32, 64)
        self.upward = nn.ModuleList([upward(64, 32), upward(32, 16), upward(16, 8)])
        self.up = nn.ModuleList([twice(64, 32), twice(32, 16), twice(16, 8)])
        self.mask = conv(8, 1, 1)

    def forward(self, x):
        skips = []
        for down in self.down:
            x = down(x)
            skips.append(x)
            x = torch.max_pool2d(x, 2)
        x = self.bottom(x)
        for upward, up in zip(self.upward, self.up):
            x = up(torch.cat([upward(x), skips.pop()], 1))
        return self.mask(x)


def main() -> None:
    name = sys.argv[1]
    net = {"lenet": lenet, "mlp": mlp, "resnet": resnet, "unet": UNet}[name]()
    size, channels = (64 if name == "unet" else 28), (3 if name == "resnet" else 1)
    images = torch.rand(BATCH, channels, size, size)
    if name == "unet":
        targets, loss = (torch.rand(BATCH, 1, size, size) > 0.5).float(), nn.BCEWithLogitsLoss()
    else:
        targets, loss = torch.arange(BATCH) % 10, nn.CrossEntropyLoss()
    updater = torch.optim.Adam(net.parameters(), 1e-3)

    def train() -> None:
        net.train()
        updater.zero_grad()
        loss(net(images), targets).backward()
        updater.step()

    def infer() -> None:
        net.eval()
        with torch.inference_mode():
            net(images)

    print("ready", flush=True)
    for line in sys.stdin:
        what, steps = line.split()
        work = {"train": train, "infer": infer}[what]
        begin = time.perf_counter()
        for _ in range(int(steps)):
            work()
        print(time.perf_counter() - begin, flush=True)


if __name__ == "__main__":
    main()
