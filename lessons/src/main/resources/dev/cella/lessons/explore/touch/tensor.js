// Tensors and their positions. A tensor is { name, channels, height, width, values, float }: values lie channel by channel,
// row by row; `float` says that they are rounded to 32 bits. `plane` says what a channel is called, if not channel, and `rows` and
// `columns` what they are called, such as words. The planes of a batch follow on each other; `samples` says how
// many images they belong to.

export const size = (tensor) => tensor.channels * tensor.height * tensor.width;

export function position(tensor, index) {
  const plane = tensor.height * tensor.width;
  return {
    channel: Math.floor(index / plane),
    row: Math.floor((index % plane) / tensor.width),
    column: index % tensor.width,
  };
}

export const indexOf = (tensor, channel, row, column) => (channel * tensor.height + row) * tensor.width + column;

// The position in words: "channel 1, row 5, column 18".
export function place(tensor, index) {
  const { channel, row, column } = position(tensor, index);
  if (tensor.height * tensor.width === 1) return `number ${channel}`;
  const each = tensor.channels / (tensor.samples ?? 1);
  const sample = tensor.samples > 1 ? `sample ${Math.floor(channel / each)}, ` : "";
  const plane = each > 1 ? `${planeOf(tensor)} ${channel % each}, ` : "";
  return `${sample}${plane}${called("row", row, tensor.rows)}, ${called("column", column, tensor.columns)}`;
}

export const planeOf = (tensor) => tensor.plane ?? "channel";

// A name beside the number: "row 2 (seen)".
const called = (kind, number, names) => `${kind} ${number}${names?.[number] ? ` (${names[number]})` : ""}`;

// Several tensors as one: their channels one after the other.
export function join(tensors) {
  if (tensors.length === 1) return tensors[0];
  const values = tensors.flatMap((tensor) => [...tensor.values]);
  return { ...tensors[0], name: tensors.map((tensor) => tensor.name).join(" and "), channels: values.length / (tensors[0].height * tensors[0].width), values };
}

// Numbers come as bytes: 32-bit floats or 64-bit ones, little-endian, at any offset of a buffer that others share.
export function numbers(bytes, float) {
  const from = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return Float64Array.from(float ? new Float32Array(from) : new Float64Array(from));
}

export function bytes(values, float) {
  return new DataView((float ? Float32Array : Float64Array).from(values).buffer);
}

export function extent(values) {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest && value < Infinity) greatest = value;
  }
  return least > greatest ? [0, 0] : [least, greatest];
}
