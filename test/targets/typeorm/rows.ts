import { randomUUID } from "node:crypto";
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";

type ColumnMetadata = EntityMetadata["columns"][number];

/** Makes rows of any entity, each with what the database asks for and no more. */
export class Rows {
  #count = 100;

  constructor(readonly source: DataSource) {}

  /**
   * Inserts a row and gives it back as it is found again. Rows that it refers to are made first.
   * @param given properties with a value of their own
   */
  async make(
    metadata: EntityMetadata,
    given: ObjectLiteral = {},
    above: readonly EntityMetadata[] = [],
  ): Promise<ObjectLiteral> {
    const values: ObjectLiteral = { ...given };
    for (const column of metadata.columns) {
      if (column.propertyName in values || isOptional(column)) continue;
      const key = metadata.foreignKeys.find(({ columns }) =>
        columns.some(({ databaseName }) => databaseName === column.databaseName),
      );
      const relation = metadata.relations.find(
        ({ joinColumns, isOwning }) =>
          isOwning && joinColumns.some(({ databaseName }) => databaseName === column.databaseName),
      );
      const target = key?.referencedEntityMetadata ?? relation?.inverseEntityMetadata;
      if (target === undefined) {
        values[column.propertyName] = this.#value(column);
        continue;
      }
      const at = (key?.columns ?? relation?.joinColumns ?? []).findIndex(
        ({ databaseName }) => databaseName === column.databaseName,
      );
      const referenced = key?.referencedColumns[at] ?? relation?.joinColumns[at]?.referencedColumn;
      if (above.includes(target) || target === metadata) {
        // A row that has to refer to one of its own table can only be itself.
        const itself = target === metadata && referenced?.isGenerated === true ? referenced.propertyName : null;
        values[column.propertyName] = (itself === null ? undefined : values[itself]) ?? this.#value(column);
        if (itself !== null) values[itself] = values[column.propertyName];
        continue;
      }
      const row = await this.make(target, {}, [...above, metadata]);
      values[column.propertyName] = referenced === undefined ? null : referenced.getEntityValue(row);
    }
    const repository = this.source.getRepository<ObjectLiteral>(metadata.target as EntityTarget<ObjectLiteral>);
    // Where nulls are equal to one another, a second row needs more than what it must have.
    const { identifiers } = await repository.insert(values).catch((cause: unknown) => {
      const open = metadata.columns.filter(
        ({ isNullable, propertyName, asExpression }) =>
          isNullable && asExpression === undefined && !(propertyName in values),
      );
      const plain = open.filter((column) => metadata.foreignKeys.every(({ columns }) => !columns.includes(column)));
      if (plain.length === 0) throw cause;
      return repository.insert({
        ...values,
        ...Object.fromEntries(plain.map((column) => [column.propertyName, this.#value(column)])),
      });
    });
    return repository.findOneByOrFail(identifiers[0] ?? {});
  }

  /** Values for the columns that join columns refer to, where they may be empty. */
  filled(joinColumns: readonly ColumnMetadata[]): ObjectLiteral {
    const empty = joinColumns.flatMap(({ referencedColumn }) =>
      referencedColumn?.isNullable ? [referencedColumn] : [],
    );
    return Object.fromEntries(empty.map((column) => [column.propertyName, this.#value(column)]));
  }

  #value(column: ColumnMetadata): unknown {
    this.#count += 1;
    const number = this.#count;
    const type = String(column.type);
    if (column.isArray) return [];
    if (/int|serial/.test(type) && !/range|interval|point/.test(type))
      return type === "smallint" ? number % 30_000 : number;
    if (/numeric|decimal/.test(type)) return column.precision !== null && column.precision === column.scale ? "0" : "1";
    if (/real|double|float/.test(type)) return number;
    if (/bool/.test(type)) return false;
    if (/timestamp|datetime/.test(type)) return new Date(Date.UTC(2024, 0, 1, 0, 0, number));
    if (type === "date") return `2024-01-${String((number % 28) + 1).padStart(2, "0")}`;
    if (type === "time" || type.startsWith("time ")) return "12:00:00";
    if (type === "interval") return "1 day";
    if (type === "uuid") return randomUUID();
    if (/json/.test(type)) return {};
    if (/bytea|blob/.test(type)) return Buffer.from([number % 256]);
    if (type === "inet") return `10.0.${number % 256}.1`;
    if (/range/.test(type)) return "empty";
    if (type === "hstore") return '"a"=>"b"';
    if (type === "tsvector") return "word";
    // A transformer wants the value as the property has it.
    if (column.transformer !== undefined && column.length === "32") return randomUUID();
    if (column.transformer !== undefined && type === "text") return new Date(Date.UTC(2024, 0, 1, 0, 0, number));
    const length = Number(column.length || "20");
    return number.toString(36).padStart(Math.min(length, 4), "x").slice(-length);
  }
}

function isOptional(column: ColumnMetadata): boolean {
  return column.isNullable || column.isGenerated || column.default !== undefined || column.asExpression !== undefined;
}
