"""A container that goes by several names: what is done to it by one is seen by all."""

import functools

first = [1]
also_first = first
also_first.append(2)

second = [1]
also_second = second
second.append(2)

third = {"a": 1}
also_third = third
again_third = also_third
again_third["b"] = 2
also_third.update(c=3)

fourth = ["a"]
also_fourth = fourth
fourth += ["b"]
also_fourth += ["c"]

fifth = ("a",)
also_fifth = fifth
also_fifth += ("b",)

sixth = [1]
also_sixth = sixth
sixth = [2]
sixth.append(3)
also_sixth.append(4)

seventh = eighth = []
seventh.append("x")
eighth.append("y")

ninth = [1]
also_ninth = ninth
for number in (2, 3):
    also_ninth.append(number)

tenth = {1}
also_tenth = tenth
if True:
    tenth.add(2)
    also_tenth.add(3)

copied = [1]
copy_of_copied = list(copied)
copy_of_copied.append(2)
slice_of_copied = copied[:]
slice_of_copied.append(3)

method_of = []
add = method_of.append
add("a")
add("b")

by_comprehension = []
[by_comprehension.append(letter) for letter in "abc"]

by_map = []
list(map(by_map.append, "abc"))

by_any = set()
any(by_any.add(number) for number in (1, 2))

by_condition = []
by_condition.append("a") if True else None

by_and = []
True and by_and.append("a")

nested = {"inner": []}
inner = nested["inner"]
inner.append(1)

nested_list = [[], []]
row = nested_list[1]
row.append(1)

by_get = {"a": []}
by_get.get("a").append(1)
by_get.setdefault("b", []).append(2)


def given():
    return by_call


by_call = []
given().append("a")

by_unpacking = []
taken, other = by_unpacking, 1
taken.append("a")

in_tuple = ([], {})
in_tuple[0].append(1)
in_tuple[1]["a"] = 2

items_of = [[1], [2]]
for item in items_of:
    item.append(0)

values_of = {"a": {}, "b": {}}
for key, value in values_of.items():
    value["key"] = key
for value in values_of.values():
    value.setdefault("more", True)

counted = 0
also_counted = counted
counted += 1

by_partial = []
put = functools.partial(by_partial.insert, 0)
put("a")
put("b")

by_lambda = []
push = lambda item: by_lambda.append(item)
push("a")

by_argument = []


def fill(target, *items):
    target.extend(items)
    return target


filled = fill(by_argument, "a", "b")
filled.append("c")

iterator = iter([1, 2, 3])
one = next(iterator)
two = next(iterator)
rest = list(iterator)

numbers = (number for number in range(5))
zero = next(numbers)
others = list(numbers)


class Holder:
    items = []
    by_body = {}
    alias = items
    alias.append("body")
    put = items.append
    put("method")


Holder.alias.append("outside")
holder_items = Holder.items
holder_items.append("name")
held = list(Holder.items)

whole = list(range(4))
part = whole
del part[0]
part.sort(reverse=True)
part.remove(2)

default_values = {}


def with_default(name, cache={}):
    cache[name] = len(cache)
    return dict(cache)


with_default("a")
cached = with_default("b")


class Recorded:
    log = []

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, *error):
        self.log.append("exit")


with Recorded() as recorded:
    recorded.log.append("inside")
log = list(Recorded.log)
