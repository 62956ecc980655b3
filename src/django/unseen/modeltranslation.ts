import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { Span } from "../../source/span.js";
import type { ColumnDeclaration, RelationDeclaration } from "../fields/field-declaration.js";
import { REGISTER_TRANSLATION, type Registration } from "../host/registrations.js";
import { contributeField } from "../models/contribute-field.js";
import { type BoundField, type ModelClass, modelName } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { type AppConfig, isRecorded } from "../setup/apps.js";
import type { Settings } from "../setup/settings.js";
import { bindArguments } from "../values/arguments.js";
import { boolOf, textOf, textsOf } from "../values/read-value.js";

/** `@register(Model)`, which does the same for the class that it decorates. */
const DECORATOR = /^modeltranslation\.(translator|decorators)\.register$/;

/** A class of translation options, or undefined where none is given, by the model that it was registered for. */
export type Translations = ReadonlyMap<ClassValue, readonly (ClassValue | undefined)[]>;

/**
 * Imports the `translation` modules of all apps where django-modeltranslation is installed, as its `ready()` does.
 * https://django-modeltranslation.readthedocs.io/en/latest/registration.html
 */
export function importTranslations(apps: readonly AppConfig[], settings: Settings, program: Program): void {
  if (!isInstalled(settings, program)) return;
  for (const app of apps)
    if (!isRecorded(app) && program.findModule(`${app.name}.translation`) !== undefined)
      program.importModule(`${app.name}.translation`);
  for (const module of textsIn(settings.value("MODELTRANSLATION_TRANSLATION_FILES"), program) ?? [])
    program.importModule(module);
}

/** Which models are translated, by what the modules that were imported register. */
export function translationsOf(
  registrations: readonly Registration[],
  settings: Settings,
  program: Program,
): Translations {
  const translations = new Map<ClassValue, (ClassValue | undefined)[]>();
  if (!isInstalled(settings, program)) return translations;
  const add = (given: Value | undefined, options: Value | undefined): void => {
    const items = given === undefined || given.kind === "class" ? [given] : program.iterate(given);
    for (const model of "kind" in items ? [] : items)
      if (model?.kind === "class")
        translations.set(model, [...(translations.get(model) ?? []), options?.kind === "class" ? options : undefined]);
  };
  for (const each of program.classes())
    for (const decorator of each.decorators)
      if (decorator.kind === "call" && decorator.callee.kind === "external" && DECORATOR.test(decorator.callee.path))
        add(bindArguments(decorator.arguments, ["model_or_iterable"]).named.get("model_or_iterable")?.value, each);
  for (const { by, arguments: given } of registrations) {
    if (by !== REGISTER_TRANSLATION) continue;
    const { named } = bindArguments(given, ["model_or_iterable", "opts_class"]);
    add(named.get("model_or_iterable")?.value, named.get("opts_class")?.value);
  }
  return translations;
}

/**
 * Gives a model that is translated a copy of each field for each language. Mirrors `add_translation_fields` and
 * `patch_constraints` of django-modeltranslation 0.19. What is not followed is said of the model.
 */
export function makeTranslations(model: ModelClass, creation: ModelCreation): void {
  const { translations, program, settings } = creation;
  if (model.proxy || !translations.has(model.class)) return;
  const languages = languagesOf(settings, program);
  const names = translatedNames(model, creation);
  if (languages === null || names === null) {
    say(
      model,
      `${languages === null ? "The languages" : "The fields"} of its translations could not be read; their columns are missing`,
    );
    return;
  }
  for (const name of names) {
    const field = model.fields.find((each) => each.name === name);
    if (field?.declaration.kind !== "column" && field?.declaration.kind !== "relation") {
      say(model, `The translations of \`${name}\` are not followed; they are missing`, field?.declaration.origin);
      continue;
    }
    for (const language of languages) {
      contributeField(
        model,
        {
          name: localized(name, language),
          declaration: translated(field, field.declaration, language),
          counter: field.counter,
          autoCreated: false,
          inheritedFrom: null,
          fromParentTable: false,
          problems: [],
        },
        creation,
      );
    }
  }
  translateConstraints(model, names, languages);
}

function isInstalled(settings: Settings, program: Program): boolean {
  const { installedApps } = settings;
  if (installedApps?.some((entry) => entry.split(".", 1)[0] === "modeltranslation") !== true) return false;
  const flag = settings.value("MODELTRANSLATION_ENABLE_REGISTRATIONS") ?? settings.value("USE_I18N");
  return flag === undefined || boolOf(flag, program) !== false;
}

