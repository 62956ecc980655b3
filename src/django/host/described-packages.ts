import { callValue, external } from "../../python/evaluate/make.js";
import type { Argument, Arguments, Value } from "../../python/evaluate/values.js";
import type { Ranks } from "../../python/host.js";
import type { Span } from "../../source/span.js";
import { moduleTable, plainRecorded, RecordedClasses, type RecordedSurroundings } from "../contrib/class-values.js";
import type { RecordedClass, RecordedModule, RecordedName, RecordedValue } from "../contrib/recorded.js";
import { fieldClass } from "../fields/field-classes.js";
import {
  type BaseDescription,
  djangoFieldName,
  type FieldDescription,
  type OptionValue,
  type PackageDescriptions,
} from "../libraries/package-descriptions.js";

/** Classes of packages that were not read, as the user describes them. What was read is not asked for here. */
export class DescribedPackages {
  readonly #bases: RecordedClasses;

  /** @param firstRank where in the order of creation the fields of described bases stand; below zero is before the project */
  constructor(
    private readonly descriptions: PackageDescriptions,
    values: RecordedSurroundings,
    firstRank: number,
  ) {
    this.#bases = new RecordedClasses(moduleTable(modulesOf(descriptions.bases)), values, firstRank);
  }

  /** A described base class, or the class of Django's that a described field is without more ado. */
  find(path: string): Value | undefined {
    const field = this.#field(path);
    if (field === undefined) return this.#bases.find(path);
    const { as, options, ignores, positional } = field;
    const isAlias = options === undefined && ignores === undefined && positional === undefined;
    return isAlias ? external(djangoFieldName(as)) : undefined;
  }

  /** The field of Django's that a call of a described field class stands for; undefined for any other call. */
  call(callee: Value, args: Arguments, at: Span | null, ranks: Ranks): Value | undefined {
    const field = callee.kind === "external" ? this.#field(callee.path) : undefined;
    if (field === undefined) return undefined;
    const path = djangoFieldName(field.as);
    const names = field.positional ?? fieldClass(path)?.positional ?? [];
    const keywords = new Map<string, Argument>();
    for (const { name, value } of optionNames(field.options ?? {}))
      keywords.set(name, { value: plainRecorded(value), span: null });
    for (const [index, name] of names.entries()) {
      const given = args.positional[index];
      if (given !== undefined) keywords.set(name, given);
    }
    for (const [name, given] of args.keywords) keywords.set(name, given);
    for (const name of field.ignores ?? []) keywords.delete(name);
    const positional = args.positional.slice(names.length);
    return callValue(external(path), { ...args, positional, keywords }, ranks.next(), at);
  }

  #field(path: string): FieldDescription | undefined {
    const { fields } = this.descriptions;
    return Object.hasOwn(fields, path) ? fields[path] : undefined;
  }
}

function modulesOf(bases: PackageDescriptions["bases"]): readonly RecordedModule[] {
  const modules = new Map<string, RecordedClass[]>();
  for (const [path, description] of Object.entries(bases)) {
    const dot = path.lastIndexOf(".");
    const module = path.slice(0, Math.max(0, dot));
    modules.set(module, [...(modules.get(module) ?? []), baseClass(path.slice(dot + 1), description)]);
  }
  return [...modules].map(([module, classes]) => ({ module, classes, constants: [], imported: [] }));
}

function baseClass(name: string, description: BaseDescription): RecordedClass {
  const { fields = {}, meta = {}, extends: bases = ["django.db.models.Model"] } = description;
  const attributes = Object.entries(fields).map(([field, { as, options = {} }], counter) => {
    const kwargs = Object.fromEntries(optionNames(options).map((each) => [each.name, each.value]));
    return { name: field, counter, value: { call: djangoFieldName(as), args: [], kwargs } };
  });
  const abstract: RecordedName = { name: "abstract", value: true };
  const isMixin = bases.length === 0;
  return {
    name,
    bases,
    documentation: null,
    meta: isMixin ? null : { bases: [], attributes: [abstract, ...optionNames(meta)] },
    attributes,
  };
}

function optionNames(options: Readonly<Record<string, OptionValue>>): readonly RecordedName[] {
  return Object.entries(options).map(([name, value]) => ({ name, value: recorded(value) }));
}

function recorded(value: OptionValue): RecordedValue {
  if (typeof value === "number") return Number.isInteger(value) ? value : { float: value };
  return typeof value === "object" && value !== null ? value.map(recorded) : value;
}
