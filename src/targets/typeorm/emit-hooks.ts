import type { Column } from "../../schema/schema.js";
import { type Code, hardline, indent } from "../../typescript/code.js";
import { memberAccess, propertyKey } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import { defaultCode, inWords, isImplicit, isShort, nowCode } from "../plan/application-default.js";
import type { FileContext } from "./file-context.js";
import type { TablePlan } from "./plan.js";

/** What the application fills in, as methods that TypeORM calls, and by column what could not be said, in words. */
export interface EmittedHooks {
  readonly methods: readonly Code[];
  readonly lost: ReadonlyMap<string, string>;
}

/**
 * `@BeforeInsert` for what the application fills in, and `@BeforeUpdate`, too, for what it touches on every save. TypeORM
 * calls them for entities that are saved, as Django calls `pre_save`; `insert()` and query builders go past both.
 */
export function emitHooks(plan: TablePlan, context: FileContext): EmittedHooks {
  const defaults: Code[] = [];
  const touched: Code[] = [];
  const lost = new Map<string, string>();
  for (const column of plan.table.columns) {
    const filled = filledIn(plan, column, context);
    if (filled === null) continue;
    const key = plan.keys.get(column.name) ?? column.name;
    const property = `this${memberAccess(key)}`;
    if (filled.code === null) lost.set(column.name, filled.lost);
    else if (filled.always) touched.push([property, " = ", filled.code, ";"]);
    else if (filled.code === EMPTY_TEXT && isNarrowed(plan, column)) {
      // Django stores it although it is none of the choices, of which the property's type is made.
      defaults.push(`if (${property} === undefined) Object.assign(this, { ${propertyKey(key)}: ${EMPTY_TEXT} });`);
    } else defaults.push([`if (${property} === undefined) ${property} = `, filled.code, ";"]);
  }
  return {
    methods: [
      ...method(
        plan,
        "setDefaults",
        "What Django fills in where nothing is given.",
        ["BeforeInsert"],
        defaults,
        context,
      ),
      ...method(plan, "touch", "What Django sets on every save.", ["BeforeInsert", "BeforeUpdate"], touched, context),
    ],
    lost,
  };
}

const EMPTY_TEXT = '""';

/** Whether a column has choices, and the empty text is not one of them. */
function isNarrowed(plan: TablePlan, column: Column): boolean {
  const { choices = null } = plan.attributes.get(column.name) ?? {};
  return choices !== null && choices.choices.length > 0 && !choices.blank;
}

/** What the application puts into a column: code, or, where it has none, words for it. `always`: on every save. */
type Filling = { readonly code: Code; readonly always: boolean } | { readonly code: null; readonly lost: string };

/** What the application fills in; null where that is nothing. */
export function filledIn(plan: TablePlan, column: Column, context: FileContext): Filling | null {
  const attribute = plan.attributes.get(column.name);
  if (attribute === undefined || column.generated !== null) return null;
  const { word, arrays } = context.typeOf(plan, column);
  const words = {
    ...{ kind: arrays === 0 ? word.value : word.element, arrays, bare: word.bare === true || isShort(column) },
    ...{ nothing: "null", shared: (name: string) => context.shared(name) },
  };
  if (attribute.touchedOnUpdate) {
    const now = nowCode(column, words);
    return now === null ? { code: null, lost: "the time of the update" } : { code: now, always: true };
  }
  const { default: given, emptyText } = attribute;
  if (given !== null && !isImplicit(given, column)) {
    const code = defaultCode(given, column, words);
    return code === null ? { code, lost: inWords(given) } : { code, always: false };
  }
  if (given !== null || !emptyText || column.default !== null) return null;
  return { code: column.type.kind === "binary" ? "new Uint8Array()" : EMPTY_TEXT, always: false };
}

function method(
  plan: TablePlan,
  wish: string,
  doc: string,
  decorators: readonly ("BeforeInsert" | "BeforeUpdate")[],
  statements: readonly Code[],
  context: FileContext,
): Code[] {
  if (statements.length === 0) return [];
  const name = plan.keyScope.take(wish, `${wish}OnSave`);
  return [
    [
      docComment([doc]),
      decorators.map((decorator): Code => ["@", context.typeorm(decorator), "()", hardline]),
      ["protected ", name, "(): void {", indent(statements.map((each): Code => [hardline, each])), hardline, "}"],
    ],
  ];
}
