import type { Exports } from "../targets/load-modules.js";
import { saidTogether } from "./project.js";

/** Something that a model of the hostile project says, in words that do not depend on the target. */
export interface Said {
  /** Label of the model. */
  readonly model: string;
  /** Its table. */
  readonly table: string;
  readonly fact: string;
}

/**
 * What has to arrive of the texts: names of tables, columns, indexes and constraints, defaults, choices.
 * @param comments whether comments are part of it
 * @param clip what a database keeps of a name without a word
 */
export function saidBy(texts: readonly string[], comments: boolean, clip: (name: string) => string): readonly Said[] {
  const tables = texts.flatMap((text, at): readonly Said[] => {
    const table = clip(`t${at}_${text}`);
    const facts = [["table", table], ...(comments && text !== "" ? [["comment of table", `t${at}_`, text]] : [])];
    return facts.map((fact) => ({ model: `texts.Text${at}`, table, fact: said(...fact) }));
  });
  const fields = texts.flatMap((text, at): readonly Said[] => {
    const first = at - (at % saidTogether);
    const facts = [
      ["default", `plain${at}`, text],
      ["default", `chosen${at}`, text],
      ["choice", `chosen${at}`, text],
      ["choice", `chosen${at}`, `x${text}`],
      ["column", `stored${at}`, clip(`c${at}${text}`)],
      ...(comments && text !== "" ? [["comment", `plain${at}`, text]] : []),
      ["index", clip(`i${at}${text}`)],
      ["check", clip(`c${at}${text}`)],
      ["index", clip(`u${at}${text}`)],
    ];
    return facts.map((fact) => ({ model: `texts.Saying${first}`, table: `s${first}`, fact: said(...fact) }));
  });
  return [...tables, ...fields];
}

function said(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** The part of a table of Drizzle that is looked at. */
interface DrizzleColumn {
  readonly name: string;
  readonly defaultFn?: () => unknown;
}

/** What `getTableConfig` of a dialect's module answers, as far as it is looked at. */
interface DrizzleConfig {
  readonly indexes: readonly { readonly config: { readonly name: string } }[];
  readonly checks: readonly { readonly name: string }[];
  readonly uniqueConstraints: readonly { readonly name: string }[];
}

/** What loaded modules of Drizzle say, asked of Drizzle itself. */
export function saidInDrizzle(module: Exports, configOf: (table: unknown) => DrizzleConfig): ReadonlySet<string> {
  const facts = choicesIn(module);
  for (const table of Object.values(module)) {
    const name = symbolOf(table, "drizzle:Name");
    const columns = symbolOf(table, "drizzle:Columns");
    if (typeof name !== "string" || typeof columns !== "object" || columns === null) continue;
    facts.add(said("table", name));
    for (const [key, { name: column, defaultFn }] of Object.entries(columns as Record<string, DrizzleColumn>)) {
      facts.add(said("column", key, column));
      if (defaultFn !== undefined) facts.add(said("default", key, defaultFn()));
    }
    const { indexes, checks, uniqueConstraints } = configOf(table);
    for (const each of [...indexes.map(({ config }) => config), ...uniqueConstraints])
      facts.add(said("index", each.name));
    for (const each of checks) facts.add(said("check", each.name));
  }
  return facts;
}

function symbolOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, Symbol.for(name)) : undefined;
}

/** What TypeORM's storage holds of an entity's part. */
interface Stored {
  readonly target: unknown;
  readonly name?: string;
  readonly comment?: string;
  readonly propertyName: string;
  readonly options: { readonly name?: string; readonly comment?: string };
}

/** TypeORM's storage, as far as it is looked at. */
export type TypeormStorage = Readonly<
  Record<"tables" | "columns" | "indices" | "checks" | "uniques" | "entityListeners", readonly Stored[]>
>;

/** What loaded entities say, asked of TypeORM's own storage; what they fill in, of an entity before it is inserted. */
export function saidInTypeorm(module: Exports, storage: TypeormStorage): ReadonlySet<string> {
  const facts = choicesIn(module);
  const own = (kind: keyof TypeormStorage) => storage[kind].filter(({ target }) => here.has(target));
  const here = new Set<unknown>(Object.values(module));
  for (const { name, comment } of own("tables")) {
    facts.add(said("table", name));
    if (comment !== undefined) facts.add(said("comment of table", /^t\d+_/.exec(name ?? "")?.[0], comment));
  }
  for (const { propertyName, options } of own("columns")) {
    facts.add(said("column", propertyName, options.name ?? propertyName));
    if (options.comment !== undefined) facts.add(said("comment", propertyName, options.comment));
  }
  for (const { name } of [...own("indices"), ...own("uniques")]) facts.add(said("index", name));
  for (const { name } of own("checks")) facts.add(said("check", name));
  for (const { target, propertyName } of own("entityListeners")) {
    const entity = new (target as new () => Record<string, unknown>)();
    (entity[propertyName] as () => void).call(entity);
    for (const [key, value] of Object.entries(entity)) facts.add(said("default", key, value));
  }
  return facts;
}

/** The lists of choices, `saying8Chosen9` of `Saying8.chosen9`. */
function choicesIn(module: Exports): Set<string> {
  const facts = new Set<string>();
  for (const [name, values] of Object.entries(module)) {
    const field = /^saying\d+Chosen(\d+)$/.exec(name);
    if (field === null || !Array.isArray(values)) continue;
    for (const value of values) facts.add(said("choice", `chosen${field[1]}`, value));
  }
  return facts;
}
