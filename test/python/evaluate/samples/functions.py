import functools
import itertools
import math
import operator
import string
from collections import OrderedDict, defaultdict, namedtuple
from contextvars import ContextVar
from functools import partial, reduce


def plain(a, b=2):
    return a + b


def varargs(*args, **kwargs):
    return args, kwargs


def keyword_only(a, /, b, *, c=3):
    return a, b, c


def outer(n):
    def inner(m):
        return n + m

    return inner


def recursive(n):
    if n <= 1:
        return 1
    return n * recursive(n - 1)


def generator(n):
    for i in range(n):
        if i == 3:
            return
        yield i
    yield "end"


def delegating():
    yield from [1, 2]
    yield from generator(1)


def with_loop(items):
    result = {}
    for key, value in items:
        if value is None:
            continue
        result.setdefault(key, []).append(value)
    return result


def raising(kind):
    try:
        if kind == "key":
            return {}["missing"]
        if kind == "index":
            return [][0]
        if kind == "value":
            return int("x")
        if kind == "attribute":
            return "".nothing
        if kind == "type":
            return 1 + "a"
        if kind == "zero":
            return 1 / 0
        if kind == "custom":
            raise RuntimeError("boom")
        return "none raised"
    except KeyError:
        return "KeyError"
    except (IndexError, ValueError) as error:
        return "IndexError or ValueError"
    except AttributeError:
        return "AttributeError"
    except Exception:
        return "Exception"
    finally:
        pass


def counter():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    add(2)
    return add(3)


def decorate(prefix):
    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            return prefix + str(fn(*args, **kwargs))

        return wrapper

    return decorator


@decorate("<")
@decorate(">")
def decorated(x):
    return x


@functools.lru_cache(maxsize=None)
def cached(n):
    return n * 2


def defaults(a, b=[1, 2], c=len("abc")):
    return a, b, c


def early(items):
    for item in items:
        if item > 2:
            break
    else:
        return "exhausted"
    return item


def conditional(x):
    if x > 10:
        kind = "big"
    elif x > 5:
        kind = "medium"
    else:
        kind = "small"
    return kind


f01 = plain(1), plain(1, 5), plain(b=1, a=2), plain(*[3, 4]), plain(**{"a": 1})
f02 = varargs(1, 2, x=3), varargs(), varargs(*"ab", **{"k": 1})
f03 = keyword_only(1, 2), keyword_only(1, b=5, c=6)
f04 = outer(10)(5), recursive(10), list(generator(5)), list(generator(2)), list(delegating())
f05 = with_loop([("a", 1), ("b", None), ("a", 2)])
f06 = [raising(kind) for kind in ("key", "index", "value", "attribute", "type", "zero", "custom", "nothing")]
f07 = counter(), decorated(5), cached(4), defaults(1), early([1, 2]), early([1, 5])
f08 = [conditional(n) for n in (1, 7, 20)]
f09 = (lambda: 5)(), (lambda *a, k=1: (a, k))(1, 2, k=3)
f10 = reduce(operator.mul, [1, 2, 3, 4]), reduce(lambda a, b: a + b, ["x", "y"], ">")
f11 = partial(plain, 10)(5), partial(plain, b=7)(1), list(map(partial(operator.add, 1), [1, 2]))
f12 = list(itertools.chain([1], (2, 3))), list(itertools.chain.from_iterable([[1], [2]])), list(itertools.product("ab", [1, 2]))
f13 = list(itertools.combinations("abc", 2)), list(itertools.islice(range(10), 2, 5)), list(itertools.repeat("x", 2))
f14 = sorted([{"n": 2}, {"n": 1}], key=operator.itemgetter("n")), list(map(operator.itemgetter(0), ["ab", "cd"]))
f15 = string.ascii_lowercase[:5], string.digits, string.ascii_uppercase[-3:], string.punctuation
f16 = math.floor(2.7), math.ceil(2.1), math.sqrt(16), math.pi
Point = namedtuple("Point", "x y")
Named = namedtuple("Named", ["a", "b"], defaults=[5])
origin = Point(0, y=3)
f17 = origin, origin.x, origin[1], list(origin), origin._asdict(), origin._replace(x=9), Named(1), Point._fields
f18 = [px + py for px, py in [Point(1, 2), Point(3, 4)]], origin == (0, 3), len(origin)
f19 = dict(OrderedDict([("b", 1), ("a", 2)]))
groups = defaultdict(list)
groups["x"].append(1)
groups["x"].append(2)
groups["y"].append(3)
f20 = dict(groups)
f21 = getattr("abc", "upper")(), getattr("abc", "nope", "fallback"), hasattr("abc", "lower"), hasattr("abc", "nope"), callable(len), callable(5)
f22 = [fn(3) for fn in [lambda v: v + 1, lambda v: v * 2]]
f23 = max(*[1, 5, 3]), print("x"), abs(*[-1])
f24 = [*itertools.accumulate([1, 2, 3])], [(k, list(g)) for k, g in itertools.groupby("aabbc")]
closures = [lambda i=i: i * 10 for i in range(3)]
f25 = [c() for c in closures]
f26 = list(zip(*[(1, "a"), (2, "b")])), dict(map(lambda pair: (pair[1], pair[0]), {"a": 1}.items()))
f27 = list(itertools.zip_longest([1, 2], "a", fillvalue="-")), list(itertools.starmap(pow, [(2, 3)])), list(itertools.takewhile(lambda n: n < 3, [1, 2, 3, 1]))


bare_variable = ContextVar("bare")
ruled_variable = ContextVar("ruled", default=1)
context_values = [bare_variable.get(None), ruled_variable.get(), ruled_variable.get(3)]

import gettext as translations
import sys

messages = translations.gettext("one"), translations.pgettext("menu", "two"), [translations.ngettext("ox", "oxen", n) for n in (0, 1, 2)]
of_tests = "pytest" in sys.modules, "nose" not in sys.modules
