import json
c01 = [1, 2, 3][1:], [1, 2, 3][::-1], (1, 2, 3)[0], [1, 2, 3][-1]
c02 = {"a": 1, **{"b": 2, "a": 3}}, {**{}}, [*range(3), 4], (*"ab",), {*[1, 1, 2]}
c03 = [x * y for x in range(3) for y in range(3) if x != y]
c04 = {k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(10)}, tuple(i for i in range(3))
c05 = dict(a=1, b=2), dict([("x", 1)]), dict({"k": 1}, z=2), dict(zip(["a"], [1]))
c06 = list(enumerate("ab", 1)), list(zip([1, 2], "ab")), list(map(str, [1, 2])), list(filter(None, [0, 1, 2]))
c07 = sorted([3, 1, 2], reverse=True), sorted(["bb", "a"], key=len), list(reversed([1, 2, 3])), sorted([(2, "b"), (1, "z"), (2, "a")])
d = {"x": 1, "y": 2}
c08 = d.get("x"), d.get("z"), d.get("z", 0), list(d.keys()), list(d.values()), list(d.items()), "x" in d, len(d)
l = [1]
l.append(2)
l.extend([3, 4])
l.insert(0, 0)
l += [5]
l.remove(3)
l[0] = "zero"
l[1:2] = ["one", "uno"]
del l[-1]
c09 = l[:]
m = {"a": 1}
m["b"] = 2
m.update({"c": 3}, d=4)
m.setdefault("e", []).append("x")
m["n"] = {}
m["n"]["deep"] = True
del m["a"]
m |= {"z": 26}
c10 = dict(m)
c11 = m.pop("b")
c12 = {1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} <= {1, 2}, frozenset([1])
c13 = [1, 2] == [1, 2], (1,) < (2,), [1] != (1,), {"a": 1} == {"a": 1}, {1, 2} == {2, 1}
a, *b = [1, 2, 3]
(p, q), r = (1, 2), 3
x = y = []
first, *_, last = range(5)
c14 = [a, b, p, q, r, first, last]
c15 = [[0] * 2 for _ in range(2)], [i for i in range(10) if i % 2 if i > 3]
c16 = list(range(5, 0, -2)), list(range(2, 5)), sum(range(101)), len(range(10))
c17 = [1, 2, 2, 3].count(2), [1, 2, 3].index(3), (1, 2).index(2), [3, 1, 2].copy()
stack = [3, 1, 2]
stack.sort()
stack.reverse()
popped = stack.pop()
c18 = list(stack)
c19 = any(x > 2 for x in [1, 2, 3]), all(isinstance(x, int) for x in [1, 2]), next((x for x in [1, 2, 3] if x > 1), None)
c20 = {i: [j for j in range(i)] for i in range(3)}
c21 = dict.fromkeys(["a", "b"], 0), dict.fromkeys("ab")
c22 = [n for n, in [(1,), (2,)]], [k for k, _ in {"a": 1}.items()]
c23 = max({"a": 3, "b": 5}.items(), key=lambda kv: kv[1]), sorted({"b": 1, "a": 2}.items(), key=lambda kv: -kv[1])
c24 = (lambda a, b=2, *c, **d: (a, b, c, d))(1, 5, 6, k=7)
c25 = [y := 5, y**2], y
nested = [[1, 2], [3]]
c26 = [item for sub in nested for item in sub], sum(nested, [])
c27 = list({"b": 1, "a": 2}), sorted({3, 1, 2}), list("abc"), tuple([1]), set() == set(), bool([]), bool({0})
c28 = [1, 2, 3, 4][1:-1], [1, 2, 3][10:], [1, 2, 3][-2:], "hello"[10:]
c29 = None is None, [] is None
c30 = ((), (1,), [], {}, [[]], {"a": {"b": (1, 2)}})
APPS = ["a", "b"]
APPS = APPS + ["c"]
APPS += ["d"]
for extra in ("e", "f"):
    APPS.append(extra)
if "b" in APPS:
    APPS.remove("b")
else:
    APPS = []
try:
    APPS.append(undefined_name)
except NameError:
    APPS.append("handled")
finally:
    APPS.append("finally")
c31 = list(APPS)
PAIR_TOTAL = 0
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    PAIR_TOTAL += i * j * k
w = 0
while True:
    w += 1
    if w % 2:
        continue
    if w > 6:
        break
else:
    w = -1
c32 = w, PAIR_TOTAL
for z in []:
    pass
else:
    z = "else ran"
c33 = [*map(lambda t: t[0] + t[1], [(1, 2), (3, 4)])]
c34 = [1, 2, 3] * 0, [None] * 2, ("a",) * 2
c35 = {True: "t", 1: "one", 1.0: "float"}, {None: 0}, {(1, 2): "tuple"}

loaded = json.loads('{"b": [1, 1.0, -2e3, 12345678901234567890, true, null], "10": "\\u00e9\\n\\/", "2": {"": {}, "b": "2:3"}, "b2" : "x"}')
loaded_list = [json.loads(text) for text in ("[]", " 7 ", '"a\\"b: 1"', "false", "0.5")]
try:
    json.loads("{'a': 1}")
except ValueError:
    refused = "refused"
