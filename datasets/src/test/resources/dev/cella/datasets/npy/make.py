"""Writes the arrays that NpyTest and NpzTest read, and what NumPy itself says is in them.

Run once with NumPy 2: python3 make.py, in this folder. expected.tsv: array, type, shape, values in C order, and the same
values as float32 (bits in hexadecimal).
"""

import io
import zipfile

import numpy as np

TYPES = "b1 i1 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8".split()


def values(code):
    """Six numbers of a type: the ends of its range, and what rounds awkwardly as float32."""
    if code == "b1":
        return [True, False, False, True, True, False]
    if code[0] == "f":
        info = np.finfo(code)
        return [0.1, -2.5, float(info.max), float(info.smallest_subnormal), -float(info.tiny), float("inf")]
    info = np.iinfo(code)
    middle = [(1 << 24) + 1, (1 << 63) + (1 << 39) + 1] if code == "u8" else [info.max // 3, info.max // 5]
    return [info.min, info.max, 0, 1, *middle]


def npy(array, version=None):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=version)
    return out.getvalue()


arrays = {}
for code in TYPES:
    array = np.array(values(code), dtype=code).reshape(2, 3)
    arrays[f"{code}-little-c"] = array.astype(array.dtype.newbyteorder("<"))
    arrays[f"{code}-big-f"] = np.asfortranarray(array.astype(array.dtype.newbyteorder(">")))
arrays["volume-f"] = np.asfortranarray(np.arange(24, dtype="<i2").reshape(2, 3, 4))
arrays["single"] = np.array(42, dtype="<i4")
arrays["empty"] = np.zeros((0, 28, 28), dtype="u1")
arrays["vector"] = np.array([3, 1, 2], dtype=">u2")

with np.errstate(over="ignore"), open("expected.tsv", "w") as out:
    for name, array in arrays.items():
        bits = [f"{b:08x}" for b in array.astype("f4").ravel("C").view("u4")]
        plain = [str(int(v)) if array.dtype.kind in "biu" else repr(float(v)) for v in array.ravel("C")]
        shape = " ".join(map(str, array.shape))
        code = array.dtype.kind + str(array.dtype.itemsize)
        print(name, code, shape, " ".join(plain), " ".join(bits), sep="\t", file=out)

np.savez_compressed("deflated.npz", **arrays)
np.savez("stored.npz", images=np.arange(32, dtype="u1").reshape(2, 4, 4), labels=np.array([[1], [0]], dtype="u1"))
for version in (1, 2, 3):
    with open(f"version{version}.npy", "wb") as out:
        out.write(npy(np.array([[1.5, -2.0]], dtype="<f4"), (version, 0)))
with open("object.npy", "wb") as out:
    np.save(out, np.array([{"a": 1}], dtype=object))
with open("record.npy", "wb") as out:
    np.save(out, np.zeros(2, dtype=[("x", "<f4"), ("y", "<i4")]))
with open("complex.npy", "wb") as out:
    np.save(out, np.zeros(2, dtype="c8"))

# members that hold no numbers, among two that do
np.savez_compressed(
    "mixed.npz",
    x=np.arange(3, dtype="<i4"),
    names=np.array(["a", "größe"]),
    codes=np.array([b"ab", b"c"]),
    objects=np.array([{"a": 1}, None], dtype=object),
    records=np.zeros(2, dtype=[("x", "<f4"), ("y", "<i4")]),
    days=np.array(["2024-01-31"], dtype="datetime64[D]"),
    spans=np.array([5], dtype="timedelta64[s]"),
    waves=np.zeros(2, dtype="c16"),
    raw=np.zeros(2, dtype="V3"),
    empty=np.array([], dtype="U3"),
    y=np.array([[1.5, 2.5]]),
)
for method in ("bzip2", "lzma"):
    with zipfile.ZipFile(f"{method}.npz", "w", getattr(zipfile, f"ZIP_{method.upper()}")) as out:
        out.writestr("labels.npy", npy(np.arange(60, dtype="<i8")))
with zipfile.ZipFile("names.npz", "w") as out:
    out.writestr("folder/", "")
    for name in ("größe.npy", "folder/x.npy", "twice.npy.npy", "README.txt"):
        out.writestr(name, npy(np.arange(2, dtype="u1")))

zipfile.ZIP64_LIMIT = 100  # so that even this small file gets the 64-bit directory of a large one
with zipfile.ZipFile("zip64.npz", "w") as out:
    out.writestr("labels.npy", npy(np.arange(60, dtype="<i8")))
