import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { PythonInstance } from "../../python/evaluate/instances.js";
import { PythonClass } from "../../python/evaluate/python-class.js";
import type { ClassLike, ClassValue, Rank, Value } from "../../python/evaluate/values.js";
import type { FieldDeclaration } from "../fields/field-declaration.js";
import { readField } from "../fields/fields.js";
import { statedRank } from "../fields/stated-rank.js";
import { isPlainAttribute, libraryName } from "../libraries/registry.js";
import { isRecorded } from "../setup/apps.js";
import { swapAssumed } from "../setup/swap-assumed.js";
import { makeUnseenModels } from "../unseen/unseen-models.js";
import { textOf } from "../values/read-value.js";
import type { CarriedField } from "./add-field.js";
import { addBaseFields } from "./base-fields.js";
import { sendClassPrepared } from "./class-prepared.js";
import { contributeField } from "./contribute-field.js";
import { fieldInClass } from "./field-in-class.js";
import { inheritFields } from "./inherit.js";
import { withLaterOptions } from "./later-options.js";
import { DEFAULT_OPTIONS, type ModelOptions, readMeta } from "./meta.js";
import { isModelRoot, unreadBases } from "./model-bases.js";
import { broughtAt, type CreationCounter, type ModelClass } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { noteProblem } from "./model-problem.js";
import { truncateName } from "./naming.js";
import { prepareModel } from "./prepare-model.js";
import { setUpProxy } from "./proxy.js";
import { registerModel } from "./register-model.js";
import { unreadDecorators } from "./unread-decorators.js";

/** A field of a class body with what there is to say about it. */
interface OwnField {
  readonly name: string;
  readonly declaration: FieldDeclaration;
  readonly problems: readonly Diagnostic[];
  readonly value: Value;
  /** Set where it does something once the model is made. */
  readonly waiting?: PythonInstance | undefined;
  /** Which of the fields it is that other fields of the class bring with them; undefined for one that stands in the body. */
  readonly brought?: number;
}

/**
 * Makes the model of a class statement, its model bases first, and registers it; null when the class is no model.
 * Asking again gives the same model. `carried`: fields of a class that a package makes, besides those of its bases. Mirrors `ModelBase.__new__` step by step
 * (https://docs.djangoproject.com/en/5.2/topics/db/models/#model-inheritance).
 */
export function createModelClass(
  created: ClassValue,
  creation: ModelCreation,
  carried: readonly CarriedField[] = [],
): ModelClass | null {
  const known = creation.classes.get(created);
  if (known !== undefined) return known;
  creation.classes.set(created, null);
  const parents = created.bases.flatMap((base) =>
    base.kind === "class" ? (createModelClass(base, creation) ?? []) : [],
  );
  if (parents.length === 0 && !created.bases.some(isModelRoot) && !looksLikeModel(created, creation)) return null;

  const namespace = created.namespace();
  const metaBinding = namespace.get("Meta");
  const ownMeta = metaBinding?.value.kind === "class" ? metaBinding.value : null;
  const options = optionsOf(created, ownMeta, creation);
  const appLabel = options.appLabel ?? creation.appContaining(created.module)?.label;
  if (appLabel === undefined && !options.abstract) {
    creation.report(
      diagnostic(
        "model-outside-apps",
        `Model class ${created.module}.${created.name} doesn't declare an explicit app_label and isn't in an application in INSTALLED_APPS; it was left out`,
        { span: created.origin },
      ),
    );
    return null;
  }
  const model = newModel(created, options, appLabel ?? "", creation);
  if (metaBinding !== undefined && ownMeta === null && metaBinding.value.kind !== "none") {
    noteProblem(model, "meta-unreadable", "`Meta` is no class that could be read; the model's options are missing", {
      span: metaBinding.span,
    });
  }
  creation.classes.set(created, model);

  const fields = ownFields(created, creation, (problem) => creation.report({ ...problem, model: model.label }));
  const fieldNames = new Set([...fields, ...carried].map((field) => field.name));
  for (const name of namespace.keys()) if (!fieldNames.has(name)) model.attributes.add(name);
  const nearest = nearestModel(created, creation);
  if (!model.abstract && nearest !== null && !nearest.abstract && !options.given.has("ordering")) {
    model.ordering = nearest.ordering;
  }
  for (const { name, declaration, problems, brought, waiting } of fields) {
    const counter = brought === undefined ? written(declaration.rank) : broughtAt(created.rank, "own field", brought);
    contributeField(
      model,
      {
        name,
        declaration,
        counter,
        problems,
        autoCreated: false,
        inheritedFrom: null,
        fromParentTable: false,
        waiting,
      },
      creation,
    );
  }
  for (const field of carried) {
    contributeField(model, { ...field, autoCreated: false, inheritedFrom: null, fromParentTable: false }, creation);
  }
  if (model.proxy) setUpProxy(model, parents);
  inheritFields(created, model, parents, fieldNames, creation);

  if (model.abstract) {
    if (ownMeta !== null) creation.resetMetas.add(ownMeta);
    for (const problem of unreadDecorators(created, model)) creation.report(problem);
    return model;
  }
  for (const base of unreadBases(created, creation)) sayUnreadBase(model, base);
  model.problems.push(...unreadDecorators(created, model));
  addBaseFields(model, creation);
  prepareModel(model, creation);
  const table = creation.laterOptions.get(created)?.get("db_table")?.value;
  if (table?.kind === "str") model.table = table.value;
  sendClassPrepared(model, creation);
  registerModel(model, creation);
  makeUnseenModels(model, creation);
  return model;
}

