// Sliders and lists over settings of the operations. A control is { label, tooltip, names, changes, chosen }: for each position
// its name and the change that it makes in the chain.

// Shows controls in a row. Settings that were there before stay, and the chain takes them.
export function showControls(row, controls, chain, changed) {
  const before = new Map([...row.querySelectorAll("input, select")].map((input) => [input.name, Number(input.value)]));
  row.replaceChildren();
  for (const control of controls) {
    const kept = control.changes[0].side ? undefined : before.get(control.label); // another image is shown whole
    const position = kept ?? control.chosen;
    const input = control.slider ? slider(control) : list(control);
    input.name = control.label;
    input.value = position;
    if (position !== control.chosen) chain.set(control.changes[position]);
    row.append(labelled(control, input));
    input.addEventListener("input", () => {
      chain.set(control.changes[input.value]);
      changed();
    });
    input.addEventListener("keydown", (event) => event.stopPropagation()); // the notebook has keys of its own
  }
}

// A control with its name in front of it and its value behind.
function labelled({ label, tooltip, names, slider }, input) {
  const element = document.createElement("label");
  const shown = document.createElement("output");
  const say = () => {
    shown.textContent = slider ? names[input.value] : "";
    input.setAttribute("aria-valuetext", names[input.value]);
  };
  element.title = tooltip;
  element.append(`${label} `, input, shown);
  input.addEventListener("input", say);
  say();
  return element;
}

function slider({ names }) {
  const input = document.createElement("input");
  return Object.assign(input, { type: "range", min: 0, max: names.length - 1, step: 1 });
}

function list({ names }) {
  const select = document.createElement("select");
  names.forEach((name, i) => select.append(new Option(name, i)));
  return select;
}
