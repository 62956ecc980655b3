// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code

import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";
import type { Value } from "../../../src/typescript/read/values.js";
import { run } from "./run.js";
import { shown } from "./shown.js";

/** Code whose every export is told exactly: by what running it gives. */
const TOLD: Readonly<Record<string, string>> = {
  literals:
    "export const a = 1_000; export const b = -0x1f; export const c = 'x\\n'; export const d = `t`; export const e = null; export const f = undefined; export const g = 10n; export const h = true;",
  arithmetic:
    "const N = 40; export const a = N * 2 + 1; export const b = 'v' + N; export const c = `${N}px`; export const d = N % 7 === 5; export const e = 2 ** 10; export const f = 7 / 2; export const g = !N; export const h = typeof N; export const i = void 0;",
  bits: "enum Flag { None = 0, Read = 1 << 0, Write = 1 << 1, Both = Read | Write } export const a = Flag.Both; export const b = Flag.Both & ~Flag.Read; export const c = 6 ^ 3; export const d = -8 >> 1; export const e = -8 >>> 28; export const f = 1n << 40n; export const g = 5n & 4n;",
  choices:
    "const on = true; export const a = on ? 'yes' : 'no'; export const b = null ?? 3; export const c = 0 || 'x'; export const d = '' && 'y'; export const e = undefined?.x; export const f = (1, 2);",
  comparisons:
    "export const a = 'a' < 'b'; export const b = 3 >= 4; export const c = null == undefined; export const d = 1 !== 2; const o = {}; export const e = o === o; export const f = o === undefined;",
  objects:
    "const base = { a: 1, b: 2 }; const k = 'c'; const d = 4; export const o = { ...base, b: 3, [k]: 'c', d, 'e-f': 5, 6: 6, ...(false && { g: 7 }), ...{ h: 8 } }; export const { a, ...others } = o; export const nested = o['e-f'];",
  arrays:
    "const xs = [1, ...[2, 3]]; export const [first, , third = 9, fourth = 10, ...rest] = xs; export const ys = xs.map((x, i) => x * i); export const n = xs.length; export const s = ['a', 'b'].join('-'); export const t = [[1], 2].flat(); export const u = xs.filter((x) => x > 1); export const v = xs.includes(2); export const w = xs.reduce((sum, x) => sum + x, 0); export const x = xs.slice(1); export const y = xs.find((x) => x > 1); export const z = [3].concat([4], 5);",
  texts:
    "const s = 'BookAuthor'; export const a = s.toLowerCase(); export const b = s.replace('Book', '$&_'); export const c = s.slice(0, 4); export const d = 'a_b'.split('_'); export const e = s.startsWith('Bo'); export const f = s[0]; export const g = s.length; export const h = ' x '.trim(); export const i = 'a.a'.replaceAll('.', '_'); export const j = '7'.padStart(3, '0');",
  enums:
    "enum Role { Admin = 'admin', User = 'user' } enum Level { Low, High = 5, Top } export const a = Role.Admin; export const b = Level.Top; export const c = Object.values(Role); export const d = Level; export const e = Object.keys(Role); export const f = Level[5];",
  "object functions":
    "const o = { a: 1, b: 'x' }; export const a = Object.entries(o); export const b = Object.fromEntries([['k', 1], ['l', 2]]); export const c = Object.assign({}, o, { b: 2 }); export const d = Object.freeze([1]); export const e = String(5); export const f = Number('6'); export const g = Array.from([1, 2], (x) => x + 1); export const h = Array.isArray([]); export const i = Boolean('');",
  functions:
    "function twice(x) { return x * 2 } const add = (a, b = 10, ...more) => a + b + more.length; export const a = twice(4); export const b = add(1); export const c = add(1, 2, 3, 4); export const d = (({ p, q: { r } }) => p + r)({ p: 1, q: { r: 2 } }); export const e = (function () { const t = 5; { const u = t + 1; return u } })(); export const f = (() => {})(); export const g = (([x, y]) => y)([1, 2]);",
  guards:
    "const f = (a) => { if (globalThis.odd) throw new Error('odd'); if (globalThis.more) { throw new Error('more') } return a + 1 }; export const x = f(1);",
  "conditions in functions":
    "function size(kind) { if (kind === 'short') return 40; else if (kind === 'long') { return 400 } switch (kind) { case 'a': case 'b': return 1; default: return 2 } } export const all = ['short', 'long', 'a', 'b', 'z'].map(size);",
  recursion: "const fact = (n) => (n <= 1 ? 1 : n * fact(n - 1)); export const a = fact(10);",
  closures:
    "const prefixed = (p) => (name) => `${p}_${name}`; const shop = prefixed('shop'); export const a = shop('book'); const o = { name(x) { return 'm' + x } }; export const b = o.name(1);",
  packages:
    "import { varchar as text, sql } from 'orm/core'; import * as core from 'orm/core'; import orm from 'orm'; const LENGTH = 100; export const a = text('title', { length: LENGTH }).notNull().default('x'); export const b = core.integer(); export const c = orm.create({ a }); export const d = sql`lower(${a}) || 'x'`; export const e = new core.Thing(1).go; export const f = sql.raw('x'); export const g = [text].map((t) => t('y'));",
  "static members":
    "class Base { static key = 'id'; static id(p = '') { return p + this.key } static twice = (x) => x * 2; } class T extends Base { static a = this.id('a_'); static #b = 3; static c = Base.twice(T.#b); static get d() { return this.c + 1 } static e = { get f() { return 5 }, g: function () { return 6 } }; } export const x = [T.a, T.c, T.d, T.e.f, T.e.g(), T.key, T.id()];",
  instances:
    "class Base { size = 3; twice() { return this.size * 2 } } class T extends Base { a = this.twice(); #b = 4; get c() { return this.#b + this.a } d = { e: this.size }; constructor() { super() } } const t = new T(); export const x = [t.a, t.c, t.d.e, t.twice(), new Base().size]; const f = (g) => g?.(1) ?? 2; export const y = [f(), f((n) => n)];",
  "namespaces within namespaces":
    "namespace shop { export const a = 1; const b = 2; export namespace inner { export const c = a + b } } namespace shop { export const d = a + 10 } namespace one.two { export const e = 5 } namespace one.two { export const f = e + 1 } export const x = [shop.a, shop.inner.c, shop.d, one.two.e, one.two.f, Object.keys(shop)];",
  getters:
    "import { char } from 'orm/core'; const key = { get id() { return char('id', { length: 24 }).notNull() }, get 'b-c'() { return key.plain + 1 }, plain: 1, get both() { return 2 }, set both(x) {} }; export const a = { ...key, d: key.plain }; export const { id } = key; const o = { x: 1, get x() { return 2 } }; export const e = o.x;",
  casts:
    "export const a = { x: 1 } as const; export const b = (a as any).x; export const c = a!.x satisfies number; export const d = (<number>b);",
  namespaces:
    "namespace N { export const a = 1; const b = 2; export const c = b + 1 } export const x = N.c; export const { a } = N;",
  "functions with members":
    "const id = () => 5; id.key = () => id() + 1; export const a = id(); export const b = [1].map(id);",
  hoisted: "export const a = later(); function later() { return 'late' } ",
  "declared again": "export const a = ((x) => { const y = x; { const x = 2; return y + x } })(1);",
};

