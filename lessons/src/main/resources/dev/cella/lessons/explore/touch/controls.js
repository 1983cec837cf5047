// Sliders and lists over settings of the operations. A control is { label, tooltip, names, changes, chosen }: for each position
// its name and the change that it makes in the chain.

export function controlRow(controls, chain, changed) {
  const row = document.createElement("div");
  row.className = "cella-controls";
  for (const control of controls) {
    const input = control.slider ? slider(control) : list(control);
    const label = document.createElement("label");
    label.title = control.tooltip;
    const shown = document.createElement("output");
    const say = () => {
      shown.textContent = control.slider ? control.names[control.chosen] : "";
      input.setAttribute("aria-valuetext", control.names[control.chosen]);
    };
    label.append(`${control.label} `, input, shown);
    row.append(label);
    say();
    input.addEventListener("input", () => {
      control.chosen = Number(input.value);
      say();
      chain.set(control.changes[control.chosen]);
      changed();
    });
    input.addEventListener("keydown", (event) => event.stopPropagation()); // the notebook has keys of its own
  }
  return row;
}

function slider({ names, chosen }) {
  const input = document.createElement("input");
  Object.assign(input, { type: "range", min: 0, max: names.length - 1, step: 1 });
  input.value = chosen;
  return input;
}

function list({ names, chosen }) {
  const select = document.createElement("select");
  names.forEach((name, i) => select.append(new Option(name, i)));
  select.value = chosen;
  return select;
}
