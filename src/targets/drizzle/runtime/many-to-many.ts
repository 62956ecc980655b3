import {
  aliasedTable,
  aliasedTableColumn,
  and,
  Column,
  count,
  desc,
  eq,
  getTableColumns,
  type InferInsertModel,
  type InferSelectModel,
  inArray,
  is,
  isNotNull,
  or,
  type SQL,
  sql,
  type Table,
} from "drizzle-orm";
import {
  type Added,
  chunks,
  distinct,
  type Flat,
  type Given,
  idsAndOptions,
  known,
  mark,
  type Options,
  type Values,
} from "../../plan/runtime/related.js";
import {
  type Database,
  inserted,
  type Outcome,
  parametersOf,
  rowsOf,
  run,
  settle,
  stored,
  takesBatches,
} from "./sqlite.js";

/**
 * A many-to-many relation, seen from one of its ends. Columns are named by their keys in the tables' objects.
 */
export interface End<
  Through extends Table,
  Own extends KeyOf<Through>,
  Other extends KeyOf<Through>,
  Target extends Table,
  Extends extends readonly Extension[],
  Automatic extends boolean,
  Empty extends KeyOf<Through>,
> {
  /** The join table. */
  readonly through: Through;
  /** Its column that refers to the row whose relation it is. */
  readonly own: Own;
  /** Its column that refers to the related rows. */
  readonly other: Other;
  /** The related rows' table. */
  readonly target: Target;
  /** The column of `target` that `other` refers to. */
  readonly refersTo: KeyOf<Target>;
  /** The tables that `target` extends, each after those that it extends itself. */
  readonly extends?: Extends;
  /** The order of `all()`. */
  readonly orderBy?: readonly OrderTerm[];
  /** The join table holds pairs, each once, and nothing else: Django made it for this relation. */
  readonly automatic?: Automatic;
  /** Columns of the join table that hold the empty text where they are not given. */
  readonly emptyTexts?: readonly Empty[];
  /** Each pair stands both ways round. */
  readonly symmetrical?: boolean;
  /** No foreign key sees to it that the related rows are there. */
  readonly unconstrained?: boolean;
}

/** A table that holds a part of the rows of another one (`of`), whose column `by` refers to its `key`. */
export interface Extension {
  readonly table: Table;
  readonly key: string;
  readonly of: Table;
  readonly by: string;
}

/** A term of an `ORDER BY`: a column or expression, over to-one relations where it is another table's. */
export interface OrderTerm {
  readonly by: Column | SQL;
  /** The way to the table of `by`. */
  readonly over?: readonly Hop[];
  readonly descending?: boolean;
  readonly nulls?: "first" | "last";
}

/** From a column to the table that it refers to, and the key of the column there. */
export interface Hop {
  readonly from: Column;
  readonly to: Table;
  readonly key: string;
}

/** The rows that are related to one row: Django's related manager. */
export interface Related<DB extends Database, Id, Row, NewRow, Defaults> {
  /** The related rows in the order of their model. One that stands in several pairs comes several times, as in Django. */
  all(): Outcome<DB, Row[]>;
  count(): Outcome<DB, number>;
  exists(): Outcome<DB, boolean>;
  contains(id: Id): Outcome<DB, boolean>;
  /** Adds what is not there yet: `add(1, 2)`, or `add([1, 2], { throughDefaults })`. */
  add(...given: Added<Id, Defaults>): Outcome<DB, void>;
  /** Takes pairs away, `remove(1, 2)` or `remove([1, 2])`; what is not there is no error. */
  remove(...given: Id[] | [ids: readonly Id[]]): Outcome<DB, void>;
  /** Makes these the related rows, by the smallest change; with `clear`, by taking all away first. */
  set(ids: readonly Id[], ...options: Options<Defaults, { readonly clear?: boolean }>): Outcome<DB, void>;
  /** Takes all pairs away. */
  clear(): Outcome<DB, void>;
  /** Makes a new row and adds it. */
  create(values: NewRow, ...options: Options<Defaults>): Outcome<DB, Row>;
}

/** What a relation's operations may be told besides the row. */
export interface Means<Through extends Table> {
  /** Takes pairs away: the `deleteRows` of `deletion.ts`, where other rows refer to rows of the join table. */
  readonly deleteRows?: (db: never, table: Through, which: SQL) => unknown;
}

