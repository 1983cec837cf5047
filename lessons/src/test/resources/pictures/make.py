"""Makes the pictures of this folder, and golden.tsv: what PIL, numpy and pydicom read from them.

Run it with Pillow, numpy 2, tifffile, imagecodecs and pydicom 3 installed: python make.py
"""

from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
import tifffile
from PIL import Image, ImageOps
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.pixels import apply_modality_lut, apply_voi_lut
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian
from pydicom.uid import SecondaryCaptureImageStorage as CAPTURE

HERE = Path(__file__).parent
RAMP = np.arange(6 * 8).reshape(6, 8)
golden = {}


def raster(name, image, seen, **options):
    image.save(HERE / name, **options)
    golden[name] = np.atleast_3d(seen).astype(float)


def gray_and_color():
    gray = (RAMP * 5).astype("u1")
    color = np.stack([RAMP * 5, 255 - RAMP * 5, RAMP * 3], -1).astype("u1")
    raster("gray8.png", Image.fromarray(gray), gray / 255)
    raster("gray16.png", Image.fromarray((RAMP * 1300).astype("u2")), RAMP * 1300 / 65535)
    raster("dark16.png", Image.fromarray((RAMP * 80).astype("u2")), RAMP * 80 / 65535)
    raster("color.png", Image.fromarray(color), color / 255)
    raster("colorless.png", Image.fromarray(np.stack([gray] * 3, -1)), gray / 255)
    raster("palette.gif", Image.fromarray(color).quantize(16), np.asarray(Image.fromarray(color).quantize(16).convert("RGB")) / 255)
    raster("gray16.tif", Image.fromarray((RAMP * 1300).astype("u2")), RAMP * 1300 / 65535)
    alpha = np.dstack([color, (RAMP * 5).astype("u1")])
    raster("transparent.png", Image.fromarray(alpha), color / 255 * alpha[..., 3:] / 255 + 1 - alpha[..., 3:] / 255)


def photographs():
    blocks = np.kron(np.array([[0, 90], [180, 250], [40, 140]]), np.ones((8, 8))).astype("u1")
    for orientation in range(1, 9):
        name = f"held-{orientation}.jpg"
        exif = Image.Exif()
        exif[0x0112] = orientation
        Image.fromarray(blocks).save(HERE / name, quality=95, exif=exif)
        golden[name] = np.atleast_3d(np.asarray(ImageOps.exif_transpose(Image.open(HERE / name))) / 255)


