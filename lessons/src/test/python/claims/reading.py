"""Reads what cells said: numbers as figures and `printf` write them, and verdicts about error bars."""

import re


def number(text):
    """A number as a figure or a table writes it, with a real minus sign and commas."""
    return float(text.replace("−", "-").replace(",", ""))


def numbers(pattern, text):
    """What the one group of a pattern finds in each line, as numbers."""
    return [number(found) for found in re.findall(pattern, text, re.MULTILINE)]


def last_numbers(text):
    """The number at the end of each line that has one."""
    return numbers(r"(\S*\d)$", text)


def by_name(pattern, text):
    """A dictionary from the first group of a pattern to the number in the second."""
    return {name: number(value) for name, value in re.findall(pattern, text, re.MULTILINE)}


def verdict_fits(overlap, one, other):
    """Whether a sentence on the error bars of two (mean, deviation) pairs fits, as far as printed digits can decide."""
    distance, bars = abs(one[0] - other[0]), one[1] + other[1]
    return abs(distance - bars) <= 0.002 or overlap == (distance <= bars)
