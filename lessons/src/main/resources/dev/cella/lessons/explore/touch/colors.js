// Colors of values, as the figures of the course have them.

import { extent } from "./tensor.js";

const STOPS = {
  gray: ["000000", "ffffff"],
  diverging: ["2166ac", "4393c3", "92c5de", "d1e5f0", "f7f7f7", "fddbc7", "f4a582", "d6604d", "b2182b"],
};
export const MARK = "#e69f00";
export const FOCUS = "#0072b2";
export const GRAY = "#8a8a8a";
const NOT_A_NUMBER = [255, 0, 200];

const CHANNELS = Object.fromEntries(
  Object.entries(STOPS).map(([name, stops]) => [
    name,
    stops.map((stop) => [0, 2, 4].map((from) => parseInt(stop.slice(from, from + 2), 16))),
  ]),
);

const SMALL = 16; // up to here, whole numbers are examples to calculate with, and no intensities of an image

// The scale of values: gray for an image's intensities, also if it was centered; for maps and weights, white at zero.
export function scaleOf(values, colors) {
  const [least, greatest] = extent(values);
  if (colors === "image" && least < 0) return { colors: "gray", least, greatest };
  if (colors !== "diverging" && least >= 0) {
    return { colors: "gray", least: 0, greatest: greatest <= 1 ? 1 : greatest > SMALL && greatest <= 255 ? 255 : greatest };
  }
  const most = Math.max(Math.abs(least), Math.abs(greatest)) || 1;
  return { colors: "diverging", least: -most, greatest: most };
}

export function color(scale, value) {
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  const stops = CHANNELS[scale.colors];
  const share = scale.greatest === scale.least ? 0.5 : (value - scale.least) / (scale.greatest - scale.least);
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const below = Math.min(Math.floor(at), stops.length - 2);
  return stops[below].map((from, i) => Math.round(from + (at - below) * (stops[below + 1][i] - from)));
}

// Letters that can be read on a color.
export const letters = ([red, green, blue]) => (0.299 * red + 0.587 * green + 0.114 * blue > 140 ? "#1a1a1a" : "#ffffff");
