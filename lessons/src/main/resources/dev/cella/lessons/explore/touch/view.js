// The view: point at any number, and see where it came from and where it goes.

import { Chain } from "./chain.js";
import { details } from "./details.js";
import { Editor } from "./editor.js";
import { Grid } from "./grid.js";
import { back, forth, inputs, terms, winner } from "./operation.js";
import { bytes, indexOf, position, size } from "./tensor.js";
import { origin, purpose } from "./words.js";

const CAPTION = 150; // pixels that the words below a grid need
const RUN_MILLIS = 20_000;
const STEP_MILLIS = [60, 600];

class View {
  constructor(model, el) {
    Object.assign(this, { model, el, end: new AbortController() });
    this.reload = () => this.load();
    model.on("change:view", this.reload);
    this.load();
  }

  close() {
    this.model.off("change:view", this.reload);
    this.end.abort();
    clearInterval(this.playing);
  }

  load() {
    this.chain = new Chain(this.model.get("view"));
    this.focus = { tensor: this.chain.tensors.length - 1, index: 0, pinned: false };
    this.plane = 0;
    this.el.replaceChildren();
    this.root = this.add(this.el, "div", "cella-touch");
    this.bar = this.add(this.root, "div", "cella-bar");
    this.button("Play", "run through all values", () => this.play());
    this.reset = this.button("Reset", "back to the first numbers", () => this.edit(() => this.chain.reset()));
    this.stage = this.add(this.root, "div", "cella-stage");
    this.work = this.add(this.root, "div", "cella-stage");
    this.said = this.add(this.root, "p", "cella-said");
    this.said.setAttribute("aria-live", "polite");
    this.hint = this.add(this.root, "p", "cella-hint");
    this.hint.textContent = this.help();
    this.build();
  }

  help() {
    const edits = this.chain.exact ? " Double-click a number of the input or the kernel, or press Enter, to change it." : "";
    return `Point at any number. A click holds it, Escape lets go; the arrow keys move.${edits}`;
  }

  add(parent, tag, name) {
    const made = document.createElement(tag);
    made.className = name;
    parent.append(made);
    return made;
  }

  button(text, title, action) {
    const made = this.add(this.bar, "button", "cella-button");
    Object.assign(made, { textContent: text, title, type: "button" });
    made.addEventListener("click", action, { signal: this.end.signal });
    return made;
  }

  // One figure a tensor.
  build() {
    const { tensors } = this.chain;
    this.stage.replaceChildren();
    let first;
    this.grids = tensors.map((tensor, number) => {
      const grid = new Grid(tensor, { colors: tensor.colors, border: this.border(number), cell: first?.cell, label: this.label(tensor) });
      this.listen(grid, number);
      const panel = this.frame(this.stage, grid, `${tensor.name}, ${this.size(tensor)}`);
      if (first) this.lineUp(panel, grid, first, number);
      first ??= grid;
      return grid;
    });
    this.show();
  }

  // The rows of a map beside those of the image that they look at.
  lineUp(panel, grid, first, number) {
    const op = this.chain.operations[0];
    if (number > 1 || op.stride !== 1 || grid.cell !== first.cell) return;
    panel.style.marginTop = `${(first.height - grid.height) / 2}px`;
  }

  frame(parent, grid, caption) {
    const figure = this.add(parent, "figure", "cella-panel");
    figure.style.width = `${Math.max(grid.width, CAPTION)}px`;
    figure.append(grid.canvas);
    this.add(figure, "figcaption", "").textContent = caption;
    return figure;
  }

  size({ channels, height, width }) {
    return `${channels > 1 ? `${channels} × ` : ""}${height} × ${width}`;
  }

  label(tensor) {
    return `${tensor.name}, ${tensor.channels > 1 ? `${tensor.channels} channels, ` : ""}${tensor.height} rows, ${tensor.width} columns; the arrow keys move`;
  }

  // What the first operation puts around the input; borders between layers are not drawn.
  border(number) {
    const op = this.chain.operations[number];
    if (number > 0 || op?.kind !== "windows") return undefined;
    const [top, left, bottom, right] = op.padding;
    const input = this.chain.tensors[0];
    const at = (channel, row, column) => {
      let value = 0;
      const one = { ...op, kernel: [1, 1], stride: 1, weights: null };
      const output = { ...input, height: input.height + top + bottom, width: input.width + left + right };
      inputs(one, input, output, indexOf(output, channel, row + top, column + left), (source) => {
        value = source < 0 ? 0 : input.values[source];
      });
      return value;
    };
    return { top, left, bottom, right, at };
  }

