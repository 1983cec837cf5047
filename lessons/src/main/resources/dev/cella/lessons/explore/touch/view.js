// The view: point at any number, and see where it came from and where it goes.

import { Chain } from "./chain.js";
import { showControls } from "./controls.js";
import { Details, detailsOf, frame } from "./details.js";
import { Grid, hasNumbers } from "./grid.js";
import { listen, listenToWeights } from "./hands.js";
import { borderOf, isEmpty, marksOf } from "./marks.js";
import { inputs } from "./operation.js";
import { drawRuler } from "./ruler.js";
import { bytes, indexOf, planeOf, size } from "./tensor.js";
import { formula, misfit, origin, purpose } from "./words.js";

const RUN_MILLIS = 20_000;
const STEP_MILLIS = [60, 600];

class View {
  constructor(model, el) {
    Object.assign(this, { model, end: new AbortController(), plane: 0 });
    this.root = add(el, "div", "cella-touch");
    this.bar = add(this.root, "div", "cella-bar");
    this.playButton = this.button("Play", "run through all values", () => (this.playing ? this.stop() : this.play()));
    this.channelButton = this.button("", "the products of another channel", () => this.showChannel());
    this.resetButton = this.button("Reset", "back to the first numbers", () => this.edit(() => this.chain.reset()));
    this.settings = add(this.root, "div", "cella-controls");
    this.stage = add(this.root, "div", "cella-stage");
    this.details = new Details(add(this.root, "div", "cella-stage"), (grid, detail) => this.chain.exact && listenToWeights(this, grid, detail));
    this.said = add(this.root, "p", "cella-said");
    this.said.setAttribute("aria-live", "polite");
    this.hint = add(this.root, "div", "cella-hint");
    this.reload = () => this.load();
    model.on("change:view", this.reload);
    this.load();
    this.watchZoom();
  }

  // Shows what Java sent, at first and when it sends another image: controls stay where they are.
  load() {
    this.stop();
    this.sent = this.model.get("view");
    this.chain = new Chain(this.sent);
    this.focus = { tensor: this.chain.tensors.length - 1, index: middle(this.chain.tensors.at(-1)), pinned: false };
    this.hint.replaceChildren();
    for (const hint of this.hints()) add(this.hint, "p", "").textContent = hint;
    showControls(this.settings, this.sent.controls ?? [], this.chain, () => this.rebuild());
    this.build();
  }

  close() {
    this.model.off("change:view", this.reload);
    this.end.abort();
    this.built?.abort();
    clearInterval(this.playing);
  }

  hints() {
    const written = hasNumbers(this.chain.tensors[0]) ? ["the input"] : []; // colors cannot be typed
    const kernels = this.chain.operations.some((op) => op.kind === "windows" && op.weights) ? ["the kernel"] : [];
    const weights = this.chain.operations[0].kind === "all" && written.length ? ["the weights"] : [];
    const where = this.chain.exact ? [...written, ...kernels, ...weights].join(" or ") : "";
    const edits = where ? ` To change a number of ${where}, drag it up or down, double-click it, or press Enter.` : "";
    return [`Point at any number. A click holds it, Escape lets go; the arrow keys move.${edits}`, this.sent.remark].filter(Boolean);
  }

  button(text, title, action) {
    const made = add(this.bar, "button", "cella-button");
    Object.assign(made, { textContent: text, title, type: "button" });
    made.addEventListener("click", action, { signal: this.end.signal });
    return made;
  }

  // Canvases are drawn for the pixels of the screen, whose number changes when a reader zooms.
  watchZoom() {
    const screen = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = () => {
      this.refresh();
      this.watchZoom();
    };
    screen.addEventListener("change", changed, { once: true, signal: this.end.signal });
  }

  // ---- one figure per tensor

  build() {
    const { tensors, operations } = this.chain;
    this.built?.abort(); // lets go of the grids of before
    this.built = new AbortController();
    this.stage.replaceChildren();
    this.misfit = operations.findIndex((op, i) => op.kind === "windows" && isEmpty(tensors[i + 1]));
    this.grids = [];
    if (this.misfit >= 0) return this.show();
    tensors.forEach((tensor, number) => {
      const border = number === 0 ? borderOf(operations[0], tensor, inputs) : undefined; // between layers none is drawn
      const grid = new Grid(tensor, { colors: tensor.colors, border, cell: this.grids[0]?.cell, label: label(tensor) });
      listen(this, grid, number);
      const caption = frame(this.stage, grid);
      caption.textContent = `${tensor.name}, ${shape(tensor)}`;
      if (this.sent.controls && operations[number - 1]?.kind === "windows") caption.textContent += `: ${formula(operations[number - 1], tensors[number - 1])}`;
      this.grids.push(grid);
      this.lineUp(caption.parentNode, grid, number);
    });
    if (this.sent.ruler) this.ruler = add(this.stage.firstChild, "canvas", "cella-ruler");
    this.show();
  }

  // The rows of a map beside those of the image that they look at.
  lineUp(panel, grid, number) {
    const op = this.chain.operations[0];
    const [first] = this.grids;
    if (number !== 1 || op.kind !== "windows" || op.depth || op.stride !== 1 || grid.cell !== first.cell) return;
    panel.style.marginTop = `${(first.height - grid.height) / 2}px`;
  }

