// What one value is made of as small grids: the values under its window, the weights, the products; of a dense unit, its
// weights and products as images; or, in a tensor too large for numbers, the values around it.

import { Grid, hasNumbers } from "./grid.js";
import { terms, winner } from "./operation.js";
import { scaleOf } from "./colors.js";
import { indexOf, place, planeOf, position } from "./tensor.js";
import { brief } from "./words.js";

const MOST = 9;
const LENS = 3; // values at each side of the one that is looked at

// Returns the grids for a value: { name, tensor, colors, scale } and, as they apply, `winner`, `focus` and `weights`, the
// indices of the weights in their operation. `planes` is how many channels there are to choose from.
export function detailsOf(chain, { tensor, index }, channel) {
  const op = chain.operations[tensor - 1];
  const input = op && chain.before(tensor - 1);
  const isDense = op?.kind === "all" && input.height * input.width > 1;
  const isShown = isDense || (op?.kind === "windows" && Math.max(...op.kernel) <= MOST);
  if (!isShown) return { planes: 1, grids: lens(chain.tensors[tensor], index) };
  const [height, width] = isDense ? [input.height, input.width] : op.kernel;
  const found = terms(op, input, chain.tensors[tensor], index);
  const planes = found.length / (height * width);
  const plane = Math.min(channel, planes - 1);
  const here = found.slice(plane * height * width, (plane + 1) * height * width);
  const grid = (name, values, colors) => ({ name, tensor: { name, channels: 1, height, width, values }, colors });
  const of = planes > 1 ? `, ${planeOf(input)} ${plane}` : "";
  const values = { ...grid(`under the window${of}`, here.map((term) => term.value), input.colors), scale: scaleOf(input.values, input.colors) };
  if (op.rule !== "sum") return { planes, grids: [{ ...values, winner: winner(op.rule, here) }] };
  const total = here.reduce((sum, term) => sum + term.product, 0);
  const weightSum = here.reduce((sum, term) => sum + term.weight, 0);
  const name = isDense ? `weights of ${place(chain.tensors[tensor], index)}${of}` : `kernel${of}, sum ${brief(weightSum)}`;
  const weights = { ...grid(name, here.map((term) => term.weight), "diverging"), op };
  if (!isDense || hasNumbers(input)) weights.weights = here.map((term) => term.weightIndex); // colors cannot be typed
  const products = grid(`products, sum ${brief(total)}`, here.map((term) => term.product), "diverging");
  return { planes, grids: isDense ? [weights, products] : [values, weights, products] };
}

function lens(tensor, index) {
  if (hasNumbers(tensor)) return [];
  const at = position(tensor, index);
  const from = (middle, side) => Math.max(0, Math.min(middle - LENS, side - 2 * LENS - 1));
  const [top, left] = [from(at.row, tensor.height), from(at.column, tensor.width)];
  const [height, width] = [Math.min(tensor.height, 2 * LENS + 1), Math.min(tensor.width, 2 * LENS + 1)];
  const values = [...Array(height * width).keys()].map(
    (i) => tensor.values[indexOf(tensor, at.channel, top + Math.floor(i / width), left + (i % width))],
  );
  const name = `around ${place(tensor, index)}`;
  const focus = (at.row - top) * width + at.column - left;
  return [{ name, tensor: { name, channels: 1, height, width, values }, colors: tensor.colors, scale: scaleOf(tensor.values, tensor.colors), focus }];
}

// The panel that shows them. Grids are kept as long as their shapes are, and so is the focus of the keyboard.
export class Details {
  constructor(stage, listen) {
    Object.assign(this, { stage, listen, shown: [] });
  }

  show(grids) {
    const shape = ({ tensor, weights }) => `${tensor.height} ${tensor.width} ${Boolean(weights)}`;
    if (grids.map(shape).join() !== this.shown.map(({ detail }) => shape(detail)).join()) this.make(grids);
    grids.forEach((detail, i) => {
      const { grid, caption } = this.shown[i];
      this.shown[i].detail = detail;
      grid.tensor = detail.tensor;
      grid.colors = detail.colors;
      grid.canvas.setAttribute("aria-label", detail.name);
      caption.textContent = detail.name;
      grid.paint(detail.scale);
      const { width } = detail.tensor;
      grid.draw({ focus: detail.focus ?? -1, winner: detail.winner >= 0 ? [0, Math.floor(detail.winner / width), detail.winner % width] : null });
    });
  }

  make(grids) {
    this.stage.replaceChildren();
    this.shown = grids.map((detail) => {
      const grid = new Grid(detail.tensor, { colors: detail.colors, scale: detail.scale, label: detail.name });
      const made = { grid, detail, caption: frame(this.stage, grid) };
      grid.canvas.tabIndex = -1;
      if (detail.weights) this.listen(grid, () => made.detail);
      return made;
    });
  }
}

const CAPTION = 150; // pixels that the words below a grid need

// Puts a grid into a figure of its own, and returns the element for its caption.
export function frame(parent, grid) {
  const figure = document.createElement("figure");
  figure.className = "cella-panel";
  figure.style.width = `${Math.max(grid.width, CAPTION)}px`;
  figure.append(grid.canvas, document.createElement("figcaption"));
  parent.append(figure);
  return figure.lastChild;
}
