// Draws the views of a page without a kernel. The page puts its modules and views in the first line.
const { modules, views } = DATA;

function bytes(text) {
  return new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
}

// What a module expects of a model, with nobody at the other end.
class Model {
  constructor(state) {
    this.state = state;
    this.listeners = new Map();
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.state[name] = value;
    for (const listener of this.listeners.get(`change:${name}`) ?? []) listener(this, value);
  }

  on(event, listener) {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  off(event, listener) {
    this.listeners.set(event, (this.listeners.get(event) ?? []).filter((other) => listener && other !== listener));
  }

  save_changes() {}

  send() {}
}

const loaded = {};

async function load(id) {
  const { module, css } = modules[id];
  document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
  const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  return (await import(address)).default();
}

for (const { element, module, state, buffers } of views) {
  for (const { path, data } of buffers) {
    const place = path.slice(0, -1).reduce((at, step) => at[step], state);
    place[path.at(-1)] = bytes(data);
  }
  const el = document.createElement("div");
  el.className = "cella-live";
  const drawn = await (loaded[module] ??= load(module));
  await drawn.render({ model: new Model(state), el, signal: new AbortController().signal });
  const still = document.createElement("div");
  still.className = "cella-printed";
  const at = document.getElementById(element);
  still.append(...at.childNodes);
  at.append(still, el);
}

// On paper nothing can be touched, so the static form is printed.
document.head.append(
  Object.assign(document.createElement("style"), {
    textContent: "@media screen { .cella-printed { display: none } } @media print { .cella-live { display: none } }",
  }),
);
