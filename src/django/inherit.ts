import type { DiagnosticCode } from "../diagnostics/codes.js";
import { type Diagnostic, type DiagnosticDetails, diagnostic } from "../diagnostics/diagnostic.js";
import type { Binding, ClassLike, ClassValue, Value } from "../python/evaluate/values.js";
import { addField } from "./add-field.js";
import { contributeField, copyField } from "./contribute-field.js";
import type { FieldDeclaration } from "./field-declaration.js";
import { readField } from "./fields.js";
import { DEFAULT_OPTIONS, type ModelOptions, readMeta } from "./meta.js";
import { isModelRoot, unreadBases } from "./model-bases.js";
import { type BoundField, type ModelClass, modelName } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { parentLink } from "./model-fields.js";
import { POSTGRES_NAME_LENGTH, truncateName } from "./naming.js";
import { prepareModel } from "./prepare-model.js";
import { textOf } from "./read-value.js";
import { registerModel } from "./register-model.js";
import { targetKey } from "./relation-target.js";

/** A field of a class body with what there is to say about it. */
interface OwnField {
  readonly name: string;
  readonly declaration: FieldDeclaration;
  readonly problems: readonly Diagnostic[];
  readonly value: Value;
}

/**
 * Makes the model of a class statement, its model bases first, and registers it; null when the class is no model.
 * Asking again gives the same model. Mirrors `ModelBase.__new__` step by step
 * (https://docs.djangoproject.com/en/5.2/topics/db/models/#model-inheritance).
 */
export function createModelClass(created: ClassValue, creation: ModelCreation): ModelClass | null {
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
    say(model, "meta-unreadable", "`Meta` is no class that could be read; the model's options are missing", {
      span: metaBinding.span,
    });
  }
  creation.classes.set(created, model);

  const fields = ownFields(namespace, creation);
  const fieldNames = new Set(fields.map((field) => field.name));
  for (const name of namespace.keys()) if (!fieldNames.has(name)) model.attributes.add(name);
  const nearest = nearestModel(created, creation);
  if (!model.abstract && nearest !== null && !nearest.abstract && !options.given.has("ordering")) {
    model.ordering = nearest.ordering;
  }
  for (const { name, declaration, problems, value } of fields) {
    const counter = { kind: "written", rank: declaration.rank } as const;
    const field = contributeField(
      model,
      { name, declaration, counter, problems, autoCreated: false, inheritedFrom: null, fromParentTable: false },
      creation,
    );
    if (field.through !== null) creation.throughClasses.set(value, field.through.class);
  }
  if (model.proxy) setUpProxy(model, parents);
  inheritFields(created, model, parents, fieldNames, creation);

  if (model.abstract) {
    if (ownMeta !== null) creation.resetMetas.add(ownMeta);
    return model;
  }
  for (const base of unreadBases(created)) sayUnreadBase(model, base);
  prepareModel(model, creation);
  registerModel(model, creation);
  return model;
}

/** `class Meta`, or the Meta that attribute lookup finds on a base: concrete models have none any more. */
function optionsOf(created: ClassValue, ownMeta: ClassValue | null, creation: ModelCreation): ModelOptions {
  const meta = ownMeta ?? inheritedMeta(created, creation);
  return meta === null ? DEFAULT_OPTIONS : readMeta(meta, ownMeta !== null, creation.resetMetas, creation);
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
    table: options.dbTable ?? truncateName(`${appLabel}_${created.name.toLowerCase()}`, POSTGRES_NAME_LENGTH),
    managed: options.managed,
    swappedFor: swappedFor(label, options, creation),
    fields: [],
    manyToMany: [],
    privateFields: [],
    unreadFields: [],
    parents: new Map(),
    abstractBases: [],
    pk: null,
    proxyFor: null,
    concrete: null,
    attributes: new Set(),
    autoCreatedFor: null,
    ordering: options.ordering,
    complete: true,
    problems: options.problems.map((problem) => ({ ...problem, model: label })),
    origin: created.origin,
  };
  return Object.assign(model, { concrete: model as ModelClass });
}

