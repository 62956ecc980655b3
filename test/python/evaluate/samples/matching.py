from enum import Enum
from typing import NamedTuple


class Colour(Enum):
    RED = 1
    BLUE = 2


class Pair(NamedTuple):
    left: int
    right: int


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(value):
    match value:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0 | -1:
            return "zero or less"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "number"
        case "":
            return "empty"
        case str(s):
            return s.upper()
        case Colour.RED:
            return "red"
        case Colour():
            return "colour"
        case Point(0, y=b):
            return f"on the axis at {b}"
        case Point(x, y):
            return f"{x}/{y}"
        case []:
            return "nothing"
        case [only]:
            return f"only {only}"
        case [first, *middle, last] if first == last:
            return f"ends {first} around {middle}"
        case (first, *_):
            return f"from {first}"
        case {"kind": "a", **rest}:
            return f"a with {sorted(rest)}"
        case {"kind": kind as name, "size": 1 | 2}:
            return f"{name} {kind}"
        case {}:
            return "mapping"
        case _:
            return "other"


results = [
    describe(each)
    for each in [
        None, True, 0, -1, 7, 101, 1.5, "", "abc", Colour.RED, Colour.BLUE, Point(0, 4), Point(1, 2), [], (), [3], (1, 2, 1),
        [1, 2, 3], Pair(5, 6), Pair(5, 5), {"kind": "a", "z": 1, "b": 2}, {"kind": "q", "size": 2}, {"kind": "q", "size": 3},
        {}, {1, 2}, b"x", ...,
    ]
]

match len(results):
    case 27 as total if (twice := total * 2):
        inside = "yes"
    case _:
        inside = "no"

match (1, {"k": [2, 3]}):
    case (one, {"k": [two, *others]}):
        pass

match "nothing":
    case "something":
        never = 1

if (limit := 9) > 5:
    above = limit


class Holder:
    match Colour.BLUE:
        case Colour.RED:
            shade = "red"
        case Colour.BLUE as found:
            shade = found.name