/** `class Meta`, or the Meta that attribute lookup finds on a base: concrete models have none any more. */
function optionsOf(created: ClassValue, ownMeta: ClassValue | null, creation: ModelCreation): ModelOptions {
  const meta = ownMeta ?? inheritedMeta(created, creation);
  const options = meta === null ? DEFAULT_OPTIONS : readMeta(meta, ownMeta !== null, creation.resetMetas, creation);
  const later = creation.laterOptions.get(created);
  return later === undefined ? options : withLaterOptions(options, later);
}

function inheritedMeta(created: ClassValue, creation: ModelCreation): ClassValue | null {
  for (const base of created.mro.slice(1)) {
    if (base.kind !== "class" || creation.classes.get(base)?.abstract === false) continue;
    const meta = base.namespace().get("Meta")?.value;
    if (meta?.kind === "class") return meta;
  }
  return null;
}

function newModel(created: ClassValue, options: ModelOptions, appLabel: string, creation: ModelCreation): ModelClass {
  const label = appLabel === "" ? created.name : `${appLabel}.${created.name}`;
  const model: Omit<ModelClass, "concrete"> & { concrete: ModelClass | null } = {
    class: created,
    name: created.name,
    module: created.module,
    appLabel,
    label,
    options,
    abstract: options.abstract,
    proxy: options.proxy,
    table: options.dbTable ?? truncateName(`${appLabel}_${created.name.toLowerCase()}`, creation.backend.maxNameLength),
    managed: options.managed,
    swappedFor: swappedFor(label, options, creation),
    fields: [],
    manyToMany: [],
    privateFields: [],
    unreadFields: [],
    parents: new Map(),
    abstractBases: [],
    addedIndexes: [],
    pk: null,
    proxyFor: null,
    concrete: null,
    attributes: new Set(),
    autoCreatedFor: null,
    ordering: options.ordering,
    complete: true,
    problems: options.problems.map((problem) => ofModel(problem, label, creation)),
    origin: created.origin,
  };
  return Object.assign(model, { concrete: model as ModelClass });
}

/**
 * A problem of Meta with the model's name. An unknown option is no error where a package that was not
 * read may know it.
 */
function ofModel(problem: Diagnostic, label: string, { allAppsRead }: ModelCreation): Diagnostic {
  const mild = problem.code === "meta-option-unknown" && problem.severity === "error" && !allAppsRead;
  return { ...problem, model: label, ...(mild ? { severity: "warning" } : {}) };
}

/** Mirrors `Options.swapped`. */
function swappedFor(label: string, options: ModelOptions, creation: ModelCreation): string | null {
  if (options.swappable === null) return null;
  const value = creation.settings.value(options.swappable);
  const replacement = value === undefined ? undefined : textOf(value);
  if (value === undefined && creation.settings.installedApps === null)
    creation.report(swapAssumed(label, options.swappable, options.provenance.swappable ?? null));
  if (replacement === undefined || replacement === "") return null;
  return replacement.toLowerCase() === label.toLowerCase() ? null : replacement;
}

/**
 * The fields that a class body declares, and those that they bring.
 * @param say told of attributes that are no fields for all that is known, but could be
 */
