// The arithmetic of one output as small grids of numbers: the values under the window, the weights, the products.

import { winner } from "./operation.js";
import { brief } from "./words.js";

const MOST = 9;

// Returns the grids that show how a value came about; none where a sentence says it all. `channel` chooses the plane.
export function details(op, input, found, channel) {
  if (op.kind !== "windows" || Math.max(...op.kernel) > MOST) return [];
  const [height, width] = op.kernel;
  const planes = found.length / (height * width);
  const plane = Math.min(channel, planes - 1);
  const here = found.slice(plane * height * width, (plane + 1) * height * width);
  const grid = (name, values, colors) => ({ name, tensor: { name, channels: 1, height, width, values }, colors });
  const of = planes > 1 ? `, channel ${plane}` : "";
  const values = grid(`under the window${of}`, here.map((term) => term.value), "gray");
  if (op.rule !== "sum") return [{ ...values, winner: winner(op.rule, here) }];
  const total = here.reduce((sum, term) => sum + term.product, 0);
  return [
    values,
    { ...grid(`kernel${of}`, here.map((term) => term.weight), "diverging"), weights: here.map((term) => term.place) },
    grid(`products, sum ${brief(total)}`, here.map((term) => term.product), "diverging"),
  ];
}