def inks():
    block = np.ones((8, 8))
    cyan, magenta = np.kron([[0, 200], [40, 120]], block), np.kron([[220, 20], [0, 60]], block)
    inks = np.stack([cyan, magenta, cyan[::-1], magenta[:, ::-1] // 2], -1).astype("u1")
    for name in ("CMYK", "YCCK"):  # both as Adobe writes them: inverted
        file = HERE / f"{name.lower()}.jpg"
        file.write_bytes(imagecodecs.jpeg8_encode(255 - inks, level=98, colorspace="CMYK", outcolorspace=name))
        golden[file.name] = np.asarray(Image.open(file).convert("RGB")) / 255
    raster("cmyk.tif", Image.fromarray(inks[::4, ::4].copy(), "CMYK"), np.asarray(Image.fromarray(inks[::4, ::4].copy(), "CMYK").convert("RGB")) / 255)


def numbers():
    """Kinds of numbers in TIFF, and ways to pack them."""
    ramp = RAMP / 47

    def tiff(name, stored, seen, **options):
        tifffile.imwrite(HERE / name, stored, **options)
        golden[name] = np.atleast_3d(seen).astype(float)

    packed = {"compression": "lzw", "predictor": True}
    tiff("half.tif", ramp.astype("f2"), ramp.astype("f2"), photometric="minisblack", tile=(16, 16), **packed)
    tiff("float.tif", (RAMP * 20.0 - 100).astype("f4"), ramp, photometric="minisblack", **packed)
    tiff("double.tif", (RAMP * 20.0).astype("f8"), 1 - ramp, photometric="miniswhite", compression="zlib", predictor=True)
    tiff("short.tif", (RAMP * 9 - 200).astype("i2"), ramp, photometric="minisblack", byteorder=">", **packed)
    tiff("long.tif", (RAMP * 10**12).astype("i8"), ramp, photometric="minisblack", bigtiff=True, tile=(16, 16), compression="zlib")
    tiff("bits12.tif", (RAMP * 80).astype("u2"), RAMP * 80 / 4095, photometric="minisblack", bitspersample=12)
    color = np.stack([RAMP, RAMP[::-1], RAMP[:, ::-1]], 0)
    tiff("planes.tif", (color * 1300).astype("u2"), np.moveaxis(color, 0, -1) * 1300 / 65535, photometric="rgb", planarconfig="separate", bigtiff=True)
    even = np.kron(np.array([[20, 90], [180, 250]]), np.ones((2, 2))).astype("u1")
    ycbcr = Image.fromarray(np.stack([even, even[::-1] // 2 + 64, even[:, ::-1] // 2 + 64], -1), "YCbCr")
    raster("ycbcr.tif", ycbcr, np.asarray(ycbcr.convert("RGB")) / 255)


def slice_(name, pixels, photometric="MONOCHROME2", syntax=ExplicitVRLittleEndian, **tags):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID, meta.TransferSyntaxUID = CAPTURE, "1.2.3", syntax
    data = FileDataset(name, {}, file_meta=meta, preamble=b"\0" * 128)
    data.SOPClassUID, data.SOPInstanceUID, data.Modality, data.PatientName = CAPTURE, "1.2.3", "CT", "Nobody"
    item = Dataset()  # a sequence whose Rows are none of ours
    item.Rows = 3
    data.AnatomicRegionSequence = Sequence([item])
    data["AnatomicRegionSequence"].is_undefined_length = True
    data.Rows, data.Columns = pixels.shape[:2]
    data.SamplesPerPixel = 3 if pixels.ndim == 3 else 1
    if pixels.ndim == 3:
        data.PlanarConfiguration = tags.pop("planar", 0)
    data.PhotometricInterpretation = photometric
    data.BitsAllocated = pixels.dtype.itemsize * 8
    data.BitsStored = tags.pop("bits", data.BitsAllocated)
    data.HighBit = tags.pop("high", data.BitsStored - 1)
    data.PixelRepresentation = int(pixels.dtype.kind == "i")
    for tag, value in tags.items():
        setattr(data, tag, value)
    big = syntax == ExplicitVRBigEndian
    stored = np.moveaxis(pixels, -1, 0) if pixels.ndim == 3 and data.PlanarConfiguration else pixels
    data.PixelData = (stored.byteswap() if big else stored).tobytes()
    data["PixelData"].VR = "OW" if data.BitsAllocated == 16 else "OB"
    pydicom.dcmwrite(HERE / name, data, implicit_vr=syntax.is_implicit_VR, little_endian=not big, enforce_file_format=True)
    return data


def golden_slice(name, *arguments, **tags):
    slice_(name, *arguments, **tags)
    data = pydicom.dcmread(HERE / name)
    if data.SamplesPerPixel == 3:
        golden[name] = data.pixel_array / 255
        return
    units = apply_modality_lut(data.pixel_array, data).astype(float)
    low, high = units.min(), units.max()
    if "WindowCenter" in data:  # pydicom's own window; it ends where stored numbers end
        bits = data.BitsStored
        ends = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if data.PixelRepresentation else (0, 2**bits - 1)
        slope, intercept = float(data.get("RescaleSlope", 1)), float(data.get("RescaleIntercept", 0))
        low, high = (end * slope + intercept for end in ends)
        units = apply_voi_lut(units, data)
    light = (units - low) / (high - low)
    golden[name] = np.atleast_3d(1 - light if data.PhotometricInterpretation == "MONOCHROME1" else light)


def table(first, bits, entries, type_="US"):
    item = Dataset()
    item.add_new(0x00283002, type_, [len(entries), first, bits])
    item.add_new(0x00283006, "OW", np.array(entries, "<u2").tobytes())
    return Sequence([item])


def tables():
    """Modality and VOI transformations beside rescale and window, worked out by pydicom."""
    stored = (RAMP * 20).astype("<u2")
    dark = table(100, 12, [4095 - 6 * i for i in range(600)])
    data = slice_("voi-lut.dcm", stored, bits=12, syntax=ImplicitVRLittleEndian, VOILUTSequence=dark, WindowCenter=5, WindowWidth=9)
    golden["voi-lut.dcm"] = np.atleast_3d(apply_voi_lut(stored, data) / 4095)
    signed = (RAMP * 20 - 400).astype("<i2")
    data = slice_("modality-lut.dcm", signed, ModalityLUTSequence=table(-300, 16, [i * i // 9 for i in range(700)], "SS"))
    units = apply_modality_lut(signed, data).astype(float)
    golden["modality-lut.dcm"] = np.atleast_3d(units / units.max())
    data = slice_("sigmoid.dcm", stored, bits=12, VOILUTFunction="SIGMOID", WindowCenter=[400, 9], WindowWidth=[300, 9])
    golden["sigmoid.dcm"] = np.atleast_3d(apply_voi_lut(stored, data) / 4095)
    slice_("high-bit.dcm", (stored << 4) | 7, bits=12, high=15, PresentationLUTShape="INVERSE")
    golden["high-bit.dcm"] = np.atleast_3d(1 - stored / stored.max())


def slices():
    golden_slice("ct.dcm", (RAMP * 20 - 1000).astype("<i2"), RescaleSlope=1, RescaleIntercept=-24, WindowCenter=-500, WindowWidth=400)
    golden_slice("slope.dcm", (RAMP * 20).astype("<u2"), bits=12, RescaleSlope=0.5, RescaleIntercept=-100, WindowCenter=100, WindowWidth=200)
    golden_slice("no-window.dcm", (RAMP * 20 - 300).astype("<i2"))
    golden_slice("mono1.dcm", (RAMP * 5).astype("u1"), "MONOCHROME1")
    golden_slice("implicit.dcm", (RAMP * 20).astype("<u2"), syntax=ImplicitVRLittleEndian, bits=12)
    golden_slice("big-endian.dcm", (RAMP * 20).astype("<u2"), syntax=ExplicitVRBigEndian, bits=12)
    color = np.stack([RAMP, RAMP * 2, RAMP * 3], -1).astype("u1")
    golden_slice("rgb.dcm", color, "RGB")
    golden_slice("rgb-planes.dcm", color, "RGB", planar=1)
    # no decoder is needed to refuse it: a raw slice that says it is RLE
    slice_("compressed.dcm", (RAMP * 20).astype("<u2"), syntax=ExplicitVRLittleEndian)
    raw = (HERE / "compressed.dcm").read_bytes().replace(b"1.2.840.10008.1.2.1\0\x02", b"1.2.840.10008.1.2.5\0\x02")
    (HERE / "compressed.dcm").write_bytes(raw)
    slice_("palette.dcm", (RAMP * 5).astype("u1"), "PALETTE COLOR")


gray_and_color()
photographs()
inks()
numbers()
slices()
tables()
with open(HERE / "golden.tsv", "w") as out:
    for name, light in golden.items():
        height, width, channels = light.shape
        numbers = " ".join(f"{value:.4f}" for value in np.moveaxis(light, -1, 0).ravel())
        out.write(f"{name}\t{channels} {height} {width}\t{numbers}\n")