/** Code of which nothing may be claimed, by the reason that is given. */
const UNTOLD: readonly (readonly [code: string, reason: RegExp])[] = [
  ["let a = 1; a = 2; export const x = a;", /`a` is changed/],
  ["const o = { a: 1 }; o.a = 2; export const x = o;", /`o` is changed/],
  ["const f = () => 1; Object.assign(f, { a: 2 }); export const x = f;", /`f` is changed/],
  ["let f = () => 1; f.a = 2; export const x = f;", /`f` is changed/],
  ["const o = [1]; o.push(2); export const x = o;", /`o` is changed/],
  ["const o = {}; Object.assign(o, { a: 1 }); export const x = o;", /`o` is changed/],
  ["const o = {}; for (const k of ['a']) o[k] = 1; export const x = o;", /`o` is changed/],
  ["const o = {}; ['a'].forEach((k) => { o[k] = 1 }); export const x = o;", /`o` is changed/],
  ["const o = {}; function fill() { o.a = 1 } fill(); export const x = o;", /`o` is changed/],
  ["let n = 0; const next = () => n++; next(); export const x = n;", /`n` is changed/],
  ["const f = (a) => { a = 2; return a }; export const x = f(1);", /`a` is changed/],
  ["const f = () => { let i = 0; while (i < 3) i++; return i }; export const x = f();", /`?While|changed/],
  ["const f = () => { throw new Error() }; export const x = f();", /throws/],
  ["const f = (a) => { if (a) return 1; return 2 }; export const x = f(process.env.A);", /depends on/],
  ["const f = () => f(); export const x = f();", /too deeply|too many/],
  ["const f = (n) => n + f(n + 1) + f(n + 2); export const x = f(0);", /too deeply|too many/],
  ["const a = b; const b = a; export const x = a;", /refers to itself/],
  ["async function f() { return 1 } export const x = f();", /asynchronous/],
  ["function* f() { yield 1 } export const x = f();", /generator/],
  ["export const x = process.env.NAME ? 'a' : 'b';", /on `process\.env\.NAME`/],
  ["export const x = `t_${process.env.NAME}`;", /on `process\.env\.NAME`/],
  ["class T { static a = 1 } T.a = 2; export const x = T.a;", /`T` is changed/],
  ["class T { static a; static { this.a = 2 } } export const x = T.a;", /`T` is changed/],
  ["class T { static f() { return function () { return this } } } export const x = T.f()();", /`this`/],
  ["import { y } from './missing'; export const x = y;", /no file for `\.\/missing`/],
  ["export const x = null.y;", /of null/],
];

describe("evaluate", () => {
  it.each(Object.entries(TOLD))("tells what running gives: %s", (_, code) => {
    const exports = read({ "/p/a.ts": code });
    expect(exports).toEqual(run({ "/p/a.ts": code }, "/p/a.ts"));
    expect(JSON.stringify(exports)).not.toContain('"unknown"');
  });

  it.each(UNTOLD)("does not guess: %s", (code, reason) => {
    const { x } = read({ "/p/a.ts": code });
    expect(x).toEqual(["unknown", expect.stringMatching(reason)]);
  });

  it("knows the variables of the environment that it is told, and no others", () => {
    const files = memoryFiles({
      "/p/a.ts":
        "import { env } from 'node:process'; import proc from 'process'; const { A, B = 'b' } = process.env; export const told = [A, process.env['A'], process.env.A ?? 'x', `${env.A}_t`, proc.env.A, Bun.env.A]; export const b = B; export const c = process.env.B ?? 'b'; export const d = ((process) => process.env.A)({ env: { A: 2 } });",
    });
    const exports = openProgram(files, { display: (path) => path, environment: { A: "1" } }).module("/p/a.ts")?.exports;
    const value = (name: string) => exports?.get(name)?.value();
    expect(shown(value("told") as Value)).toEqual(["1", "1", "1", "1_t", "1", "1"]);
    expect(shown(value("b") as Value)).toEqual(["member", ["member", ["external", "global", "process"], "env"], "B"]);
    expect(shown(value("c") as Value)).toEqual(["unknown", "it depends on `process.env.B`"]);
    expect(shown(value("d") as Value)).toBe(2);
  });

  it("follows modules: renamed exports, everything of others, circles, defaults", () => {
    const files = {
      "/p/a.ts":
        "export * from './b.js'; export { one as eins, default as c } from './c'; export * as d from './d/index.js'; import c, { two } from './c'; export const three = two + c;",
      "/p/b.ts":
        "import { eins } from './a.js'; export const b = () => eins; export const value = 7; export default 'not this';",
      "/p/c.ts": "export const one = 1; export const two = 2; export default 40;",
      "/p/d/index.ts": "export * from '../b'; export const own = [1];",
    };
    expect(read(files)).toEqual(run(files, "/p/a.ts"));
  });

  it("follows modules of CommonJS", () => {
    const files = {
      "/p/a.ts":
        "const b = require('./b'); const { two: zwei } = require('./c'); exports.one = b.one; module.exports.three = zwei + 1;",
      "/p/b.ts": "const one = [1]; module.exports = { one };",
      "/p/c.ts": "exports.two = 2;",
    };
    expect(read(files)).toEqual(run(files, "/p/a.ts"));
  });

  it("gives the same object for every name of a declaration", () => {
    const program = openProgram(
      memoryFiles({
        "/p/a.ts":
          "import { pgTable } from 'orm'; export const users = pgTable('users', {}); export { users as people };",
        "/p/b.ts": "export { users } from './a'; export * as all from './a';",
      }),
      { display: (path) => path.slice(1) },
    );
    const a = program.module("/p/a.ts")?.exports;
    const b = program.module("/p/b.ts")?.exports;
    const users = a?.get("users")?.value();
    expect(users?.kind).toBe("call");
    expect(a?.get("people")?.value()).toBe(users);
    expect(b?.get("users")?.value()).toBe(users);
    const all = b?.get("all")?.value();
    expect(all?.kind === "object" && all.properties.get("users")?.value).toBe(users);
    expect(b?.get("users")?.at.source.path).toBe("p/a.ts");
  });

  it("hands arguments in, and finds them again", () => {
    const program = openProgram(memoryFiles({ "/p/a.ts": "export const f = (t) => [t.id, t.name.desc(), t.none];" }), {
      display: (path) => path,
    });
    const f = program.module("/p/a.ts")?.exports.get("f")?.value();
    if (f?.kind !== "function") throw new Error("no function");
    const id = { kind: "given", what: { column: "id" }, at: f.at } as const;
    const name = { kind: "given", what: { column: "name" }, at: f.at } as const;
    const members = new Map<string, Value>([
      ["id", id],
      ["name", name],
    ]);
    const found = program.apply(f, [{ kind: "given", what: {}, members, at: f.at }]);
    if (found.kind !== "array") throw new Error("no array");
    expect(found.items[0]).toBe(id);
    expect(shown(found.items[1] ?? f)).toEqual(["call", ["member", ["given"], "desc"]]);
    expect(found.items[2]?.kind).toBe("undefined");
  });

  it("reads classes with decorators, bases and types", () => {
    const code = `
      import { Entity, Column, ManyToOne } from "typeorm";
      import type { Other } from "./other";
      abstract class Base { @Column() id!: number; static table = 1; }
      @Entity({ name: "books" })
      export class Book extends Base {
        @Column({ length: 10 }) title?: string | null;
        @ManyToOne(() => Author) author!: Author;
        @Column() others: Array<Author> = [];
        count = 3;
        plain(): void {}
      }
      export class Author {}
    `;
    const program = openProgram(memoryFiles({ "/p/a.ts": code }), { display: (path) => path });
    const classes = program.module("/p/a.ts")?.classes ?? [];
    expect(classes.map(({ name }) => name)).toEqual(["Base", "Book", "Author"]);
    const [base, book, author] = classes.map((each) => each.value());
    if (book?.kind !== "class" || base?.kind !== "class") throw new Error("no class");
    expect(base.isAbstract).toBe(true);
    expect(book.base).toBe(base);
    expect(book.decorators.map(shown)).toEqual([["call", ["external", "typeorm", "Entity"], { name: "books" }]]);
    expect(book.members.map(({ name, type, isOptional }) => [name, type?.text, type?.nullable, isOptional])).toEqual([
      ["title", "string", true, true],
      ["author", "Author", false, false],
      ["others", "Array<Author>", false, false],
      ["count", "number", false, false],
    ]);
    expect(book.members[1]?.type?.refersTo).toBe(author);
    expect(book.members[2]?.type?.refersTo).toBe(author);
  });

  it("tells what a type's values are behind its name, wherever that is declared", () => {
    const files = {
      "/p/a.ts": `
        import { type Kind, type Tone as Loud, type Level } from "./types.js";
        import type { Again } from "./index.js";
        type Own = Exclude<"x" | "y", "y"> | null;
        export class Book { kind: Kind; tone?: Loud; level: Level; own: Own; again: Again; other: Missing; both: Mixed }
        type Mixed = "a" | 1;`,
      "/p/types.ts": `
        const KINDS = ["novel", "poem"] as const;
        export type Kind = (typeof KINDS)[number];
        const TONES = { loud: 1, soft: 2 } as const;
        type Tone = keyof typeof TONES;
        export { type Tone };
        enum Levels { Low = 1 << 0, High = 1 << 1 }
        export type Level = Levels.Low | Levels;`,
      "/p/index.ts": "export type * from './again.js'; export * from './again.js';",
      "/p/again.ts": "type Inner = `v${number}`; export type Again = Inner;",
    };
    const program = openProgram(memoryFiles(files), { display: (path) => path });
    const book = program.module("/p/a.ts")?.exports.get("Book")?.value();
    if (book?.kind !== "class") throw new Error("no class");
    expect(Object.fromEntries(book.members.map(({ name, type }) => [name, type?.text]))).toEqual({
      ...{ kind: "string", tone: "string", level: "Level", own: "string", again: "string" },
      ...{ other: "Missing", both: "Mixed" },
    });
  });

  it("says where what cannot be parsed stands", () => {
    const program = openProgram(memoryFiles({ "/p/a.ts": "export const a = 1;\nexport const = ;" }), {
      display: () => "a.ts",
    });
    expect(program.module("/p/a.ts")?.exports.get("a")?.value()).toMatchObject({ value: 1 });
    expect(program.problems()[0]).toMatchObject({ span: { file: "a.ts", line: 2, column: 14 } });
  });

  it("survives what is nested beyond reason", () => {
    const deep = `export const x = ${"[".repeat(50_000)}${"]".repeat(50_000)};`;
    const long = `export const x = a${".b()".repeat(20_000)};`;
    for (const code of [deep, long]) {
      const program = openProgram(memoryFiles({ "/p/a.ts": code }), { display: (path) => path });
      const value = program.module("/p/a.ts")?.exports.get("x")?.value();
      expect(value === undefined || ["unknown", "array"].includes(value.kind)).toBe(true);
      if (value === undefined) expect(program.problems()).not.toEqual([]);
    }
  });
});

describe("where modules lie", () => {
  const read2 = (files: Readonly<Record<string, string>>) =>
    read({ "/p/src/a.ts": files.a ?? "", ...files }, "/p/src/a.ts");

  it("follows the paths of tsconfig.json", () => {
    const exports = read2({
      a: "export { v } from '@/db/columns'; export { w } from 'lib/w';",
      "/p/tsconfig.json": '{ "extends": "./tsconfig.base.json" /* with comments */ }',
      "/p/tsconfig.base.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"] } } }',
      "/p/src/db/columns.ts": "export const v = 1;",
      "/p/lib/w.ts": "export const w = 2;",
    });
    expect(exports).toEqual({ v: 1, w: 2 });
  });

  it.each([
    ["package.json", { "/p/package.json": '{ "workspaces": ["src", "libs/*", "!libs/old"] }' }],
    ["package.json's packages", { "/p/package.json": '{ "workspaces": { "packages": ["./libs/**"] } }' }],
    ["pnpm", { "/p/pnpm-workspace.yaml": "packages:\n  # ours\n  - 'src'\n  - libs/* # all\ncatalog:\n  - 'x'\n" }],
  ])("follows packages of a workspace of which nothing is installed, as %s lists them", (_, root) => {
    const exports = read2({
      a: "export { v } from '@acme/db'; export { w } from '@acme/db/columns/text'; export { x } from '@acme/built';",
      ...root,
      "/p/libs/db/package.json":
        '{ "name": "@acme/db", "exports": { ".": "./src/main.ts", "./columns/*": "./src/cols/*.ts" } }',
      "/p/libs/db/src/main.ts": "export const v = 1;",
      "/p/libs/db/src/cols/text.ts": "export const w = 2;",
      "/p/libs/built/package.json": '{ "name": "@acme/built", "types": "dist/index.d.ts", "main": "./dist/index.js" }',
      "/p/libs/built/dist/index.d.ts": "export declare const x: number;",
      "/p/libs/built/src/index.ts": "export const x = 3;",
    });
    expect(exports).toEqual({ v: 1, w: 2, x: 3 });
  });

  it("follows a package's own imports", () => {
    const exports = read2({
      a: "export { v } from '#db/columns'; export { w } from '#one';",
      "/p/package.json": '{ "imports": { "#db/*": "./dist/db/*.js", "#one": { "default": "./src/one.ts" } } }',
      "/p/src/db/columns.ts": "export const v = 1;",
      "/p/src/one.ts": "export const w = 2;",
    });
    expect(exports).toEqual({ v: 1, w: 2 });
  });

  it("takes a package that is not of the workspace for a package", () => {
    expect(read2({ a: "import { x } from '@acme/db'; export const y = x;" })).toEqual({
      y: ["external", "@acme/db", "x"],
    });
  });
});

function read(files: Readonly<Record<string, string>>, path = "/p/a.ts"): Readonly<Record<string, unknown>> {
  const absolute = Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith("/")));
  const program = openProgram(memoryFiles(absolute), { display: (each) => each });
  const module = program.module(path);
  return Object.fromEntries([...(module?.exports ?? [])].map(([name, binding]) => [name, shown(binding.value())]));
}
