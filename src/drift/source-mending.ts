import type { Change, ChangeKind } from "../schema/change.js";
import { BY_NAME_ALONE } from "../schema/diff/indexes.js";

/** An ORM whose code the models are held against. */
export type SourceSide = "drizzle" | "typeorm";

/** One line on what to write in the code, or in the model, so that both sides agree. */
type SourceMending = (change: Change, side: SourceSide) => string;

/** What to write in Drizzle's words or in TypeORM's. */
const inWords =
  (drizzle: (change: Change) => string, typeorm: (change: Change) => string): SourceMending =>
  (change, side) =>
    side === "drizzle" ? drizzle(change) : typeorm(change);

const column = ({ columns: [name] }: Change): string => `\`${name ?? ""}\``;
/** Columns by the names that they have in the database: what the code calls their properties, the change does not know. */
const over = ({ columns }: Change): string => `over (${columns.join(", ")})`;
const label = ({ name }: Change): string => (name === null ? "" : JSON.stringify(name));
const named = (change: Change): string => (change.name === null ? "" : `${label(change)}, `);
const declareAs: SourceMending = (change) =>
  change.want === null
    ? `Take it off ${column(change)}, or say it in the field.`
    : `Declare ${column(change)} as ${change.want}, or change the field.`;
const put = ({ have }: Change): string => (have === null ? "Add" : "Write");
/** SQL as a piece of a template, whatever it is made of. */
const inSql = (sql: string): string => `sql\`${sql.replace(/[`\\]|\$(?=\{)/g, "\\$&")}\``;
const optionOf = ({ name }: Change, key: string): string => (name === null ? "" : `${key}: ${JSON.stringify(name)}, `);
const comment: SourceMending = ({ want, columns }) => {
  const of = columns.length === 0 ? "the table" : `\`${columns[0]}\``;
  return want === null
    ? `Take \`comment\` off ${of}, or say it in the model.`
    : `Write \`comment: ${JSON.stringify(want)}\` of ${of}, or change the model.`;
};
/** What numbers a column, by what is wanted. */
const DRIZZLE_IDENTITY: Readonly<Record<string, string>> = {
  "by default": "`.generatedByDefaultAsIdentity()`",
  autoincrement: "`.autoincrement()`, on SQLite `.primaryKey({ autoIncrement: true })`,",
};
const TYPEORM_IDENTITY: Readonly<Record<string, string>> = {
  "by default": '`@PrimaryGeneratedColumn("identity", { generatedIdentity: "BY DEFAULT" })`',
  autoincrement: '`@PrimaryGeneratedColumn("increment")`',
};
const identity = ({ want, have }: Change, words: Readonly<Record<string, string>>): string => {
  if (want === null) return `Let nothing number (${have})`;
  const wanted = words[want] ?? want;
  return have === null ? `Add ${wanted} to` : `Write ${wanted} instead at`;
};
/** Drizzle has the rows without a value last, whatever the direction, where nothing else is said. */
const drizzleOrder = (order: string): string => {
  const isDescending = order.startsWith("descending");
  const isFirst = order.endsWith("first") || (isDescending && !order.endsWith("last"));
  return `${isDescending ? ".desc()" : ".asc()"}${isFirst ? ".nullsFirst()" : ".nullsLast()"}`;
};
const putUnique = ({ have }: Change): string => (have === null ? "Add" : "Make it");
const remove: SourceMending = () => "Delete it, or say it in the model.";
const rename: SourceMending = ({ want, have }) => `Rename \`${have}\` to \`${want}\`.`;
const write: SourceMending = ({ want }) => `Write it as ${want}, or change the model.`;
const convert: SourceMending = ({ pairsOf }, side) =>
  `Declare it (\`throughline convert --to ${side}\` writes it), or delete the ${pairsOf === undefined ? "model" : "field"}.`;

