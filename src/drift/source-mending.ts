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
        : `Add \`.default(sql\`${change.want}\`)\` to ${column(change)}.`,
    (change) =>
      change.want === null
        ? `Take \`default\` off ${column(change)}, or give the field a \`db_default\`.`
        : `Add \`default: () => ${JSON.stringify(change.want)}\` to ${column(change)}.`,
  ),
  "foreign key missing": inWords(
    ({ want }) => `Add \`foreignKey({ columns, foreignColumns })\` or \`.references(() => …)\`: ${want}.`,
    ({ want }) => `Add \`@ManyToOne\` with \`@JoinColumn\`, or \`@ForeignKey\`: ${want}.`,
  ),
  "foreign key action": ({ want }) => `Let \`onDelete\` and \`onUpdate\` say: ${want}.`,
  "foreign key extra": remove,
  "unique missing": inWords(
    (change) => `Add \`unique(${label(change)})\` ${over(change)}.`,
    (change) => `Add \`@Unique(${named(change)}…)\` ${over(change)}.`,
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
  "check missing": inWords(
    (change) => `Add \`check(${label(change)}, sql…)\` with ${change.want}.`,
    (change) => `Add \`@Check(${named(change)}${JSON.stringify(change.want)})\`.`,
  ),
  "check extra": remove,
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
