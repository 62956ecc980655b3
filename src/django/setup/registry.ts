import { type ModelClass, modelName } from "../models/model-class.js";
import type { AppConfig } from "./apps.js";

/** What became of a registration. */
export type Registration =
  | { readonly kind: "registered" }
  /** The same class statement's module and name were there already: Django warns and the later class takes the place. */
  | { readonly kind: "replaced"; readonly former: ModelClass }
  /** Another class has the name: Django refuses, the former class stays. */
  | { readonly kind: "conflict"; readonly former: ModelClass };

/** Installed apps and the models in them by name. Mirrors `django.apps.registry.Apps`. */
export class Registry {
  readonly #apps: AppConfig[];
  readonly #models = new Map<string, Map<string, ModelClass>>();

  constructor(apps: readonly AppConfig[]) {
    this.#apps = [...apps];
  }

  /** Installed apps in order. */
  get apps(): readonly AppConfig[] {
    return this.#apps;
  }

  /** Adds an app after those that are there. */
  install(app: AppConfig): void {
    this.#apps.push(app);
  }

  /** The installed app with this label. */
  app(label: string): AppConfig | undefined {
    return this.apps.find((app) => app.label === label);
  }

  /** The innermost installed app that contains a dotted module. Mirrors `get_containing_app_config`. */
  containingApp(module: string): AppConfig | undefined {
    let found: AppConfig | undefined;
    for (const app of this.apps) {
      const contains = module === app.name || module.startsWith(`${app.name}.`);
      if (contains && (found === undefined || app.name.length > found.name.length)) found = app;
    }
    return found;
  }

  /** Mirrors `register_model`. */
  register(model: ModelClass): Registration {
    const models = this.#models.get(model.appLabel) ?? new Map<string, ModelClass>();
    this.#models.set(model.appLabel, models);
    const former = models.get(modelName(model));
    if (former !== undefined && (former.name !== model.name || former.module !== model.module)) {
      return { kind: "conflict", former };
    }
    models.set(modelName(model), model);
    return former === undefined ? { kind: "registered" } : { kind: "replaced", former };
  }

  /** A registered model by label and name in any case, whether its app is installed or not. Mirrors `get_registered_model`. */
  find(appLabel: string, name: string): ModelClass | undefined {
    return this.#models.get(appLabel)?.get(name.toLowerCase());
  }

  /** Models of installed apps in order: `get_models(include_auto_created=True, include_swapped=True)`. */
  models(): readonly ModelClass[] {
    return this.apps.flatMap((app) => [...(this.#models.get(app.label)?.values() ?? [])]);
  }

  /** Every registered model, those of apps that are not installed included. */
  allModels(): readonly ModelClass[] {
    return [...this.#models.values()].flatMap((models) => [...models.values()]);
  }
}