const MENDINGS: Readonly<Partial<Record<ChangeKind, SourceMending>>> = {
  "table missing": convert,
  "table missing unmanaged": convert,
  "table renamed": rename,
  "column missing": ({ columns: [name], want }) => `Add a column \`${name}\` of type ${want}, or delete the field.`,
  "join keys exchanged": ({ want }) => `Exchange the two: ${want}.`,
  "column extra": remove,
  "column extra required": remove,
  "column renamed": rename,
  "column type": declareAs,
  "column size": declareAs,
  "column nullability": inWords(
    (change) =>
      change.want === "NULL"
        ? `Take \`.notNull()\` off ${column(change)}.`
        : `Add \`.notNull()\` to ${column(change)}.`,
    (change) =>
      change.want === "NULL"
        ? `Add \`nullable: true\` to ${column(change)}.`
        : `Say \`nullable: false\` of ${column(change)}.`,
  ),
  "column default": inWords(
    (change) =>
      change.want === null
        ? `Take \`.default(…)\` off ${column(change)}, or give the field a \`db_default\`.`
        : `${put(change)} \`.default(${inSql(change.want)})\` ${change.have === null ? "to" : "of"} ${column(change)}.`,
    (change) =>
      change.want === null
        ? `Take \`default\` off ${column(change)}, or give the field a \`db_default\`.`
        : `${put(change)} \`default: () => ${JSON.stringify(change.want)}\` ${change.have === null ? "to" : "of"} ${column(change)}.`,
  ),
  "column identity": inWords(
    (change) => `${identity(change, DRIZZLE_IDENTITY)} ${column(change)}.`,
    (change) => `${identity(change, TYPEORM_IDENTITY)} ${column(change)}.`,
  ),
  "column generated": inWords(
    (change) =>
      change.want === null
        ? `Take \`.generatedAlwaysAs(…)\` off ${column(change)}.`
        : `Let \`.generatedAlwaysAs(…)\` of ${column(change)} say: ${change.want}.`,
    (change) =>
      change.want === null
        ? `Take \`asExpression\` off ${column(change)}.`
        : `Let \`asExpression\` of ${column(change)} say: ${change.want}.`,
  ),
  "column comment": comment,
  "table comment": comment,
  "foreign key missing": inWords(
    (change) =>
      `Add \`foreignKey({ ${optionOf(change, "name")}columns, foreignColumns })\` or \`.references(() => …)\`: ${change.want}.`,
    (change) =>
      `Add \`@ManyToOne\` with \`@JoinColumn({ ${optionOf(change, "foreignKeyConstraintName")}… })\`, or \`@ForeignKey\`: ${change.want}.`,
  ),
  "foreign key action": ({ want }) => `Let \`onDelete\` and \`onUpdate\` say: ${want}.`,
  "foreign key extra": remove,
  "unique missing": inWords(
    (change) => `${putUnique(change)} \`unique(${label(change)})\` ${over(change)}.`,
    (change) => `${putUnique(change)} \`@Unique(${named(change)}…)\` ${over(change)}.`,
  ),
  "unique extra": remove,
  "index missing": inWords(
    (change) => `Add \`index(${label(change)})\` over ${change.want}.`,
    (change) => ofNameAlone(change) ?? `Add \`@Index(${named(change)}…)\` over ${change.want}.`,
  ),
  "index missing unique": inWords(
    (change) => `Add \`uniqueIndex(${label(change)})\` over ${change.want}.`,
    (change) => ofNameAlone(change) ?? `Add \`@Index(${named(change)}…, { unique: true })\` over ${change.want}.`,
  ),
  "index extra": remove,
  "index extra unique": remove,
  "index order": inWords(
    (change) =>
      `Write it as ${change.want} (on PostgreSQL: \`${drizzleOrder(change.want ?? "")}\`), or change the model.`,
    (change) => write(change, "typeorm"),
  ),
  "primary key": ({ want }) =>
    want === null
      ? "Take the primary key away, or change the model."
      : `Let the primary key be (${want}), or change the model.`,
  "check missing": inWords(
    (change) => `Add \`check(${label(change)}, sql…)\` with ${change.want}.`,
    (change) => `Add \`@Check(${named(change)}${JSON.stringify(change.want)})\`.`,
  ),
  "check extra": remove,
  "check expression": inWords(
    (change) => `Let \`check(${label(change)}, sql…)\` say: ${change.want}; or change the model.`,
    (change) => `Write \`@Check(${named(change)}${JSON.stringify(change.want)})\`, or change the model.`,
  ),
  "exclusion extra": remove,
};

/** What mends the lack of an index that TypeORM has no words for: it is named, for TypeORM to leave it alone. */
function ofNameAlone(change: Change): string | null {
  if (change.want !== BY_NAME_ALONE) return null;
  return `Add \`@Index(${named(change)}{ synchronize: false })\`; a migration makes it.`;
}

/** What mends a change where the other side is TypeScript; null where what the code of the change says holds for all. */
export function sourceMending(change: Change, side: SourceSide): string | null {
  const own = MENDINGS[change.kind];
  if (own !== undefined) return own(change, side);
  if (change.kind.endsWith(" name") && !change.kind.startsWith("relation")) return rename(change, side);
  if (/^(?:relation|many-to-many|expression|join)/.test(change.kind)) return null;
  return write(change, side);
}
