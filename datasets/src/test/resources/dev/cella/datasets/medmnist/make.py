"""Writes small files of MedMNIST's layout, and their pixels as NumPy arranges them for a network.

Run once with NumPy 2: python3 make.py, in this folder. expected.tsv: file, shape, sums of each image and channel of the
test split [N, C, ...] and four single values of its last image, channels first.
"""

import numpy as np


def pixels(*shape):
    grid = np.indices(shape)
    steps = [101, 7, 3, 29][: len(shape)]
    return (sum(g * s for g, s in zip(grid, steps)) % 251).astype("u1")


def labels(rows):
    return np.array(rows, dtype="u1")


single = {"train": [[0], [1], [1]], "val": [[1]], "test": [[1], [0]]}
none = [0] * 14
findings = {
    "train": [none, [1] * 14, [0, 1] + none[2:]],
    "val": [none],
    "test": [[0, 0, 1, 1] + none[4:], none],
}

expected = open("expected.tsv", "w")
for name, tail, targets in [
    ("breastmnist", (28, 28), single),
    ("pathmnist", (28, 28, 3), single),
    ("chestmnist", (28, 28), findings),
    ("adrenalmnist3d", (28, 28, 28), single),
]:
    arrays = {}
    for split, rows in targets.items():
        arrays[f"{split}_images"] = pixels(len(rows), *tail)
        arrays[f"{split}_labels"] = labels(rows)
    np.savez_compressed(f"{name}.npz", **arrays)
    test = arrays["test_images"].astype("f4")
    test = np.moveaxis(test, -1, 1) if tail[-1] == 3 else test[:, None]
    sums = test.reshape(test.shape[0], test.shape[1], -1).sum(-1).ravel()
    last = test[-1].ravel()
    values = [last[i] for i in (0, 1, 30, -2)]
    row = [" ".join(str(int(v)) for v in part) for part in (test.shape, sums, values)]
    print(name, *row, sep="\t", file=expected)

arrays = {f"{split}_images": pixels(1, 28, 28) for split in single}
np.savez_compressed("label7.npz", **arrays, **{f"{split}_labels": labels([[7]]) for split in single})
