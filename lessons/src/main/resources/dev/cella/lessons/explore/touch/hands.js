// Pointer, finger and keys.

import { typeInto } from "./editor.js";
import { indexOf, position } from "./tensor.js";

const DRAGGED = 3; // pixels up or down from which a press is a drag
const WHOLE_RANGE = 150; // pixels to drag from the least value to the greatest

// Lets a grid of the view answer. `view` offers chain, focus, built, look(focus), hold(pinned), edit(change).
export function listen(view, grid, number) {
  const on = (kind, action) => grid.canvas.addEventListener(kind, action, { signal: view.built.signal });
  const editable = number === 0 && view.chain.exact && grid.numbered;
  const set = (index, value) => view.edit(() => (view.chain.tensors[0].values[index] = value));
  const type = (index) => editable && index >= 0 && typeInto(grid, index, (value) => set(index, value));
  on("pointermove", (event) => {
    const index = grid.at(event.offsetX, event.offsetY);
    if (index >= 0 && !view.focus.pinned && !view.playing) view.look({ tensor: number, index });
  });
  on("pointerdown", (event) => {
    const index = grid.at(event.offsetX, event.offsetY);
    if (index < 0) return;
    const same = view.focus.pinned && view.focus.tensor === number && view.focus.index === index;
    view.look({ tensor: number, index });
    view.hold(!same);
    if (editable && event.pointerType === "mouse") drag(view, grid, event, view.chain.tensors[0].values[index], (value) => set(index, value));
  });
  on("dblclick", (event) => type(grid.at(event.offsetX, event.offsetY)));
  on("focus", () => view.focus.tensor !== number && !view.focus.pinned && view.look({ tensor: number, index: 0 }));
  on("keydown", (event) => {
    const here = view.focus.tensor === number ? view.focus.index : 0;
    const actions = { " ": () => view.hold(!view.focus.pinned), Escape: () => view.hold(false), Enter: () => type(here) };
    key(event, { ...moves(grid.tensor, here, (index) => view.look({ tensor: number, index })), ...actions });
  });
}

// Lets the weights of a detail be chosen, typed and dragged; `detail()` is the one that is shown now.
export function listenToWeights(view, grid, detail) {
  const { canvas } = grid;
  let chosen = 0;
  canvas.tabIndex = 0;
  const set = (index, value) => view.edit(() => (detail().op.weights[detail().weights[index]] = value));
  const type = (index) => index >= 0 && typeInto(grid, index, (value) => set(index, value));
  const choose = (index) => {
    chosen = index;
    grid.draw({ focus: chosen });
  };
  canvas.addEventListener("focus", () => choose(chosen));
  canvas.addEventListener("blur", () => grid.draw());
  canvas.addEventListener("dblclick", (event) => type(grid.at(event.offsetX, event.offsetY)));
  canvas.addEventListener("pointerdown", (event) => {
    const index = grid.at(event.offsetX, event.offsetY);
    if (index < 0) return;
    chosen = index;
    if (event.pointerType === "mouse") drag(view, grid, event, grid.tensor.values[index], (value) => set(index, value));
  });
  canvas.addEventListener("keydown", (event) => {
    key(event, { ...moves(grid.tensor, chosen, choose), Enter: () => type(chosen) });
  });
}

function moves(tensor, here, go) {
  const { channel, row, column } = position(tensor, here);
  const within = (at, side) => Math.min(side - 1, Math.max(0, at));
  const to = (c, r, k) => () => go(indexOf(tensor, within(c, tensor.channels), within(r, tensor.height), within(k, tensor.width)));
  return {
    ArrowLeft: to(channel, row, column - 1),
    ArrowRight: to(channel, row, column + 1),
    ArrowUp: to(channel, row - 1, column),
    ArrowDown: to(channel, row + 1, column),
    Home: to(channel, row, 0),
    End: to(channel, row, tensor.width - 1),
    PageUp: to(channel - 1, row, column),
    PageDown: to(channel + 1, row, column),
  };
}

function key(event, actions) {
  if (!actions[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation(); // JupyterLab would move between cells
  actions[event.key]();
}

// Up is more, down is less.
function drag(view, grid, start, before, set) {
  const perPixel = (grid.scale.greatest - grid.scale.least) / WHOLE_RANGE;
  const over = new AbortController();
  const follow = (event) => {
    const far = start.clientY - event.clientY;
    if (Math.abs(far) > DRAGGED) set(Number((before + far * perPixel).toPrecision(3)));
  };
  window.addEventListener("pointermove", follow, { signal: over.signal });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => over.abort(), { signal: over.signal });
  view.built.signal.addEventListener("abort", () => over.abort(), { signal: over.signal });
}
