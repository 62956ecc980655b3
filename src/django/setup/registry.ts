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
  readonly #apps: AppConfig[] = [];
  readonly #byLabel = new Map<string, AppConfig>();
  readonly #byName = new Map<string, AppConfig>();
  readonly #models = new Map<string, Map<string, ModelClass>>();

  constructor(apps: readonly AppConfig[]) {
    for (const app of apps) this.install(app);
  }

  /** Installed apps in order. */
  get apps(): readonly AppConfig[] {
    return this.#apps;
  }

  /** Adds an app after those that are there. */
  install(app: AppConfig): void {
    this.#apps.push(app);
    if (!this.#byLabel.has(app.label)) this.#byLabel.set(app.label, app);
    if (!this.#byName.has(app.name)) this.#byName.set(app.name, app);
  }

  /** The installed app with this label. */
  app(label: string): AppConfig | undefined {
    return this.#byLabel.get(label);
  }

  /** The innermost installed app that contains a dotted module. Mirrors `get_containing_app_config`. */
  containingApp(module: string): AppConfig | undefined {
    for (let end = module.length; end > 0; end = module.lastIndexOf(".", end - 1)) {
      const found = this.#byName.get(module.slice(0, end));
      if (found !== undefined) return found;
    }
    return undefined;
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
