// What a value is made of, and which values it goes into. Every operation walks through the inputs of one output:
// visit(index of the input or -1 for a zero of the border, weight, index of the weight).

import { indexOf, position, size } from "./tensor.js";

const BORDERS = {
  zeros: (at, side) => (at >= 0 && at < side ? at : -1),
  replicate: (at, side) => Math.max(0, Math.min(side - 1, at)),
  reflect: (at, side) => (at < side ? Math.abs(at) : 2 * (side - 1) - at),
};

const steps = (side, before, after, kernel, op) => Math.floor((side + before + after - (kernel - 1) * op.dilation - 1) / op.stride) + 1;

// The first and the last (excluded) plane that a plane of the output reads: with weights all channels, else its own; in a volume
// the planes are slices, and a window that is `depth` deep reaches through as many of them.
export function reach(op, input, channel) {
  if (op.depth) return [channel * op.stride, channel * op.stride + op.depth];
  return op.weights ? [0, input.channels] : [channel, channel + 1];
}

const kernelPlane = (op, input, channel, plane) => (op.depth ? plane - channel * op.stride : channel * input.channels + plane);

const planes = (op, input) => (op.depth ? steps(input.channels, 0, 0, op.depth, op) : op.weights ? op.filters : input.channels);

// A window over the rows and columns: with weights over all channels at once, else over each channel alone.
const windows = {
  shape(op, input) {
    const [top, left, bottom, right] = op.padding;
    return {
      channels: planes(op, input),
      height: steps(input.height, top, bottom, op.kernel[0], op),
      width: steps(input.width, left, right, op.kernel[1], op),
    };
  },
  inputs(op, input, output, index, visit) {
    const { channel, row, column } = position(output, index);
    const [first, last] = reach(op, input, channel);
    for (let c = first; c < last; c++) {
      for (let i = 0; i < op.kernel[0]; i++) {
        const from = BORDERS[op.border](row * op.stride - op.padding[0] + i * op.dilation, input.height);
        for (let j = 0; j < op.kernel[1]; j++) {
          const at = BORDERS[op.border](column * op.stride - op.padding[1] + j * op.dilation, input.width);
          const weight = op.weights ? (kernelPlane(op, input, channel, c) * op.kernel[0] + i) * op.kernel[1] + j : -1;
          visit(from < 0 || at < 0 ? -1 : indexOf(input, c, from, at), op.weights ? op.weights[weight] : 1, weight);
        }
      }
    }
  },
  uses(op, input, output, index, visit) {
    if (op.border !== "zeros") return everyUse(op, input, output, index, visit);
    const { channel, row, column } = position(input, index);
    for (let f = 0; f < output.channels; f++) {
      const [first, last] = reach(op, input, f);
      if (channel < first || channel >= last) continue;
      for (let i = op.kernel[0] - 1; i >= 0; i--) {
        const y = (row + op.padding[0] - i * op.dilation) / op.stride;
        if (!Number.isInteger(y) || y < 0 || y >= output.height) continue;
        for (let j = op.kernel[1] - 1; j >= 0; j--) {
          const x = (column + op.padding[1] - j * op.dilation) / op.stride;
          if (!Number.isInteger(x) || x < 0 || x >= output.width) continue;
          const weight = op.weights ? (kernelPlane(op, input, f, channel) * op.kernel[0] + i) * op.kernel[1] + j : -1;
          visit(indexOf(output, f, y, x), op.weights ? op.weights[weight] : 1);
        }
      }
    }
  },
};

// Each value of the input is multiplied by a kernel and stamped into the output; where stamps overlap, they add up. Weights of 0
// write nothing. `own`: each value has a kernel of its own.
const stamps = {
  shape: (op, input) => ({
    height: (input.height - 1) * op.stride + op.kernel[0] - 2 * op.padding,
    width: (input.width - 1) * op.stride + op.kernel[1] - 2 * op.padding,
  }),
  inputs(op, input, output, index, visit) {
    const { channel, row, column } = position(output, index);
    for (let i = op.kernel[0] - 1; i >= 0; i--) {
      const y = (row + op.padding - i) / op.stride;
      if (!Number.isInteger(y) || y < 0 || y >= input.height) continue;
      for (let j = op.kernel[1] - 1; j >= 0; j--) {
        const x = (column + op.padding - j) / op.stride;
        if (!Number.isInteger(x) || x < 0 || x >= input.width) continue;
        const source = indexOf(input, channel, y, x);
        const weight = stampWeight(op, source, i, j);
        if (op.weights[weight] !== 0) visit(source, op.weights[weight], weight);
      }
    }
  },
  uses(op, input, output, index, visit) {
    const { channel, row, column } = position(input, index);
    for (let i = 0; i < op.kernel[0]; i++) {
      const y = row * op.stride - op.padding + i;
      if (y < 0 || y >= output.height) continue;
      for (let j = 0; j < op.kernel[1]; j++) {
        const x = column * op.stride - op.padding + j;
        const weight = op.weights[stampWeight(op, index, i, j)];
        if (x >= 0 && x < output.width && weight !== 0) visit(indexOf(output, channel, y, x), weight);
      }
    }
  },
};

const stampWeight = (op, source, i, j) => ((op.own ? source * op.kernel[0] : 0) + i) * op.kernel[1] + j;

// Each value alone: times a factor of its own or of its channel, plus a bias, then through a function.
const points = {
  inputs: (op, input, output, index, visit) => visit(index, op.weights ? own(op.weights, input, index) : 1, index),
  uses: (op, input, output, index, visit) => visit(index, op.weights ? own(op.weights, input, index) : 1),
};

