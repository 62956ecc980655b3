import { type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import { list } from "../../python/evaluate/make.js";
import type { Argument, Arguments, UnknownValue, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import { plainRecorded } from "../contrib/class-values.js";
import type { Expression, PlainValue } from "../expression.js";
import { bindArguments } from "../values/arguments.js";
import { expressionOf } from "../values/expressions.js";
import { isExpression } from "../values/is-expression.js";
import { integerOf } from "../values/number.js";
import { plainValue } from "../values/plain-value.js";
import { unknownInExpression, unknownInValue } from "../values/unknowns.js";
import { FIELD_PARAMETERS, type FieldClass, type FieldPresets } from "./field-classes.js";
import type { FieldContext } from "./field-declaration.js";
import type { GivenOptions } from "./given-options.js";

/** What a class's constructor takes. */
export type OptionTable = Pick<FieldClass, "positional" | "options" | "isField" | "defaults" | "fixed"> &
  Partial<Pick<FieldClass, "presets" | "library">>;

/**
 * Typed reader of the arguments of a field, index or constraint. Every argument is read, has nothing to do with the schema (`validators`,
 * `upload_to`…), or is reported: an option that the class does not take as `unknown-option`, a value that cannot be
 * read as `option-unreadable` with what was assumed.
 */
export class FieldOptions {
  readonly #given: ReadonlyMap<string, Argument>;
  /** Arguments beyond the parameters (`CompositePrimaryKey("a", "b")`). */
  readonly rest: readonly Argument[];
  readonly #row: OptionTable;
  readonly #context: FieldContext;
  readonly #at: Span | null;
  readonly #complete: boolean;
  readonly #owner: string;

  /** @param owner the class, as messages name it */
  constructor(args: Arguments, row: OptionTable, context: FieldContext, at: Span | null, owner: string) {
    const bound = bindArguments(args, row.positional);
    const presets = (row.presets ?? []).map(
      ({ name, value }) => [name, { value: plainRecorded(value), span: null }] as const,
    );
    const fixed = presets.filter(([name]) => row.library?.fixed.includes(name));
    this.#given = presets.length === 0 ? bound.named : new Map([...presets, ...bound.named, ...fixed]);
    this.rest = bound.rest;
    this.#row = row;
    this.#context = context;
    this.#at = at;
    this.#owner = owner;
    this.#complete = args.incomplete === null;
    this.#reportIncomplete(args.incomplete);
    this.#reportUnknown();
  }

  /** The value given; undefined when the option is not given. */
  value(name: string): Value | undefined {
    return this.#given.get(name)?.value;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** Place of the option's value; the field's own where it has none. */
  place(name: string): Span | null {
    const argument = this.#given.get(name);
    return argument?.value.origin ?? argument?.span ?? this.#at;
  }

  /** Option → place of its value, for all that were given. */
  provenance(): Readonly<Record<string, Span>> {
    const places: Record<string, Span> = {};
    for (const [name, { value, span }] of this.#given) {
      const place = value.origin ?? span;
      if (place !== null) places[name] = place;
    }
    return places;
  }

  /** The arguments as they were evaluated. */
  given(): GivenOptions {
    return { named: this.#given, complete: this.#complete };
  }

  /** A string; null for None and when not given. Empty strings are kept. */
  text(name: string): string | null {
    const value = this.value(name);
    if (value === undefined || value.kind === "none") return null;
    const plain = plainValue(value);
    if (plain.kind === "str") return plain.value;
    return this.unreadable(name, value, "it was left out", null);
  }

  /** Strings of a list or tuple; empty for None and when not given. */
  names(name: string): readonly string[] {
    return this.texts(name) ?? [];
  }

  /** `bool(option)`, the class's own presets included. */
  flag(name: string & (keyof FieldPresets | (string & {})), fallback = false): boolean {
    const fixed = preset(this.#row.fixed, name);
    if (typeof fixed === "boolean") return fixed;
    const value = this.value(name);
    const preferred = preset(this.#row.defaults, name);
    const assumed = typeof preferred === "boolean" ? preferred : fallback;
    if (value === undefined) return assumed;
    const truth = this.#context.program.truth(value);
    if (typeof truth === "boolean") return truth;
    return this.unreadable(name, value, `${assumed ? "True" : "False"} was assumed`, assumed);
  }

  /** `flag`, or null when the option is not given or None. */
  optionalFlag(name: string): boolean | null {
    const value = this.value(name);
    return value === undefined || value.kind === "none" ? null : this.flag(name);
  }

  /** An integer; null for None and when not given, the class's own presets included. */
  integer(name: string): number | null {
    const fixed = preset(this.#row.fixed, name);
    if (typeof fixed === "number") return fixed;
    const value = this.value(name);
    const preferred = preset(this.#row.defaults, name);
    if (value === undefined) return typeof preferred === "number" ? preferred : null;
    if (value.kind === "none") return null;
    const number = integerOf(value);
    if (number !== undefined) return number;
    const assumed = typeof preferred === "number" ? preferred : null;
    return this.unreadable(name, value, assumed === null ? "it was left out" : `${assumed} was assumed`, assumed);
  }

  /** Strings of a list or tuple; null for None and when not given. */
  texts(name: string): readonly string[] | null {
    const value = this.value(name);
    if (value === undefined || value.kind === "none") return null;
    const items = this.#context.program.iterate(value);
    if ("kind" in items) return this.unreadable(name, value, "it was left out", null);
    const plain = plainValue(list([...items]));
    const texts = plain.kind === "list" ? plain.items.flatMap((item) => (item.kind === "str" ? [item.value] : [])) : [];
    return texts.length === items.length ? texts : this.unreadable(name, value, "it was left out", null);
  }

  /** A plain value; null when not given. An unknown one is reported and kept as unknown. */
  plain(name: string): PlainValue | null {
    const value = this.value(name);
    if (value === undefined) return null;
    const plain = plainValue(value, (code) => this.#context.program.sourceOf(code));
    const reason = unknownInValue(plain);
    if (reason !== undefined) this.unreadable(name, value, "it was left out", null, reason);
    return plain;
  }

  /** An expression (plain values included); null when not given. Unknown parts are reported. */
  expression(name: string): Expression | null {
    const value = this.value(name);
    if (value === undefined) return null;
    const expression = expressionOf(value);
    const reason = unknownInExpression(expression);
    if (reason !== undefined) this.unreadable(name, value, "it was left out", null, reason);
    return expression;
  }

  /** `limit_choices_to`: a `Q`, a dictionary or a callable; null when not given. */
  limit(name: string): Expression | PlainValue | null {
    const value = this.value(name);
    if (value === undefined || (value.kind === "dict" && value.entries.length === 0)) return null;
    if (isExpression(value)) return this.expression(name);
    return plainValue(value, (code) => this.#context.program.sourceOf(code));
  }

  /** Reports that an option cannot be read and gives back what is assumed instead. */
  unreadable<T>(
    name: string,
    value: Value,
    instead: string,
    assumed: T,
    because?: string,
    details: DiagnosticDetails = {},
  ): T {
    const reason = because ?? (value.kind === "unknown" ? value.reason : undefined);
    const code =
      name === "default" || name === "choices" || name === "limit_choices_to"
        ? "value-unreadable"
        : "option-unreadable";
    const describes = name === "verbose_name" || name === "help_text";
    this.#context.report(
      diagnostic(code, `\`${name}\` could not be read${reason === undefined ? "" : `: ${reason}`}; ${instead}`, {
        span: this.place(name),
        ...(describes ? { severity: "info" } : {}),
        ...details,
      }),
    );
    return assumed;
  }

  #reportIncomplete(incomplete: UnknownValue | null): void {
    if (incomplete === null) return;
    this.#context.report(
      diagnostic(
        "option-unreadable",
        `Unpacked arguments could not be read: ${incomplete.reason}; they were left out`,
        {
          span: incomplete.origin ?? this.#at,
        },
      ),
    );
  }

  /** Whether an argument is written in the call itself, and not where a class of the project's hands it on. */
  #isInside(span: Span | null): boolean {
    if (span === null || this.#at === null) return span !== null;
    return span.file === this.#at.file && span.start >= this.#at.start && span.end <= this.#at.end;
  }

  #reportUnknown(): void {
    const known = [this.#row.positional, this.#row.options, this.#row.isField ? FIELD_PARAMETERS : []];
    for (const [name, argument] of this.#given) {
      if (known.some((names) => names.includes(name))) continue;
      const hint = didYouMean(name, known.flat());
      const ofPackage = this.#row.library != null;
      const message = ofPackage
        ? `\`${name}\` is no option of \`${this.#owner}\` that is known; it was taken to have nothing to do with the schema`
        : `\`${name}\` is no option of \`${this.#owner}\`; it was left out`;
      this.#context.report(
        diagnostic("unknown-option", message, {
          span: this.#isInside(argument.span) ? argument.span : this.#at,
          ...(ofPackage ? { severity: "info" } : {}),
          ...(hint === undefined ? {} : { hint: `Did you mean \`${hint}\`?` }),
        }),
      );
    }
  }
}

function preset(presets: FieldPresets, name: string): boolean | number | undefined {
  return Object.hasOwn(presets, name) ? presets[name as keyof FieldPresets] : undefined;
}
