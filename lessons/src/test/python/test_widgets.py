"""Widgets in JupyterLab in a real browser: each control is moved by hand and by Java, and stills stand in for lost views."""

import base64
import json
from pathlib import Path

import nbformat
import pytest
from lab import CHROMIUM_OPTIONS, chromium, lab
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbformat.sign import NotebookNotary
from playwright.sync_api import sync_playwright

HOME = Path(__file__).resolve().parents[4]
SHOTS = HOME / "target" / "screenshots"

SAID = 'v -> { said.add("NAME " + v); seen.value(String.join(" | ", said)); }'


def said(name):
    return SAID.replace("NAME", name)


CELLS = [
    'var said = new ArrayList<String>(); var seen = labelWidget(""); seen.set("_dom_classes", List.of("seen")); seen',
    f"""var stride = intSlider("stride", 1, 1, 4).observe({said("stride")});
var sigma = floatSlider("sigma", 0.5, 0, 2).observe({said("sigma")});
var rows = intRangeSlider("rows", 2, 6, 0, 9).observe({said("rows")});
var padding = dropdown("padding", "valid", "same", "full").observe({said("padding")});
var color = toggleButtons("color", "gray", "heat").observe({said("color")});
var flipped = checkbox("flipped", false).observe({said("flipped")});
var name = textWidget("name", "lung").set("continuous_update", false).observe({said("name")});
var start = button("start", b -> {{ said.add("clicked"); seen.value(String.join(" | ", said)); }});
var moving = play(0, 0, 3, 50).observe({said("play")});
var label = labelWidget("a label");
var html = htmlWidget("<b>bold</b>");
var math = htmlMathWidget("size $n^2$");
var png = new ByteArrayOutputStream();
javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
var picture = imageWidget(png.toByteArray(), "png");
var progress = floatProgress("work", 20, 0, 100);
var place = outputWidget();
place.append("in its place");
var pages = tab(vbox(stride, sigma, rows), vbox(padding, color, flipped, name)).titles("sliders", "choices");
var parts = accordion(gridBox(2, label, html, math, picture), place).titles("to look at", "output").set("selected_index", 0);
vbox(pages, hbox(start, moving, progress), parts)""",
    'interact(intSlider("size", 3, 1, 9), toggleButtons("shape", "circle", "square"), (n, shape) -> {'
    ' System.out.println("drawing " + shape); if (n == 7) throw new IllegalStateException("seven is broken");'
    ' String mark = shape.equals("circle") ? "<circle cx=\'50\' cy=\'50\' r=\'" + 5 * n + "\'/>"'
    ' : "<rect width=\'" + 10 * n + "\' height=\'" + 10 * n + "\'/>";'
    ' return MimeBundle.text(shape + " of " + n).with("image/svg+xml", "<svg xmlns=\'http://www.w3.org/2000/svg\''
    ' width=\'100\' height=\'100\' fill=\'teal\'>" + mark + "</svg>"); })',
    'var left = intSlider("left", 1, 0, 9); var right = intSlider("right", 1, 0, 9); jslink(left, right); hbox(left, right)',
]

STEPS = [
    "record Step(int added, int sum) {} var trace = new ArrayList<Step>();"
    " for (int i = 1; i <= 9; i++) trace.add(new Step(i, i * (i + 1) / 2));"
    ' display(steps(trace, s -> titled(s.sum() - s.added() + " + " + s.added() + " = " + s.sum(),'
    ' picture(Nd4j.create(1, 4, 4).addi(s.sum() / 45.0), s.sum() + " of 45"))))'
]

CONVOLUTION = [
    "display(steps(convolve(pad(kernel(0, 0, 0, 0, 1, 0, 0, 0, 0), 1), kernel(1, 2, 3, 4, 5, 6, 7, 8, 9))))"
]


def notebook(folder, cells=CELLS):
    spec = {"name": "cella", "display_name": "Java (Cella)", "language": "java"}
    made = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
        for i, code in enumerate(cells)
    ]
    path = folder / "made" / "widgets.ipynb"
    path.parent.mkdir()
    path.write_text(json.dumps({"cells": made, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}))
    return path


