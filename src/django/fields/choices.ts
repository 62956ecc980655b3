import { args, builtin } from "../../python/evaluate/make.js";
import type { ClassValue, EnumMemberValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import { compact } from "../../source/compact.js";
import type { Span } from "../../source/span.js";
import type { Choice } from "../project.js";
import { plainValue } from "../values/plain-value.js";
import { unknownInValue } from "../values/unknowns.js";

/** What a `choices` argument says. */
export interface ReadChoices {
  /** Groups are flattened; null when there are none. */
  readonly choices: readonly Choice[] | null;
  /** Name of the enum class that they came from, when there is one. */
  readonly name: string | null;
  /** Why they could not be read, as the middle of a sentence; null when they could. */
  readonly problem: string | null;
  /** Django's check for it, where Django would not take them either; null otherwise. */
  readonly djangoId: string | null;
}

const NONE: ReadChoices = { choices: null, name: null, problem: null, djangoId: null };
/** As deep as Django normalizes: the choices, and the groups in them. */
const DEEPEST = 2;

/**
 * Reads `choices` in every form that Django takes: pairs, groups, mappings, `Choices` classes and their `.choices`,
 * callables (which are called) and iterators. Mirrors `normalize_choices` and `flatten_choices`.
 * https://docs.djangoproject.com/en/5.2/ref/models/fields/#choices
 */
export function readChoices(value: Value, program: Program, at: Span | null): ReadChoices {
  if (value.kind === "none") return NONE;
  const reader = new ChoiceReader(program, at);
  const choices = compact(reader.read(value, 0));
  if (choices.length === 0 || reader.problem !== null)
    return { ...NONE, problem: reader.problem, djangoId: reader.djangoId };
  return { choices, name: reader.enumeration()?.name ?? null, problem: null, djangoId: null };
}

/** A value and its label (or a group's name and choices). */
interface Pair {
  readonly key: Value;
  readonly label: Value;
  /** The enum member that it stands for. */
  readonly member: EnumMemberValue | null;
}

class ChoiceReader {
  /** The first thing that could not be read. */
  problem: string | null = null;
  djangoId: string | null = null;
  /** The member that each choice stands for; null for those that stand for none. */
  readonly #members: (EnumMemberValue | null)[] = [];
  readonly #program: Program;
  readonly #at: Span | null;

  constructor(program: Program, at: Span | null) {
    this.#program = program;
    this.#at = at;
  }

  read(value: Value, depth: number): Choice[] {
    return this.#pairs(value, depth).flatMap((pair) => this.#entry(pair, depth));
  }

  /** The enum class whose members, all of them, these choices are. */
  enumeration(): ClassValue | null {
    const owner = this.#members[0]?.class;
    if (owner === undefined || !this.#members.every((member) => member?.class === owner)) return null;
    const names = new Set(this.#members.map((member) => member?.name));
    const all = [...owner.namespace().values()].filter(
      ({ value }) => value.kind === "enum-member" && value.class === owner,
    );
    return all.every(({ value }) => value.kind === "enum-member" && names.has(value.name)) ? owner : null;
  }

  #entry({ key, label, member }: Pair, depth: number): Choice[] {
    if (depth + 1 < DEEPEST && isGroup(label)) return this.read(label, depth + 1);
    if (label.kind === "list" || label.kind === "tuple") return this.#refuse("fields.E005", "a group holds groups");
    const plain = plainValue(key);
    const reason = unknownInValue(plain);
    if (reason !== undefined) this.#fail(reason);
    this.#members.push(member);
    return [{ value: plain, label: this.#text(label), name: member?.name ?? null }];
  }

  /** `str(label)` */
  #text(label: Value): string {
    const text = label.kind === "str" ? label : this.#program.call(builtin("str"), args([label]), this.#at);
    if (text.kind === "str") return text.value;
    this.#fail(text.kind === "unknown" ? text.reason : "a label is no text");
    return "";
  }

  /** What a loop over the normalized choices sees. */
  #pairs(value: Value, depth: number): Pair[] {
    if (value.kind === "unknown") return this.#fail(value.reason);
    if (value.kind === "str") return this.#refuse("fields.E004", "text is no mapping or list of pairs");
    if (value.kind === "dict") return value.entries.map((entry) => pairOf(entry.key, entry.value));
    if (value.kind === "class") {
      const choices = this.#program.attribute(value, "choices", this.#at);
      if (choices.kind !== "unknown") return this.#pairs(choices, depth);
    }
    if (value.kind === "int" || value.kind === "float" || value.kind === "bool")
      return this.#refuse("fields.E004", "a number is no mapping or list of pairs");
    const called = this.#called(value);
    if (called !== undefined) return this.#pairs(called, depth);
    const items = this.#program.iterate(value);
    if ("kind" in items) return this.#fail(items.reason);
    return items.flatMap((item) => this.#pair(item));
  }

  #called(value: Value): Value | undefined {
    const callable =
      value.kind === "function" || value.kind === "bound" || value.kind === "external" || value.kind === "builtin";
    return callable ? this.#program.call(value, args(), this.#at) : undefined;
  }

  #pair(item: Value): Pair[] {
    const parts = item.kind === "str" || item.kind === "int" ? [] : this.#program.iterate(item);
    if ("kind" in parts) return this.#fail(parts.reason);
    const [key, label] = parts;
    if (key === undefined || label === undefined || parts.length !== 2)
      return this.#refuse("fields.E005", "a choice is no pair of value and label");
    return [
      item.kind === "tuple" && item.member !== undefined ? { key, label, member: item.member } : pairOf(key, label),
    ];
  }

  /** What Django's own check refuses. */
  #refuse(djangoId: string, reason: string): [] {
    if (this.problem === null) this.djangoId = djangoId;
    return this.#fail(reason);
  }

  #fail(reason: string): [] {
    this.problem ??= reason;
    return [];
  }
}

function isGroup(label: Value): boolean {
  return label.kind === "list" || label.kind === "tuple" || label.kind === "dict" || label.kind === "class";
}

function pairOf(key: Value, label: Value): Pair {
  return { key, label, member: key.kind === "enum-member" ? key : null };
}
