import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { bool, external, int, list, none, str, tuple } from "../../python/evaluate/make.js";
import type { Arguments, ClassLike, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { FieldDeclaration } from "../fields/field-declaration.js";
import { readField } from "../fields/fields.js";
import { settingValue } from "../host/setting-value.js";
import type { CarriedField } from "../models/add-field.js";
import { allFields, type BoundField, type CreationCounter, type ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { camelCaseToSpaces } from "../models/naming.js";
import { boolOf, textOf } from "../values/read-value.js";
import { AskedOptions } from "./asked-options.js";
import { asClass, carried, looseKey, withoutCounting } from "./copied-fields.js";
import { djangoField, MODEL, madeAfter, madeClass } from "./made-class.js";

/** Parameters of `HistoricalRecords.__init__`, in order (django-simple-history 3.13). */
const PARAMETERS = [
  "verbose_name",
  "verbose_name_plural",
  "bases",
  "user_related_name",
  "table_name",
  "inherit",
  "excluded_fields",
  "history_id_field",
  "history_change_reason_field",
  "user_model",
  "get_user",
  "cascade_delete_history",
  "custom_model_name",
  "app",
  "history_user_id_field",
  "history_user_getter",
  "history_user_setter",
  "related_name",
  "use_base_model_db",
  "user_db_constraint",
  "no_db_index",
  "excluded_field_kwargs",
  "history_manager",
  "historical_queryset",
  "m2m_fields",
  "m2m_fields_model_field_name",
  "m2m_bases",
];

/** The class whose instances keep a history, by the names it is imported by. */
export const HISTORICAL_RECORDS = "simple_history.models.HistoricalRecords";

/** A history that a model asks for. */
export interface HistoryRequest {
  readonly arguments: Arguments;
  /** Whether it stands in a base of the model, and not in the model itself. */
  readonly inherited: boolean;
  /** Dotted module of the app that the table belongs to; null for the model's own. */
  readonly home: Value | null;
  readonly origin: Span | null;
}

/**
 * Makes the table that `HistoricalRecords()` keeps of a model, and those of the many-to-many fields that it follows.
 * Mirrors `HistoricalRecords.finalize`. https://django-simple-history.readthedocs.io/en/latest/historical_model.html
 */
export function makeHistory(model: ModelClass, request: HistoryRequest, creation: ModelCreation): void {
  const history = new History(model, request, creation);
  if (request.inherited && !history.options.flag("inherit", false)) return;
  history.make();
}

class History {
  readonly options: AskedOptions;
  #made = 0;

  constructor(
    private readonly model: ModelClass,
    private readonly request: HistoryRequest,
    private readonly creation: ModelCreation,
  ) {
    this.options = new AskedOptions(request.arguments, PARAMETERS, "the history", model, creation, request.origin);
  }

  make(): void {
    const { model, request } = this;
    const excluded = new Set(this.options.names("excluded_fields"));
    const fields = [
      ...this.#copies(allFields(model).filter(({ name }) => !excluded.has(name))),
      ...this.#extraFields(),
    ];
    const table = request.inherited ? null : this.options.text("table_name");
    const ordering = tuple([str("-history_date"), str("-history_id")]);
    const meta: (readonly [string, Value])[] = [["ordering", ordering], ...this.#verboseNames()];
    if (table !== null) meta.push(["db_table", str(table)]);
    if (this.#dateIndexing() === "composite") meta.push(["indexes", this.#dateIndex()]);
    const made = this.#create(this.#nameFor(model.name), "bases", meta, fields, this.#ownModule());
    if (made !== null) for (const name of this.#followed()) this.#makeManyToMany(name, made, excluded);
  }

  /** Mirrors the names of `HistoricalRecords.get_meta_options`. */
  #verboseNames(): readonly (readonly [string, Value])[] {
    const { verboseName, verboseNamePlural } = this.model.options;
    const one = verboseName ?? camelCaseToSpaces(this.model.name);
    return [
      ["verbose_name", str(this.options.text("verbose_name") ?? `historical ${one}`)],
      [
        "verbose_name_plural",
        str(this.options.text("verbose_name_plural") ?? `historical ${verboseNamePlural ?? `${one}s`}`),
      ],
    ];
  }

  #create(
    name: string,
    basesOption: string,
    meta: readonly (readonly [string, Value])[],
    fields: readonly CarriedField[],
    ownModule?: string,
  ): ModelClass | null {
    const { model, request, creation } = this;
    const given = request.home === null ? undefined : textOf(request.home);
    const module = given === undefined ? (request.inherited ? model.module : null) : `${given}.models`;
    const home = module === null ? model.appLabel : creation.appContaining(module)?.label;
    const appLabel = this.options.text("app") ?? home ?? model.appLabel;
    const created = madeClass({
      name,
      bases: this.#bases(basesOption),
      appLabel,
      meta,
      of: model,
      ...(module === null && ownModule !== undefined && { module: ownModule }),
      origin: request.origin,
    });
    return creation.createModel(created, fields);
  }

  /** Mirrors `__module__` in `create_history_model`: a model elsewhere than in the `models` of its label has a history in its app. */
  #ownModule(): string {
    const { module, appLabel } = this.model;
    return module === `${appLabel}.models` ? module : (this.creation.registry.app(appLabel)?.name ?? module);
  }

  /** Mirrors `HistoricalRecords.copy_fields`: keys are made anew, so they stand after the other fields. */
  #copies(fields: readonly BoundField[]): readonly CarriedField[] {
    const unindexed = new Set(this.options.names("no_db_index"));
    const toCharField = this.#setting("SIMPLE_HISTORY_FILEFIELD_TO_CHARFIELD");
    return fields.flatMap((field): readonly CarriedField[] => {
      const { declaration } = field;
      const index = unindexed.has(field.name) ? { dbIndex: false } : {};
      if (declaration.kind === "relation") {
        const key = { ...looseKey(field, declaration), dbIndex: true, null: true, blank: true, ...index };
        // Django counts a parent's link that it made by itself downwards, the copy too.
        const isLink = declaration.parentLink && field.autoCreated;
        const counter = isLink ? ({ kind: "auto", made: this.creation.autoFieldsMade++ } as const) : this.#next();
        return [{ ...carried(field, key), counter }];
      }
      if (declaration.kind !== "column") return [];
      const isFile = declaration.internalType === "FileField";
      const plain = isFile
        ? asClass(declaration, toCharField ? "CharField" : "TextField")
        : declaration.className === "django.db.models.OrderWrt"
          ? asClass(declaration, "IntegerField")
          : withoutCounting(declaration);
      const unique = declaration.unique || field.primaryKey;
      const lone = unique ? { primaryKey: false, unique: false, dbIndex: true } : {};
      const copy = { ...plain, autoNow: false, autoNowAdd: false, dbCollation: null, ...lone, ...index };
      return [carried(field, copy)];
    });
  }

  /** Mirrors `HistoricalRecords.get_extra_fields`. */
  #extraFields(): readonly CarriedField[] {
    const reason = this.#field("history_change_reason_field");
    const related = this.options.text("related_name");
    return [
      this.#key("history_id"),
      this.#extra("history_date", "DateTimeField", [["db_index", bool(this.#dateIndexing() === true)]]),
      reason ?? this.#changeReason(),
      this.#extra("history_type", "CharField", [
        ["max_length", int(1)],
        ["choices", list(HISTORY_TYPES.map(([key, label]) => tuple([str(key), str(label)])))],
      ]),
      ...(related === null
        ? []
        : [
            this.#extra("history_relation", "ForeignKey", [
              ["to", this.model.class],
              ["on_delete", DO_NOTHING],
              ["related_name", str(related)],
              ["db_constraint", bool(false)],
            ]),
          ]),
      this.#user(),
    ].flatMap((field) => field ?? []);
  }

  #key(name: string): CarriedField | null {
    const given = this.options.value("history_id_field");
    if (given !== undefined && given.kind !== "none") {
      const read = this.#read(name, given);
      if (read?.declaration.kind !== "column") return read;
      return {
        ...read,
        declaration: { ...read.declaration, primaryKey: true, editable: false },
        counter: this.#next(),
      };
    }
    const key = ["primary_key", bool(true)] as const;
    if (!this.#setting("SIMPLE_HISTORY_HISTORY_ID_USE_UUID")) return this.#extra(name, "AutoField", [key]);
    return this.#extra(name, "UUIDField", [key, ["default", external("uuid.uuid4")], ["editable", bool(false)]]);
  }

  #changeReason(): CarriedField | null {
    const optional = ["null", bool(true)] as const;
    return this.#setting("SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD")
      ? this.#extra("history_change_reason", "TextField", [optional])
      : this.#extra("history_change_reason", "CharField", [["max_length", int(100)], optional]);
  }

  #user(): CarriedField | null {
    const { settings } = this.creation;
    const id = this.options.value("history_user_id_field");
    if (id !== undefined && id.kind !== "none") return this.#read("history_user_id", id);
    const given = this.options.value("user_model");
    const setting = settings.value("AUTH_USER_MODEL") ?? str("auth.User");
    const to = given === undefined || given.kind === "none" ? settingValue("AUTH_USER_MODEL", setting) : given;
    return this.#extra("history_user", "ForeignKey", [
      ["to", to],
      ["null", bool(true)],
      ["related_name", this.options.value("user_related_name") ?? str("+")],
      ["on_delete", external("django.db.models.SET_NULL")],
      ["db_constraint", bool(this.options.flag("user_db_constraint", true))],
    ]);
  }

  /** Mirrors `HistoricalRecords.create_history_m2m_model`. */
  #makeManyToMany(name: string, history: ModelClass, excluded: ReadonlySet<string>): void {
    const { model, creation } = this;
    const through = throughOf(model, name, creation);
    if (through === undefined) {
      this.options.assume(`The history of \`${name}\``, "no table of its own", none());
      return;
    }
    const fields = [
      ...this.#copies(allFields(through).filter((field) => !excluded.has(field.name))),
      this.#extra("history", "ForeignKey", [
        ["to", history.class],
        ["db_constraint", bool(false)],
        ["on_delete", DO_NOTHING],
      ]),
      this.#key("m2m_history_id"),
    ].flatMap((field) => field ?? []);
    const called = this.#nameFor(through.name);
    this.#create(called, "m2m_bases", [["verbose_name", str(called)]], fields);
  }

  /** Names of the many-to-many fields whose changes are kept too. */
  #followed(): readonly string[] {
    const attribute = this.options.text("m2m_fields_model_field_name") ?? "_history_m2m_fields";
    const inBody = this.model.class.namespace().get(attribute)?.value;
    const names = new Map<string, string>();
    for (const listed of [this.options.value("m2m_fields"), inBody]) {
      if (listed === undefined) continue;
      const items = this.creation.program.iterate(listed);
      if ("kind" in items) {
        this.options.assume("`m2m_fields`", "none", listed);
        continue;
      }
      for (const item of items) {
        const name = textOf(item) ?? this.#nameOf(item);
        if (name !== undefined) names.set(name, name);
      }
    }
    return [...names.keys()];
  }

  /** The name that a field's value is assigned to in the model or its bases. */
  #nameOf(value: Value): string | undefined {
    for (const each of this.model.class.mro) {
      if (each.kind !== "class") continue;
      for (const [name, binding] of each.namespace()) if (binding.value === value) return name;
    }
    return undefined;
  }

  #nameFor(name: string): string {
    const given = this.options.value("custom_model_name");
    if (given === undefined || given.kind === "none") return `Historical${name}`;
    const { program } = this.creation;
    const result = given.kind === "str" ? given : program.call(given, argumentsOf(str(name)), this.request.origin);
    const text = textOf(result);
    if (text === undefined) this.options.assume("`custom_model_name`", `Historical${name}`, result);
    return text ?? `Historical${name}`;
  }

  #bases(option: string): readonly ClassLike[] {
    const given = this.options.value(option);
    if (given === undefined) return [MODEL];
    const items = this.creation.program.iterate(given);
    if ("kind" in items) {
      this.options.assume(`\`${option}\``, "django.db.models.Model alone", given);
      return [MODEL];
    }
    return items.map((item) =>
      item.kind === "class" || item.kind === "external" || item.kind === "unknown"
        ? item
        : { kind: "unknown", reason: "it is no class", origin: item.origin },
    );
  }

  #dateIndexing(): boolean | "composite" {
    const value = this.creation.settings.value("SIMPLE_HISTORY_DATE_INDEX");
    if (value === undefined) return true;
    if (textOf(value)?.toLowerCase() === "composite") return "composite";
    return boolOf(value, this.creation.program) ?? true;
  }

  #dateIndex(): Value {
    const key = this.model.pk?.name ?? "id";
    const attname = this.model.pk?.declaration.kind === "relation" ? `${key}_id` : key;
    const fields = tuple([str("history_date"), str(attname)]);
    return tuple([djangoField("Index", [["fields", fields]], [], null)]);
  }

  #setting(name: string): boolean {
    const value = this.creation.settings.value(name);
    return value !== undefined && boolOf(value, this.creation.program) === true;
  }

  /** A field object that is given as an option, under the name that it gets. */
  #field(option: string): CarriedField | null {
    const given = this.options.value(option);
    return given === undefined || given.kind === "none" ? null : this.#read("history_change_reason", given);
  }

  #extra(name: string, kind: string, options: readonly (readonly [string, Value])[]): CarriedField | null {
    const rank = madeAfter(this.model, this.#made++);
    return this.#read(name, djangoField(kind, options, rank, this.request.origin));
  }

  #read(name: string, value: Value): CarriedField | null {
    const { program, django } = this.creation;
    const problems: Diagnostic[] = [];
    const report = (problem: Diagnostic): number => problems.push(problem);
    const declaration: FieldDeclaration | null = readField(name, value, { program, django, report });
    if (declaration === null) {
      this.options.assume(`\`${name}\``, "no such column", value);
      return null;
    }
    return { name, declaration, problems, counter: { kind: "written", rank: declaration.rank } };
  }

  #next(): CreationCounter {
    return { kind: "written", rank: madeAfter(this.model, this.#made++) };
  }
}

const HISTORY_TYPES = [
  ["+", "Created"],
  ["~", "Changed"],
  ["-", "Deleted"],
] as const;

const DO_NOTHING = external("django.db.models.DO_NOTHING");

function argumentsOf(value: Value): Arguments {
  return { positional: [{ value, span: null }], keywords: new Map(), incomplete: null };
}

/** The through model of a many-to-many field, made or written. */
function throughOf(model: ModelClass, name: string, creation: ModelCreation): ModelClass | undefined {
  const field = model.manyToMany.find((each) => each.name === name);
  if (field?.through !== null) return field?.through;
  const { declaration } = field;
  if (declaration.kind !== "many-to-many" || declaration.through?.kind !== "class") return undefined;
  return creation.classes.get(declaration.through.value) ?? undefined;
}
