"""Random expressions of plain Python with what CPython makes of them, as JSON: {"head": text, "rows": [[expression, repr], …]}.

    generated_expressions.py SEED COUNT

Those that raise are left out, as are sets of several elements, which have no order. A form of writing is one more line in FORMS, in
which `{s}` and its like stand for an expression of that kind, drawn in turn.
"""

import json
import random
import re
import sys
import warnings

HEAD = '''
import datetime, enum, functools, itertools, math, operator, re, string, textwrap
from collections import defaultdict, namedtuple
from enum import Enum, Flag, IntEnum, StrEnum, auto
P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[7])
class C(Enum):
    RED = "r"
    GREEN = "g"
class L(IntEnum):
    LOW = 1
    HIGH = 10
class S(StrEnum):
    ONE = "one"
    OTHER = auto()
class F(Flag):
    A = auto()
    B = auto()
    AB = A | B
class T(Enum):
    X = (1, "ex")
    Y = (2, "why")
    def __init__(self, number, label):
        self.number = number
        self.label = label
    @property
    def upper(self):
        return self.label.upper()
    @classmethod
    def pairs(cls):
        return [(each.number, each.label) for each in cls]
'''

FORMS = {
    # texts
    "s": r'''
"abc"
"Hello World"
""
"a,b,,c"
" x y "
"ÄÖü"
"straße"
"3.14"
"snake_case_name"
"CamelCaseName"
"line1\nline2\r\nline3"
"tab\tsep"
"日本語"
string.ascii_lowercase[:6]
{s}.upper()
{s}.title()
{s}.capitalize()
{s}.swapcase()
{s}.casefold()
{s}.strip({s})
{s}.removeprefix({s})
{s} + {s}
{s} * 2
{s}[1:]
{s}[::-1]
{s}[-3:]
{s}.replace({s}, {s})
{s}.join(map(str, {l}))
{s}.center(9, "*")
{s}.ljust(5)
{s}.zfill(6)
{s}.expandtabs()
{s}.translate(str.maketrans("abc", "xyz", "l"))
{s}.partition(",")[0]
str({any})
repr({any})
f"{{{s}!r:>12}}"
f"{{{i}:+07,d}}"
f"{{{f}:.3e}}"
format({i}, "#x")
format({f}, ",.2f")
format({f}, ".3g")
format({f}, ".1%")
"%s|%5d|%-6s|%.2f" % ({s}, {i}, {s}, {f})
"%(a)s %(b)r" % {{"a": {any}, "b": {any}}}
"{{0}}-{{1!r:>8}}-{{0}}".format({s}, {s})
"{{a}}/{{c.real}}".format(a={any}, c={i})
re.sub(r"[A-Z]", "_", {s})
re.sub(r"(.)(.)", r"\2\1", {s})
re.sub(r"[0-9]+", lambda m: m.group(0) * 2, {s})
{E}.name
str({E})
f"{{{E}}}"
textwrap.dedent({s})
string.capwords({s})
max({s}, {s})
{s} if {b} else {s}
{s} or {s}
''',
    # whole numbers
    "i": r'''
0
1
-1
7
-13
255
10**20
{i} + {i}
{i} - {i}
{i} * {i}
{i} // 7
{i} % -5
{i} ** 2
{i} & {i}
{i} | {i}
{i} ^ 3
{i} << 3
{i} >> 1
~{i}
abs({i})
len({s})
len({l})
{s}.count("a")
{s}.find({s})
int({f})
round({f})
sum(range(9))
min({i}, {i})
divmod({i}, 7)[1]
math.floor({f})
functools.reduce(operator.add, [1, 2, 3], {i})
pow({i}, 2, 7)
L.HIGH + {i}
''',
    # floating point
    "f": r'''
0.0
1.5
-2.75
1e10
0.1
1e-5
{f} + 0.2
{f} * 3
{f} / 4
{f} // 2
{f} % 3
{i} / 4
round({f}, 2)
float("1e3")
math.sqrt(abs({f}))
''',
    # truth
    "b": r'''
True
False
not {any}
{i} < {i} <= {i}
{s} in {s}
{any} == {any}
{s}.startswith(({s}, {s}))
{s}.isdigit()
{s}.isidentifier()
{s} < {s}
all({l})
any({l})
isinstance({any}, (str, list))
{l} == {l}
{E} == {E}
hasattr(P, "x")
bool(re.match(r"[a-z]+", {s}))
''',
    # lists
    "l": r'''
[]
[1, 2, 3]
["b", "a", "c"]
[("a", 1), ("b", 2)]
[None, 0, "", "x"]
list({s})
list({t})
list({d})
list({d}.items())
{l} + {l}
{l} * 2
{l}[1:]
{l}[::-1]
sorted({s})
sorted({l}, key=str, reverse=True)
{s}.split()
{s}.split(",")
{s}.rsplit("_", 1)
{s}.splitlines(True)
[x for x in {l} if x]
[(i, x) for i, x in enumerate({l}, 1)]
[*{l}, *{t}]
list(zip({s}, {l}))
list(reversed({l}))
list(map(str, {t}))
list(filter(None, {l}))
list(itertools.chain({l}, {t}))
list(itertools.product("ab", [1, 2]))
list(itertools.zip_longest({l}, "ab", fillvalue=0))
list(itertools.accumulate([1, 2, 3]))
list(itertools.combinations("abc", 2))
list(itertools.islice(itertools.cycle("ab"), 5))
list(itertools.starmap(pow, [(2, 3), (3, 2)]))
list(range(10, 0, -3))
[(k, list(g)) for k, g in itertools.groupby({s})]
re.findall(r"[A-Z]?[a-z]+", {s})
[(each.value, each.name.title()) for each in {K}]
list({K}.__members__)
T.pairs()
[each.upper for each in T]
{d}.get("k", {l})
''',
    # tuples
    "t": r'''
()
(1, 2)
("a", "b", "c")
(("k", "v"), ("w", "u"))
tuple({l})
{t} + {t}
tuple((x, str(x)) for x in {l})
{s}.partition("a")
P(x={any}, y={any})
P(1, 2)._replace(x={any})
Q(1, b={s})
divmod({i}, 5)
(*{l}, {any})
''',
    # dicts
    "d": r'''
{{}}
{{"a": 1, "b": 2}}
dict(x=1, y=2)
dict(zip("abc", range(3)))
{{**{d}, **{d}}}
{{k: v for k, v in {d}.items() if v}}
{d} | {d}
dict(enumerate({s}))
dict.fromkeys({s}, 0)
dict(sorted({d}.items(), key=lambda pair: str(pair[1])))
P(1, 2)._asdict()
{{each.name: each.value for each in {K}}}
{{x: len(x) for x in {s}.split("_")}}
''',
    # members of enums
    "E": r'''
C.RED
C("g")
C["RED"]
L.LOW
S.OTHER
F.A
F.A | F.B
F.AB & F.B
T.X
T((2, "why"))
max(L)
list(T)[-1]
''',
    "K": "C\nL\nS\nF\nT",
}
FORMS = {kind: [form for form in forms.split("\n") if form] for kind, forms in FORMS.items()}
ANY = "sifbltdE"


PLACE = re.compile(r"(?<!{)((?:{{)*){(\w+)}")
PLAIN = {kind: [form for form in forms if not PLACE.search(form)] for kind, forms in FORMS.items()}


def expression(draw, kind, depth=0):
    """One of a kind; below the second level only forms without others in them."""
    if kind == "any":
        kind = draw.choice(ANY)
    form = draw.choice(PLAIN[kind] if depth > 1 or draw.random() < 0.25 else FORMS[kind])
    text = PLACE.sub(lambda match: f"{match[1]}({expression(draw, match[2], depth + 1)})", form)
    return text.replace("{{", "{").replace("}}", "}")


def main(seed, count):
    warnings.simplefilter("ignore")
    draw, names, rows = random.Random(seed), {}, []
    exec(HEAD, names)
    while len(rows) < count:
        text = expression(draw, draw.choice(ANY))
        try:
            shown = repr(eval(text, dict(names)))
        except Exception:
            continue
        if len(shown) < 3000:
            rows.append([text, shown])
    json.dump({"head": HEAD, "rows": rows}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
