// A field over a cell, to type another number.

import { position } from "./tensor.js";
import { brief, typed } from "./words.js";

export function typeInto(grid, index, accept) {
  const { channel, row, column } = position(grid.tensor, index);
  const [left, top] = grid.corner(channel, row, column);
  const scale = grid.canvas.getBoundingClientRect().width / grid.width;
  const field = document.createElement("input");
  field.className = "cella-field";
  field.setAttribute("aria-label", "another number");
  field.inputMode = "decimal";
  field.value = brief(grid.tensor.values[index]);
  Object.assign(field.style, {
    left: `${(left - 6) * scale}px`,
    top: `${top * scale}px`,
    width: `${(grid.cell + 12) * scale}px`,
    height: `${grid.cell * scale}px`,
  });
  grid.canvas.after(field);
  field.focus();
  field.select();
  const before = field.value;
  let open = true;
  const end = (taken) => {
    if (!open) return;
    open = false;
    const value = typed(field.value);
    const changed = field.value !== before; // a number left alone keeps the digits that the field does not show
    field.remove();
    grid.canvas.focus({ preventScroll: true });
    if (taken && changed && Number.isFinite(value)) accept(value);
  };
  field.addEventListener("blur", () => end(true));
  field.addEventListener("keydown", (event) => {
    event.stopPropagation(); // the notebook has keys of its own
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      end(event.key === "Enter");
    }
  });
}