// One value of each of several tensors of the same shape.
const same = {
  inputs(op, input, output, index, visit) {
    for (let i = index; i < size(input); i += size(output)) visit(i, 1, -1);
  },
  uses: (op, input, output, index, visit) => visit(index % size(output), 1),
};

// Every output from every input, as in a dense layer.
const all = {
  shape: (op) => ({ channels: op.filters, height: 1, width: 1 }),
  inputs(op, input, output, index, visit) {
    const count = size(input);
    for (let i = 0; i < count; i++) visit(i, op.weights[index * count + i], index * count + i);
  },
  uses(op, input, output, index, visit) {
    for (let o = 0; o < op.filters; o++) visit(o, op.weights[o * size(input) + index]);
  },
};

// Every output from all values of its group, whose mean and deviation they share.
const groups = {
  inputs(op, input, output, index, visit) {
    op.groups.forEach((group, i) => group === op.groups[index] && visit(i, 1, -1));
  },
  uses(op, input, output, index, visit) {
    op.groups.forEach((group, i) => group === op.groups[index] && visit(i, 1));
  },
};

const KINDS = { windows, stamps, points, same, all, groups };

function everyUse(op, input, output, index, visit) {
  for (let o = 0; o < size(output); o++) {
    inputs(op, input, output, o, (source, weight) => source === index && visit(o, weight));
  }
}

export const inputs = (op, input, output, index, visit) => KINDS[op.kind].inputs(op, input, output, index, visit);
export const uses = (op, input, output, index, visit) => KINDS[op.kind].uses(op, input, output, index, visit);

// The value of `values` that belongs to a value of a tensor: one each, or one per channel.
const own = (values, tensor, index) => values[values.length === size(tensor) ? index : position(tensor, index).channel % values.length];

const sum = (values) => values.reduce((total, value) => total + value, 0);
const choose = (values, better) => values.reduce((best, value, i) => (better(value, values[best]) ? i : best), 0);

const FUNCTIONS = { relu: (x) => Math.max(0, x), tanh: Math.tanh, sigmoid: (x) => 1 / (1 + Math.exp(-x)), identity: (x) => x, soft };

// Toward 0, but not beyond.
function soft(x, { threshold }) {
  return Math.sign(x) * Math.max(0, Math.abs(x) - threshold);
}

const RULES = {
  sum: (terms, bias) => sum(terms.map((term) => term.product)) + bias,
  max: (terms) => terms[winner("max", terms)].value,
  min: (terms) => terms[winner("min", terms)].value,
  average: (terms) => sum(terms.map((term) => term.value)) / terms.length,
  total: (terms) => sum(terms.map((term) => term.value)),
};

// The term that max or min chooses: the first of equal ones.
export function winner(rule, terms) {
  const better = { max: (a, b) => a > b, min: (a, b) => a < b }[rule];
  return better ? choose(terms.map((term) => term.value), better) : -1;
}

// All that went into an output: the values, their weights and products, and where they came from.
export function terms(op, input, output, index) {
  const found = [];
  inputs(op, input, output, index, (source, weight, weightIndex) => {
    const value = source < 0 ? 0 : input.values[source];
    found.push({ source, weight, weightIndex, value, product: value * weight });
  });
  return found;
}

// What the values of a group share, and what follows: { mean, deviation, scale, shift }.
export function statistics(op, input, index, found) {
  const values = found.map((term) => term.value);
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
  return { mean, deviation: Math.sqrt(variance + op.epsilon), scale: own(op.scale, input, index), shift: own(op.shift, input, index) };
}

function value(op, input, output, index, found) {
  const { channel } = position(output, index);
  if (op.means) return (input.values[index] - op.means[channel]) / op.deviations[channel];
  if (op.kind === "groups") {
    const { mean, deviation, scale, shift } = statistics(op, input, index, found);
    return ((input.values[index] - mean) / deviation) * scale + shift;
  }
  const result = RULES[op.rule](found, bias(op, output, index));
  return op.function ? FUNCTIONS[op.function](result, op) : result;
}

export const bias = (op, output, index) => (op.bias ? op.bias[position(output, index).channel] : 0);

// The whole output. Its name and, where the operation leaves it open, its shape are those of `like`.
export function run(op, input, like) {
  const result = { ...like, ...KINDS[op.kind].shape?.(op, input) };
  result.values = new Float64Array(Math.max(0, size(result)));
  for (let i = 0; i < result.values.length; i++) {
    const exact = value(op, input, result, i, terms(op, input, result, i));
    result.values[i] = like.float ? Math.fround(exact) : exact;
  }
  return result;
}

// Which values of the tensor before an output depends on, and of the tensor behind: masks of 0 and 1.
export function back(op, input, output, mask) {
  const seen = new Uint8Array(size(input));
  if (op.kind === "all") return mask.includes(1) ? seen.fill(1) : seen;
  mask.forEach((set, index) => set && inputs(op, input, output, index, (source) => source >= 0 && (seen[source] = 1)));
  return seen;
}

export function forth(op, input, output, mask) {
  const seen = new Uint8Array(size(output));
  if (op.kind === "all") return mask.includes(1) ? seen.fill(1) : seen;
  mask.forEach((set, index) => set && uses(op, input, output, index, (target) => (seen[target] = 1)));
  return seen;
}
