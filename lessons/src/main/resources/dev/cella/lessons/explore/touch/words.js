// Numbers and sentences.

import { place, position, size } from "./tensor.js";
import { bias, statistics, terms, uses, winner } from "./operation.js";

const LISTED = 9;

// About three significant digits, with a real minus sign: 241, 0.183, −1.2, 2.4e−7.
export function brief(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
  const magnitude = Math.abs(value);
  const text =
    magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e6)
      ? value.toExponential(1).replace("e+", "e")
      : String(Number(value.toFixed(magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3)));
  return text.replaceAll("-", "−");
}

// The number that was typed; NaN if it is none.
export const typed = (text) => (text.trim() === "" ? NaN : Number(text.trim().replace("−", "-").replace(",", ".")));

const inBrackets = (value) => (value < 0 ? `(${brief(value)})` : brief(value));

function listed(parts, joint) {
  if (parts.length <= 2 * LISTED) return parts.join(joint);
  return [...parts.slice(0, LISTED), "…", parts.at(-1)].join(joint);
}

// How an output came about: "row 5, column 18: 0.51 × (−1) + … = 0.149".
export function origin(op, input, output, index) {
  const found = terms(op, input, output, index);
  const result = brief(output.values[index]);
  return `${output.name}, ${place(output, index)}: ${arithmetic(op, input, output, index, found, result)}`;
}

function arithmetic(op, input, output, index, found, result) {
  if (op.kind === "groups") return normalized(op, input, index, found, result);
  if (op.means) {
    const { channel } = position(output, index);
    return `(${brief(input.values[index])} − ${inBrackets(op.means[channel])}) / ${brief(op.deviations[channel])} = ${result}`;
  }
  if (op.function === "soft") return shrunk(op, found[0], result);
  if (op.kind === "points" && op.function) return `${op.function}(${brief(input.values[index])}) = ${result}`;
  if (found.length === 0) return `${result}, because nothing is written here`;
  if (op.rule === "total" && found.length === 1) {
    return `${result}, ${found[0].source < 0 ? "a zero of the border" : `copied from ${place(input, found[0].source)}`}`;
  }
  const values = found.map((term) => brief(term.value));
  const best = winner(op.rule, found);
  if (best >= 0) {
    const from = found[best].source < 0 ? "a zero of the border" : place(input, found[best].source);
    return `${op.rule} of ${listed(values, ", ")} = ${result}. The value at ${from} wins, and the whole gradient goes there`;
  }
  const added = listed(found.map((term) => inBrackets(term.value)), " + ");
  if (op.rule === "average") return `(${added}) / ${found.length} = ${result}. Each value gets 1/${found.length} of the gradient`;
  if (op.rule === "total") return `${added} = ${result}. Each value gets the whole gradient`;
  const products = listed(found.map((term) => `${inBrackets(term.value)} × ${inBrackets(term.weight)}`), " + ");
  const once = bias(op, output, index);
  const sum = `${products}${once ? ` + bias ${inBrackets(once)}` : ""}`;
  if (op.function === "softmax") return `${sum} = score. Softmax compares it with the other scores, and gives ${result}`;
  return `${op.function && op.function !== "identity" ? `${op.function}(${sum})` : sum} = ${result}`;
}

function shrunk(op, { value, weight, product }, result) {
  const scaled = weight === 1 ? brief(value) : `${brief(value)} × ${brief(weight)} = ${brief(product)}`;
  const isLost = Math.abs(product) <= op.threshold;
  return `${scaled}, ${isLost ? `nearer to 0 than ${brief(op.threshold)}, becomes 0` : `moved toward 0 by ${brief(op.threshold)}, is ${result}`}`;
}

function normalized(op, input, index, found, result) {
  const { mean, deviation, scale, shift } = statistics(op, input, index, found);
  const scaled = `${scale === 1 ? "" : ` × ${inBrackets(scale)}`}${shift === 0 ? "" : ` + ${inBrackets(shift)}`}`;
  const sum = `(${brief(input.values[index])} − ${inBrackets(mean)}) / ${brief(deviation)}${scaled} = ${result}`;
  return `the ${found.length} values of its group have mean ${brief(mean)} and standard deviation ${brief(deviation)}: ${sum}`;
}

// What an input is good for: "row 3, column 4: 0.51 goes into 9 values of the feature map: …". `at` is where it lies in
// `joined`, all that the operation reads.
export function purpose(op, joined, output, at, input, index) {
  const goals = [];
  uses(op, joined, output, at, (target, weight) => goals.push({ target, weight }));
  const value = `${input.name}, ${place(input, index)}: ${brief(input.values[index])}`;
  if (op.kind === "groups") return `${value} goes into the mean and the standard deviation of all ${goals.length} values of its group`;
  if (goals.length === 0) return `${value} goes into no value of the ${output.name}: no window covers it`;
  if (goals.length === size(output)) return `${value} goes into all ${goals.length} values of the ${output.name}`;
  const weight = (goal) => (op.rule === "sum" && (op.kind === "windows" || op.kind === "stamps") ? ` with weight ${brief(goal.weight)}` : "");
  const named = goals.map((goal) => `${place(output, goal.target)}${weight(goal)}`);
  return `${value} goes into ${goals.length} ${goals.length === 1 ? "value" : "values"} of the ${output.name}: ${listed(named, "; ")}`;
}

// The size of an output along its rows with its arithmetic: "(28 + 2·1 − 3) / 2 + 1 = 14.5, rounded down to 14".
export function formula(op, { width }) {
  const [, left, , right] = op.padding;
  const span = (op.kernel[1] - 1) * op.dilation + 1;
  const around = left + right === 0 ? "" : ` + 2·${left}`;
  const steps = width + left + right - span;
  const exact = steps / op.stride + 1;
  const rounded = Number.isInteger(exact) ? `${exact}` : `${Number(exact.toFixed(2))}, rounded down to ${Math.floor(exact)}`;
  const sum = `(${width}${around} − ${span}) / ${op.stride} + 1 = ${rounded}`;
  const unused = steps % op.stride;
  return unused === 0 ? sum : `${sum}: the last ${unused} in no window`;
}

export function misfit(op, { width, height }) {
  const [top, left, bottom, right] = op.padding;
  const span = (side) => (op.kernel[side] - 1) * op.dilation + 1;
  const isTooWide = span(1) > width + left + right;
  const [size, input, padding] = isTooWide ? [span(1), width, left] : [span(0), height, Math.max(top, bottom)];
  return `A window of ${size} does not fit an input of ${input} with padding ${padding}. Try a smaller window, or more padding.`;
}
