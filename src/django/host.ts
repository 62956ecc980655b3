import { copyInstance, PythonInstance } from "../python/evaluate/instances.js";
import { bool, external, none, str, tuple } from "../python/evaluate/make.js";
import type { Arguments, ClassValue, Rank, Value } from "../python/evaluate/values.js";
import type { EnumerationKind, Host } from "../python/host.js";
import { moduleTable, RecordedClasses } from "./contrib/class-values.js";
import { defaultSettings } from "./contrib/default-settings.js";
import { recordedDjango } from "./contrib/versions.js";
import { canonicalNames } from "./fields/canonical-names.js";
import { appConfigMethod } from "./host/app-config-methods.js";
import { djangoAttribute, fieldRow } from "./host/attributes.js";
import { callDjango } from "./host/calls.js";
import { derivesFrom } from "./host/class-ancestry.js";
import { djangoConstant } from "./host/constants.js";
import { DescribedPackages } from "./host/described-packages.js";
import { fieldMethod } from "./host/field-methods.js";
import { metaMethod, setOnMeta } from "./host/model-meta.js";
import { CLASS_PREPARED, connectReceiver, decorateReceiver } from "./host/receivers.js";
import {
  REGISTER_ACTIONS,
  REGISTER_HISTORY,
  REGISTER_TRANSLATION,
  registrationOf,
  TRACK,
  trackedModel,
} from "./host/registrations.js";
import { settingValue } from "./host/setting-value.js";
import type { HostSurroundings } from "./host/surroundings.js";
import type { PackageDescriptions } from "./libraries/package-descriptions.js";
import { libraryModule, libraryName, makesPlainMixin } from "./libraries/registry.js";
import { isModelRoot } from "./models/model-bases.js";
import { standIn } from "./stand-ins/stand-ins.js";

/** The evaluator's host for Django, with what Django ships as recorded class values. */
export interface DjangoHost extends Host {
  /** Recorded model and abstract classes of a `django.contrib` (or known library's) module in source order; empty when there are none. */
  recordedClasses(module: string): readonly ClassValue[];
}

const ENUMERATIONS: Readonly<Record<string, EnumerationKind>> = {
  "django.db.models.Choices": { mixin: null, choices: true },
  "django.db.models.TextChoices": { mixin: "str", choices: true },
  "django.db.models.IntegerChoices": { mixin: "int", choices: true },
};

/** Before all classes of the project, Django's own before those of other packages. */
const DJANGO_RANK = -2;
const LIBRARY_RANK = -1;

/** The class of all model classes. */
const MODEL_METACLASS = "django.db.models.base.ModelBase";
/** django-split-settings: https://django-split-settings.readthedocs.io */
const INCLUDE_SETTINGS = "split_settings.tools.include";

/** Functions that ask a package for a table or for columns of a model. */
const REGISTERING: ReadonlySet<string> = new Set([REGISTER_ACTIONS, REGISTER_HISTORY, REGISTER_TRANSLATION]);

/** Names of the options that a Meta may have; projects and packages add to them. */
const META_OPTION_NAMES = "django.db.models.options.DEFAULT_NAMES";

/**
 * Packages whose code makes tables or columns of a project's models while it runs (`django/unseen/`). It is never read, even where
 * it lies on the search path: what it does is known, and would be lost among what cannot be followed.
 */
const ACTING: ReadonlySet<string> = new Set([
  "actstream.registry",
  "simple_history",
  "modeltranslation",
  "parler",
  "pghistory",
]);

/** What Django decorates methods with to make descriptors of them. */
const DESCRIPTORS: ReadonlySet<string> = new Set([
  "django.utils.functional.cached_property",
  "django.utils.functional.classproperty",
]);

/** django-configurations, which makes a module of one of its classes (`setup/configuration.ts`): its source is not read either. */
const CONFIGURATIONS = "configurations";

const GLOBAL_SETTINGS = "django.conf.global_settings.";

/**
 * Makes the host. All of `django.*` is its to hand out, and so are packages that act on models; nothing of them is read from files.
 * @param packages what the user says of packages that are not read; it wins over what is known of them
 */
