import { recordedClass } from "../../python/evaluate/classes.js";
import { bool, callValue, dict, float, int, list, none, set, str, tuple } from "../../python/evaluate/make.js";
import type { Arguments, Binding, ClassLike, ClassValue, Rank, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { RecordedAttribute, RecordedClass, RecordedModule, RecordedValue } from "./recorded.js";

/** What recorded values refer to. */
export interface RecordedSurroundings {
  /** What a dotted name stands for, recorded classes included. */
  external(path: string): Value;
  /** `settings.NAME` */
  setting(name: string): Value;
  /** An instance of a class that is read, at a place in the order of creation; undefined where it cannot be made. */
  instance(of: ClassValue, given: Arguments, rank: Rank): Value | undefined;
}

/** A recorded module, with its place in the order in which its kind is made. */
export interface PlacedModule {
  readonly module: RecordedModule;
  readonly place: Rank;
}

/** Finds recorded modules by their dotted names. */
export function moduleTable(modules: readonly RecordedModule[]): (name: string) => PlacedModule | undefined {
  const table = new Map(modules.map((module, index) => [module.module, { module, place: [index] }]));
  return (name) => table.get(name);
}

const SETTINGS = "django.conf.settings.";

/**
 * Recorded modules as the evaluator's values: each class is made once, when it is first asked for, and its fields come
 * before all fields of the project in Django's order of creation.
 */
export class RecordedClasses {
  readonly #made = new Map<string, Value>();

  /**
   * @param module a recorded module by its dotted name, with its place among the others
   * @param firstRank where in the order of creation the modules stand; below zero is before the project
   */
  constructor(
    private readonly module: (name: string) => PlacedModule | undefined,
    private readonly surroundings: RecordedSurroundings,
    private readonly firstRank: number,
  ) {}

  /** The class, `Class.Meta` or constant of a dotted name; undefined when it is not recorded. */
  find(path: string): Value | undefined {
    const known = this.#made.get(path);
    if (known !== undefined) return known;
    const made = this.#make(path);
    if (made !== undefined) this.#made.set(path, made);
    return made;
  }

  /** The classes of a recorded module in the order of their class statements; empty when it is not recorded. */
  classes(module: string): readonly ClassValue[] {
    const recorded = this.module(module)?.module.classes ?? [];
    return recorded.flatMap(({ name }) => {
      const made = this.find(`${module}.${name}`);
      return made?.kind === "class" ? [made] : [];
    });
  }

  #make(path: string): Value | undefined {
    const dot = path.lastIndexOf(".");
    const name = path.slice(dot + 1);
    const placed = this.module(path.slice(0, Math.max(dot, 0)));
    if (placed === undefined) return undefined;
    const { module } = placed;
    const found = module.classes.find((each) => each.name === name);
    if (found !== undefined) return this.#class(placed, found);
    const imported = module.imported.find((each) => each.name === name);
    if (imported !== undefined) return this.find(imported.path) ?? this.surroundings.external(imported.path);
    const constant = module.constants.find((each) => each.name === name);
    return constant === undefined ? undefined : this.#value(constant.value, []);
  }

  #class({ module, place: position }: PlacedModule, recorded: RecordedClass): ClassValue {
    const place = placeOf(module.module);
    const rank: Rank = [this.firstRank, ...position, module.classes.indexOf(recorded)];
    return recordedClass({
      name: recorded.name,
      module: module.module,
      bases: recorded.bases.map((base) => this.#base(base)),
      rank,
      namespace: () => {
        const bindings = recorded.attributes.map((attribute) => this.#binding(attribute, place));
        const meta = this.#meta(module, recorded, rank);
        return meta === null ? bindings : [...bindings, { name: "Meta", value: meta, span: place }];
      },
    });
  }

  #meta(module: RecordedModule, recorded: RecordedClass, rank: Rank): ClassValue | null {
    const { meta } = recorded;
    if (meta === null) return null;
    const place = placeOf(module.module);
    return recordedClass({
      name: "Meta",
      qualname: `${recorded.name}.Meta`,
      module: module.module,
      bases: meta.bases.map((base) => this.#metaOf(base)),
      rank,
      namespace: () => meta.attributes.map((attribute) => this.#binding(attribute, place)),
    });
  }

  #metaOf(path: string): ClassLike {
    const owner = this.find(path.slice(0, path.lastIndexOf(".")));
    const meta = owner?.kind === "class" ? owner.namespace().get("Meta")?.value : undefined;
    return meta?.kind === "class" ? meta : { kind: "external", path, origin: null };
  }

  #base(path: string): ClassLike {
    const base = this.find(path) ?? this.surroundings.external(path);
    return base.kind === "class" || base.kind === "external" ? base : { kind: "external", path, origin: null };
  }

  #binding({ name, value, counter }: RecordedAttribute, span: Span): Binding {
    return { name, value: this.#value(value, counter === undefined ? [] : [this.firstRank, counter]), span };
  }

  #value(value: RecordedValue, rank: Rank): Value {
    const each = (item: RecordedValue): Value => this.#value(item, rank);
    if (typeof value !== "object" || value === null || !("call" in value || "path" in value))
      return plainRecorded(value, each);
    if ("path" in value) {
      return value.path.startsWith(SETTINGS)
        ? this.#setting(value.path.slice(SETTINGS.length), value.otherwise)
        : (this.find(value.path) ?? this.surroundings.external(value.path));
    }
    const argument = (item: RecordedValue) => ({ value: each(item), span: null });
    const given: Arguments = {
      positional: value.args.map(argument),
      keywords: new Map(Object.entries(value.kwargs).map(([name, item]) => [name, argument(item)])),
      incomplete: null,
    };
    const callee = this.surroundings.external(value.call);
    return (
      (callee.kind === "class" ? this.surroundings.instance(callee, given, rank) : undefined) ??
      callValue(callee, given, rank)
    );
  }

  #setting(name: string, otherwise: RecordedValue | undefined): Value {
    const value = this.surroundings.setting(name);
    return value.kind === "unknown" && otherwise !== undefined ? this.#value(otherwise, []) : value;
  }
}

/** A recorded value that refers to nothing else. */
export function plainRecorded(value: RecordedValue, each = (item: RecordedValue): Value => plainRecorded(item)): Value {
  if (value === null) return none();
  if (typeof value === "boolean") return bool(value);
  if (typeof value === "number") return int(value);
  if (typeof value === "string") return str(value);
  if ("float" in value) return float(value.float);
  if ("tuple" in value) return tuple(value.tuple.map(each));
  if ("set" in value) return set(value.set.map(each));
  if ("dict" in value) return dict(value.dict.map(([key, held]) => ({ key: each(key), value: each(held) })));
  if ("path" in value) return { kind: "external", path: value.path, origin: null };
  if ("call" in value) return { kind: "unknown", reason: `\`${value.call}(…)\` is not read`, origin: null };
  return list(value.map(each));
}

/** Where a recorded binding is said to stand: the top of its module. */
function placeOf(module: string): Span {
  return { file: `${module.replaceAll(".", "/")}.py`, start: 0, end: 0, line: 1, column: 1 };
}