  listen(grid, number) {
    const { canvas } = grid;
    const on = (kind, action) => canvas.addEventListener(kind, action, { signal: this.end.signal });
    on("pointermove", (event) => this.point(grid, number, event));
    on("pointerdown", (event) => this.press(grid, number, event));
    on("dblclick", (event) => this.type(grid, number, grid.at(event.offsetX, event.offsetY)));
    on("keydown", (event) => this.key(grid, number, event));
    on("focus", () => this.focus.tensor !== number && !this.focus.pinned && this.move(number, 0));
  }

  point(grid, number, event) {
    const index = grid.at(event.offsetX, event.offsetY);
    if (index >= 0 && !this.focus.pinned && !this.playing) this.move(number, index);
  }

  press(grid, number, event) {
    const index = grid.at(event.offsetX, event.offsetY);
    if (index < 0) return;
    this.stop();
    const same = this.focus.pinned && this.focus.tensor === number && this.focus.index === index;
    this.focus = { tensor: number, index, pinned: !same };
    this.show();
    if (number === 0 && this.editable(grid) && event.pointerType === "mouse") this.drag(grid, index, event);
  }

  move(tensor, index) {
    if (this.focus.tensor === tensor && this.focus.index === index) return;
    this.focus = { tensor, index, pinned: this.focus.pinned };
    this.plan();
  }

  // At most one drawing a frame of the screen.
  plan() {
    this.planned ??= requestAnimationFrame(() => {
      this.planned = undefined;
      this.show();
    });
  }

  key(grid, number, event) {
    const { tensor } = grid;
    const here = this.focus.tensor === number ? this.focus.index : 0;
    const { channel, row, column } = position(tensor, here);
    const go = (c, r, k) => {
      const index = indexOf(tensor, Math.min(tensor.channels - 1, Math.max(0, c)), Math.min(tensor.height - 1, Math.max(0, r)), Math.min(tensor.width - 1, Math.max(0, k)));
      this.move(number, index);
    };
    const actions = {
      ArrowLeft: () => go(channel, row, column - 1),
      ArrowRight: () => go(channel, row, column + 1),
      ArrowUp: () => go(channel, row - 1, column),
      ArrowDown: () => go(channel, row + 1, column),
      Home: () => go(channel, row, 0),
      End: () => go(channel, row, tensor.width),
      PageUp: () => go(channel - 1, row, column),
      PageDown: () => go(channel + 1, row, column),
      " ": () => this.hold(!this.focus.pinned),
      Escape: () => this.hold(false),
      Enter: () => this.type(grid, number, here),
    };
    if (!actions[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // JupyterLab would move between cells
    actions[event.key]();
  }

  hold(pinned) {
    this.stop();
    this.focus.pinned = pinned;
    this.show();
  }

  // ---- what is shown

  show() {
    const { tensors, operations } = this.chain;
    const { tensor: at, index, pinned } = this.focus;
    const marks = this.grids.map(() => ({}));
    Object.assign(marks[at], { focus: index, pinned });
    if (at > 0) this.markInputs(marks, at, index);
    if (at < operations.length) this.markUses(marks, at, index);
    this.grids.forEach((grid, i) => grid.draw(marks[i]));
    const sentences = [];
    if (at > 0) sentences.push(origin(operations[at - 1], tensors[at - 1], tensors[at], index));
    if (at < operations.length) sentences.push(purpose(operations[at], tensors[at], tensors[at + 1], index));
    this.said.textContent = `${sentences.join(". ")}.`;
    if (at > 0) this.explain(at, index);
    this.reset.hidden = !this.chain.exact || !this.chain.changed;
  }

  markInputs(marks, at, index) {
    const { tensors, operations } = this.chain;
    const op = operations[at - 1];
    if (op.kind === "windows") {
      marks[at - 1].window = this.windowCells(op, tensors[at - 1], tensors[at], index);
      const found = terms(op, tensors[at - 1], tensors[at], index);
      const best = winner(op.rule, found);
      if (best >= 0) marks[at - 1].winner = marks[at - 1].window[best];
    }
    let mask = new Uint8Array(size(tensors[at]));
    mask[index] = 1;
    for (let i = at - 1; i >= 0; i--) {
      mask = back(operations[i], tensors[i], tensors[i + 1], mask);
      if (i < at - 1 || op.kind !== "windows") marks[i].field = mask;
    }
  }

  markUses(marks, at, index) {
    const { tensors, operations } = this.chain;
    let mask = new Uint8Array(size(tensors[at]));
    mask[index] = 1;
    for (let i = at; i < operations.length; i++) {
      mask = forth(operations[i], tensors[i], tensors[i + 1], mask);
      marks[i + 1].field = mask;
    }
  }

  // The cells under a window, those in the border too.
  windowCells(op, input, output, index) {
    const { channel, row, column } = position(output, index);
    const channels = op.weights ? [...Array(input.channels).keys()] : [channel];
    const cells = [];
    for (const c of channels) {
      for (let i = 0; i < op.kernel[0]; i++) {
        for (let j = 0; j < op.kernel[1]; j++) {
          cells.push([c, row * op.stride - op.padding[0] + i * op.dilation, column * op.stride - op.padding[1] + j * op.dilation]);
        }
      }
    }
    return cells;
  }

  explain(at, index) {
    const op = this.chain.operations[at - 1];
    const input = this.chain.tensors[at - 1];
    const found = terms(op, input, this.chain.tensors[at], index);
    const shown = details(op, input, found, this.plane);
    this.work.replaceChildren();
    for (const detail of shown) {
      const grid = new Grid(detail.tensor, { colors: detail.colors, label: detail.name });
      grid.canvas.tabIndex = detail.weights && this.chain.exact ? 0 : -1;
      if (detail.winner >= 0) {
        const { width } = detail.tensor;
        grid.draw({ winner: [0, Math.floor(detail.winner / width), detail.winner % width] });
      }
      this.frame(this.work, grid, detail.name);
      if (detail.weights && this.chain.exact) this.listenWeights(grid, op, detail.weights);
    }
  }

  // ---- changes

  editable(grid) {
    return this.chain.exact && grid.numbered;
  }

  listenWeights(grid, op, places) {
    const type = (index) => {
      if (index < 0) return;
      new Editor(grid, index, (value) => this.edit(() => (op.weights[places[index]] = value)));
    };
    // These listeners go with the canvas, which the next value replaces.
    grid.canvas.addEventListener("dblclick", (event) => type(grid.at(event.offsetX, event.offsetY)));
    grid.canvas.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      type(0);
    });
  }

