// What is marked on each grid, when one value of one tensor is looked at.

import { reach, terms, winner } from "./operation.js";
import { position, size } from "./tensor.js";

// Returns one set of marks per tensor, as Grid.draw takes them.
export function marksOf(chain, { tensor, index, pinned }) {
  const marks = chain.tensors.map(() => ({}));
  const fields = chain.fields(tensor, index);
  fields.forEach((field, i) => {
    if (i !== tensor && field.includes(1)) marks[i].field = field;
  });
  Object.assign(marks[tensor], { focus: index, pinned });
  const op = chain.operations[tensor - 1];
  if (op?.kind === "windows" && op.from.length === 1) markWindow(marks[op.from[0]], op, chain.before(tensor - 1), chain.tensors[tensor], index);
  return marks;
}

// A window has the outlines of its cells in place of a field, and the winner of a pooling its ring.
function markWindow(marks, op, input, output, index) {
  marks.field = null;
  marks.window = windowCells(op, input, output, index);
  const best = winner(op.rule, terms(op, input, output, index));
  if (best >= 0) marks.winner = marks.window[best];
}

// The cells under a window, those in the border too.
function windowCells(op, input, output, index) {
  const { channel, row, column } = position(output, index);
  const [first, last] = reach(op, input, channel);
  const cells = [];
  for (let c = first; c < last; c++) {
    for (let i = 0; i < op.kernel[0]; i++) {
      for (let j = 0; j < op.kernel[1]; j++) {
        cells.push([c, row * op.stride - op.padding[0] + i * op.dilation, column * op.stride - op.padding[1] + j * op.dilation]);
      }
    }
  }
  return cells;
}

// What an operation puts around its input: { top, left, bottom, right, at(channel, row, column) → value }.
export function borderOf(op, input, inputs) {
  if (op?.kind !== "windows") return undefined;
  const [top, left, bottom, right] = op.padding;
  const one = { ...op, kernel: [1, 1], stride: 1, dilation: 1, depth: 0, weights: null };
  const output = { ...input, height: input.height + top + bottom, width: input.width + left + right };
  const at = (channel, row, column) => {
    let value = 0;
    const index = (channel * output.height + row + top) * output.width + column + left;
    inputs(one, input, output, index, (source) => (value = source < 0 ? 0 : input.values[source]));
    return value;
  };
  return { top, left, bottom, right, at };
}

export const isEmpty = (tensor) => tensor.height < 1 || tensor.width < 1 || size(tensor) < 1;
