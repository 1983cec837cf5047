// Controls of an explorer, which change settings of an operation: { label, operation, choices: [{ name, settings }], chosen }.
// Choices that are whole numbers become a slider, others a list.

export function controls(sent, change) {
  return sent.map((control) => {
    const label = document.createElement("label");
    label.className = "cella-control";
    const numeric = control.choices.every((choice) => /^\d+$/.test(choice.name));
    const field = document.createElement(numeric ? "input" : "select");
    const said = document.createElement("output");
    said.textContent = numeric ? control.choices[control.chosen].name : "";
    if (numeric) {
      Object.assign(field, { type: "range", min: 0, max: control.choices.length - 1, value: control.chosen });
    } else {
      field.append(...control.choices.map((choice) => new Option(choice.name)));
      field.selectedIndex = control.chosen;
    }
    field.addEventListener("input", () => {
      const choice = control.choices[numeric ? field.value : field.selectedIndex];
      said.textContent = numeric ? choice.name : "";
      change(control.operation, choice.settings);
    });
    label.append(control.label, field, said);
    return label;
  });
}
