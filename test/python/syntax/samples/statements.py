#!/usr/bin/env python
# comment
import a, b.c as d, e . f
import a.b.c
from . import x
from .. import x as y, z
from ...a.b import (c as d, e,)
from .a import *
from a import (b,)
from a import b as c, \
    d
from __future__ import annotations, division as _division
from .... import a
from . . a import b
def f(): pass
def f(a, b=1, *args, c, d=2, **kwargs) -> int: return a
def f(a, /, b: int = 1, *, c: str, **kw: "x"): ...
def f(a, b=(1), /): return
def f(*args: int, **kw: str,): yield
def f(
    a,  # comment
    # comment
    b=1,
): return a, b
async def f(): return await a
@a
@b.c(d)
@(e := f)
# comment
def g():
    "doc"
    global x, y
    def inner():
        nonlocal z
        return lambda: z
    return inner
class A: pass
class A(): x = 1; y = 2
class A(B, c.D, metaclass=E, **kw):
    # comment

    x = 1
    class Meta: ordering = ["a"]

    def m(self): return 1
    async def n(self): pass
    @property
    def o(self):
        pass

    # trailing comment
# comment at another level
    y = 2
@a
class A(*bases): ...
if a: pass
if a: b; c
elif d: e
else: f
if a:
    pass
elif b:
    pass
    # comment
elif c:
    pass
else:
    if d:
        pass
    else:
        pass
for a in b: pass
for a, in b, c: pass
for a, (b, *c) in d:
    continue
    break
else:
    pass
for x in *a.b, *c: pass
for (a) in (b): pass
for a.b in c: pass
for a[0] in c: pass
async def f():
    async for a in b: pass
    async with a as b, c: pass
    return [x async for x in y]
while a: pass
while a := b():
    pass
else: pass
try: pass
except: pass
try:
    a
except A: b
except (B, C) as e: c
except D.e as f:
    d
else: e
finally:
    f
try: pass
finally: pass
try:
    pass
except* A as e: pass
except* (B, C): pass
with a: pass
with a as b: pass
with a, b as c, d() as (e, f): pass
with (a): pass
with (a, b): pass
with (a as b): pass
with (a as b, c as d,): pass
with (a, b) as c: pass
with (a), (b): pass
with (yield): pass
with a as b.c, d as e[0]: pass
with (open(a) as b,
      c): pass
raise
raise A
raise A("b") from c
match a:
    case 1 | 2: b
    case "c" "d": e
    case [x, *rest] if rest: f
    case {"k": v, **others}: g
    case A.B(c, d=1) as e: h
    case (1, 2) | [3]: i
    case -1: j
    case None | True: k
    case 1 + 2j: l
    case _:
        m
match a, b:
    case c, d: pass
match (a): 
    case _: pass
match a.b(c)[d]:
    case x if x > 1: pass
match -a:
    case _: pass
a; b; c
a; b;
x = 1;
if a: b;
pass
pass ; pass
if a:
	tab = 1
	if b:
		tab = 2
if a:
  two = 1
  if b:
       seven = 1

  two = 2
if a:

    # comment
    pass

if \
   a: \
   pass
class B:
    def f(self):
        return {
    "outdented": 1,
        }

    x = """
outdented
"""
    y = 1
match a, *b:
    case [1 | -2, None, *_] if (n := 3) > 2: pass
    case (c), (): pass
    case (d,): pass
    case {"k": (1, e), -1: f, A.B: _, **rest}: pass
    case {}: pass
    case A.B.C(g, [h], x=-1, y=I.J, z=K(l)) as m: pass
    case "a" "b" | b"c" | 1.5 | False: pass
    case ["x" as o, *p], (1 | (2 | 3)): pass
    case -1.5 - 2j: pass
    case s, : pass
    case *t, u: pass
    case A(): pass
match a,:
    case {-0-0j: _, 1 + 2j: b}: pass
    case c,: pass