class Hand:
    """Moves widgets in the page as a person does."""

    def __init__(self, page):
        self.page = page

    def named(self, description, kind=""):
        label = f".widget-label:text-is('{description}')"
        return self.page.locator(f".jupyter-widgets{kind}:has(> {label})").first

    def press(self, description, key, handle=0):
        slider = self.named(description).locator(".noUi-handle").nth(handle)
        slider.focus()
        slider.press(key)

    def readout(self, description):
        return self.named(description).locator(".widget-readout").inner_text()

    def await_seen(self, text):
        try:
            self.page.wait_for_function("text => document.querySelector('.seen').textContent.endsWith(text)", arg=text)
        except Exception:
            raise AssertionError(f"waited for {text!r}; seen is {self.page.locator('.seen').first.inner_text()!r}")

    def java(self, code):
        """Runs code in the last cell of the notebook."""
        last = self.page.locator(".jp-CodeCell").last
        last.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(code)
        self.page.keyboard.press("Control+Enter")


def test_each_control_speaks_to_java_and_java_to_each_control(tmp_path):
    path = notebook(tmp_path, [*CELLS, "1"])
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        page.wait_for_selector(".widget-tab")
        hand = Hand(page)
        jupyter.screenshots(SHOTS / "widgets")

        hand.press("stride", "ArrowRight")
        hand.await_seen("stride 2")
        hand.press("sigma", "ArrowRight")
        hand.await_seen("sigma 0.52")
        hand.press("rows", "ArrowRight", 1)
        hand.await_seen("rows 2 to 7")
        page.click(".widget-tab .lm-TabBar-tabLabel:text-is('choices')")
        hand.named("padding").locator("select").select_option("same")
        hand.await_seen("padding same")
        page.click(".widget-toggle-button:text-is('heat')")
        hand.await_seen("color heat")
        page.locator("label:has-text('flipped') input").check()
        hand.await_seen("flipped true")
        hand.named("name").locator("input").fill("heart")
        hand.named("name").locator("input").press("Enter")
        hand.await_seen("name heart")
        page.click(".widget-button:text-is('start')")
        hand.await_seen("clicked")
        page.locator(".widget-play button").first.click()
        hand.await_seen("play 3")

        hand.java(
            'stride.value(4); sigma.value(1.5); rows.value(new dev.cella.kernel.widget.Range(1, 3)); padding.value("full");'
            ' color.value("gray"); flipped.value(false); name.value("liver"); label.value("told"); html.value("<i>new</i>");'
            ' progress.value(80.0); start.set("description", "again"); pages.set("selected_index", 0);'
            ' place.clear(); place.append("anew"); math.value("$x$"); parts.set("selected_index", 1);'
        )
        page.wait_for_selector(".widget-button:text-is('again')")
        page.wait_for_selector(".widget-html i:text-is('new')", state="attached")
        page.wait_for_selector(".widget-label:text-is('told')", state="attached")
        page.wait_for_selector(".jp-OutputArea-output pre:text-is('anew')")
        assert (hand.readout("stride"), hand.readout("sigma"), hand.readout("rows")) == ("4", "1.50", "1 – 3")
        assert hand.named("padding").locator("select").evaluate("e => e.selectedOptions[0].text") == "full"
        assert "mod-active" in page.locator(".widget-toggle-button:text-is('gray')").get_attribute("class")
        assert not page.locator("label:has-text('flipped') input").is_checked()
        assert hand.named("name").locator("input").input_value() == "liver"
        assert page.locator(".widget-hprogress .progress-bar").first.get_attribute("style").find("80%") >= 0
        assert page.locator(".widget-image").evaluate("e => e.naturalWidth") == 40

        hand.press("left", "ArrowRight")
        page.wait_for_function(READOUT, arg=["right", "2"])


def test_interact_draws_anew_tells_of_failures_and_leaves_a_still(tmp_path):
    path = notebook(tmp_path, CELLS[2:3])
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        hand = Hand(page)
        page.wait_for_function(DRAWN, arg="r='15'")
        hand.press("size", "ArrowRight")
        page.wait_for_function(DRAWN, arg="r='20'")
        assert page.locator(".jupyter-widgets .jp-RenderedSVG").count() == 1
        page.click(".widget-toggle-button:text-is('square')")
        page.wait_for_function(DRAWN, arg="width='40'")
        for _ in range(3):
            hand.press("size", "ArrowRight")
        page.wait_for_selector(".jupyter-widgets .jp-OutputArea-output:has-text('seven is broken')")
        jupyter.screenshots(SHOTS / "interact-error", whole=False)
        hand.press("size", "ArrowRight")
        page.wait_for_function(DRAWN, arg="width='80'")
        assert page.locator(".jupyter-widgets :text('seven is broken')").count() == 0
        jupyter.screenshots(SHOTS / "interact", whole=False)
        assert page.locator(".cella-still").is_hidden()
        save(page)

        page.reload()  # with its kernel: the widget is there again, as it was, and lives
        page.wait_for_function(DRAWN, arg="width='80'")
        jupyter.wait_idle()
        hand.press("size", "ArrowRight")
        page.wait_for_function(DRAWN, arg="width='90'")
        assert page.locator(".cella-still").is_hidden()

        restart(page)
        jupyter.wait_idle()
        page.reload()  # with another kernel: the still instead of a lost view
        jupyter.wait_idle()
        page.wait_for_selector(".cella-still img", state="visible")
        assert page.locator(":text('model not found')").locator("visible=true").count() == 0
        jupyter.screenshots(SHOTS / "interact-lost", whole=False)


