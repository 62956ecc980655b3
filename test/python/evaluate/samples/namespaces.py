"""Names that are set by their text: `globals()`, `locals()`, `vars()` and a module's `__dict__`."""

import sys

globals()["first"] = 1
after_first = first + 1

for _letter in "ab":
    globals()["letter_" + _letter] = _letter.upper()
    _made = f"pair_{_letter}"
    globals()[_made] = (letter_a, _letter)

from_loop = letter_b + pair_a[0]
by_subscript = globals()["letter_b"]
is_there = "first" in globals()
is_not_there = "nowhere" in globals()
fetched = globals().get("pair_b", "none")

globals().update(updated=first + 10, other="x")
globals().update({"third": 3})
vars()["by_vars"] = updated
locals()["by_locals"] = by_vars + 1
locals().update(by_update=by_locals + 1)
setattr(sys.modules[__name__], "by_setattr", 9)
globals().setdefault("defaulted", 4)
globals().setdefault("first", 5)


def register(name, value):
    globals()[name] = value
    return value


register("registered", [1, 2])
used = registered + [3]

copied = globals().copy()
copied["only_in_copy"] = 1
in_copy = "only_in_copy" in globals()
plain = dict(globals())
plain["only_in_dict"] = 1
in_dict = "only_in_dict" in globals()

first = first + 100
rebound = globals()["first"]


def local_names():
    seen = 1
    vars()["seen"] = 2
    return sorted(locals()), seen


from_function = local_names()


class Space:
    vars()["a"] = 1
    locals().update(b=a + 1)
    vars().update({"c": 3}, d=4)
    names = locals()
    names["e"] = 5
    for _i in range(2):
        vars()[f"f{_i}"] = _i
    del _i


space = [Space.a, Space.b, Space.c, Space.d, Space.e, Space.f0, Space.f1]
del copied, plain
