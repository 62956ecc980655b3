import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import { countBySeverity, inReadingOrder } from "../../diagnostics/order.js";
import { REMEDIES, type Remedy } from "../../diagnostics/remedies.js";
import type { Diagnosis } from "../../pipeline.js";

/** Everything that `doctor` has to say; every format is made from it. */
export interface DoctorReport {
  readonly config: string | null;
  readonly root: string;
  readonly sourceRoots: readonly string[];
  /** Where the settings module was named; `module` is null where there is none. */
  readonly settings: { readonly module: string | null; readonly source: string | null };
  readonly django: { readonly version: string; readonly source: string | null };
  readonly authUserModel: string;
  readonly defaultAutoField: string;
  readonly apps: readonly AppReport[];
  /** Packages that classes come from and whose source was not found. */
  readonly packagesWithoutSource: readonly string[];
  /** Of the project's `.py` files. */
  readonly files: { readonly read: number; readonly of: number };
  readonly assumed: readonly Assumption[];
  readonly errors: number;
  readonly warnings: number;
}

export interface AppReport {
  readonly label: string;
  readonly module: string;
  /** Written models; automatic through models do not count. */
  readonly models: number;
  readonly contrib: boolean;
  /** The known package whose record it is taken from; null for an app that was read. */
  readonly package: string | null;
}

/** All that was said under one code and that a flag or a config line settles. */
export interface Assumption {
  readonly code: string;
  readonly severity: Severity;
  readonly times: number;
  /** The first of them, with its place. */
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly hint: string | null;
  readonly settledBy: Remedy;
}

export function doctorReport(diagnosis: Diagnosis, config: string | null): DoctorReport {
  const { project, discovery, diagnostics, filesRead, pythonFiles } = diagnosis;
  const { error, warning } = countBySeverity(diagnostics);
  const assumed = diagnostics.some(({ code }) => code === "django-version-assumed");
  return {
    config,
    root: discovery.root,
    sourceRoots: discovery.sourceRoots,
    settings: { module: project.settings.module, source: discovery.settings?.source ?? null },
    django: { version: project.django, source: assumed ? null : (discovery.django?.source ?? null) },
    authUserModel: project.settings.authUserModel,
    defaultAutoField: project.settings.defaultAutoField,
    apps: project.apps.map(({ label, module, contrib, package: name }) => ({
      label,
      module,
      models: project.models.filter((model) => model.app === label && !model.autoCreated).length,
      contrib,
      package: name,
    })),
    packagesWithoutSource: packagesIn(diagnostics),
    files: { read: filesRead, of: pythonFiles },
    assumed: assumptions(diagnostics),
    errors: error,
    warnings: warning,
  };
}

function assumptions(diagnostics: readonly Diagnostic[]): readonly Assumption[] {
  const found = new Map<string, Assumption>();
  for (const { code, severity, message, span, hint } of inReadingOrder(diagnostics)) {
    const settledBy = REMEDIES[code];
    if (settledBy === undefined) continue;
    const earlier = found.get(code);
    const first = { code, severity, message, file: span?.file ?? null, line: span?.line ?? null, hint: hint ?? null };
    found.set(code, { ...(earlier ?? { ...first, settledBy }), times: (earlier?.times ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Top-level names of what these diagnostics name first: an app, a base, a field class. */
function packagesIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  const unread = diagnostics.filter(({ code }) =>
    /^(app-not-read|app-recorded|unknown-base|unknown-field-class)$/.test(code),
  );
  const names = unread.flatMap(({ message }) => /`([A-Za-z_]\w*)[\w.]*`/.exec(message)?.[1] ?? []);
  return [...new Set(names)].sort();
}
