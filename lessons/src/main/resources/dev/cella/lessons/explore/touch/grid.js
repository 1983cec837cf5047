// A tensor as a canvas: channels side by side, small planes as numbers, larger ones as colors, and marks on top of it. A batch
// has one row of planes per sample.

import { FOCUS, GRAY, MARK, color, letters, scaleOf } from "./colors.js";
import { indexOf, position } from "./tensor.js";
import { brief } from "./words.js";

const NUMBERED = 12;
const NUMBERED_ROW = 20;
const CELL = 36;
const SIDE = 260;
const GAP = 6;

// Whether the values of a tensor are written as numbers.
export const hasNumbers = ({ height, width }) => Math.max(height, width) <= NUMBERED || (height === 1 && width <= NUMBERED_ROW);

export class Grid {
  // `border` is what an operation puts around the tensor: { top, left, bottom, right, at(row, column) → value }.
  // `cell` is how large the cells of colors are, if not as large as there is room for.
  constructor(tensor, { colors, scale, border = { top: 0, left: 0, bottom: 0, right: 0 }, cell = CELL, label }) {
    Object.assign(this, { tensor, colors, border });
    this.rows = tensor.height + border.top + border.bottom;
    this.columns = tensor.width + border.left + border.right;
    const longest = Math.max(this.rows, this.columns);
    this.numbered = hasNumbers(tensor) && tensor.channels * longest <= 4 * NUMBERED;
    const room = tensor.channels > 1 ? SIDE / Math.min(2, Math.ceil(Math.sqrt(tensor.channels))) : SIDE;
    this.cell = this.numbered ? CELL : Math.max(2, Math.min(cell, Math.floor(room / longest)));
    const fitting = Math.floor((2 * SIDE) / (this.columns * this.cell + GAP));
    this.across = tensor.samples > 1 ? tensor.channels / tensor.samples : Math.max(1, Math.min(tensor.channels, fitting));
    this.width = this.across * (this.columns * this.cell + GAP) - GAP;
    this.height = Math.ceil(tensor.channels / this.across) * (this.rows * this.cell + GAP) - GAP;
    this.canvas = document.createElement("canvas");
    this.canvas.className = "cella-grid";
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application");
    this.canvas.setAttribute("aria-label", label);
    this.canvas.style.width = `${this.width}px`;
    this.base = document.createElement("canvas");
    this.paint(scale);
  }

  // Sharp at any zoom of the page.
  fit(canvas) {
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    canvas.width = Math.ceil(this.width * ratio);
    canvas.height = Math.ceil(this.height * ratio);
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    return context;
  }

  // The corner of a cell; rows and columns may lie in the border.
  corner(channel, row, column) {
    return [
      (channel % this.across) * (this.columns * this.cell + GAP) + (column + this.border.left) * this.cell,
      Math.floor(channel / this.across) * (this.rows * this.cell + GAP) + (row + this.border.top) * this.cell,
    ];
  }

  // The index of the value under a point of the canvas; -1 beside all values.
  at(x, y) {
    const scale = this.width / this.canvas.getBoundingClientRect().width;
    const tileX = Math.floor((x * scale) / (this.columns * this.cell + GAP));
    const tileY = Math.floor((y * scale) / (this.rows * this.cell + GAP));
    const column = Math.floor((x * scale - tileX * (this.columns * this.cell + GAP)) / this.cell) - this.border.left;
    const row = Math.floor((y * scale - tileY * (this.rows * this.cell + GAP)) / this.cell) - this.border.top;
    const channel = tileY * this.across + tileX;
    const { channels, height, width } = this.tensor;
    const inside = tileX >= 0 && tileX < this.across && channel < channels && row >= 0 && row < height && column >= 0 && column < width;
    return inside ? indexOf(this.tensor, channel, row, column) : -1;
  }

  // Draws the values. All planes of a tensor share one scale, unless that of another tensor is given.
  paint(scale) {
    const context = this.fit(this.base);
    this.scale = scale ?? scaleOf(this.tensor.values, this.colors);
    context.font = "11px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (let channel = 0; channel < this.tensor.channels; channel++) {
      for (let row = -this.border.top; row < this.tensor.height + this.border.bottom; row++) {
        for (let column = -this.border.left; column < this.tensor.width + this.border.right; column++) {
          this.paintCell(context, channel, row, column);
        }
      }
    }
    this.draw();
  }

  paintCell(context, channel, row, column) {
    const { height, width } = this.tensor;
    const inside = row >= 0 && row < height && column >= 0 && column < width;
    const value = inside ? this.tensor.values[indexOf(this.tensor, channel, row, column)] : this.border.at(channel, row, column);
    const shade = color(this.scale, value);
    const [left, top] = this.corner(channel, row, column);
    context.globalAlpha = inside ? 1 : 0.55;
    context.fillStyle = `rgb(${shade})`;
    context.fillRect(left, top, this.cell, this.cell);
    if (this.numbered) {
      context.strokeStyle = GRAY;
      context.setLineDash(inside ? [] : [2, 2]);
      context.strokeRect(left + 0.5, top + 0.5, this.cell - 1, this.cell - 1);
      context.fillStyle = letters(shade);
      context.fillText(brief(value), left + this.cell / 2, top + this.cell / 2 + 0.5, this.cell - 4);
    }
    context.globalAlpha = 1;
  }

  // Draws the marks on top of the values: cells are [channel, row, column], and may lie in the border.
  draw({ window = [], field = null, winner = null, focus = -1, pinned = false } = {}) {
    this.canvas.style.aspectRatio = `${this.width} / ${this.height}`;
    const context = this.fit(this.canvas);
    context.drawImage(this.base, 0, 0, this.width, this.height);
    if (field) this.wash(context, field);
    for (const cell of window) this.outline(context, cell, MARK, 2);
    if (winner) this.ring(context, winner);
    if (focus >= 0) {
      const { channel, row, column } = position(this.tensor, focus);
      this.outline(context, [channel, row, column], FOCUS, pinned ? 4 : 3);
    }
  }

  outline(context, cell, style, width) {
    const [left, top] = this.corner(...cell);
    const inset = this.cell > 8 ? width / 2 : 0;
    context.lineWidth = this.cell > 8 ? width : Math.max(1, width - 1);
    context.strokeStyle = style;
    context.strokeRect(left + inset, top + inset, this.cell - 2 * inset, this.cell - 2 * inset);
  }

  // Around a number, not over it.
  ring(context, cell) {
    const [left, top] = this.corner(...cell);
    const inset = 2;
    for (const [style, width] of [["#ffffff", 4], ["#000000", 2]]) {
      context.strokeStyle = style;
      context.lineWidth = width;
      context.beginPath();
      if (this.numbered) context.rect(left + inset, top + inset, this.cell - 2 * inset, this.cell - 2 * inset);
      else context.arc(left + this.cell / 2, top + this.cell / 2, Math.max(3, this.cell * 0.42), 0, 2 * Math.PI);
      context.stroke();
    }
  }

  // A field that is the whole tensor gets a frame, since a wash over everything tells nothing apart.
  wash(context, mask) {
    if (!mask.includes(0)) {
      context.strokeStyle = MARK;
      context.lineWidth = 6;
      return context.strokeRect(0, 0, this.width, this.height);
    }
    context.fillStyle = MARK;
    context.globalAlpha = 0.5;
    mask.forEach((set, index) => {
      if (!set) return;
      const { channel, row, column } = position(this.tensor, index);
      context.fillRect(...this.corner(channel, row, column), this.cell, this.cell);
    });
    context.globalAlpha = 1;
  }
}
