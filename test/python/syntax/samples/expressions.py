a, b = c = 1, 2
(a), [b, *c] = x
*a, b = x
(a) = 1
a = b, = c
a.b.c[1:2, ::3, ..., x:] += 1
a @= b; a //= c; a **= d; a >>= e; a <<= f; a &= g; a ^= h; a |= i; a %= j
x: int
(x): int = 1
x.y: "list[int]" = []
x: tuple[int, ...] | None = ()
x: a.b[c, d]
f()
f(a, *b, c=1, *d, **e, g=(h))
f(x for x in y)
f(x for x in y if z)(1)[2].d
f((yield))
f(a := 1, b)
f(**a, b=c,)
f(*a.b.c(), *d[0], *e or g)
[*a, *b.c]
{*a, b}
{**a, "b": 1, **c.d()}
{}
()
(a,)
(a)
((a), b)
a[b]
a[b,]
a[b, c]
a[*b]
a[(b, c)]
a[:]
a[b:=1]
a[-1]
-1 ** -2
not a in b
not not a
~a + -b - +c
a + b * c ** d ** e % f // g @ h
(a + b) * (c)
a << b >> c & d | e ^ f
a < b <= c != d == e is f is not g in h not in i
(a < b) < c
a and b or c and not d
a and (b and c) and d
(a or b) or c
a if b else c if d else e
(a if b else c) if d else e
lambda: 0
lambda a, b=1, *c, d, e=2, **f: (a, b)
lambda *, a: a
lambda a, /, b: lambda c: a
lambda *args: None
[x for x in y]
[x for x in y if a if b for z, in w for *v, u in t]
{x for x in y}
{x: y for x, y in z}
{**x}
(x async for x in y)
[(x, y) for x in (a) for y in b if (c)]
"a" "b" 'c'
x = ("a"
     # comment
     "b")
x = (  # comment
    1
    +  # comment
    2
)
x = a. \
    b . c (1) [2]
x = 1 if a else \
    2
None.__class__
True.real
1 .real
1.5.real
"a".join(b)
f"a".join(b)
[1].x
{1: 2}.y
(1).z
(yield)
x = yield
x = yield a, b
x = yield from a
(yield a)
await a
x = await a.b(c)
*a, b
print(*a, sep="")
print >> a, b
print
print, a
exec(a)
exec
a = print
print.b = exec.c
match = case = type = 1
match(a)
match[a]
match.a
match: int = 1
type(a)
type(a).b = c
type(a)[b] = c
type[a]
type.b
type = type(a)
_ = a.match(b).type.case.print
async_ = 1
del a
del a, b.c, d[0]
del (a, b)
del (a), [b]
assert a
assert a, "b"
assert (a, b)
return_ = ...
0, 1, 00, 0x1F, 0XfF, 0o17, 0O1_7, 0b101, 0B1, 1_000_000, 123456789012345678901234567890
1.0, 1., .5, 1e10, 1E-5, 1_0.0_1e1_0, 1e400, 0.1, 00.5, 1_000.0
1j, 1.5J, 1e3j, .5j, 00j
x = {
    "a": [1, 2, (3, 4)],
    "b": {"c", "d"},
    # comment
    **e,
}
x = a \
    if b \
    else c
