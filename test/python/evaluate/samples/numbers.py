a01 = 1 + 2 * 3 - 4
a02 = 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3
a03 = 7 / 2
a04 = 2**10, 2**-1, (-2) ** 3
a05 = 1 << 10, 1024 >> 3, 0xFF & 0x0F, 1 | 6, 5 ^ 1, ~5
a06 = 10**30
a07 = 0.1 + 0.2
a08 = 1e16, 1e15, 1e-4, 1e-5, 123456789.123, 1.0, -0.0, 2.5e-10
a09 = 7.5 // 2, -7.5 % 2, 7.5 % -2
a10 = True + True, True & False, not 0
a11 = round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2) if False else 0
a12 = int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int(3.99), int(-3.99), int(True)
a13 = float("1.5"), float(3), float("1e3")
a14 = abs(-5), abs(-2.5), divmod(17, 5), divmod(-17, 5), pow(2, 10), pow(3, 4, 5)
a15 = hex(255), oct(8), bin(10), hex(-255)
a16 = max(3, 1, 2), min([3, 1, 2]), sum([1, 2, 3]), sum([1.5, 2], 10)
a17 = 1 < 2 < 3, 1 < 2 > 3, 1 == 1.0, 1 != 2
a18 = max(["aa", "b", "cccc"], key=len), min([], default=5)
a19 = 60 * 60 * 24 * 365
a20 = (5).bit_length(), (255).bit_count()
a21 = 1_000_000, 0o17, 0b11
a22 = 3 if 1 > 2 else 4
a23 = (1, 2) + (3,), [0] * 3, "ab" * 2, 3 * (1,)
a24 = 5 and 0, 0 or "x", None or [] or "last", "a" and "b"
a25 = isinstance(True, int), isinstance(1, bool), isinstance("x", (int, str))
a26 = -(-3), +4, not not "x"
a27 = float("inf"), float("-inf")
a28 = all([1, 2, 0]), any([0, "", 3]), all([]), any([])
a29 = 2**0.5, 10 / 3, 1 / 3
a30 = type(1) is int, type("x") == str