def test_a_step_view_follows_slider_and_play(tmp_path):
    path = notebook(tmp_path, STEPS)
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        page.wait_for_function(DRAWN, arg="0 + 1 = 1<")
        hand = Hand(page)
        hand.press("step", "ArrowRight")
        page.wait_for_function(DRAWN, arg=">1 + 2 = 3<")
        hand.press("step", "End")
        page.wait_for_function(DRAWN, arg=">36 + 9 = 45<")
        hand.press("step", "Home")
        page.wait_for_function(DRAWN, arg=">0 + 1 = 1<")
        page.locator(".widget-play button").first.click()
        page.wait_for_function(DRAWN, arg=">6 + 4 = 10<")
        page.wait_for_function(DRAWN, arg=">36 + 9 = 45<")
        assert page.locator(".cella-still").is_hidden()
        jupyter.screenshots(SHOTS / "steps", whole=False)


OWN = [
    "exploreConvolution(Nd4j.zeros(1, 8, 8))",
    "display(steps(convolve(Nd4j.zeros(1, 8, 8), Nd4j.ones(3, 3))))",
    "var mine = uploadImage();",
    "1",
]
PICTURES = HOME / "lessons/src/test/resources/pictures"


def choose(page, number, file):
    """Chooses a file with the button of that number, as a person does."""
    with page.expect_file_chooser() as chooser:
        page.locator(".jupyter-widgets.jupyter-button:has-text('your own image')").nth(number).click()
    chooser.value.set_files(file)


def test_an_explorer_a_step_view_and_a_cell_take_a_picture_of_ones_own(tmp_path):
    path = notebook(tmp_path, OWN)
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        map_size = "figcaption:has-text('feature map'):has-text('{}')".format
        page.wait_for_selector(map_size("(8 − 3) / 1 + 1 = 6"))

        choose(page, 0, PICTURES / "held-6.jpg")  # 24 x 16 pixels once it is upright
        page.wait_for_selector(map_size("(24 − 3) / 1 + 1 = 22"))
        hand = Hand(page)
        page.locator(".cella-controls input").first.press("ArrowRight")
        page.wait_for_selector(map_size("(24 − 3) / 2 + 1 = 11.5, rounded down to 11"))
        notes = tmp_path / "notes.pdf"
        notes.write_text("%PDF-1.7")
        choose(page, 0, notes)
        page.wait_for_selector(".jupyter-widgets .jp-OutputArea-output:has-text('notes.pdf is a PDF document')")
        assert page.locator(map_size("rounded down to 11")).is_visible()

        large = tmp_path / "large.png"  # more than a server takes that is not told to
        large.write_bytes((PICTURES / "color.png").read_bytes()[:40] + bytes(12 * 1024 * 1024))
        choose(page, 0, large)
        page.wait_for_selector(".jupyter-widgets .jp-OutputArea-output:has-text('large.png')")
        assert page.locator(map_size("rounded down to 11")).is_visible()

        page.wait_for_function(DRAWN, arg="of 36 · row 0, column 0<")
        choose(page, 1, PICTURES / "ct.dcm")  # 6 x 8
        page.wait_for_function(DRAWN, arg="of 24 · row 0, column 0<")

        choose(page, 2, PICTURES / "color.png")
        page.wait_for_function(DRAWN, arg="yours")
        hand.java("mine.picture().shapeInfoToString()")
        page.wait_for_selector(".jp-OutputArea-output pre:has-text('Shape: [3,6,8]')")
        jupyter.screenshots(SHOTS / "own-picture")