type KeyOf<T extends Table> = keyof InferSelectModel<T> & string;

type ValueOf<T extends Table, Key extends KeyOf<T>> = NonNullable<InferSelectModel<T>[Key]>;

type DefaultsOf<Through extends Table, Keys, Automatic, Empty> = Automatic extends true
  ? Record<string, never>
  : Flat<
      Without<InferInsertModel<Through>, Keys | Empty> &
        Partial<Pick<InferInsertModel<Through>, Empty & keyof InferInsertModel<Through>>>
    >;

type Without<T, Keys> = Omit<T, Keys & keyof T>;

type RowOf<T extends Table, Extends extends readonly Extension[]> = Extends extends readonly []
  ? InferSelectModel<T>
  : Flat<Joined<Extends, "select"> & InferSelectModel<T>>;

type NewRowOf<T extends Table, Extends extends readonly Extension[]> = Extends extends readonly []
  ? InferInsertModel<T>
  : Flat<Omit<Joined<Extends, "insert"> & InferInsertModel<T>, Extends[number]["by"]>>;

type Joined<Extends extends readonly Extension[], What extends "select" | "insert"> = Extends extends readonly [
  infer First extends Extension,
  ...infer More extends readonly Extension[],
]
  ? ModelOf<First["table"], What> & Joined<More, What>
  : unknown;

type ModelOf<T extends Table, What> = What extends "select" ? InferSelectModel<T> : InferInsertModel<T>;

/**
 * The operations of Django's related manager over one end of a many-to-many relation. The function that comes back takes
 * a database or transaction, and the key of the row whose relation it is: what the join table's column holds, which is the
 * primary key but for a `to_field`. The definition is asked for when it is needed, since its tables' files may import
 * each other.
 *
 * An operation that takes several writing statements makes a transaction of them; in a transaction of yours, a savepoint.
 */
export function manyToMany<
  Through extends Table,
  const Own extends KeyOf<Through>,
  const Other extends KeyOf<Through>,
  Target extends Table,
  const Extends extends readonly Extension[] = [],
  const Automatic extends boolean = false,
  const Empty extends KeyOf<Through> = never,
>(
  define: () => End<Through, Own, Other, Target, Extends, Automatic, Empty>,
): <DB extends Database>(
  db: DB,
  id: ValueOf<Through, Own>,
  means?: Means<Through>,
) => Related<
  DB,
  ValueOf<Through, Other>,
  RowOf<Target, Extends>,
  NewRowOf<Target, Extends>,
  DefaultsOf<Through, Own | Other, Automatic, Empty>
> {
  // The types of Drizzle's builders cannot be followed for tables that are not known here: the operations work without them.
  return ((db: Connection, id: unknown, means?: AnyMeans) =>
    operations(db, define() as unknown as AnyEnd, id, means)) as never;
}

type AnyEnd = End<Table, string, string, Table, readonly Extension[], boolean, string>;
type AnyMeans = { readonly deleteRows?: (db: Connection, table: Table, which: SQL | undefined) => unknown } | undefined;
/** A change; `send` is given each statement of its own. */
type Write = (on: Connection, send: (statement: unknown) => unknown) => unknown;

/** Drizzle's builders, as far as the operations use them. */
interface Connection {
  select(fields: Readonly<Record<string, unknown>>): { from(table: Table): Select };
  insert(table: Table): { values(rows: readonly Values[]): unknown };
  delete(table: Table): { where(condition: SQL | undefined): unknown };
  transaction<T>(work: (tx: Connection) => T): T;
  batch(statements: readonly unknown[]): unknown;
}

interface Select {
  innerJoin(table: Table, on: SQL): Select;
  leftJoin(table: Table, on: SQL): Select;
  where(condition: SQL | undefined): Select;
  orderBy(...terms: readonly (Column | SQL)[]): Select;
  limit(rows: number): Select;
}

