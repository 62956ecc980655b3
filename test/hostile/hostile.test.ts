import { createRequire } from "node:module";
import { getMetadataArgsStorage } from "typeorm";
import { beforeAll, describe, expect, it } from "vitest";
import { DIALECT_NAMES } from "../../src/dialects/dialect-names.js";
import type { DialectName } from "../../src/schema/schema.js";
import type { EmittedFile, UncarriedFact } from "../../src/targets/target.js";
import { openTestDatabase } from "../database/postgres.js";
import { runJob } from "../fuzz/run-job.js";
import { type Library, typeErrors } from "../targets/compile.js";
import { loadModules } from "../targets/load-modules.js";
import { hostileProject, saidTogether } from "./project.js";
import { type Said, saidBy, saidInDrizzle, saidInTypeorm, type TypeormStorage } from "./said.js";
import { LABELS, NAMES, NIGHTLY, STORABLE, UNSTORABLE } from "./values.js";

/** The folders that the libraries lie in, by what emitted code calls them. */
const PACKAGES: Readonly<Record<Library, Readonly<Record<string, string>>>> = {
  "0.45": { "drizzle-orm": "drizzle-orm" },
  "1.0": { "drizzle-orm": "drizzle-orm-1" },
  typeorm: { typeorm: "typeorm" },
};
const LIBRARIES = Object.keys(PACKAGES) as Library[];

/** Half a minute's worth by day; the night has each library with each database. */
const BY_DAY: Readonly<Record<Library, readonly DialectName[]>> = {
  "0.45": [],
  "1.0": ["postgres", "sqlite"],
  typeorm: ["mysql", "postgres"],
};
const dialectsOf = (library: Library): readonly DialectName[] => (NIGHTLY ? DIALECT_NAMES : BY_DAY[library]);
const USED = LIBRARIES.filter((library) => dialectsOf(library).length > 0);
const COMBINATIONS = LIBRARIES.flatMap((library) => dialectsOf(library).map((dialect) => ({ library, dialect })));

/** What a run of `convert` leaves. */
interface Output {
  /** By path below the output folder. */
  readonly files: readonly EmittedFile[];
  readonly report: {
    readonly notCarried: readonly UncarriedFact[];
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly file: string | null;
      readonly line: number | null;
      readonly model?: string;
    }[];
  };
}

/** Runs `convert`. `runJob` holds it to the output folder, and to TypeScript that can be parsed. */
async function written(
  files: Readonly<Record<string, Uint8Array>>,
  library: Library,
  dialect: DialectName,
): Promise<Output> {
  const target =
    library === "typeorm"
      ? ["typeorm", "--layout", dialect === "mariadb" ? "entity" : "app"]
      : ["drizzle", "--drizzle", library];
  const output = ["--out", "/out/db", "--json", "--output-file", "/out/report.json"];
  const argv = ["convert", "/p", "--to", ...target, "--dialect", dialect, ...output];
  const after = await runJob({ files, steps: [argv], out: "/out" });
  const textOf = (path: string): string => Buffer.from(after.get(path) ?? []).toString();
  const paths = [...after.keys()].filter((path) => path.startsWith("/out/db/"));
  return {
    files: paths.map((path) => ({ path: path.slice("/out/db/".length), text: textOf(path) })),
    report: JSON.parse(textOf("/out/report.json")),
  };
}

const isCode = ({ path }: EmittedFile): boolean => path.endsWith(".ts");
const ALL = [...STORABLE, ...UNSTORABLE];

