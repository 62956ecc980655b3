import type { Report } from "../../diagnostics/diagnostic.js";
import type { Column } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import { type Code, imported, importedType } from "../../typescript/code.js";
import type { GivenTypes } from "../plan/given-types.js";
import { moduleSpecifier, specifierFrom } from "../plan/module-specifier.js";
import { type ColumnType, columnType } from "./column-type.js";
import type { Flavor } from "./flavors/flavor.js";
import { TYPEORM, type TYPEORM_NAMES } from "./modules.js";
import type { FilePlan, Plan, TablePlan } from "./plan.js";
import type { Properties } from "./properties.js";

/** What all files of one emission share. */
export interface OutputContext {
  readonly flavor: Flavor;
  readonly plan: Plan;
  readonly properties: Properties;
  /** Columns that are keys or refer to one, by `partKey`. */
  readonly keys: ReadonlySet<string>;
  readonly report: Report;
  /** Called with each name of `columns.ts` that a file uses. */
  readonly shares: (name: string) => void;
  /** Called with each type of a column that the driver does not know by itself. */
  readonly unknownType: (type: string) => void;
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

  /** The class of a table's entity, imported when it lives in another file. */
  entity({ names: { file, className } }: TablePlan): Code {
    if (file === this.file.names.file) return className;
    return imported(className, moduleSpecifier(this.file.names.file, file));
  }

  /** A decorator, or another value of TypeORM's. */
  typeorm(name: (typeof TYPEORM_NAMES)[number]): Code {
    return imported(name, TYPEORM);
  }

  /** A name of the emitted `columns.ts`. */
  shared(name: string): Code {
    this.output.shares(name);
    return imported(name, moduleSpecifier(this.file.names.file, "columns.ts"));
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

  /** The words for a column's type. */
  typeOf({ table }: TablePlan, column: Column): ColumnType {
    return columnType(column, this.output.keys.has(partKey(tableKey(table), column.name)), this.flavor.vocabulary);
  }

  get flavor(): Flavor {
    return this.output.flavor;
  }
}
