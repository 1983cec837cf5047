"""Figures and explorers as a reader sees them: narrow windows, paper, dark notebooks, busy kernels and kernels that are gone."""

import page as exported
from lab import CHROMIUM_OPTIONS, chromium, lab
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from playwright.sync_api import sync_playwright
from test_widgets import DRAWN, HOME, Hand, choose, notebook, restart

import nbformat

SHOTS = HOME / "target" / "screenshots" / "figures"

SCAN = """var random = new java.util.Random(7); var scan = Nd4j.rand(1, 28, 28);
var edge = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1); var slid = convolve(scan, edge);"""
FIGURES = [
    SCAN,
    'beside(picture(scan, "image"), maps(named("brighter to the right", slid.map())), picture(scan, "once more"))',
    "filmStrip(slid)",
    'histogram(named("stored", scan.mul(255)), named("centered", scan.sub(0.5)))',
    'lines("epoch", "loss", named("a long name of a curve", Nd4j.rand(20)), named("another one", Nd4j.rand(20)))',
    "display(steps(slid));",
    "exploreNormalization(scan.mul(255));",
    "exploreOutputSize(14);",
    "exploreConvolution(scan);",
    'System.out.println("words");   // a comment',
]

# Images wider than the place they are in, elements with a scroll bar, and sliders without a track.
CLIPPED = """() => [...document.querySelectorAll('.jp-OutputArea-output img')].filter(image => image.offsetParent !== null
    && image.getBoundingClientRect().right > image.closest('.jp-OutputArea').getBoundingClientRect().right + 1)
    .map(image => image.alt.slice(0, 60))"""
SCROLLED = """() => [...document.querySelectorAll('.jp-OutputArea, .jp-OutputArea *')].filter(element => {
    const {overflowX, overflowY} = getComputedStyle(element);
    const scrolls = value => value === 'auto' || value === 'scroll';
    return scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0
        || scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
}).map(element => element.className)"""
# Puts an icon into each button that folds an output, where JupyterLab sometimes leaves one though the button has no height.
FOLD_ICONS = """() => document.querySelectorAll('.jp-OutputArea-promptOverlay').forEach(button => {
    const icon = document.createElement('div');
    icon.style = 'flex: none; width: 20px; height: 20px';
    button.append(icon);
})"""
TRACKS = """() => [...document.querySelectorAll('.jupyter-widgets.widget-slider .noUi-target')]
    .filter(track => track.offsetParent !== null).map(track => track.getBoundingClientRect().width)"""
TITLES = """() => [...document.querySelectorAll('.jupyter-widgets, .jupyter-widgets *')]
    .map(element => element.title).filter(title => title)"""


def test_figures_and_views_fit_their_cell_in_any_window_and_theme(tmp_path):
    path = notebook(tmp_path, FIGURES)
    with lab(tmp_path, [path], width=800) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        page.wait_for_selector("figcaption:has-text('(28 − 3) / 1 + 1 = 26')")
        page.evaluate(FOLD_ICONS)
        for width in (800, 1280):
            page.set_viewport_size({"width": width, "height": 768})
            for theme in ("light", "dark"):
                jupyter.choose_theme(theme)
                jupyter.screenshot(SHOTS / f"{theme}-{width}.png")
                assert page.evaluate(CLIPPED) == [], (theme, width)
                assert page.evaluate(SCROLLED) == [], (theme, width)
                colors_follow(theme, page)
        tracks = page.evaluate(TRACKS)
        assert len(tracks) == 1 and tracks[0] > 100
        titles = page.evaluate(TITLES)
        assert "null" not in titles and any("choose a file" in title for title in titles)
        names = page.locator(".widget-play button").evaluate_all(
            "buttons => buttons.map(button => getComputedStyle(button, '::after').content)")
        assert names == ['"Play"', '"Stop"', '"Repeat"']
        assert page.locator(".jp-OutputArea-output pre", has_text="words").evaluate("pre => getComputedStyle(pre).wordBreak") == "normal"