describe("hostile names, texts, defaults, choices, tables and labels", { timeout: 240_000 }, () => {
  const outputs = new Map<string, Output>();
  beforeAll(async () => {
    const files = hostileProject(ALL, true);
    for (const { library, dialect } of COMBINATIONS)
      outputs.set(`${library}/${dialect}`, await written(files, library, dialect));
  }, 240_000);
  const outputOf = (library: Library, dialect: DialectName): Output => {
    const output = outputs.get(`${library}/${dialect}`);
    if (output === undefined) throw new Error("nothing was written");
    return output;
  };

  it("are more than 60 of each", () => {
    expect(new Set(ALL).size).toBeGreaterThan(60);
    expect(new Set(NAMES).size).toBeGreaterThan(60);
    expect(new Set(LABELS).size).toBeGreaterThan(25);
  });

  it.each(USED)("compile under strict, for %s", (library) => {
    const all = Object.fromEntries(
      dialectsOf(library).map((dialect) => [dialect, outputOf(library, dialect).files.filter(isCode)]),
    );
    for (const files of Object.values(all)) expect(files.length).toBeGreaterThan(5);
    expect(typeErrors(all, library)).toEqual([]);
  });

  it.each(COMBINATIONS)(
    "run nothing when they are imported, and arrive as they were or are said: $library on $dialect",
    async ({ library, dialect }) => {
      const { files, report } = outputOf(library, dialect);
      // What libraries themselves leave behind is none of ours.
      const storage = getMetadataArgsStorage();
      await import(Object.values(PACKAGES[library])[0] ?? "");
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      // The data source of SQLite loads a driver that is compiled for the machine.
      const code = files.filter((file) => isCode(file) && !(dialect === "sqlite" && file.path === "data-source.ts"));
      const options = library === "typeorm" ? { experimentalDecorators: true, useDefineForClassFields: true } : {};
      const modules = await loadModules(code, PACKAGES[library], options);
      expect(modules.size).toBe(code.length);

      const found = new Set<string>();
      const ofTexts = [...modules].filter(([path]) => /^texts[./]/.test(path)).map(([, module]) => module);
      const configOf = library === "typeorm" ? null : await tableConfig(PACKAGES[library], dialect);
      for (const module of ofTexts) {
        const said =
          configOf === null
            ? saidInTypeorm(module, storage as unknown as TypeormStorage)
            : saidInDrizzle(module, configOf);
        for (const fact of said) found.add(fact);
      }
      const comments = library === "typeorm" && dialect !== "sqlite";
      const expected = saidBy(ALL, comments, dialect === "postgres" ? clipped : (name) => name);
      const lost = expected.filter(({ fact }) => !found.has(fact));
      expect(lost.filter((each) => !isSaid(each, report))).toEqual([]);
      expect(expected.length - lost.length).toBeGreaterThan(ALL.length * 5);

      expect(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))).toEqual([]);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(
        Object.getOwnPropertyNames(Object.getPrototypeOf({})),
      );
      expect("owned" in {}).toBe(false);
    },
  );

  it.each(COMBINATIONS)("have a place where they are complained of: $library on $dialect", ({ library, dialect }) => {
    const { diagnostics } = outputOf(library, dialect).report;
    const complaints = diagnostics.filter(({ severity }) => severity !== "info");
    expect(complaints.filter(({ file, line }) => file === null || line === null)).toEqual([]);
    const refused = complaints.filter(({ code }) => code === "app-label-invalid").map(({ file }) => file);
    expect(refused.sort()).toEqual(
      LABELS.flatMap((label, at) => (/^[A-Za-z_]\w*$/.test(label) ? [] : [`label${at}/apps.py`])).sort(),
    );
  });

  it.each(COMBINATIONS)("are files that every file system takes: $library on $dialect", ({ library, dialect }) => {
    const paths = outputOf(library, dialect).files.map(({ path }) => path);
    expect(new Set(paths.map((path) => path.normalize("NFKC").toLowerCase())).size).toBe(paths.length);
    const parts = paths.flatMap((path) => path.split("/"));
    const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
    expect(parts.filter((part) => reserved.test(part))).toEqual([]);
    expect(parts.filter((part) => /[. ]$|[<>:"|?*\\\0-\x1f]|^\.\.?$|[\ud800-\udfff]/u.test(part))).toEqual([]);
    expect(parts.filter((part) => Buffer.byteLength(part) > 200)).toEqual([]);
  });
});

/** `getTableConfig` of the dialect's own module. */
async function tableConfig(
  packages: Readonly<Record<string, string>>,
  dialect: DialectName,
): Promise<Parameters<typeof saidInDrizzle>[1]> {
  const core = { postgres: "pg-core", mysql: "mysql-core", mariadb: "mysql-core", sqlite: "sqlite-core" }[dialect];
  const { getTableConfig } = await import(`${packages["drizzle-orm"]}/${core}`);
  return getTableConfig;
}

/** What PostgreSQL makes of a name: its first 63 bytes, as far as they are whole characters. */
function clipped(name: string): string {
  let bytes = 0;
  const kept = [...name].filter((character) => {
    bytes += Buffer.byteLength(character);
    return bytes <= 63;
  });
  return kept.join("");
}

/** Whether the report says of something that it did not arrive: as a fact that has no words, or by a diagnostic of its model. */
function isSaid({ model, table, fact }: Said, { notCarried, diagnostics }: Output["report"]): boolean {
  const name: string = JSON.parse(fact).at(-1);
  const carried = notCarried.every((each) => each.table !== table || (each.name !== name && each.value !== name));
  // Messages cut what is long, and show what cannot be seen.
  const seen = /^[\x20-\x7e]{2,30}/.exec(name)?.[0] ?? name;
  return !carried || diagnostics.some((each) => each.model === model && each.message.includes(seen));
}

describe("hostile SQL files", { timeout: 120_000 }, () => {
  const texts = STORABLE.filter((text) => Buffer.byteLength(text) < 40 && !text.includes("statement-breakpoint"));
  const sqlOf = async (dialect: DialectName): Promise<string> => {
    const { files } = await written(hostileProject(texts, false), "0.45", dialect);
    const found = ["baseline.sql", "finish.sql"].flatMap((name) => files.filter(({ path }) => path === name));
    expect(found[0]?.path).toBe("baseline.sql");
    return found.map(({ text }) => text).join("\n");
  };

  it.runIf(NIGHTLY)("run as a whole, make every table of PostgreSQL's, and none besides (by night)", async () => {
    const database = await openTestDatabase();
    try {
      await database.rebuild([await sqlOf("postgres")]);
      const rows = await database.rows<{ readonly name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
      );
      expect(rows.map(({ name }) => name).sort()).toEqual(expectedTables(texts));
      const [first] = await database.rows<{ readonly d: string }>(
        `SELECT obj_description('"t0_${texts[0]}"'::regclass) AS d`,
      );
      expect(first?.d).toBe(texts[0]);
    } finally {
      await database.close();
    }
  });

  it("run as a whole, make every table of SQLite's, and none besides", async () => {
    interface SqlJs {
      readonly Database: new () => {
        exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
      };
    }
    const { Database } = await (createRequire(import.meta.url)("sql.js") as () => Promise<SqlJs>)();
    const database = new Database();
    database.exec(await sqlOf("sqlite"));
    const [found] = database.exec("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    expect((found?.values ?? []).map(([name]) => String(name)).sort()).toEqual(expectedTables(texts));
  });
});

function expectedTables(texts: readonly string[]): readonly string[] {
  const own = texts.map((text, at) => `t${at}_${text}`);
  const groups = texts.flatMap((text, at) => (at % saidTogether === 0 ? [`s${at}`, `m${at}${text}`] : []));
  return [...own, ...groups, "names_plain"].sort();
}
