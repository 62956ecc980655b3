s01 = "Hello".lower(), "Hello".upper(), "hello world".title(), "hELLO".capitalize(), "aBc".swapcase()
s02 = "  x ".strip(), "xxaxx".strip("x"), "xxa".lstrip("x"), "axx".rstrip("x")
s03 = "a,b,c".split(","), "a b  c".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(",")
s04 = "-".join(["a", "b"]), "".join(str(i) for i in range(3))
s05 = "abc".replace("b", "x"), "aaa".replace("a", "b", 2), "abc".replace("", "-")
s06 = "abc".startswith("ab"), "abc".endswith(("x", "c")), "abc".find("c"), "abc".find("z"), "abcabc".rfind("b"), "abc".index("b")
s07 = "abc"[0], "abc"[-1], "abc"[1:], "abc"[::-1], "abcdef"[1:5:2]
s08 = "%s is %d years and %.2f" % ("Bob", 5, 1.234), "%(a)s-%(b)05d" % {"a": "x", "b": 42}, "%5s|%-5s|" % ("a", "b"), "100%%" % ()
s09 = "{} {}".format(1, "a"), "{1} {0}".format("a", "b"), "{name!r:>10}".format(name="x"), "{0[1]} {1.real}".format([1, 2], 5)
s10 = f"{1 + 1}", f"{'x'!r}", f"{3.14159:.2f}", f"{42:05d}", f"{1234567:,}", f"{0.5:%}", f"{255:x} {255:#X} {5:b}", f"{'a':^5}|{'b':*<4}"
s11 = "abc".center(9, "*"), "abc".ljust(5, "."), "abc".rjust(5), "42".zfill(5), "-42".zfill(5)
s12 = "a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x")
s13 = "abc".isdigit(), "123".isdigit(), "abc".isalpha(), "a1".isalnum(), " ".isspace(), "Abc".istitle(), "ABC".isupper(), "a_b".isidentifier()
s14 = "line1\nline2\r\nline3".splitlines(), "a\nb\n".splitlines(True)
s15 = "it's", 'say "hi"', "both ' and \"", "tab\tnl\n\\ \x00 é \u2028 😀"
s16 = repr("x"), str(1.5), str(None), str([1, "a"]), str({"k": (1,)}), repr({1, }), str(True)
s17 = "a" "b" 'c', r"\d+", b"ab\x00\xff", "x" in "xyz", "q" not in "xyz"
s18 = ord("a"), chr(97), len("héllo"), "a" < "b", "Z" < "a", sorted("hello")
s19 = "abc".count("b"), "aaaa".count("aa"), "camelCase".casefold(), "test".encode(), b"test".decode()
s20 = "prefix_name".removeprefix("prefix_"), "name.txt".removesuffix(".txt")
s21 = "{:>{width}}".format("x", width=5), f"{'x':>{2 + 3}}", "{:.3}".format("abcdef"), "{:+d} {: d}".format(3, 4)
s22 = f"{3.0}", f"{1e20}", f"{1e-7}", "%g %g %e" % (0.0001, 1e10, 12345.678), f"{12345.678:g}", f"{1234.5:,.1f}", f"{0.1:.20f}"
s23 = "x=%s" % 5, "x=%r" % "a", "%x %o %X" % (255, 8, 255), "%+d" % 5, "%c" % "x" if False else "c"
s24 = "Hello World".translate(str.maketrans("lo", "01")), "a\tb".expandtabs(4)
s25 = "they're bill's friends".title(), "snake_case_name".title().replace("_", ""), "ALL CAPS".lower().capitalize()
s26 = ", ".join(sorted({"b", "a", "c"})), "%s" % (("a", 1),), str(("x",)), "{}".format((1, 2))
name = "world"
count = 3
s27 = f"hello {name.upper()} x{count * 2}", f"{name=}", f"{count=:03d}", f"{{literal}} {name[0]}", f"{'nested ' + f'{count}'}"
s28 = """multi
line""", "cont\
inued"
s29 = "abc".__len__(), "%d%%" % 50, "%s %s" % ("a", "b"), "%s" % [1, 2]
s30 = "ß".upper(), "İ".lower().encode()
s31 = "%i" % 3.7, "%5.1f|" % 2.25, "%-8s|" % "ab", "%08.3f" % 3.14159, "%s" % None
s32 = format(3.14159, ".3f"), format(42, "08b"), format("x", ">4"), format(1e6, ","), format(True, "d"), format(1.5), format(12, "n")
s33 = f"{1:<5}|{1:^5}|{-7:=+6d}|{7: }|{1_000_000:_}|{3:e}"
s34 = "abcabc".replace("bc", "X", 1), "a1b2".isalnum(), "".isalpha(), "١".isdigit()

zeros_in_groups = [f"{36:+07,d}", f"{-13:+07,d}", f"{1234:010_}", f"{255:#010_x}", f"{1234.5:012,.2f}", f"{36:05,d}"]
