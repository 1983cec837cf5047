"""Lesson 00: what a cell shows, where an error points, and that two figures are what the text says of them."""

PROBES = {
    "probe-sum": """
double[][] stripes(int waves) {
    double[][] image = new double[49][49];
    for (int i = 0; i < 49 * 49; i++) {
        double distance = (i % 49 - 24 + i / 49 - 24) / 24.0;
        image[i / 49][i % 49] = Math.cos(2 * Math.PI * waves * distance);
    }
    return image;
}
System.out.println(stripes(3)[10][20] == stripes(3)[20][10]);""",
    "probe-rings": """
double[][] fine = ripples(12);
double[][] coarse = ripples(3);
long jumps(double[][] image) {
    return IntStream.range(0, 24).filter(x -> Math.abs(image[24][x] - image[24][x + 1]) > 1.5).count();
}
System.out.println(jumps(coarse) + " " + jumps(fine));""",
    "probe-twice": "pulses.clear(); pulses.add(110); pulses.add(110); System.out.println(pulses);",
}


def test_the_last_line_is_the_result(said):
    assert said["first"] == "Hello! 10080 minutes make a week."
    assert said["pulses"].strip() == "74.0 beats per minute"


def test_a_cell_that_runs_twice_adds_twice(said):
    assert said["one-more"] == "[72, 64, 81, 58, 95, 110]"
    assert said["probe-twice"].strip() == "[110, 110]"


def test_methods_are_used_like_variables(said):
    assert said["method"] == "[normal, normal, normal, slow, normal, fast]"
    assert "fast 1" in said["chart"] and "normal 4" in said["chart"] and "slow 1" in said["chart"]


def test_the_error_points_at_the_sum_and_says_what_to_try(said):
    assert 'running = resting + "40"' in said["broken"] and "^^^" in said["broken"]
    assert "Remove the quotes" in said["broken"]


def test_the_sum_of_the_differences_makes_stripes(said):
    assert said["probe-sum"].strip() == "true"


def test_twelve_rings_are_too_fine_for_these_pixels(said):
    few, many = map(int, said["probe-rings"].split())
    assert few == 0 and many > 5


def test_the_slider_has_a_static_form(said):
    assert "rings = 3" in said["slider"]


def test_the_bar_reaches_its_end(said):
    assert "patients 60/60" in said["progress-bar"]