export function djangoHost(
  surroundings: HostSurroundings,
  packages: PackageDescriptions = { fields: {}, bases: {} },
): DjangoHost {
  const django = recordedDjango(surroundings.django);
  const names = canonicalNames(django);
  const defaults = defaultSettings(surroundings.django);
  const value = (path: string): Value => find(path) ?? external(path);
  const setting = (name: string): Value => {
    const found = surroundings.setting(name);
    return found === undefined
      ? { kind: "unknown", reason: `the setting \`${name}\` is not set`, origin: null }
      : settingValue(name, found);
  };
  const instance = (of: ClassValue, given: Arguments, rank: Rank): Value | undefined => {
    const made = surroundings.program()?.call(of, given, null);
    return made instanceof PythonInstance ? copyInstance(made, rank) : made;
  };
  const refersTo = { external: value, setting, instance };
  const contrib = new RecordedClasses(moduleTable(django.modules), refersTo, DJANGO_RANK);
  const libraries = new RecordedClasses(libraryModule, refersTo, LIBRARY_RANK);
  const described = new DescribedPackages(packages, refersTo, LIBRARY_RANK);

  function find(path: string): Value | undefined {
    const canonical = names.canonical(path);
    if (canonical.startsWith(GLOBAL_SETTINGS)) return defaults(canonical.slice(GLOBAL_SETTINGS.length));
    if (canonical === META_OPTION_NAMES) return tuple(surroundings.metaOptions().map((name) => str(name)));
    const known =
      djangoConstant(canonical, surroundings.django) ??
      contrib.find(canonical) ??
      described.find(path) ??
      standIn(path, surroundings.program()) ??
      libraries.find(libraryName(canonical));
    if (known !== undefined) return known;
    return canonical === path ? undefined : external(canonical);
  }

  return {
    owns: (module) => module === "django" || module === CONFIGURATIONS || ACTING.has(module),
    external: find,
    attribute: (of, name, at) => djangoAttribute(of, name, at, surroundings),
    assigned: (path, assigned) => {
      if (names.canonical(path) !== META_OPTION_NAMES) return;
      if (assigned.kind === "tuple" || assigned.kind === "list")
        surroundings.setMetaOptions(assigned.items.flatMap((item) => (item.kind === "str" ? [item.value] : [])));
    },
    isDescriptor: (path) => DESCRIPTORS.has(path),
    assignedTo: (of, name, assigned, at) => setOnMeta(of, name, assigned, at, surroundings),
    attributeOfClass: (owner, name, bound) => {
      if (bound.kind === "bool")
        return name === "abstract" && isTakenOver(owner, name) ? bool(false, bound.origin) : bound;
      if (bound.kind === "class") return name === "Meta" ? surroundings.metaOf(owner) : bound;
      return fieldRow(bound)?.kind === "many-to-many" ? surroundings.manyToManyOf(owner, name, bound) : bound;
    },
    call(callee, args, at, ranks) {
      if (callee.kind === "external" && callee.path === `${CLASS_PREPARED}.connect`) {
        connectReceiver(args, surroundings, ranks);
        return none(at);
      }
      if (callee.kind === "external" && REGISTERING.has(callee.path)) {
        surroundings.register(registrationOf(callee.path, args, at));
        return none(at);
      }
      if (callee.kind === "external")
        return (
          described.call(callee, args, at, ranks) ??
          callDjango(callee.path, args, surroundings, at) ??
          (makesPlainMixin(callee.path) ? callee : undefined)
        );
      const tracked = callee.kind === "call" ? trackedModel(callee, args, at) : undefined;
      if (tracked !== undefined) {
        surroundings.register(tracked);
        return tracked.model;
      }
      if (callee.kind === "bound")
        return fieldMethod(callee, surroundings) ?? appConfigMethod(callee, args, surroundings);
      if (callee.kind === "operation")
        return (
          metaMethod(callee, args, surroundings) ??
          fieldMethod(callee, surroundings) ??
          appConfigMethod(callee, args, surroundings)
        );
      // `@deconstructible(path="…")` and its like
      if (callee.kind === "call" && callee.callee.kind === "external")
        return (
          decorateReceiver(callee, args, surroundings, ranks) ?? callDjango(callee.callee.path, args, surroundings, at)
        );
      return undefined;
    },
    isHook: (path) => path === CLASS_PREPARED || TRACK.test(path) || REGISTERING.has(path),
    isMetaclass: (path) => names.canonical(path) === MODEL_METACLASS,
    metaclassOf: (path) => (isModelRoot(external(names.canonical(path))) ? MODEL_METACLASS : undefined),
    runsFiles: (path) => path === INCLUDE_SETTINGS,
    derives: (path, from) =>
      derivesFrom(libraryName(names.canonical(path)), names.canonical(from), surroundings.django),
    enumeration: (path) => {
      const canonical = names.canonical(path);
      return Object.hasOwn(ENUMERATIONS, canonical) ? ENUMERATIONS[canonical] : undefined;
    },
    classCreated: (created) => surroundings.classCreated(created),
    recordedClasses: (module) => {
      const classes = contrib.classes(module);
      return classes.length > 0 ? classes : libraries.classes(module);
    },
  };
}

/** Whether a Meta has an option of the Meta of another model: Django has set `abstract` to False there once that model was made. */
function isTakenOver(meta: ClassValue, option: string): boolean {
  const holder = meta.mro.find((each) => each.kind === "class" && each.namespace().has(option));
  return holder?.kind === "class" && holder !== meta && holder.qualname.endsWith(".Meta");
}
