import type { Report } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import { type Code, imported, importedType } from "../../typescript/code.js";
import { camelCase } from "../../typescript/identifiers.js";
import { memberAccess } from "../../typescript/literals.js";
import type { GivenTypes } from "../plan/given-types.js";
import { moduleSpecifier, specifierFrom } from "../plan/module-specifier.js";
import type { Flavor } from "./flavors/flavor.js";
import type { FilePlan, TablePlan } from "./plan.js";
import type { Release } from "./release.js";
import type { SequenceNames } from "./sequence-names.js";

/** Name of the object that holds the tables of a file that are in no migration. */
export const UNMANAGED = "unmanaged";

/** What all files of one emission share. */
export interface OutputContext {
  readonly flavor: Flavor;
  readonly release: Release;
  readonly report: Report;
  /** Called with each name of `columns.ts` that a file uses. */
  readonly shares: (name: string) => void;
  /** Constants of `schemas.ts` by the schema's name. */
  readonly schemas: ReadonlyMap<string, string>;
  readonly sequences: SequenceNames;
  /** Columns, by `partKey`, whose collation the code does not say although it could. */
  readonly laterCollations: ReadonlySet<string>;
  /** Types of columns that the user gave, by `app.Model.field`. */
  readonly types: GivenTypes;
}

/** What emitting one file needs besides the thing to emit: how to refer to others. */
export class FileContext {
  readonly #imports = new Map<string, string>();

  constructor(
    readonly file: FilePlan,
    readonly output: OutputContext,
  ) {}

  /** The table's constant, imported when it lives in another file. */
  table(plan: TablePlan): Code {
    const { names, table } = plan;
    if (names.file === this.file.names.file) return names.table;
    if (table.managed) return this.#imported(plan, names.table);
    return [this.#imported(plan, UNMANAGED), memberAccess(names.table)];
  }

  /** A column of a table, from outside its own definition. */
  column(plan: TablePlan, column: string): Code {
    return [this.table(plan), memberAccess(plan.keys.get(column) ?? column)];
  }

  /** A name of the dialect's module, or of the emitted `columns.ts`. */
  builder(name: string, from: "core" | "columns"): Code {
    return from === "core" ? this.core(name) : this.shared(name);
  }

  /** A name of the dialect's module (`drizzle-orm/pg-core`). */
  core(name: string): Code {
    return imported(name, this.flavor.module);
  }

  /** A type of the dialect's module. */
  coreType(name: string): Code {
    return importedType(name, this.flavor.module);
  }

  /** A name of the emitted `columns.ts`. */
  shared(name: string): Code {
    this.output.shares(name);
    return imported(name, moduleSpecifier(this.file.names.file, "columns.ts"));
  }

  /** A name of another emitted file, which may be called otherwise here. */
  other(name: string, file: string): Code {
    return this.#local(name, file, `${name}Of`);
  }

  /** A PostgreSQL schema's constant in the emitted `schemas.ts`. */
  schema(name: string): Code {
    const constant = this.output.schemas.get(name);
    invariant(constant !== undefined, `schema ${name} was named`);
    return imported(constant, moduleSpecifier(this.file.names.file, "schemas.ts"));
  }

  /** The type that the user gave to a column's values; null where there is none. */
  givenType(field: string): Code | null {
    const given = this.output.types.take(field);
    if (given?.import === undefined) return given?.type ?? null;
    const key = JSON.stringify([given.import, given.type]);
    let local = this.#imports.get(key);
    if (local === undefined) {
      local = this.file.scope.types.take(given.type, `${given.type}Type`);
      this.#imports.set(key, local);
    }
    return importedType(given.type, specifierFrom(this.file.names.file, given.import), local);
  }

  get flavor(): Flavor {
    return this.output.flavor;
  }

  get release(): Release {
    return this.output.release;
  }

  get report(): Report {
    return this.output.report;
  }

  get sequences(): SequenceNames {
    return this.output.sequences;
  }

  #imported(plan: TablePlan, name: string): Code {
    return this.#local(name, plan.names.file, camelCase(`${plan.entity.group}_${name}`));
  }

  #local(name: string, file: string, otherwise: string): Code {
    const key = JSON.stringify([file, name]);
    let local = this.#imports.get(key);
    if (local === undefined) {
      local = this.file.scope.constants.take(name, otherwise);
      this.#imports.set(key, local);
    }
    return imported(name, moduleSpecifier(this.file.names.file, file), local);
  }
}
