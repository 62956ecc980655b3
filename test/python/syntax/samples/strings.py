""
''
""""""
''''''
"a\"b"
'a\'b'
"""a"b""c\""""
'''a
b
'''
"tab\tnew\nline\rfeed\f\v\a\b\\ \' \""
"\0 \1 \12 \123 \1234 \777"
"\x41\x7f\xff \u0041\u20ac \U0001F600"
"\d \q \% \ "
"line \
continued"
"""first \
second
    third"""
r"\d\n\x41\'"
R'\N{BULLET}'
u"text" U'text'
b"bytes \x00\xff \101 \n \u0041 \N{x}"
B'a' b"b" rb"\x00" Rb'\n' bR"c" BR'd'
"é ü 漢字 😀 \ud83d\ude00"
"😀" + x, y
x = {"😀😀": é.ü("漢"), 'ключ': [1]}
"a" r"\b" u"c" """d"""
("a"
 "b" 'c')
"a" f"b" "c"
f""
f"" f""
f"a"
f"{a}"
f"{a}{b}"
f"a{b}c{d}e"
f"{a!r}{a!s}{a!a}"
f"{a:>10}{a:{w}.{p}}{a!r:^{w}}"
f"{a:%Y-%m-%d %H:%M}"
f"{{}} {{{a}}} }}{{"
f"{a=}{a = }{a=!s}{a=:>5}{ a.b = !r:x}"
f"{a + b}{a['k']}{a.b(c, d=1)}{[x for x in y]}"
f"{a if b else c}{(lambda x: x)(1)}{ {'a': 1}['a'] }"
f'{a["k"]}' rf"\d{a}\n" fr'{b}\x' F"{c}" Rf"{d}"
f"\x41{a}\n\u20ac{b}\\ \'"
f"""
{a}
  {
b
}
"""
f"{a, b}{*a, b}"
f"{a!r}" "b" f"{c}" 'd' """e"""
f"{'a' 'b'}{f'{c}'}"
f"{x:{'>'}{10}}"
f"{yield_}{a != b}{a == b}"
f"é{a}😀{b}"
f"{a:{b}c{d}e}"