function operations(db: Connection, end: AnyEnd, id: unknown, means: AnyMeans) {
  const { through, target, automatic = false, symmetrical = false, extends: extensions = [] } = end;
  const [own, other] = [columnOf(through, end.own), columnOf(through, end.other)];
  const refersTo = columnOf(target, end.refersTo);
  const mine = eq(own, known(id, end.own));
  const room = parametersOf(db);

  /** The pairs of this row, with the related rows where no foreign key says that they are there. */
  const pairs = (fields: Values, condition?: SQL): Select => {
    const query = db.select(fields).from(through);
    const joined = end.unconstrained === true ? query.innerJoin(target, eq(other, refersTo)) : query;
    return joined.where(and(mine, other.notNull ? undefined : isNotNull(other), condition));
  };

  /** The pairs of this row with these, in conditions that a statement has room for. */
  const between = (ids: readonly unknown[]) =>
    chunks(ids, symmetrical ? (room - 2) / 2 : room - 1).map((some) => {
      const back = symmetrical ? and(eq(other, id), inArray(own, some)) : undefined;
      return or(and(mine, inArray(other, some)), back);
    });

  /** Which of these pairs are there already. */
  const standing = (ids: readonly unknown[]) => {
    const fields = { one: own, two: other };
    const reads = between(ids).map((some) => () => rowsOf<Pair>(db.select(fields).from(through).where(some)));
    return after(inTurn(reads), (found) => new Set(found.flat().map(({ one, two }) => mark([one, two]))));
  };

  /** The statements that insert these pairs but for those that are there, both ways round where it is symmetrical. */
  const inserts = (ids: readonly unknown[], options: Given, there: ReadonlySet<string>) => {
    const ways = [...ids.map((each) => [id, each]), ...(symmetrical ? ids.map((each) => [each, id]) : [])];
    const missing = distinct(ways).filter((pair) => !there.has(mark(pair)));
    const empty = Object.fromEntries((end.emptyTexts ?? []).map((key) => [key, ""]));
    const given = automatic ? {} : { ...empty, ...options?.throughDefaults };
    const rows = missing.map(([one, two]): Values => ({ ...given, [end.own]: one, [end.other]: two }));
    const filledIn = Object.values(getTableColumns(through)).filter(
      ({ defaultFn, onUpdateFn }) => defaultFn ?? onUpdateFn,
    );
    const perInsert = room / (Object.keys(given).length + 2 + filledIn.length);
    return chunks(rows, perInsert).map(
      (some): Write =>
        (on, send) =>
          send(inserted(on, through, some, automatic)),
    );
  };

  /** Only where Django made the join table can the database ignore what is there: others may have further constraints. */
  const additions = (ids: readonly unknown[], options: Given) =>
    automatic || ids.length === 0
      ? inserts(ids, options, new Set())
      : after(standing(ids), (there) => inserts(ids, options, there));

  const removal = (which: SQL | undefined): Write => {
    const { deleteRows } = means ?? {};
    if (deleteRows !== undefined) return (on) => deleteRows(on, through, which);
    return (on, send) => send(on.delete(through).where(which));
  };

  const removals = (ids: readonly unknown[]) => between(ids).map(removal);

  const clearing = removal(symmetrical ? or(mine, eq(other, id)) : mine);

  const change = (writes: readonly Write[]) => write(db, writes, takesBatches(db) && means?.deleteRows === undefined);

  /** Makes a related row: its parts in the tables that it extends, then its own. */
  const made = (on: Connection, values: Values) => {
    const parts = new Map<Table, Values>();
    const tables = [...new Set([...extensions.map(({ table }) => table), target])];
    const steps = tables.map((table) => () => {
      const columns = getTableColumns(table);
      const given = Object.entries(values).filter(([key]) => key in columns);
      const links = extensions.filter(({ of }) => of === table);
      const linked = links.map(({ by, table: parent, key }) => [by, parts.get(parent)?.[key]] as const);
      const key = extensions.find((each) => each.table === table)?.key ?? end.refersTo;
      return after(stored(on, table, Object.fromEntries([...given, ...linked]), key), (part) => parts.set(table, part));
    });
    return after(inTurn(steps), (): Values => Object.assign({}, ...parts.values()));
  };

  return {
    all: () =>
      settle(() => {
        const parts = [...extensions.map(({ table }) => table), target].map((table) => getTableColumns(table));
        const query = db
          .select(Object.assign({}, ...parts))
          .from(through)
          .innerJoin(target, eq(other, refersTo));
        const whole = extensions.reduceRight(
          (joined, { table, key, of, by }) => joined.innerJoin(table, eq(columnOf(of, by), columnOf(table, key))),
          query,
        );
        return rowsOf(ordered(whole.where(mine), end.orderBy ?? []));
      }),
    count: () => settle(() => after(rowsOf<{ rows: number }>(pairs({ rows: count() })), ([first]) => first?.rows ?? 0)),
    exists: () => settle(() => after(rowsOf(pairs({ own }).limit(1)), ({ length }) => length > 0)),
    contains: (one: unknown) =>
      settle(() => {
        const found = pairs({ own }, eq(other, known(one, end.other))).limit(1);
        return after(rowsOf(found), ({ length }) => length > 0);
      }),
    add: (...given: readonly unknown[]) =>
      settle(() => {
        const [ids, options] = idsAndOptions(given, end.other);
        return after(additions(ids, options), change);
      }),
    remove: (...given: readonly unknown[]) => settle(() => change(removals(idsAndOptions(given, end.other)[0]))),
    set: (given: readonly unknown[], options?: NonNullable<Given>) =>
      settle(() => {
        const [ids] = idsAndOptions([given], end.other);
        if (options?.clear === true) return change([clearing, ...inserts(ids, options, new Set())]);
        return after(rowsOf<{ id: unknown }>(pairs({ id: other })), (found) => {
          const [old, wanted] = [found.map((each) => each.id), new Set(ids.map(mark))];
          const kept = new Set(old.map(mark));
          const gone = distinct(old).filter((each) => !wanted.has(mark(each)));
          const fresh = additions(
            ids.filter((each) => !kept.has(mark(each))),
            options,
          );
          return after(fresh, (writes) => change([...removals(gone), ...writes]));
        });
      }),
    clear: () => settle(() => change([clearing])),
    create: (values: Values, options?: NonNullable<Given>) =>
      settle(() =>
        db.transaction((tx) =>
          after(made(tx, values), (row) => {
            const added = inserts([known(row[end.refersTo], end.refersTo)], options, new Set());
            return after(inTurn(added.map((each) => () => each(tx, run))), () => row);
          }),
        ),
      ),
  };
}

