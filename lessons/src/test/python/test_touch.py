"""Touchable views: the page computes what Java computes, and answers pointer, keys and typing with and without a kernel."""

import json
from contextlib import contextmanager
from pathlib import Path

import nbformat
import page as pages
import pytest
from execute import execute
from lab import CHROMIUM_OPTIONS, PATIENCE, chromium, lab
from lessons import KERNEL
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import sync_playwright
from test_widgets import restart, save

HOME = Path(__file__).resolve().parents[4]
FILES = HOME / "lessons/src/main/resources/dev/cella/lessons/explore/touch"
PAGE = "http://touch.test"

# A thousand traces of every kind with random settings, as the page gets them; bytes in base64.
TRACES = """
import dev.cella.lessons.explore.touch.TouchView;
import dev.cella.lessons.trace.*;
var random = new Random(7);
INDArray plane(int channels, int height, int width, DataType type) {
    var values = new double[channels * height * width];
    Arrays.setAll(values, i -> random.nextInt(4) == 0 ? 0 : random.nextGaussian());
    return Nd4j.createFromArray(values).reshape(channels, height, width).castTo(type);
}
// Any values may share their statistics.
Trace<Object> grouped(INDArray input, Random random) {
    int[] groups = random.ints((int) input.length(), 0, 3).toArray();
    double[] scale = {random.nextGaussian(), 2}, shift = {0, random.nextGaussian()};
    double[] x = input.dup('c').data().asDouble(), y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
        int group = groups[i];
        double[] members = IntStream.range(0, y.length).filter(j -> groups[j] == group).mapToDouble(j -> x[j]).toArray();
        double mean = Arrays.stream(members).average().orElseThrow();
        double variance = Arrays.stream(members).map(each -> (each - mean) * (each - mean)).average().orElseThrow();
        int channel = i / (x.length / 2);
        y[i] = (x[i] - mean) / Math.sqrt(variance + 1e-3) * scale[channel] + shift[channel];
    }
    INDArray output = Nd4j.createFromArray(y).reshape(input.shape()).castTo(input.dataType());
    return new Trace<>() {
        public INDArray input() { return input; }
        public INDArray map() { return output; }
        public List<Object> steps() { return List.of(); }
        public Optional<Operation> operation() { return Optional.of(new GroupOperation(groups, 1e-3, scale, shift)); }
    };
}
Trace<?> made(int number) {
    var type = number % 2 == 0 ? DataType.FLOAT : DataType.DOUBLE;
    int height = 4 + random.nextInt(9), width = 4 + random.nextInt(9), stride = 1 + random.nextInt(3), side = 1 + random.nextInt(3);
    var image = plane(1, height, width, type).slice(0);
    return switch (number % 11) {
        case 0 -> convolve(image, plane(1, side, 1 + random.nextInt(4), type).slice(0), stride);
        case 1 -> convolve(pad(image, random.nextInt(3), PaddingMode.values()[random.nextInt(3)]), plane(1, side, side, type).slice(0), stride);
        case 2 -> convolve(plane(3, height, width, type), new Filter(plane(3, side, side, type), random.nextGaussian()), stride, random.nextInt(2));
        case 3 -> pool(image, Pool.values()[random.nextInt(4)], side, stride);
        case 4 -> pad(image, random.nextInt(3), PaddingMode.values()[random.nextInt(3)]);
        case 5 -> grouped(plane(2, height, width, type), random);
        case 6 -> convolve1d(image, plane(1, height, 1 + random.nextInt(4), type).slice(0), stride);
        case 7 -> convolve3d(plane(4, height, width, type), plane(side, side, 1 + random.nextInt(4), type), stride);
        case 8 -> transposedConvolve(image, plane(1, side, 1 + random.nextInt(4), type).slice(0), stride);
        case 9 -> upsampleNearest(image, side);
        default -> number % 4 == 1
                ? new DropoutSetting(0.5, number).trace(plane(2, height, width, type))
                : number % 4 == 3 ? shrink(plane(2, height, width, type), elasticNet(random.nextDouble(), random.nextDouble()), 1)
                : new ChannelStatistics(List.of(random.nextDouble(), 1.0), List.of(0.5, 2.0)).trace(plane(2, height, width, type));
    };
}
Object text(Object json) {
    if (json instanceof byte[] bytes) return Base64.getEncoder().encodeToString(bytes);
    if (json instanceof Map<?, ?> map) { var all = new TreeMap<String, Object>(); map.forEach((k, v) -> all.put((String) k, text(v))); return all; }
    return json instanceof List<?> list ? list.stream().map(each -> text(each)).toList() : json;
}
var all = new ArrayList<Object>();
for (int i = 0; i < 1000; i++) all.add(text(TouchView.of(TouchView.data(made(i)), picture(Nd4j.zeros(1, 1))).module().get("view")));
Files.writeString(Path.of("FILE"), new com.google.gson.Gson().toJson(all));
"""

