import type { Report } from "../../diagnostics/diagnostic.js";
import type { Entity } from "../../schema/schema.js";
import type { NameScope } from "../../typescript/name-scope.js";
import type { GivenName } from "../target.js";

/** The names of one file that are spoken for: its constants and its types. A class is both. */
export interface FileScope {
  readonly constants: NameScope;
  readonly types: NameScope;
}

/** What the parts of an entity are called. A target adds its own. */
export interface EntityNames {
  /** Path of its file from the output folder. */
  readonly file: string;
}

/** Path of the file that an entity is written to. */
export type FileOf = (entity: Entity) => string;

/** How one target names what it writes. */
export interface Naming<Names extends EntityNames> {
  /** Names that no constant of an app's file gets, nor the namespace of an app. */
  readonly constants: ReadonlySet<string>;
  /** Names that no exported type gets. */
  readonly types: ReadonlySet<string>;
  /** Keys that no column or relation gets. */
  readonly keys: ReadonlySet<string>;
  /** What must differ from one another: the names of a file, or of all files. */
  readonly scope: "file" | "whole";
  /** A relation's key as it may be spelled. */
  relationKey(key: string): string;
  /** Why a name is spelled otherwise, as the end of a sentence about it. */
  readonly respelled: string;
  /** Names, in lower case and without the ending, that no app's file gets. */
  readonly files: ReadonlySet<string>;
  /**
   * Names the entities of one file: given names first, then the author's own classes in source order, then join tables.
   * What could not have its first choice is reported.
   */
  entities(
    entities: readonly Entity[],
    fileOf: FileOf,
    scope: FileScope,
    given: Readonly<Record<string, GivenName>>,
    report: Report,
  ): Map<Entity, Names>;
}
