import { describe, expect, test } from "vitest";
import { decodePython } from "../../src/source/decode.js";
import { SourceFile } from "../../src/source/source-file.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function textOf(content: Uint8Array): string {
  const file = decodePython("m.py", content);
  if (!(file instanceof SourceFile)) throw new Error(`refused: ${file.reason}`);
  return file.text;
}

function refusal(content: Uint8Array): { reason: string; line: number; column: number } {
  const file = decodePython("m.py", content);
  if (file instanceof SourceFile) throw new Error("was read");
  return { reason: file.reason, line: file.span.line, column: file.span.column };
}

describe("encodings", () => {
  test("UTF-8 is the default, with and without a byte order mark", () => {
    expect(textOf(bytes("x = 'é😀'\n"))).toBe("x = 'é😀'\n");
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes("x = 'é'\n")))).toBe("x = 'é'\n");
    expect(textOf(new Uint8Array())).toBe("");
  });

  test.each([
    ["# -*- coding: latin-1 -*-", 0x85, "\x85"],
    ["# vim: set fileencoding=iso-8859-15 :", 0xa4, "€"],
    ["#!/usr/bin/env python\n# coding=cp1252", 0x80, "€"],
    ["# coding: koi8-r", 0xc1, "а"],
  ])("%s", (cookie, byte, character) => {
    expect(textOf(Uint8Array.of(...bytes(`${cookie}\nx = '`), byte, ...bytes("'\n")))).toBe(
      `${cookie}\nx = '${character}'\n`,
    );
  });

  test("a cookie behind code or on the third line is none", () => {
    const latin = Uint8Array.of(0xe9);
    expect(refusal(Uint8Array.of(...bytes("x = 1\n# coding: latin-1\ny = '"), ...latin)).line).toBe(3);
    expect(refusal(Uint8Array.of(...bytes("#\n#\n# coding: latin-1\n#"), ...latin)).line).toBe(4);
  });

  test("a carriage return alone ends a line and moves nothing", () => {
    expect(textOf(bytes("a = 1\rb = 2\r\nc = 3\n"))).toBe("a = 1\nb = 2\r\nc = 3\n");
  });
});

describe("what is refused, and where", () => {
  test("invalid UTF-8", () => {
    const content = Uint8Array.of(...bytes("a = 'é'\nb = '"), 0xff, ...bytes("'\n"));
    expect(refusal(content)).toEqual({ reason: "is no valid utf-8 (byte 0xff)", line: 2, column: 6 });
  });

  test("a character cut off by the end of the file", () => {
    expect(refusal(Uint8Array.of(...bytes("# "), 0xf0, 0x9f)).reason).toMatch(/^is no valid utf-8/);
  });

  test("NUL", () => {
    expect(refusal(bytes("a = 1\nb\0"))).toEqual({ reason: "holds a NUL byte, so it is no text", line: 2, column: 2 });
  });

  test("UTF-16", () => {
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x61, 0)).reason).toMatch(/UTF-16/);
  });

  test("an encoding that nobody knows, and two that contradict each other", () => {
    expect(refusal(bytes("# coding: rot13\n")).reason).toMatch(/unknown encoding rot13/);
    expect(refusal(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes("# coding: latin-1\n"))).reason).toMatch(/byte order mark/);
  });

  test.each([
    "from django.db import models\n{% for m in models %}\nclass {{ m }}:\n    pass\n{% endfor %}\n",
    "from {{ cookiecutter.slug }}.models import X\n",
    "INSTALLED_APPS = [\n    {%- if cookiecutter.celery == 'y' %}\n    'celery',\n    {%- endif %}\n]\n",
  ])("a template: %j", (template) => {
    expect(refusal(bytes(template)).reason).toMatch(/is a template/);
  });

  test.each([
    "x = '{{ name }}'\n",
    'x = """\n{% load i18n %}\n"""\n',
    "x = f'{{{name}}}'  # {{ name }} {% if %}\n",
    "x = {{1, 2}, {3}} if a else {'%': {%\n".replace("{%", "{'a': 1}}"),
    "x = '\\'{{ a }}' # it's\n",
  ])("no template: %j", (python) => {
    expect(textOf(bytes(python))).toBe(python);
  });
});