# A net whose layers are all kinds that can be followed, after a step of training, so that nothing in it is 0 or 1.
NET = """
var net = net(input(2, 15, 15), conv(3, 3), batchNorm(), relu(), maxPool(2), conv(4, 3).same().stride(2), tanh(), averagePool(3),
        dropout(0.5), flatten(), dense(5), relu(), dense(2), softmax()).seed(7).updater(new Adam(1e-2)).build();
var images = Nd4j.rand(DataType.FLOAT, 4, 2, 15, 15);
net.fit(images, Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}));
Files.writeString(Path.of("FILE"), new com.google.gson.Gson().toJson(List.of(text(touchNet(net, images.slice(0)).module().get("view")))));
"""

# DL4J makes a function part of the layer before it; not so that of a batch normalization.
LAYERS = ["windows sum", "points sum", "points total", "windows max", "windows sum", "windows average", "points total", "all sum"]

# For each operation: the largest difference of an output, and whether `uses` says of every input what `inputs` says of the
# outputs. What follows on a softmax is left out: it is no function of a single value.
COMPARED = """async (sent) => {
    const { Chain } = await import("http://touch.test/chain.js");
    const { inputs, uses, run } = await import("http://touch.test/operation.js");
    const ARRAYS = ["values", "weights", "bias", "means", "deviations", "groups", "scale", "shift"];
    const unpack = (json) => Array.isArray(json) ? json.map(unpack)
        : json && typeof json === "object" ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name,
            ARRAYS.includes(name)
                ? new DataView(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)).buffer) : unpack(value)]))
        : json;
    return sent.flatMap((one) => {
        const chain = new Chain(unpack(one));
        const { tensors, operations } = chain;
        return operations.filter((op) => op.function !== "softmax").map((op, i) => {
            const [input, java] = [chain.before(i), tensors[i + 1]];
            const output = run(op, input, java);
            const there = new Set(), back = new Set();
            output.values.forEach((_, o) => inputs(op, input, output, o, (i) => i >= 0 && there.add(`${i} ${o}`)));
            input.values.forEach((_, i) => uses(op, input, output, i, (o) => back.add(`${i} ${o}`)));
            return {
                kind: `${op.kind} ${op.rule}`,
                sizes: output.values.length === java.values.length,
                far: Math.max(...output.values.map((value, i) => Math.abs(value - java.values[i]))),
                inverse: there.size === back.size && [...there].every((pair) => back.has(pair)),
            };
        });
    });
}"""


def notebook(*cells):
    spec = {"name": KERNEL, "display_name": "Java (Cella)", "language": "java"}
    return new_notebook(cells=[new_code_cell(cell) for cell in cells], metadata={"kernelspec": spec})


def executed(*cells):
    done = execute(notebook(*cells), KERNEL)
    assert done.failure is None, done.failure
    return done.notebook


@contextmanager
def browser_page(width=1000, zoom=1):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        page = browser.new_page(viewport={"width": width, "height": 900}, device_scale_factor=zoom, has_touch=True)
        page.set_default_timeout(PATIENCE * 1000)
        yield page
        browser.close()


def compared(sent):
    """What the page makes of views, beside what Java made of them."""
    with browser_page() as page:
        page.route(f"{PAGE}/*.js", lambda route: route.fulfill(path=FILES / route.request.url.rsplit("/", 1)[1]))
        page.route(f"{PAGE}/", lambda route: route.fulfill(body="<title>touch</title>", content_type="text/html"))
        page.goto(f"{PAGE}/")
        return page.evaluate(COMPARED, sent)


