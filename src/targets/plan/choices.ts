import type { Literal } from "../../schema/literal.js";
import type { Attribute } from "../../schema/schema.js";
import { array, bracketed, type Code, hardline, indent, line } from "../../typescript/code.js";
import { propertyKey, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import { type ChoiceNames, nameChoices } from "./names.js";
import type { FileScope } from "./naming.js";
import { type ValueKind, valueCode } from "./values.js";

/** The choices of one column: the constants and the type to declare, and how the column refers to them. */
export interface ChoiceConstants {
  readonly declaration: Code;
  /** The array of every value that the column may hold. */
  readonly values: string;
  /** The union of them. */
  readonly type: string;
}

/** Whose choices they are. */
export interface ChoiceOwner {
  /** Label of the entity. */
  readonly entity: string;
  /** What the constants' names and the type's name start with. */
  readonly constant: string;
  readonly type: string;
  readonly scope: FileScope;
}

/**
 * Choices as an array of the values in the author's order (what validators and form libraries take), the union of them
 * as a type, and the labels by value. Null where the column has none, or has values that its type cannot hold.
 * The empty text where the author allows it, and a default that is no choice, are values of the column all the same.
 */
export function choiceConstants(
  attribute: Attribute | undefined,
  kind: ValueKind,
  owner: ChoiceOwner,
): ChoiceConstants | null {
  const choices = attribute?.choices?.choices ?? [];
  if (attribute === undefined || choices.length === 0 || !NARROWED.has(kind)) return null;
  const literal = (value: Literal): string | null => {
    const code = valueCode(value, kind);
    return typeof code === "string" ? code : null;
  };
  const members = new Map<string, string>();
  for (const choice of choices) {
    if (choice.value.kind === "null") continue;
    const value = literal(choice.value);
    if (value === null) return null;
    if (!members.has(value)) members.set(value, choice.label);
  }
  if (members.size === 0) return null;
  const names = nameChoices(owner, attribute.name, owner.scope);
  const extra = valuesBesides(attribute, kind, members, literal);
  return {
    declaration: declaration(`${owner.entity}.${attribute.name}`, names, members),
    values: extra.length === 0 ? names.values : `[${[...extra, `...${names.values}`].join(", ")}]`,
    type: [names.type, ...extra].join(" | "),
  };
}

/** Kinds whose values have literal types. */
const NARROWED: ReadonlySet<ValueKind> = new Set<ValueKind>(["number", "bigint", "string", "boolean"]);

/** What the column holds besides its choices: the empty text where none has to be made, and a default that is none of them. */
function valuesBesides(
  attribute: Attribute,
  kind: ValueKind,
  members: ReadonlyMap<string, string>,
  code: (value: Literal) => string | null,
): readonly string[] {
  const blank = attribute.choices?.blank === true && kind === "string" ? [stringLiteral("")] : [];
  const given = attribute.default?.kind === "literal" ? attribute.default.value : null;
  const value = given === null || given.kind === "null" ? null : code(given);
  return [...new Set([...blank, ...(value === null ? [] : [value])])].filter((each) => !members.has(each));
}

function declaration(field: string, names: ChoiceNames, members: ReadonlyMap<string, string>): Code {
  const values = [...members.keys()];
  const labels = [...members].map(([value, label]) => ({ value, label: stringLiteral(label) }));
  const keyed = values.every((value) => /^["\d]/.test(value) && !value.endsWith("n"));
  const record = bracketed(
    "{",
    labels.map(({ value, label }): Code => [labelKey(value), ": ", label]),
    "}",
    line,
  );
  const pairs = labels.map(({ value, label }): Code => [hardline, array([value, label]), ","]);
  const map = ["new Map<", names.type, ", string>([", indent(pairs), hardline, "])"];
  return [
    docComment([`Choices of \`${field}\`, in order.`]),
    ["export const ", names.values, " = ", array(values), " as const;", hardline],
    ["export type ", names.type, " = (typeof ", names.values, ")[number];", hardline],
    keyed
      ? ["export const ", names.labels, ": Record<", names.type, ", string> = ", record, ";"]
      : ["export const ", names.labels, " = ", map, ";"],
  ];
}

/** A value's literal as the key of the labels. */
function labelKey(literal: string): string {
  return literal.startsWith('"') ? propertyKey(JSON.parse(literal) as string) : literal;
}
