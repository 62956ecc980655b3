import type { Flavor } from "../flavors/flavor.js";

/** A class of JavaScript's that stands for a type: `@Column(Date)`, or what reflection finds. */
export type ReflectedClass = "Number" | "String" | "Boolean" | "Date";

/** How a driver of TypeORM's takes the names of types: its `normalizeType`. */
interface DriverTypes {
  readonly classes: Readonly<Record<ReflectedClass, string>>;
  /** The names that it takes for others. Any other name is the database's own. */
  readonly names: Readonly<Record<string, string>>;
}

/** typeorm/driver/postgres/PostgresDriver */
const postgres = {
  classes: { Number: "integer", String: "varchar", Boolean: "boolean", Date: "timestamp" },
  names: { "simple-array": "text", "simple-json": "text", float: "double precision", varbit: "bit varying" },
} as const satisfies DriverTypes;

/**
 * typeorm/driver/mysql/MysqlDriver. It makes `tinyint` of a boolean, which is the type that Django's `bool` is: the name
 * stays.
 */
const mariadb = {
  classes: { Number: "int", String: "varchar", Boolean: "boolean", Date: "datetime" },
  names: {
    ...{ "simple-array": "text", "simple-json": "text", integer: "int", real: "double", "double precision": "double" },
    ...{ dec: "decimal", numeric: "decimal", fixed: "decimal", bool: "boolean" },
    ...{ nvarchar: "varchar", "national varchar": "varchar", nchar: "char", "national char": "char" },
  },
} as const satisfies DriverTypes;

/** typeorm/driver/sqlite-abstract/AbstractSqliteDriver */
const sqlite = {
  classes: { Number: "integer", String: "varchar", Boolean: "boolean", Date: "datetime" },
  names: {
    ...{ "simple-array": "text", "simple-json": "text", "simple-enum": "varchar" },
    ...{ int: "integer", uuid: "varchar" },
  },
} as const satisfies DriverTypes;

const DRIVERS: Readonly<Record<Flavor["driver"], DriverTypes>> = {
  postgres,
  mariadb,
  mysql: { ...mariadb, names: { ...mariadb.names, uuid: "varchar" } },
  "better-sqlite3": sqlite,
};

/** The name of a type as the driver writes it. */
export function driverType(name: string, { driver }: Flavor): string {
  const { names } = DRIVERS[driver];
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** What the driver makes of a class of JavaScript's; null for one that it has no type for. */
export function typeOfClass(name: string, { driver }: Flavor): string | null {
  const { classes } = DRIVERS[driver];
  return Object.hasOwn(classes, name) ? classes[name as ReflectedClass] : null;
}

/** The length that the driver gives a type of which none is stated; undefined where it gives none. */
export function usualLength(type: string, strategy: string | null, { driver }: Flavor): number | undefined {
  if (driver !== "mysql" && driver !== "mariadb") return undefined;
  if (type !== "varchar" && type !== "varbinary") return undefined;
  return strategy === "uuid" ? 36 : 255;
}