def test_the_page_computes_what_java_computes_with_a_thousand_random_settings(tmp_path):
    executed(TRACES.replace("FILE", str(tmp_path / "traces.json")), NET.replace("FILE", str(tmp_path / "net.json")))
    sent = json.loads((tmp_path / "traces.json").read_text())
    assert len(sent) == 1000
    found = compared(sent)
    assert all(one["sizes"] and one["inverse"] for one in found)
    assert max(one["far"] for one in found) < 1e-5, max(found, key=lambda one: one["far"])
    assert sum(one["far"] == 0 for one in found) > 600  # the same additions in the same order
    layers = compared(json.loads((tmp_path / "net.json").read_text()))
    assert [one["kind"] for one in layers] == LAYERS
    assert all(one["sizes"] and one["inverse"] and one["far"] < 1e-4 for one in layers), layers


EDGE = "kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1)"
SMALL = f"touch(convolve(Nd4j.arange(25).reshape(5, 5), {EDGE}))"
HEARD = """touch(convolve(Nd4j.arange(25).reshape(5, 5), Nd4j.ones(3, 3)))
    .observe((input, output) -> System.out.println("heard " + input.sumNumber() + ", " + output.length()))"""
POOLED = "touch(pool(Nd4j.createFromArray(new double[][] {{1, 5, 2, 0}, {3, 4, 8, 1}, {0, 0, 1, 1}, {9, 2, 1, 1}}), MAX, 2))"
COLORS = "touch(convolve(Nd4j.arange(48).reshape(3, 4, 4), new Filter(Nd4j.ones(3, 2, 2), 0)))"
SCAN = f"""var scan = Nd4j.rand(DataType.FLOAT, 28, 28);
var edges = convolve(scan, {EDGE});
var pooled = pool(edges.map(), MAX, 2);
touch(edges, pooled, convolve(pooled.map(), kernel(1, 1, 1, 1, 1, 1, 1, 1, 1)))"""


class View:
    """A touchable view in a page, as a person uses it."""

    def __init__(self, page, number=0):
        self.page, self.root = page, page.locator(".cella-touch").nth(number)
        self.root.wait_for()

    def grid(self, number):
        return self.root.locator(".cella-stage").first.locator("canvas").nth(number)

    def point(self, number, row, column, cell=36, click=0):
        at = {"x": (column + 0.5) * cell, "y": (row + 0.5) * cell}
        (self.grid(number).click if click else self.grid(number).hover)(position=at, **({"click_count": click} if click else {}))

    def detail(self, number):
        """A grid below the view: the values under the window, the weights, the products."""
        return self.root.locator(".cella-stage").nth(1).locator("canvas").nth(number)

    def values(self, number):
        """The numbers of a grid below the view, as a screen reader finds them inside of the canvas."""
        return self.detail(number).evaluate("canvas => canvas.textContent.split(/\\s+/)")

    def put(self, **positions):
        """Moves sliders to positions, counted from 0."""
        for name, position in positions.items():
            slider = self.root.locator(f".cella-controls label:has-text('{name}') input")
            slider.evaluate("(input, to) => { input.value = to; input.dispatchEvent(new Event('input')); }", position)

    def slide(self, **settings):
        """Moves sliders to values, by the names in front of them."""
        for name, value in settings.items():
            slider = self.root.locator(f".cella-controls label:has-text('{name}') input")
            slider.evaluate("(input, by) => { input.value = Number(input.value) + by; input.dispatchEvent(new Event('input')); }",
                            int(value) - int(slider.get_attribute("aria-valuetext")))

    def says(self, words):
        self.page.wait_for_function(
            "([said, words]) => said.textContent.includes(words)", arg=[self.root.locator(".cella-said").element_handle(), words]
        )


def answers(page):
    """Every way to touch the small convolution."""
    view = pointed_and_held(page)
    typed_and_dragged(view)
    view.root.locator("button:text-is('Reset')").click()
    view.says("12 × 1 = 6")
    view.root.locator("button:text-is('Play')").click()
    view.says("feature map, row 2, column 2")


