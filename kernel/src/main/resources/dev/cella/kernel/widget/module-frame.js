// Runs a module and shows its errors where a person looks: under the widget. anywidget loads this text as a module of its own,
// with the module's text as its source.
const source = SOURCE;
const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
let loaded;

async function load() {
  const { default: made } = await import(address);
  if (!made) throw new Error("the module has no default export; write export default { render({ model, el }) { … } }");
  return typeof made === "function" ? made() : made;
}

// Lines are those of the module's text, from 1.
function words(error) {
  const place = String(error?.stack ?? "").split(address)[1]?.match(/^:(\d+):(\d+)/);
  return `${error}${place ? ` (line ${place[1]}, column ${place[2]} of the module)` : ""}`;
}

function report(error, under) {
  const line = document.createElement("pre");
  line.className = "cella-module-error";
  line.setAttribute("role", "alert");
  line.textContent = `The module of this view failed. ${words(error)}`;
  under.replaceChildren(line);
}

export default () => ({
  async render(view) {
    const drawn = document.createElement("div");
    const under = document.createElement("div");
    view.el.append(drawn, under);
    const thrown = (event) => {
      const error = event.error ?? event.reason;
      if (String(error?.stack ?? event.filename).includes(address)) report(error, under);
    };
    window.addEventListener("error", thrown);
    window.addEventListener("unhandledrejection", thrown);
    let end;
    try {
      const module = await (loaded ??= load().then(async (made) => {
        await made.initialize?.(view);
        return made;
      }));
      end = await module.render?.({ ...view, el: drawn });
    } catch (error) {
      report(error, under);
    }
    return () => {
      window.removeEventListener("error", thrown);
      window.removeEventListener("unhandledrejection", thrown);
      return end?.();
    };
  },
});