/** Mirrors `Options.swapped`. */
function swappedFor(label: string, options: ModelOptions, creation: ModelCreation): string | null {
  if (options.swappable === null) return null;
  const value = creation.settings.value(options.swappable);
  const replacement = value === undefined ? undefined : textOf(value);
  if (replacement === undefined || replacement === "") return null;
  return replacement.toLowerCase() === label.toLowerCase() ? null : replacement;
}

function ownFields(namespace: ReadonlyMap<string, Binding>, creation: ModelCreation): readonly OwnField[] {
  const fields: OwnField[] = [];
  for (const [name, { value }] of namespace) {
    const problems: Diagnostic[] = [];
    const { program, django } = creation;
    const declaration = readField(name, value, { program, django, report: (problem) => problems.push(problem) });
    if (declaration !== null) fields.push({ name: givenName(value) ?? name, declaration, problems, value });
  }
  return fields;
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

/** A proxy stands for its one concrete base. */
function setUpProxy(model: ModelClass, parents: readonly ModelClass[]): void {
  let base: ModelClass | null = null;
  const refuse = (message: string) => say(model, "proxy-base", message);
  for (const parent of parents) {
    if (parent.abstract) {
      if (parent.fields.length > 0) {
        refuse(`Abstract base class containing model fields not permitted for proxy model '${model.name}'`);
      }
    } else if (base === null) {
      base = parent;
    } else if (parent.concrete !== base.concrete) {
      refuse(`Proxy model '${model.name}' has more than one non-abstract model base class; the first was used`);
    }
  }
  if (base === null) {
    refuse(`Proxy model '${model.name}' has no non-abstract model base class`);
    return;
  }
  if (base.swappedFor !== null) refuse(`${model.name} cannot proxy the swapped model '${base.swappedFor}'`);
  model.pk = base.pk;
  model.proxyFor = base;
  model.table = base.table;
  model.concrete = base.concrete;
}

/** Parent links and the fields of abstract bases, in method resolution order. */
function inheritFields(
  created: ClassValue,
  model: ModelClass,
  parents: readonly ModelClass[],
  fieldNames: ReadonlySet<string>,
  creation: ModelCreation,
): void {
  const links = givenParentLinks(model, parents, creation);
  const inherited = new Set<string>();
  for (const each of created.mro) {
    if (each.kind !== "class") continue;
    const base = creation.classes.get(each) ?? null;
    if (base === null || !parents.includes(base)) {
      const names = base?.attributes ?? each.namespace().keys();
      for (const name of names) inherited.add(name);
      continue;
    }
    if (base.abstract) {
      takeFields(model, base, fieldNames, inherited, creation);
    } else {
      linkParent(created, model, base, links, fieldNames, creation);
      for (const field of [...base.fields, ...base.manyToMany]) inherited.add(field.name);
    }
    for (const field of base.privateFields) {
      if (!fieldNames.has(field.name)) {
        const inheritedFrom = base.abstract ? (field.inheritedFrom ?? base.label) : null;
        copyField(field, model, { inheritedFrom, fromParentTable: !base.abstract }, creation);
      } else if (!base.abstract) {
        sayClash(model, field, base);
      }
    }
  }
}

/** One-to-one fields with `parent_link=True`, the model's own and its abstract bases', by the label of the model they lead to. */
function givenParentLinks(
  model: ModelClass,
  parents: readonly ModelClass[],
  creation: ModelCreation,
): ReadonlyMap<string, BoundField> {
  const links = new Map<string, BoundField>();
  for (const base of [model, ...parents].reverse()) {
    if (base !== model && !base.abstract) continue;
    for (const field of base.fields) {
      const { declaration } = field;
      if (declaration.kind !== "relation" || !declaration.oneToOne || !declaration.parentLink) continue;
      const key = targetKey(model, declaration.to, creation);
      if (key.kind === "model") links.set(`${key.appLabel}.${key.modelName}`, field);
    }
  }
  return links;
}

function linkParent(
  created: ClassValue,
  model: ModelClass,
  parent: ModelClass,
  links: ReadonlyMap<string, BoundField>,
  fieldNames: ReadonlySet<string>,
  creation: ModelCreation,
): void {
  for (const field of [...parent.fields, ...parent.manyToMany]) {
    if (fieldNames.has(field.name)) sayClash(model, field, parent);
  }
  const base = parent.concrete;
  const given = links.get(`${base.appLabel}.${modelName(base)}`);
  if (given !== undefined) {
    model.parents.set(base, given);
    return;
  }
  if (model.proxy) {
    model.parents.set(base, null);
    return;
  }
  const name = `${modelName(base)}_ptr`;
  if (fieldNames.has(name)) {
    say(
      model,
      "field-clash",
      `Auto-generated field '${name}' in class '${model.name}' for parent_link to base class '${base.name}' clashes with declared field of the same name`,
      { field: name },
    );
  }
  const field = {
    name,
    declaration: parentLink({ kind: "class", value: base.class }),
    counter: { kind: "auto", made: creation.autoFieldsMade++ },
    autoCreated: true,
    inheritedFrom: null,
    fromParentTable: false,
    problems: [],
  } as const;
  const present = created.mro.some((each) => hasAttribute(each, name, creation));
  model.parents.set(base, present ? { ...field, model, primaryKey: false, through: null } : addField(model, field));
}

function hasAttribute(each: ClassLike, name: string, creation: ModelCreation): boolean {
  if (each.kind !== "class") return false;
  return creation.classes.get(each)?.attributes.has(name) ?? each.namespace().has(name);
}

/** Copies what an abstract base has and the model does not override. */
function takeFields(
  model: ModelClass,
  base: ModelClass,
  fieldNames: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
  creation: ModelCreation,
): void {
  model.abstractBases.push(base, ...base.abstractBases.filter((each) => !model.abstractBases.includes(each)));
  const parents = new Map(base.parents);
  for (const field of [...base.fields, ...base.manyToMany, ...base.unreadFields]) {
    const overridden = fieldNames.has(field.name) || model.attributes.has(field.name) || inherited.has(field.name);
    if (overridden) continue;
    const inheritedFrom = field.inheritedFrom ?? base.label;
    const copy = copyField(field, model, { inheritedFrom, fromParentTable: false }, creation);
    for (const [parent, link] of parents) if (link === field) parents.set(parent, copy);
  }
  for (const [parent, link] of parents) model.parents.set(parent, link);
}

/**
 * A class that reaches no `Model` that was read, but lies with an app's models, has bases that were not read, and
 * declares fields.
 */
function looksLikeModel(created: ClassValue, creation: ModelCreation): boolean {
  if (!created.bases.some((base) => unreadBases(created).includes(base))) return false;
  const app = creation.appContaining(created.module);
  if (app === undefined || app.contrib || app.modelsModule === null) return false;
  if (created.module !== app.modelsModule && !created.module.startsWith(`${app.modelsModule}.`)) return false;
  return ownFields(created.namespace(), creation).length > 0;
}

function sayUnreadBase(model: ModelClass, base: ClassLike): void {
  const [name, reason] =
    base.kind === "external"
      ? [base.path, "its source was not found"]
      : ["?", base.kind === "unknown" ? base.reason : ""];
  model.complete = false;
  say(
    model,
    "unknown-base",
    `Base class ${name === "?" ? "" : `\`${name}\` `}of \`${model.name}\` could not be read: ${reason}; fields and options that it brings are missing`,
    { hint: "Give the folder that holds it with --python-path." },
  );
}

function sayClash(model: ModelClass, field: BoundField, base: ModelClass): void {
  say(
    model,
    "field-clash",
    `Local field '${field.name}' in class '${model.name}' clashes with field of the same name from base class '${base.name}'`,
    { field: field.name },
  );
}

function say(model: ModelClass, code: DiagnosticCode, message: string, details: DiagnosticDetails = {}): void {
  model.problems.push(diagnostic(code, message, { model: model.label, span: model.origin, ...details }));
}
