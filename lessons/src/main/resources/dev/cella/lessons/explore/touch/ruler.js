// One row of pixels and below it every window that fits: where it begins, which pixels lie under its weights, and the pixels
// that no window touches.

import { FOCUS, GRAY, MARK } from "./colors.js";
import { position } from "./tensor.js";

const ROW = 14;

// Draws the windows under the grid of the row; `chosen` is the output that is looked at.
export function drawRuler(canvas, grid, op, output, chosen) {
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const height = (output.width + 1) * ROW;
  canvas.width = Math.ceil(grid.width * ratio);
  canvas.height = Math.ceil(height * ratio);
  Object.assign(canvas.style, { width: `${grid.width}px`, aspectRatio: `${grid.width} / ${height}` });
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  const used = new Set();
  for (let index = 0; index < output.width; index++) {
    const { column } = position(output, index);
    context.fillStyle = context.strokeStyle = index === chosen ? FOCUS : MARK;
    const at = (tap) => column * op.stride - op.padding[1] + tap * op.dilation;
    const left = grid.corner(0, 0, at(0))[0];
    const right = grid.corner(0, 0, at(op.kernel[1] - 1))[0] + grid.cell;
    context.fillRect(left + 2, (index + 0.5) * ROW - 1, right - left - 4, 2);
    for (let tap = 0; tap < op.kernel[1]; tap++) {
      used.add(at(tap));
      context.fillRect(grid.corner(0, 0, at(tap))[0] + 2, index * ROW + 2, grid.cell - 4, ROW - 4);
    }
  }
  markUnused(context, grid, used, output.width * ROW);
  return used;
}

function markUnused(context, grid, used, top) {
  context.fillStyle = GRAY;
  context.font = "11px system-ui, sans-serif";
  context.textAlign = "center";
  for (let column = 0; column < grid.tensor.width; column++) {
    if (!used.has(column)) context.fillText("unused", grid.corner(0, 0, column)[0] + grid.cell / 2, top + ROW - 4, grid.cell - 2);
  }
}