function languagesOf(settings: Settings, program: Program): readonly string[] | null {
  const given = settings.value("MODELTRANSLATION_LANGUAGES");
  if (given !== undefined) return textsIn(given, program);
  const pairs = settings.value("LANGUAGES");
  const items = pairs === undefined ? [] : program.iterate(pairs);
  if ("kind" in items) return null;
  const languages = items.map((pair) => (pair.kind === "tuple" || pair.kind === "list" ? pair.items[0] : undefined));
  const texts = languages.flatMap((language) => (language === undefined ? [] : (textOf(language) ?? [])));
  return texts.length === items.length && texts.length > 0 ? texts : null;
}

/** The fields of its options, those that the options derive from, and those of abstract bases that are translated; null where one cannot be read. */
function translatedNames(
  model: ModelClass,
  { translations, classes, program }: ModelCreation,
): readonly string[] | null {
  const ofParents = new Set([...model.parents.keys()].flatMap((parent) => parent.class.mro));
  const sources = model.class.mro.filter(
    (each) =>
      each.kind === "class" && (each === model.class || (classes.get(each)?.abstract === true && !ofParents.has(each))),
  );
  const names = new Set<string>();
  for (const source of sources) {
    for (const options of source.kind === "class" ? (translations.get(source) ?? []) : []) {
      for (const each of options?.mro ?? []) {
        const fields = each.kind === "class" ? each.namespace().get("fields")?.value : undefined;
        const texts = fields === undefined ? [] : textsIn(fields, program);
        if (texts === null) return null;
        for (const text of texts) names.add(text);
      }
    }
  }
  return [...names];
}

function textsIn(value: Value | undefined, program: Program): readonly string[] | null {
  const texts = value === undefined ? undefined : textsOf(value, program);
  return texts ?? (value === undefined ? [] : null);
}

/** Mirrors `build_localized_fieldname`. */
function localized(name: string, language: string): string {
  return `${name}_${language === "id" ? "ind" : language.replaceAll("-", "_")}`;
}

/** Mirrors `TranslationField.__init__`. */
function translated(
  field: BoundField,
  declaration: ColumnDeclaration | RelationDeclaration,
  language: string,
): ColumnDeclaration | RelationDeclaration {
  const { columnGiven, internalType, verboseName } = declaration;
  const options = {
    null: internalType === "BooleanField" ? declaration.null : true,
    blank: true,
    columnGiven: columnGiven === null ? null : localized(columnGiven, language),
    verboseName: `${verboseName ?? field.name.replaceAll("_", " ")} [${language === "id" ? "ind" : language}]`,
  };
  if (declaration.kind === "column") return { ...declaration, ...options };
  const { relatedName, relatedQueryName, oneToOne, className } = declaration;
  const key = { ...declaration, ...options, internalType: `Translation${className.split(".").at(-1)}` };
  if (relatedName?.endsWith("+") === true) return key;
  const own = modelName(field.model);
  return {
    ...key,
    relatedName: localized(relatedName ?? (oneToOne ? own : `${own}_set`), language),
    relatedQueryName: relatedName === null ? localized(relatedQueryName ?? own, language) : relatedQueryName,
  };
}

/** Mirrors `patch_constraints`: what is unique is so in each language. */
function translateConstraints(model: ModelClass, names: readonly string[], languages: readonly string[]): void {
  const { options } = model;
  const inLanguages = (fields: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
    names
      .filter((name) => fields.includes(name))
      .flatMap((name) =>
        languages.map((language) => {
          const copy = localized(name, language);
          return [copy, fields.map((each) => (each === name ? copy : each))] as const;
        }),
      );
  const uniqueTogether = options.uniqueTogether.flatMap((fields) => inLanguages(fields).map(([, copies]) => copies));
  const constraints = options.constraints.flatMap((constraint) =>
    constraint.kind === "unique"
      ? inLanguages(constraint.fields).map(([copy, fields]) => ({
          ...constraint,
          name: `${constraint.name}-${copy}`,
          fields,
        }))
      : [],
  );
  if (uniqueTogether.length === 0 && constraints.length === 0) return;
  Object.assign(model, {
    options: {
      ...options,
      uniqueTogether: [...options.uniqueTogether, ...uniqueTogether],
      constraints: [...options.constraints, ...constraints],
    },
  });
}

function say(model: ModelClass, message: string, span: Span | null | undefined = model.origin): void {
  model.complete = false;
  model.problems.push(diagnostic("library-field-approximated", message, { model: model.label, span: span ?? null }));
}
