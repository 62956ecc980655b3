import {
  DataSource,
  type DataSourceOptions,
  type EntityMetadata,
  type EntitySchema,
  getMetadataArgsStorage,
  type NamingStrategyInterface,
  Table,
  type TableColumn,
} from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { ForeignKeyMetadata } from "typeorm/metadata/ForeignKeyMetadata.js";
import { dialects } from "../../../src/dialects/index.js";
import type {
  Column,
  Deferrability,
  DialectName,
  ForeignKey,
  Index,
  ReferentialAction,
  Schema,
  Table as SchemaTable,
  TableName,
  Unique,
} from "../../../src/schema/schema.js";
import type { SqlType } from "../../../src/schema/sql-type.js";

/** Classes of entities, and schemas that stand for them. */
export type EntityClass = (new () => object) | EntitySchema;

/** Forgets every decorator that ran so far: TypeORM keeps what they say in one place for the whole process. */
export function forgetDecorators(): void {
  for (const list of Object.values(getMetadataArgsStorage()) as unknown[]) if (Array.isArray(list)) list.length = 0;
}

const OPTIONS: Readonly<Record<DialectName, DataSourceOptions>> = {
  postgres: { type: "postgres", uuidExtension: "pgcrypto" },
  mysql: { type: "mysql", database: "app" },
  mariadb: { type: "mariadb", database: "app" },
  sqlite: { type: "sqljs" },
};

/**
 * What TypeORM itself makes of these classes, without a connection: its metadata, in the words of its driver for the
 * dialect, as a schema. Names that it makes up are null, as a reader leaves them.
 * @param types names of types that the data source makes known to the driver
 * @param namingStrategy TypeORM's own where none is given
 */
export async function builtSchema(
  entities: readonly EntityClass[],
  dialect: DialectName,
  types: DataSource["driver"]["supportedDataTypes"] = [],
  namingStrategy?: NamingStrategyInterface,
): Promise<Schema> {
  const source = new DataSource({
    ...OPTIONS[dialect],
    ...(namingStrategy && { namingStrategy }),
    entities: [...entities],
  });
  const { driver } = source;
  // What the driver finds out when it connects.
  if (dialect === "mariadb") Object.assign(driver, { version: "10.11.0", uuidColumnTypeSuported: true });
  if (dialect === "mysql") driver.version = "8.0.36";
  driver.supportedDataTypes = [...driver.supportedDataTypes, ...types];
  await source["buildMetadatas"]();
  // Classes that share a table have metadata of their own each, of which the first is that of the table.
  const built = source.entityMetadatas.filter(
    ({ tableType, synchronize }) => tableType !== "entity-child" && !(tableType === "junction" && !synchronize),
  );
  return { dialect, tables: built.map((metadata) => tableOf(metadata, source, dialect)), application: null };
}

function tableOf(metadata: EntityMetadata, source: DataSource, dialect: DialectName): SchemaTable {
  const isMysql = dialect === "mysql" || dialect === "mariadb";
  if (metadata.tableType === "view") return viewOf(metadata);
  if (dialect === "sqlite") for (const column of metadata.columns) restoreType(column);
  const table = Table.create(metadata, source.driver);
  const [key] = metadata.primaryColumns;
  const names = (columns: readonly ColumnMetadata[]): readonly string[] => columns.map((each) => each.databaseName);
  const uniques = metadata.uniques.map((unique): Unique => {
    const deferrable = deferrability(unique.deferrable);
    return uniqueOf(unique.givenName, names(unique.columns), deferrable);
  });
  const indexes: Index[] = [];
  for (const index of metadata.indices) {
    const columns = index.synchronize ? names(index.columns) : [];
    // MySQL has no index with a condition: its schema builder leaves that out.
    if (isMysql && index.isUnique && index.synchronize) uniques.push(uniqueOf(index.givenName, columns, null));
    else {
      const method = index.isSpatial
        ? isMysql
          ? "spatial"
          : "gist"
        : isMysql && index.isFulltext
          ? "fulltext"
          : "btree";
      indexes.push({
        name: stated(index.givenName) ?? "",
        unique: index.synchronize && index.isUnique,
        method: index.synchronize ? (dialect === "postgres" ? (index.type ?? method) : method) : "btree",
        parts: columns.map((column) => ({
          ...{ kind: "column" as const, column, descending: false, nulls: null, opclass: null, collation: null },
        })),
        where: index.where === undefined || isMysql ? null : { sql: index.where, columns: [] },
        ...{ include: [], nullsDistinct: true, with: {}, tablespace: null, origin: null },
      });
    }
  }
  return {
    ...nameOf(metadata),
    ...{ tablespace: null, origin: null, managed: metadata.synchronize, comment: metadata.comment ?? null },
    columns: table.columns.map((made) => {
      const column = metadata.columns.find(({ databaseName }) => databaseName === made.name);
      return columnOf(made, column, table, source, dialect);
    }),
    primaryKey:
      key === undefined
        ? null
        : { name: key.primaryKeyConstraintName ?? null, columns: names(metadata.primaryColumns) },
    foreignKeys: metadata.foreignKeys.map((each) => foreignKeyOf(each, isMysql)),
    ...{ uniques, indexes },
    checks: isMysql
      ? []
      : metadata.checks.map(({ givenName, expression }) => ({
          ...{ name: stated(givenName), expression: { sql: expression, columns: [] }, origin: null },
        })),
    exclusions: metadata.exclusions.map(({ givenName, expression, deferrable }) => ({
      ...{ name: stated(givenName) ?? "", method: "", where: null, include: [], origin: null },
      elements: [{ expression: { sql: expression, columns: [] }, opclass: null, operator: "" }],
      deferrable: deferrability(deferrable),
    })),
  };
}