def pointed_and_held(page):
    view = View(page)
    view.point(1, 1, 2)
    view.says("feature map, row 1, column 2: 7 × (−1) + 8 × 0 + 9 × 1 + 12 × (−1)")
    view.says("= 6.")
    view.point(0, 0, 1)
    view.says("input, row 0, column 1: 1 goes into 2 values of the feature map: row 0, column 0 with weight 0; "
              "row 0, column 1 with weight −1")
    view.point(1, 0, 0, click=1)  # held
    view.point(1, 2, 2)
    view.says("feature map, row 0, column 0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    view.says("feature map, row 1, column 2")
    page.keyboard.press("Escape")
    view.point(1, 2, 2)
    view.says("feature map, row 2, column 2")
    page.keyboard.press("Escape")
    return view


def typed_and_dragged(view):
    page = view.page
    view.point(0, 2, 2, click=2)
    page.keyboard.insert_text("100")
    page.keyboard.press("Enter")
    view.says("input, row 2, column 2: 100 goes into all 9 values")
    page.keyboard.press("Escape")
    view.point(1, 0, 0)
    view.says("100 × 1 = 94")
    kernel = view.detail(1)
    kernel.dblclick(position={"x": 90, "y": 90})
    page.keyboard.insert_text("−2")
    page.keyboard.press("Enter")
    view.says("100 × (−2)")
    kernel.focus()  # by keys alone: the weight that was chosen, two to the left
    for key in ("ArrowLeft", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    page.keyboard.insert_text("7")
    page.keyboard.press("Enter")
    view.says("10 × 7 + ")
    box = view.grid(0).bounding_box()
    page.mouse.move(box["x"] + 90, box["y"] + 90)  # row 2, column 2, which is 100; 150 pixels are all of 0 to 255
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 60, steps=3)
    page.mouse.up()
    page.keyboard.press("Escape")
    view.point(1, 0, 0)
    view.says("151 × (−2)")


def test_every_number_answers_in_jupyterlab_also_after_its_kernel_is_gone(tmp_path):
    path = tmp_path / "made" / "touch.ipynb"
    path.parent.mkdir()
    nbformat.write(notebook(SMALL, POOLED, SCAN, HEARD), path)
    with lab(tmp_path, [path]) as jupyter:
        page = jupyter.page
        jupyter.open(path.name)
        jupyter.run_all()
        answers(page)
        pooled = View(page, 1)
        pooled.point(1, 0, 0)
        pooled.says("max of 1, 5, 3, 4 = 5. The value at row 0, column 1 wins, and the whole gradient goes there")
        chain = View(page, 2)
        chain.point(3, 0, 0)
        chain.says("feature map 3, row 0, column 0")
        heard = View(page, 3)
        heard.point(0, 0, 0, click=2)
        page.keyboard.insert_text("10")
        page.keyboard.press("Enter")
        page.wait_for_selector(".jp-OutputArea-output:has-text('heard 310.0, 9')")
        save(page)
        page.reload()  # with its kernel: the views are there again
        jupyter.wait_idle()
        pooled = View(page, 1)
        pooled.point(1, 0, 1)
        pooled.says("max of 2, 0, 8, 1 = 8")
        page.evaluate("window.scrollTo(0, 0)")
        restart(page)
        pooled.point(1, 1, 0)
        pooled.says("max of 0, 0, 9, 2 = 9")
        jupyter.wait_idle()
        said = page.locator(".cella-gone").evaluate_all("all => all.map(sentence => sentence.clientHeight)")
        assert set(said) == {0}  # no view says that it has lost its kernel, since none needs one


@pytest.mark.parametrize("width, zoom", [(1000, 1), (400, 2)])  # the second is a page of 800 pixels at 200 %
def test_an_exported_page_answers_from_a_file_without_the_network(width, zoom, tmp_path):
    with exported(tmp_path, width, zoom, SMALL, POOLED, COLORS, SCAN) as page:
        text = (tmp_path / "touch.html").read_text()
        assert text.count("function origin(") == 1  # the module once, whatever the number of views
        answers(page)
        pooled = View(page, 1)
        pooled.grid(1).tap(position={"x": 54, "y": 18})
        pooled.says("pooled map, row 0, column 1: max of 2, 0, 8, 1 = 8")
        colors = View(page, 2)
        assert colors.values(0)[:2] == ["0", "1"]
        colors.root.locator("button:text-is('Show channel 1')").click()
        assert colors.values(0)[:2] == ["16", "17"]
        scan = View(page, 3)
        scan.grid(0).hover(position={"x": 5, "y": 5})
        assert len(scan.values(0)) == 49 and "around row 0, column 0" in scan.root.inner_text()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        page.emulate_media(media="print")
        assert page.locator(".cella-printed img").first.is_visible() and not page.locator(".cella-touch").first.is_visible()


@contextmanager
def exported(folder, width, zoom, *cells):
    """The page of executed cells in a browser without a network; nothing in it fails."""
    pages.write(executed(*cells), "Touch", folder / "touch.html")
    with browser_page(width, zoom) as page:
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith(("file:", "blob:")) else route.abort())
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((folder / "touch.html").as_uri())
        yield page
        assert faults == []


