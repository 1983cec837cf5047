// A field over a cell, to type another number.

import { brief } from "./words.js";
import { position } from "./tensor.js";

export class Editor {
  constructor(grid, index, accept) {
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
    let open = true;
    const end = (taken) => {
      if (!open) return;
      open = false;
      const value = Number(field.value.trim().replace("−", "-").replace(",", "."));
      field.remove();
      grid.canvas.focus();
      if (taken && field.value.trim() !== "" && Number.isFinite(value)) accept(value);
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
}