/** A view is only known to be there. */
function viewOf(metadata: EntityMetadata): SchemaTable {
  return {
    ...{ ...nameOf(metadata), columns: [], primaryKey: null, foreignKeys: [], uniques: [], indexes: [], checks: [] },
    ...{ exclusions: [], comment: null, tablespace: null, managed: false, origin: null },
  };
}

function uniqueOf(name: string | undefined, columns: readonly string[], deferrable: Deferrability | null): Unique {
  return { name: stated(name), columns, nullsDistinct: true, deferrable, include: [], origin: null };
}

/** A name that somebody gave: those that TypeORM makes up are a hash. */
function stated(name: string | undefined): string | null {
  return name === undefined || /^(?:PK|UQ|REL|IDX|FK|CHK|XCL)_[0-9a-f]{26,27}$/.test(name) ? null : name;
}

function nameOf({ schema, tableName }: EntityMetadata): TableName {
  return { schema: schema === undefined || schema === "public" ? null : schema, name: tableName };
}

function columnOf(
  made: TableColumn,
  column: ColumnMetadata | undefined,
  table: Table,
  { driver }: DataSource,
  dialect: DialectName,
): Column {
  const { isGenerated, generationStrategy: strategy, generatedIdentity } = made;
  const numbered = isGenerated && strategy !== "uuid";
  const uuid = isGenerated && strategy === "uuid" && dialect === "postgres" ? "gen_random_uuid()" : null;
  // The driver spells `now()` and its like otherwise, for the same.
  const given: unknown = typeof column?.default === "function" ? column.default() : made.default;
  const truth = dialect === "postgres" ? String(given) : given === true ? "1" : "0";
  const text = given == null ? uuid : typeof given === "boolean" ? truth : String(given);
  const identity = dialect === "postgres" ? "serial" : "autoincrement";
  return {
    name: made.name,
    // `tinyint` is what Django's `bool` is in MySQL, too.
    type: isBoolean(column) ? { kind: "boolean" } : typeOf(made, table, driver, dialect),
    nullable: made.isNullable && !made.isPrimary,
    identity: !numbered
      ? null
      : strategy === "identity"
        ? generatedIdentity === "ALWAYS"
          ? "always"
          : "by default"
        : identity,
    default: text === null ? null : { sql: text, columns: [] },
    generated:
      made.asExpression === undefined
        ? null
        : { expression: { sql: made.asExpression, columns: [] }, stored: made.generatedType === "STORED" },
    collation: made.collation ?? null,
    comment: made.comment ?? null,
    origin: null,
  };
}

/**
 * A column that refers to another one gets that one's type, whatever it is declared with. In SQLite, to which whole numbers
 * are of one type, a reader goes by what is stated.
 */
function restoreType(column: ColumnMetadata): void {
  if (column.referencedColumn === undefined || column.isVirtual) return;
  const declared = getMetadataArgsStorage().columns.find(
    ({ target, propertyName }) => target === column.target && propertyName === column.propertyName,
  )?.options.type;
  if (typeof declared === "string") column.type = declared;
}

function isBoolean(column: ColumnMetadata | undefined): boolean {
  return column !== undefined && [Boolean, "boolean", "bool"].includes(column.type as string);
}

/** The type that the schema builder writes. */
function typeOf(made: TableColumn, table: Table, driver: DataSource["driver"], dialect: DialectName): SqlType {
  const { recognize } = dialects[dialect].types;
  if (made.type === "enum" || made.type === "set") {
    const name = made.enumName ?? `${table.name}_${made.name.toLowerCase()}_enum`;
    if (dialect === "postgres") return recognize(`${name}${made.isArray ? "[]" : ""}`);
    return recognize(`${made.type}(${made.enum?.map((value) => `'${value}'`).join(",")})`);
  }
  const text = driver.createFullType(made).replace(/ array$/, "[]");
  return recognize((dialect === "mysql" || dialect === "mariadb") && made.unsigned ? `${text} unsigned` : text);
}

function foreignKeyOf(key: ForeignKeyMetadata, isMysql: boolean): ForeignKey {
  const action = (said: string | undefined): ReferentialAction => {
    const known = (said ?? "NO ACTION").toLowerCase() as ReferentialAction;
    return isMysql && known === "restrict" ? "no action" : known;
  };
  return {
    name: stated(key.givenName),
    columns: key.columns.map(({ databaseName }) => databaseName),
    references: {
      ...nameOf(key.referencedEntityMetadata),
      columns: key.referencedColumns.map(({ databaseName }) => databaseName),
    },
    onDelete: action(key.onDelete),
    onUpdate: action(key.onUpdate),
    deferrable: deferrability(key.deferrable),
    origin: null,
  };
}

function deferrability(said: string | undefined): Deferrability | null {
  const text = said?.toLowerCase();
  return text === "initially deferred" || text === "initially immediate" ? text : null;
}
