"""Writes small files of MedMNIST's layout, and their pixels as NumPy arranges them for a network: the original sets, and larger
images, some with flat labels or a channel axis.

Run once with NumPy 2: python3 make.py, in this folder. expected.tsv: file, shape, sums of each image and channel of the
test split [N, C, ...] and four single values of its last image, channels first.
"""

import numpy as np


def pixels(*shape):
    grid = np.indices(shape)
    steps = [101, 7, 3, 29, 0][: len(shape)]
    return (sum(g * s for g, s in zip(grid, steps)) % 251).astype("u1")


def labels(rows):
    return np.array(rows, dtype="u1")


single = {"train": [[0], [1], [1]], "val": [[1]], "test": [[1], [0]]}
flat = {split: [row[0] for row in rows] for split, rows in single.items()}
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
    ("breastmnist_64", (64, 64), flat),
    ("breastmnist_128", (128, 128, 1), flat),
    ("breastmnist_224", (224, 224), single),
    ("pathmnist_64", (64, 64, 3), flat),
    ("chestmnist_64", (1, 64, 64), findings),
    ("adrenalmnist3d_64", (64, 64, 64, 1), flat),
]:
    arrays = {}
    for split, rows in targets.items():
        arrays[f"{split}_images"] = pixels(len(rows), *tail)
        arrays[f"{split}_labels"] = labels(rows)
    np.savez_compressed(f"{name}.npz", **arrays)
    test = arrays["test_images"].astype("f4")
    test = np.moveaxis(test, -1, 1) if tail[-1] in (1, 3) else test.reshape(len(test), 1, *(n for n in tail if n > 1))
    sums = test.reshape(test.shape[0], test.shape[1], -1).sum(-1, dtype="f8").ravel()
    last = test[-1].ravel()
    values = [last[i] for i in (0, 1, 30, -2)]
    row = [" ".join(str(int(v)) for v in part) for part in (test.shape, sums, values)]
    print(name, *row, sep="\t", file=expected)

for name, images in [("floats", pixels(1, 28, 28) / 255), ("small", pixels(1, 20, 20))]:
    arrays = {f"{split}_images": images for split in single}
    np.savez_compressed(f"{name}.npz", **arrays, **{f"{split}_labels": labels([0]) for split in single})
arrays = {f"{split}_images": pixels(1, 28, 28) for split in single}
np.savez_compressed("label7.npz", **arrays, **{f"{split}_labels": labels([[7]]) for split in single})