function ownFields(
  created: ClassValue,
  creation: ModelCreation,
  say: (problem: Diagnostic) => void,
): readonly OwnField[] {
  const fields: OwnField[] = [];
  const brought: OwnField[] = [];
  const { program, django } = creation;
  // The metaclass puts in what the class statement binds: a field that is assigned to a class later is none.
  const names = created instanceof PythonClass ? created.declared() : created.namespace();
  for (const [name, { value }] of names) {
    const { declaration, problems, contributions } = fieldInClass(name, value, created, creation);
    if (declaration === null) {
      for (const problem of problems) say({ ...problem, field: name });
      continue;
    }
    if (contributions.isPrivate) continue;
    const waiting = contributions.waits && value instanceof PythonInstance ? value : undefined;
    let place = fields.push({ name: givenName(value) ?? name, declaration, problems, value, waiting });
    for (const other of contributions.others) {
      const found: Diagnostic[] = [];
      const context = { program, django, report: (problem: Diagnostic): number => found.push(problem) };
      const read = readField(other.name, other.value, context);
      if (read === null) continue;
      const made = { name: other.name, declaration: read, problems: found, value: other.value };
      if (statedRank(other.value) === null) brought.push({ ...made, brought: brought.length });
      else if (!names.has(other.name)) fields.splice(other.isFirst ? place++ - 1 : fields.length, 0, made);
    }
  }
  const own = new Set(fields.map((field) => field.name));
  return [...fields, ...brought.filter((field) => !own.has(field.name))];
}

function written(rank: Rank): CreationCounter {
  return { kind: "written", rank };
}

/** `Field(name="…")`: wins over the name that the field is assigned to. */
function givenName(value: Value): string | undefined {
  const args =
    value.kind === "call" ? value.arguments : value.kind === "instance" ? value.external?.arguments : undefined;
  const given = args?.keywords.get("name")?.value;
  return given === undefined ? undefined : textOf(given) || undefined;
}

/** The first base in method resolution order that is a model: what `new_class._meta` is before it has its own. */
function nearestModel(created: ClassValue, creation: ModelCreation): ModelClass | null {
  for (const base of created.mro.slice(1)) {
    const model = base.kind === "class" ? creation.classes.get(base) : undefined;
    if (model !== undefined && model !== null) return model;
  }
  return null;
}

/**
 * A class that reaches no `Model` that was read, but lies in an app, has bases that were not read, and
 * declares fields or derives from what a package keeps among its models. What only `ready()` imports is mostly no module of models: there, a class counts where it reaches
 * `Model`.
 */
function looksLikeModel(created: ClassValue, creation: ModelCreation): boolean {
  if (creation.madeByReady.has(created)) return false;
  if (!created.bases.some((base) => unreadBases(created, creation).includes(base))) return false;
  const app = creation.appContaining(created.module);
  if (app === undefined || isRecorded(app)) return false;
  return (
    hasModelOptions(created) ||
    ownFields(created, creation, () => undefined).length > 0 ||
    created.bases.some(isNamedAsModel)
  );
}

/** Options of Meta that only models have. */
const MODEL_OPTIONS = ["proxy", "db_table", "managed", "unique_together", "index_together", "indexes", "constraints"];

function hasModelOptions(created: ClassValue): boolean {
  const meta = created.namespace().get("Meta")?.value;
  return meta?.kind === "class" && MODEL_OPTIONS.some((option) => meta.namespace().has(option));
}

/** Whether a base that was not read is a model by all appearance: a package keeps it among its models. */
function isNamedAsModel(base: ClassLike): boolean {
  if (base.kind !== "external" || isPlainAttribute(libraryName(base.path))) return false;
  const parts = base.path.split(".");
  const name = parts.pop() ?? "";
  return parts.some((part) => /^(abstract_|base_)?models$/.test(part)) && !NO_MODEL.test(name);
}

/** How classes are named that stand among models and are none. */
const NO_MODEL =
  /(Manager|Query[Ss]et|Mixin|Choices|Error|Exception|Form|Admin|Meta|Field|Descriptor|Index|Constraint)$/;

function sayUnreadBase(model: ModelClass, base: ClassLike): void {
  const [name, reason] =
    base.kind === "external"
      ? [base.path, "its source was not found"]
      : ["?", base.kind === "unknown" ? base.reason : ""];
  model.complete = false;
  noteProblem(
    model,
    "unknown-base",
    `Base class ${name === "?" ? "" : `\`${name}\` `}of \`${model.name}\` could not be read: ${reason}; fields and options that it brings are missing`,
    { hint: "Give the folder that holds it with --python-path." },
  );
}