  type(grid, number, index) {
    if (number !== 0 || index < 0 || !this.editable(grid)) return;
    new Editor(grid, index, (value) => this.edit(() => (this.chain.tensors[0].values[index] = value)));
  }

  // Up is more, down is less.
  drag(grid, index, start) {
    const { values } = this.chain.tensors[0];
    const before = values[index];
    const perPixel = (grid.scale.greatest - grid.scale.least) / 150;
    const over = new AbortController();
    const follow = (event) => {
      const far = start.clientY - event.clientY;
      if (Math.abs(far) > 3) this.edit(() => (values[index] = Number((before + far * perPixel).toPrecision(3))));
    };
    window.addEventListener("pointermove", follow, { signal: over.signal });
    window.addEventListener("pointerup", () => over.abort(), { signal: over.signal });
    this.end.signal.addEventListener("abort", () => over.abort());
  }

  edit(change) {
    change();
    this.chain.compute();
    this.refresh();
  }

  refresh() {
    this.grids.forEach((grid, i) => {
      grid.tensor = this.chain.tensors[i];
      grid.paint();
    });
    this.show();
    if (!this.model.get("listening")) return;
    const { tensors, operations } = this.chain;
    this.model.set("edited", {
      input: bytes(tensors[0].values, false),
      output: bytes(tensors.at(-1).values, false),
      weights: operations.map((op) => (op.weights ? bytes(op.weights, false) : null)),
    });
    this.model.save_changes();
  }

  // ---- Play

  play() {
    if (this.playing) return this.stop();
    const last = this.chain.tensors.length - 1;
    const pause = Math.min(STEP_MILLIS[1], Math.max(STEP_MILLIS[0], RUN_MILLIS / this.chain.outputs));
    this.focus = { tensor: last, index: 0, pinned: false };
    this.show();
    this.playing = setInterval(() => {
      if (this.focus.index + 1 >= this.chain.outputs) return this.stop();
      this.focus.index++;
      this.plan();
    }, pause);
    this.bar.firstChild.textContent = "Stop";
  }

  stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    this.bar.firstChild.textContent = "Play";
  }
}

export default {
  render({ model, el }) {
    const view = new View(model, el);
    return () => view.close();
  },
};