# What Java makes of settings that the sliders of explorers have, and of one that does not fit.
SETTINGS = """
for (int kernel : new int[] {1, 4, 7}) for (int stride : new int[] {1, 3}) for (int padding : new int[] {0, 2})
    System.out.println(kernel + " " + stride + " " + padding + " " + conv(kernel).stride(stride).padding(padding).formula(14));
for (int window : new int[] {1, 3, 5}) for (int stride : new int[] {1, 2, 4})
    System.out.println(window + " " + stride + " " + new PoolingSetting(Pool.MAX, window, stride).formula(28));
"""
EXPLORERS = ["exploreOutputSize(14);", "explorePooling(Nd4j.rand(28, 28));", "explorePadding(Nd4j.ones(28, 28));", "exploreKernel(Nd4j.ones(28, 28));",
             "explorePenalty(Nd4j.createFromArray(new float[][] {{0.5f, -0.04f}, {0.2f, 0}}));"]


def test_explorers_answer_in_the_page_as_java_does(tmp_path):
    with exported(tmp_path, 1000, 1, SETTINGS, *EXPLORERS) as page:
        said = [line.split(maxsplit=3) for line in page.locator("pre:has-text('rounded down')").inner_text().splitlines()]
        sizes, pooling, padding, kernel, penalty = (View(page, number) for number in range(5))
        for k, stride, pad, formula in said[:12]:
            sizes.slide(kernel=k, stride=stride, padding=pad)
            assert formula.replace(" + 2·0", "") in sizes.root.inner_text()
        for window, stride, *formula in said[12:]:
            pooling.slide(window=window, stride=stride)
            assert " ".join(formula) in pooling.root.inner_text()
        sizes.slide(kernel="20", padding="0")
        sizes.says("A window of 20 does not fit an input of 14 with padding 0")
        padding.slide(size="20", kernel="5", padding="2")
        assert "feature map, 20 × 20: (20 + 2·2 − 5) / 1 + 1 = 20" in padding.root.inner_text()
        padding.grid(1).hover(position={"x": 1, "y": 1})
        padding.says("= 0.36.")  # 9 of the 25 pixels under the window lie in the image
        assert kernel.root.locator("figcaption:has-text('kernel, sum 0')").is_visible()
        kernel.root.locator(".cella-controls select").select_option(label="mean")
        assert kernel.root.locator("figcaption:has-text('kernel, sum 1')").is_visible()
        penalty.grid(1).hover(position={"x": 1, "y": 1})
        penalty.says("0.5, moved toward 0 by 0.05, is 0.45")
        penalty.put(L1=2, L2=3)  # 0.025 and 0.5
        penalty.says("0.5 × 0.5 = 0.25, moved toward 0 by 0.025, is 0.225")


DENSE = "touch(denseUnits(Nd4j.ones(2, 3, 3).mul(2), 1, -1).relu().of(Nd4j.arange(9).reshape(3, 3)))"


def test_a_dense_unit_shows_its_weights_and_products_and_lets_its_weights_be_typed(tmp_path):
    with exported(tmp_path, 1000, 1, DENSE) as page:
        unit = View(page)
        unit.point(1, 0, 0, click=1)  # held
        unit.says("bias 1) = 73.")
        assert unit.values(0) == ["2"] * 9
        assert unit.values(1) == [str(2 * pixel) for pixel in range(9)]
        unit.detail(0).dblclick(position={"x": 18, "y": 54})  # of pixel 3
        page.keyboard.insert_text("-1")
        page.keyboard.press("Enter")
        unit.says("bias 1) = 64.")


def test_a_screen_reader_hears_what_the_keys_reach(tmp_path):
    with exported(tmp_path, 1000, 1, SMALL) as page:
        grid = page.get_by_role("application", name="feature map, 3 rows, 3 columns; the arrow keys move")
        grid.focus()
        page.keyboard.press("ArrowRight")
        view = View(page)
        view.says("feature map, row 0, column 1")
        assert view.root.locator(".cella-said").get_attribute("aria-live") == "polite"
        reached = []
        for _ in range(4):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        assert "kernel, sum 0" in reached