def colors_follow(theme, page):
    filters = page.evaluate("""() => [...document.querySelectorAll('img.cella-figure, img.cella-chart')]
        .map(image => getComputedStyle(image).filter)""")
    assert len(filters) > 6 and all((style == "none") == (theme == "light") for style in filters)
    comment = page.locator(".cm-line span:text-is('// a comment')")
    teal = "rgb(86, 172, 172)" if theme == "dark" else "rgb(64, 128, 128)"
    assert comment.evaluate("span => getComputedStyle(span).color") == teal


def test_the_figures_of_an_exported_page_fit_on_paper(tmp_path):
    path = notebook(tmp_path, FIGURES[:5])
    book = nbformat.read(path, as_version=4)
    NotebookClient(book, kernel_name="cella").execute()
    page_file = tmp_path / "page.html"
    page_file.write_text(HTMLExporter().from_notebook_node(book)[0])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        page = browser.new_page(viewport={"width": 794, "height": 1123})  # A4 at 96 pixels per inch
        page.route("http*://**", lambda route: route.abort())
        page.goto(page_file.as_uri())
        page.emulate_media(media="print")
        assert page.evaluate(CLIPPED) == []
        assert page.evaluate(SCROLLED) == []
        texts = page.locator(".jp-OutputArea-output img").evaluate_all("images => images.map(image => image.alt)")
        assert len(texts) == 4 and all(len(text) > 20 for text in texts)
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.pdf(path=SHOTS / "paper.pdf", format="A4", print_background=True)
        browser.close()


def test_answers_are_folded_on_the_screen_and_unfolded_on_paper(tmp_path):
    answer = "<details><summary>Reveal</summary>\n\nThe answer.\n\n</details>"
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(answer)])
    exported.write(book, "Answers", tmp_path / "answers.html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        page = browser.new_page()
        page.goto((tmp_path / "answers.html").as_uri())
        shown = {}
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            shown[media] = page.get_by_text("The answer.").is_visible()
        browser.close()
    assert shown == {"screen": False, "print": True}


def test_a_view_says_that_its_kernel_is_busy_or_gone(tmp_path):
    path = notebook(tmp_path, ['interact(intSlider("stride", 1, 1, 4), stride -> ruler(conv(3).stride(stride), 14));', "1"])
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        hand = Hand(page)
        page.wait_for_function(DRAWN, arg="(14 + 2·0 − 3) / 1 + 1 = 12<")
        gone = page.locator(".cella-gone")
        shown = "line => line.getBoundingClientRect().height > 10"
        page.wait_for_function(f"() => !({shown})(document.querySelector('.cella-waiting'))")  # the kernel may be busy for a moment
        assert not gone.evaluate(shown)

        go_on = tmp_path / "go-on"
        hand.java(f'while (!Files.exists(Path.of("{go_on}"))) Thread.sleep(50);')
        page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="busy"]')
        hand.press("stride", "ArrowRight")
        page.wait_for_function(f"() => ({shown})(document.querySelector('.cella-waiting'))")
        jupyter.screenshot(SHOTS / "waiting.png", whole=False)
        go_on.touch()
        page.wait_for_function(DRAWN, arg="(14 + 2·0 − 3) / 2 + 1 = 6.5, rounded down to 6<")
        page.wait_for_function(f"() => !({shown})(document.querySelector('.cella-waiting'))")

        restart(page)
        page.wait_for_function(f"() => ({shown})(document.querySelector('.cella-gone'))")
        jupyter.wait_idle()
        jupyter.screenshot(SHOTS / "gone.png", whole=False)
        assert "Run the cell again" in gone.inner_text()


def test_an_own_image_has_its_way_back(tmp_path):
    path = notebook(tmp_path, ["exploreConvolution(Nd4j.zeros(1, 8, 8))"])
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        page.wait_for_selector("figcaption:has-text('(8 − 3) / 1 + 1 = 6')")
        assert Hand(page).named("image").is_hidden()
        choose(page, 0, HOME / "lessons/src/test/resources/pictures/dark16.png")
        page.wait_for_selector(":text('is spread from black to white')")
        Hand(page).press("black to white", "ArrowRight")
        jupyter.wait_idle()
        jupyter.screenshot(SHOTS / "own.png", whole=False)
        Hand(page).named("image").locator("select").select_option("the lesson's")
        page.wait_for_selector("figcaption:has-text('(8 − 3) / 1 + 1 = 6')")
