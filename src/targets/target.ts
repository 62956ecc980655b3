import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DialectName, Schema } from "../schema/schema.js";
import type { FactKind, UncarriedFact } from "../schema/uncarried-fact.js";
import type { TargetReader } from "./target-reader.js";

export type { FactKind, UncarriedFact };

/** `app`: a file for each app; `entity`: one for each entity, in a folder for each app. */
export type Layout = "app" | "entity";

/**
 * An ORM that schemas are written for. One folder and one line of the registry each; a target knows `Schema` and
 * TypeScript, and nothing of where the schema came from.
 */
export interface Target {
  readonly name: TargetName;
  /** Release lines of its library that code can be for (`0.45`), the default first. */
  readonly libraryVersions: readonly [string, ...string[]];
  readonly dialects: readonly DialectName[];
  /** The facts that it has no words for in a dialect, for a release line of its library, in the order in which they are reported. */
  cannotCarry(dialect: DialectName, libraryVersion: string): readonly FactKind[];
  /** What reads code for it; loaded when it is asked for, since it brings TypeScript's parser. */
  reader(): Promise<TargetReader>;
  /** The schema as TypeScript. The schema must have its application half and one of `dialects`. Same input, same bytes. */
  emit(schema: Schema, options: EmitOptions): Emission;
}

export type TargetName = "drizzle" | "typeorm";

export interface EmitOptions {
  /** One of the target's `libraryVersions`; left out: the first of them. */
  readonly libraryVersion?: string;
  /** TypeScript types of columns, by `app.Model.field`; they win over what the column would hold otherwise. */
  readonly types?: Readonly<Record<string, GivenType>>;
  /** Names by entity label that were given before, or that the user asks for; they win over the target's own choice where they are legal. */
  readonly namesGiven?: Readonly<Record<string, GivenName>>;
  /** How entities are laid out in files, for a target that has the choice. Default: a file for each app. */
  readonly layout?: Layout;
  /** Statements that make the tables, for a target whose first migration is code. */
  readonly baseline?: readonly string[];
  /** The output folder as a config of the target's tool names it (`./src/db`): with it, that config is emitted too. */
  readonly folder?: string;
}

/** The type of a column's values. */
export interface GivenType {
  /** Name of an exported type where `import` says from where; otherwise any type (`Record<string, string>`). */
  readonly type: string;
  /** Module specifier: a package, or a path that starts with `./` or `../` and is relative to the output folder. */
  readonly import?: string;
}

/** What an entity is called in TypeScript. */
export interface EmittedName {
  /** Path of the file that exports it. */
  readonly file: string;
  /** Name of the exported table. */
  readonly name: string;
  /** Its key in the flat `schema` object. */
  readonly key: string;
}

export type GivenName = Partial<Omit<EmittedName, "file">>;

export interface EmittedFile {
  /** Relative to the output folder, with `/` separators; never leads out of it. */
  readonly path: string;
  readonly text: string;
}

export interface Emission {
  readonly files: readonly EmittedFile[];
  /** The config of the target's own tool, for a project that has none; its path is relative to the project. */
  readonly config: EmittedFile | null;
  /** The first migration and the list of all of them, where migrations are code: written once, like `baseline.sql`. */
  readonly migrations: readonly EmittedFile[];
  /** Statements for the tables that the library keeps for itself in the database. Safe to run again. */
  readonly bookkeeping: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** By entity label: what `namesGiven` should say the next time, so that names stay. */
  readonly names: Readonly<Record<string, EmittedName>>;
  /** Facts of the schema that the emitted code does not hold, in the order of the schema. */
  readonly notCarried: readonly UncarriedFact[];
}