def test_a_convolution_fills_its_map_step_by_step(tmp_path):
    path = notebook(tmp_path, CONVOLUTION)
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        page.wait_for_function(DRAWN, arg="of 9 · row 0, column 0<")
        hand = Hand(page)
        hand.press("step", "ArrowRight")
        page.wait_for_function(DRAWN, arg="of 9 · row 0, column 1<")
        page.wait_for_function(DRAWN, arg="+ 0·7 + 1·8 + 0·9<")
        hand.press("step", "End")
        page.wait_for_function(DRAWN, arg="of 9 · row 2, column 2<")
        page.wait_for_function(DRAWN, arg="= 1<")
        jupyter.screenshots(SHOTS / "convolution-steps", whole=False)


def test_without_a_kernel_a_step_view_is_a_film_strip(tmp_path):
    path = executed(tmp_path, STEPS)
    with lab(tmp_path, [path]) as jupyter:
        page = jupyter.page
        jupyter.visit(path.name)
        page.click(".jp-Dialog-button:has-text('No Kernel')")
        page.wait_for_selector(".cella-still img", state="visible")
        strip = base64.b64decode(page.locator(".cella-still img").get_attribute("src").split(",")[1]).decode()
        assert [f">step {n} of 9<" in strip for n in range(1, 10)] == [n in (1, 2, 5, 9) for n in range(1, 10)]
        jupyter.screenshot(SHOTS / "steps-no-kernel.png", whole=False)


def executed(folder, cells=CELLS[2:3], keep_state=False):
    """A notebook that a kernel has run, as it lies on the disk, and trusted as one's own are."""
    path = notebook(folder, cells)
    book = nbformat.read(path, as_version=4)
    NotebookClient(book, kernel_name="cella", store_widget_state=keep_state).execute()
    kept = {"widgets": book.metadata.widgets} if keep_state else {}
    book.metadata = kept | {"kernelspec": {"name": "gone", "display_name": "Gone", "language": "gone"}}
    NotebookNotary().sign(book)
    nbformat.write(book, path)
    return path


def test_without_a_kernel_jupyterlab_shows_the_still(tmp_path):
    path = executed(tmp_path)
    with lab(tmp_path, [path]) as jupyter:
        page = jupyter.page
        jupyter.visit(path.name)
        page.click(".jp-Dialog-button:has-text('No Kernel')")
        page.wait_for_selector(".cella-still img", state="visible")
        assert page.locator(".jp-OutputArea-output img").locator("visible=true").count() == 1
        assert page.locator(".jp-OutputArea :text('widget')").locator("visible=true").count() == 0
        jupyter.screenshot(SHOTS / "interact-no-kernel.png", whole=False)


@pytest.mark.parametrize("keep_state", [False, True])
def test_a_page_of_nbconvert_shows_the_still_once(keep_state, tmp_path):
    path = executed(tmp_path, keep_state=keep_state)
    page_file = tmp_path / "page.html"
    page_file.write_text(HTMLExporter().from_filename(str(path))[0])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        page = browser.new_page()
        page.route("http*://**", lambda route: route.abort())
        page.goto(page_file.as_uri())
        pictures = page.locator(".jp-OutputArea-output svg, .jp-OutputArea-output img").locator("visible=true")
        assert pictures.count() == 1
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / "interact-nbconvert.png")
        browser.close()


def save(page):
    page.locator(".jp-NotebookPanel").first.click(position={"x": 5, "y": 60})
    page.keyboard.press("Control+s")
    page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')")


def restart(page):
    page.click(".lm-MenuBar-itemLabel:text-is('Kernel')")
    page.click(".lm-Menu-itemLabel:text-is('Restart Kernel…')")
    page.click(".jp-Dialog-button.jp-mod-accept")


DRAWN = """part => {
    const decoded = src => src.includes(';base64,')
        ? new TextDecoder().decode(Uint8Array.from(atob(src.split(',')[1]), c => c.charCodeAt(0)))
        : decodeURIComponent(src);
    return [...document.querySelectorAll('.jupyter-widgets .jp-OutputArea-output img')].some(
        picture => decoded(picture.src).includes(part) && picture.naturalWidth > 0);
}"""
READOUT = """([name, text]) => [...document.querySelectorAll('.widget-slider')].some(slider =>
    slider.querySelector('.widget-label').textContent === name
    && slider.querySelector('.widget-readout').textContent === text)"""