interface Pair {
  readonly one: unknown;
  readonly two: unknown;
}

/** `all()` of several tables, in order; tables that only the order asks for have names of their own. */
function ordered(query: Select, orderBy: readonly OrderTerm[]): Select {
  const joined = new Map<string, string>();
  let rows = query;
  const terms = orderBy.flatMap(({ by, over = [], descending = false, nulls }) => {
    let path = "";
    let table: string | undefined;
    for (const { from, to, key } of over) {
      const origin = table === undefined ? from : aliasedTableColumn(from, table);
      path = mark([path, from.name, key]);
      table = joined.get(path);
      if (table === undefined) {
        table = `order_${joined.size + 1}`;
        joined.set(path, table);
        rows = rows.leftJoin(aliasedTable(to, table), eq(origin, aliasedTableColumn(columnOf(to, key), table)));
      }
    }
    const what = table !== undefined && is(by, Column) ? aliasedTableColumn(by, table) : by;
    const direction = descending ? desc(what) : what;
    if (nulls === undefined) return [direction];
    return [nulls === "last" ? sql`${what} is null` : sql`${what} is not null`, direction];
  });
  return terms.length === 0 ? rows : rows.orderBy(...terms);
}

/** Several changes as one transaction, or one batch where the driver knows no transactions. */
function write(db: Connection, writes: readonly Write[], batched: boolean): unknown {
  const [only, ...more] = writes;
  if (only === undefined) return undefined;
  if (more.length === 0) return after(only(db, run), () => undefined);
  if (batched) return after(db.batch(writes.map((each) => each(db, (statement) => statement))), () => undefined);
  return db.transaction((tx) => after(inTurn(writes.map((each) => () => each(tx, run))), () => undefined));
}

function columnOf(table: Table, key: string): Column {
  const column = getTableColumns(table)[key];
  if (column === undefined) throw new TypeError(`There is no column \`${key}\`.`);
  return column;
}

/** The same now for a driver that answers at once, and later for one that promises to. */
function after<T, U>(value: T | PromiseLike<T>, next: (value: T) => U | PromiseLike<U>): U | PromiseLike<U> {
  return isPromised(value) ? value.then(next) : next(value);
}

function inTurn<T>(steps: readonly (() => T | PromiseLike<T>)[]): T[] | PromiseLike<T[]> {
  return steps.reduce<T[] | PromiseLike<T[]>>(
    (done, step) => after(done, (results) => after(step(), (result) => [...results, result])),
    [],
  );
}

function isPromised<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof value === "object" && value !== null && "then" in value;
}
