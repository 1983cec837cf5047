// The tensors and operations of a view, read from what Java sent, and everything that follows from a change.

import { numbers, size } from "./tensor.js";
import { run } from "./operation.js";

export class Chain {
  constructor(sent) {
    this.exact = sent.exact; // the operations compute here what they computed in Java
    this.operations = sent.operations.map((op) => ({
      ...op,
      ...Object.fromEntries(["weights", "bias", "means", "deviations"].filter((name) => op[name]).map((name) => [name, numbers(op[name], false)])),
    }));
    this.tensors = sent.tensors.map((tensor) => ({ ...tensor, values: numbers(tensor.values, tensor.float) }));
    this.first = { values: this.tensors[0].values.slice(), operations: this.operations.map((op) => ({ ...op, weights: op.weights?.slice() })) };
  }

  // Whether anything differs from what Java sent.
  get changed() {
    const differs = (now, before) => now?.some((value, i) => value !== before[i]);
    return (
      differs(this.tensors[0].values, this.first.values) ||
      this.operations.some((op, i) => differs(op.weights, this.first.operations[i].weights))
    );
  }

  reset() {
    this.tensors[0].values.set(this.first.values);
    this.operations.forEach((op, i) => op.weights?.set(this.first.operations[i].weights));
    this.compute();
  }

  compute() {
    this.operations.forEach((op, i) => {
      const { name, float, colors } = this.tensors[i + 1];
      this.tensors[i + 1] = { ...run(op, this.tensors[i], name, float), colors };
    });
  }

  get outputs() {
    return size(this.tensors.at(-1));
  }
}