  // After other settings: shapes may have changed, and with them every grid.
  rebuild() {
    this.stop();
    const { tensor, index } = this.focus;
    this.focus = { tensor, index: Math.max(0, Math.min(index, size(this.chain.tensors[tensor]) - 1)), pinned: false };
    this.build();
    this.report();
  }

  // ---- what is looked at

  look({ tensor, index }) {
    if (this.focus.tensor === tensor && this.focus.index === index) return;
    this.focus = { tensor, index, pinned: this.focus.pinned };
    this.plan();
  }

  hold(pinned) {
    this.stop();
    this.focus.pinned = pinned;
    this.plan();
  }

  showChannel() {
    this.plane = (this.plane + 1) % this.planes;
    this.show();
  }

  // At most one drawing a frame of the screen.
  plan() {
    this.planned ??= requestAnimationFrame(() => {
      this.planned = undefined;
      this.show();
    });
  }

  show() {
    this.resetButton.hidden = !this.chain.exact || !this.chain.changed;
    if (this.misfit >= 0) return this.showMisfit();
    const marks = marksOf(this.chain, this.focus);
    this.grids.forEach((grid, i) => grid.draw(marks[i]));
    this.said.textContent = this.sentences().map((sentence) => `${sentence}.`).join(" ");
    const { planes, grids } = detailsOf(this.chain, this.focus, this.plane);
    this.planes = planes;
    this.channelButton.hidden = planes < 2;
    this.channelButton.textContent = `Show ${planeOf(this.chain.tensors[0])} ${(Math.min(this.plane, planes - 1) + 1) % planes}`;
    this.details.show(grids);
    const last = this.chain.tensors.length - 1;
    if (this.ruler) drawRuler(this.ruler, this.grids[0], this.chain.operations[0], this.chain.tensors[1], this.focus.tensor === last ? this.focus.index : -1);
  }

  showMisfit() {
    this.said.textContent = misfit(this.chain.operations[this.misfit], this.chain.before(this.misfit));
    this.channelButton.hidden = true;
    this.details.show([]);
  }

  sentences() {
    const { tensors, operations } = this.chain;
    const { tensor: at, index } = this.focus;
    const said = at > 0 ? [origin(operations[at - 1], this.chain.before(at - 1), tensors[at], index)] : [];
    operations.forEach((op, i) => {
      const offset = this.chain.offset(i, at);
      if (offset >= 0) said.push(purpose(op, this.chain.before(i), tensors[i + 1], offset + index, tensors[at], index));
    });
    return said;
  }

  // ---- changes

  edit(change) {
    change();
    this.chain.compute();
    this.refresh();
    this.report();
  }

  refresh() {
    this.grids.forEach((grid, i) => {
      grid.tensor = this.chain.tensors[i];
      grid.paint();
    });
    this.show();
  }

  // Sends the numbers to Java, if it asked for them.
  report() {
    if (!this.model.get("listening") || this.misfit >= 0) return;
    const { tensors, operations } = this.chain;
    const sides = ({ channels, height, width }) => [channels, height, width];
    this.model.set("edited", {
      input: bytes(tensors[0].values, false),
      inputShape: sides(tensors[0]),
      output: bytes(tensors.at(-1).values, false),
      outputShape: sides(tensors.at(-1)),
      weights: operations.map((op) => (op.weights ? bytes(op.weights, false) : null)),
    });
    this.model.save_changes();
  }

  // ---- Play

  play() {
    if (this.misfit >= 0) return;
    const last = this.chain.tensors.length - 1;
    const outputs = size(this.chain.tensors[last]);
    const pause = Math.min(STEP_MILLIS[1], Math.max(STEP_MILLIS[0], RUN_MILLIS / outputs));
    this.focus = { tensor: last, index: 0, pinned: false };
    this.show();
    this.playing = setInterval(() => {
      if (this.focus.index + 1 >= outputs) return this.stop();
      this.focus.index++;
      this.plan();
    }, pause);
    this.playButton.textContent = "Stop";
  }

  stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    this.playButton.textContent = "Play";
  }
}

function add(parent, tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  parent.append(made);
  return made;
}

// Where to look first: in maps too large for numbers at the middle, since a corner tells little.
const middle = (tensor) => (hasNumbers(tensor) ? 0 : indexOf(tensor, 0, Math.floor(tensor.height / 2), Math.floor(tensor.width / 2)));

const images = ({ samples }) => (samples > 1 ? `${samples} samples of ` : "");
const each = ({ channels, samples }) => channels / (samples ?? 1);
const shape = (tensor) => `${images(tensor)}${each(tensor) > 1 ? `${each(tensor)} × ` : ""}${tensor.height} × ${tensor.width}`;
const label = (tensor) =>
  `${tensor.name}, ${images(tensor)}${each(tensor) > 1 ? `${each(tensor)} ${planeOf(tensor)}s, ` : ""}${tensor.height} rows, ${tensor.width} columns; the arrow keys move`;

export default {
  render({ model, el }) {
    const view = new View(model, el);
    return () => view.close();
  },
};
