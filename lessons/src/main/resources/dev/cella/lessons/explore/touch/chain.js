// The tensors and operations of a view, read from what Java sent, and everything that follows from a change. Operation i makes
// tensor i + 1 from the tensors that `from` lists, most often from tensor i alone.

import { join, numbers, size } from "./tensor.js";
import { back, forth, run } from "./operation.js";

const ARRAYS = ["weights", "bias", "means", "deviations", "groups", "scale", "shift"];

export class Chain {
  constructor(sent) {
    this.exact = sent.exact; // the operations compute here what they computed in Java
    this.operations = sent.operations.map((op, i) => ({ from: [i], ...read(op) }));
    this.tensors = sent.tensors.map((tensor) => ({ ...tensor, values: numbers(tensor.values, tensor.float) }));
    this.operations.forEach((op, i) => op.depth && [...op.from, i + 1].forEach((tensor) => (this.tensors[tensor].plane = "slice")));
    this.whole = { ...this.tensors[0], values: this.tensors[0].values.slice() };
    this.first = { values: this.whole.values, weights: this.operations.map((op) => op.weights?.slice()) };
  }

  // Whether any number differs from what Java sent.
  get changed() {
    const differs = (now, before) => now?.some((value, i) => value !== before[i]);
    return differs(this.tensors[0].values, this.first.values) || this.operations.some((op, i) => differs(op.weights, this.first.weights[i]));
  }

  reset() {
    this.tensors[0].values.set(this.first.values);
    this.operations.forEach((op, i) => op.weights?.set(this.first.weights[i]));
    this.compute();
  }

  // Takes other settings for an operation, or only the first rows and columns of the image.
  set({ operation, side, ...settings }) {
    if (side) {
      this.tensors[0] = cropped(this.whole, side);
      this.first.values = this.tensors[0].values.slice();
    }
    if (operation !== undefined) {
      Object.assign(this.operations[operation], read(settings));
      if (settings.weights) this.first.weights[operation] = this.operations[operation].weights.slice();
    }
    this.compute();
  }

  compute() {
    this.operations.forEach((op, i) => (this.tensors[i + 1] = run(op, this.before(i), this.tensors[i + 1])));
  }

  // The tensor that operation i reads: its inputs as one.
  before(i) {
    return join(this.operations[i].from.map((tensor) => this.tensors[tensor]));
  }

  // Where a tensor begins in what operation i reads; -1 if it is not read.
  offset(i, tensor) {
    const { from } = this.operations[i];
    const at = from.indexOf(tensor);
    return at < 0 ? -1 : from.slice(0, at).reduce((total, each) => total + size(this.tensors[each]), 0);
  }

  // For each tensor, which of its values a value depends on, and which depend on it.
  fields(tensor, index) {
    const fields = this.tensors.map((each) => new Uint8Array(size(each)));
    fields[tensor][index] = 1;
    for (let i = tensor - 1; i >= 0; i--) {
      if (!fields[i + 1].includes(1)) continue;
      const mask = back(this.operations[i], this.before(i), this.tensors[i + 1], fields[i + 1]);
      this.split(i, mask, (from, part) => part.forEach((set, at) => set && (fields[from][at] = 1)));
    }
    for (let i = tensor; i < this.operations.length; i++) {
      const mask = this.together(i, fields.map((field, at) => (at >= tensor ? field : undefined)));
      if (!mask.includes(1)) continue;
      const reached = forth(this.operations[i], this.before(i), this.tensors[i + 1], mask);
      reached.forEach((set, at) => set && (fields[i + 1][at] = 1));
    }
    return fields;
  }

  // Calls action(tensor, its part) for what operation i reads.
  split(i, mask, action) {
    let start = 0;
    for (const from of this.operations[i].from) {
      const end = start + size(this.tensors[from]);
      action(from, mask.subarray(start, end));
      start = end;
    }
  }

  together(i, fields) {
    return Uint8Array.from(this.operations[i].from.flatMap((from) => [...(fields[from] ?? new Uint8Array(size(this.tensors[from])))]));
  }
}

function read(op) {
  return { ...op, ...Object.fromEntries(ARRAYS.filter((name) => op[name]).map((name) => [name, numbers(op[name], false)])) };
}

function cropped(image, side) {
  const [height, width] = [Math.min(side, image.height), Math.min(side, image.width)];
  const values = new Float64Array(image.channels * height * width);
  values.forEach((_, i) => {
    const [channel, row, column] = [Math.floor(i / (height * width)), Math.floor((i % (height * width)) / width), i % width];
    values[i] = image.values[(channel * image.height + row) * image.width + column];
  });
  return { ...image, height, width, values };
}
