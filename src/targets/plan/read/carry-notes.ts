import type { ForeignKey, Schema, Table } from "../../../schema/schema.js";
import { tableKey } from "../../../schema/table-key.js";
import type { FactKind } from "../../../schema/uncarried-fact.js";
import type { Plan } from "../plan.js";
import { deletionFacts } from "../uncarried.js";

/** What carrying a schema over into code shares, whatever the library: the tables that become code, and what does not. */
export class CarryNotes {
  /** The tables that models stand for. */
  readonly tables: readonly Table[];
  readonly #columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #counts = new Map<FactKind, number>();

  constructor({ application, tables }: Schema) {
    const entities = new Set(application?.entities.map(({ table }) => tableKey(table)));
    this.tables = tables.filter((table) => entities.has(tableKey(table)));
    this.#columns = new Map(
      this.tables.map((table) => [tableKey(table), new Set(table.columns.map(({ name }) => name))]),
    );
  }

  /** Notes a fact that the code cannot hold. */
  count(kind: FactKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** Notes what only the application does: the order of rows, and what deletes them. */
  countApplication(plan: Plan): void {
    for (const { ordering, table } of plan.application.entities) {
      if (ordering.length > 0 && plan.byTable.has(tableKey(table))) this.count("ordering");
    }
    for (const { kind } of deletionFacts(plan)) this.count(kind);
  }

  /** Whether the columns that a foreign key refers to are in the code, too; notes it where they are not. */
  hasReferenced({ references }: ForeignKey): boolean {
    const theirs = this.#columns.get(tableKey(references));
    const isThere = theirs !== undefined && references.columns.every((column) => theirs.has(column));
    if (!isThere) this.count("missing reference");
    return isThere;
  }

  /** How many facts of each kind were noted, in the order that the library's table of them has. */
  inOrder(kinds: readonly FactKind[]): ReadonlyMap<FactKind, number> {
    return new Map(
      kinds.flatMap((kind): [FactKind, number][] => {
        const found = this.#counts.get(kind);
        return found === undefined ? [] : [[kind, found]];
      }),
    );
  }
}
