import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Project } from "../django/project.js";
import type { WitnessDifference } from "./compare-models.js";
import type { Testimony } from "./testimony.js";

/** What is said of an app as a whole, and what hangs on it: that its models are not known, or that they are taken from records. */
const OF_APPS: ReadonlySet<string> = new Set(["app-not-found", "app-not-read", "app-label-duplicate", "app-recorded"]);

/** Django's own checks say nothing of how a field was read, but that what it names is not there does. */
const NOT_FOUND: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(["relation-target-missing", "through-missing"]);

/** What reading a project said, asked for what had named the place of a difference. */
export class Announcements {
  readonly #diagnostics: readonly Diagnostic[];
  readonly #testimony: Testimony;
  /** Abstract bases by model. */
  readonly #bases: ReadonlyMap<string, readonly string[]>;

  /** Labels of the abstract bases that members come from, by the members' own. */
  readonly #origins: ReadonlyMap<string, string>;
  /** Labels of all that a model inherits from, by its own. */
  readonly #ancestors: ReadonlyMap<string, readonly string[]>;

  constructor(diagnostics: readonly Diagnostic[], { models }: Project, testimony: Testimony) {
    this.#diagnostics = diagnostics.filter((each) => each.djangoId === undefined || NOT_FOUND.has(each.code));
    this.#testimony = testimony;
    this.#bases = new Map(models.map(({ label, abstractBases }) => [label, abstractBases]));
    this.#ancestors = new Map(
      models.map(({ label, abstractBases, parents }) => [
        label,
        [...abstractBases, ...parents.map((parent) => parent.label)],
      ]),
    );
    this.#origins = new Map(
      models.flatMap(({ label, fields, manyToMany }) =>
        [...fields, ...manyToMany].flatMap(({ name, inheritedFrom }) =>
          inheritedFrom === null ? [] : [[`${label}.${name}`, inheritedFrom] as const],
        ),
      ),
    );
  }

  /**
   * The diagnostic that had named the place of a difference; undefined where none had. One of the field, or of the model for
   * what is the model's own; one of the model for members that are missing or too many; one in the file of a
   * model that was not read; one of the app. Notes count where they name the very fact, or the member that is missing.
   */
  of(difference: WitnessDifference): Diagnostic | undefined {
    return difference.subject === "app"
      ? this.#ofApps(difference)
      : (this.#ofMember(difference) ??
          this.#ofApp(difference) ??
          this.#ofOrigin(difference) ??
          this.#ofStartUp(difference));
  }

  /**
   * What was said of the app that a member comes from: its class is taken from records, too. Of what is no column, only the
   * bases tell where it may come from.
   */
  #ofOrigin({ subject, way, label, member }: WitnessDifference): Diagnostic | undefined {
    if (subject === "model" && way !== "differs") return undefined;
    if (subject !== "field" && subject !== "many-to-many")
      return (this.#ancestors.get(label) ?? []).flatMap((each) => this.#ofApp({ label: each }) ?? [])[0];
    const origin = this.#origins.get(`${label}.${member}`);
    return origin === undefined ? undefined : this.#ofApp({ label: origin });
  }

  /** What was said of code that runs once all models are there and may add to them, of what is missing. */
  #ofStartUp({ way }: WitnessDifference): Diagnostic | undefined {
    return way === "missing" ? this.#diagnostics.find(({ code }) => code === "start-up-unread") : undefined;
  }

  #ofMember({ way, label, member, fact }: WitnessDifference): Diagnostic | undefined {
    const owners = new Set([label, ...(this.#bases.get(label) ?? [])]);
    const exact = this.#diagnostics
      .filter(({ model, field }) => model !== undefined && owners.has(model) && (field ?? null) === member)
      .filter(({ severity, message }) => severity !== "info" || way === "missing" || message.includes(`\`${fact}\``));
    if (exact.length > 0 || way === "differs") return exact[0];
    const loud = this.#diagnostics.filter(({ severity }) => severity !== "info");
    if (member !== null) return loud.find(({ model, field }) => model === label && field === undefined);
    const module = this.#moduleOf(label);
    return loud.find(({ model, span }) => model === undefined && span !== null && isFileOf(span.file, module));
  }

  #ofApps({ label }: WitnessDifference): Diagnostic | undefined {
    const ofInstalled = ({ code, message }: Diagnostic): boolean =>
      code.startsWith("setting") && message.includes("INSTALLED_APPS");
    return this.#ofApp({ label }) ?? this.#diagnostics.find(ofInstalled);
  }

  #ofApp({ label }: Pick<WitnessDifference, "label">): Diagnostic | undefined {
    const module = this.#moduleOf(label);
    return this.#diagnostics.find(({ code, message }) => OF_APPS.has(code) && names(message, module));
  }

  /** Dotted module of a model, where Django has it, by its label; of an app, by its own. */
  #moduleOf(label: string): string {
    const { apps, further } = this.#testimony;
    const own = further[label]?.module;
    if (typeof own === "string") return own;
    const [app = label] = label.split(".", 1);
    return apps.find((each) => each.label === app)?.module ?? app;
  }
}

/** Whether a message names an app in quotes: its module, what is in it, or what it is in. */
function names(message: string, module: string): boolean {
  return [...message.matchAll(/[`']([\w.]+)[`']/g)].some(
    ([, name = ""]) => name === module || name.startsWith(`${module}.`) || module.startsWith(`${name}.`),
  );
}

/** Whether a path is that of a dotted module, from whatever folder it is named. */
function isFileOf(path: string, module: string): boolean {
  const stem = `/${path}`.replace(/(?:\/__init__)?\.py$/, "");
  return stem.endsWith(`/${module.replaceAll(".", "/")}`);
}
