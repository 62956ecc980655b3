import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model, Project } from "../project.js";

/** A project whose models know that statements were lost, and diagnostics that name those models. */
export interface MarkedProject {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Names the model in each syntax error that lies inside a class statement of a model, and marks that model as incomplete:
 * statements of it were lost.
 */
export function markLostStatements(project: Project, diagnostics: readonly Diagnostic[]): MarkedProject {
  if (!diagnostics.some(({ code }) => code === "syntax-error")) return { project, diagnostics };
  const damaged = new Set<string>();
  const named = diagnostics.map((found): Diagnostic => {
    if (found.code !== "syntax-error" || found.model !== undefined) return found;
    const model = project.models.find((each) => holds(each, found));
    if (model === undefined) return found;
    damaged.add(model.label);
    return { ...found, model: model.label, message: `${found.message}; \`${model.label}\` lost the statement` };
  });
  const models = project.models.map((model) => (damaged.has(model.label) ? { ...model, complete: false } : model));
  return { project: { ...project, models }, diagnostics: named };
}

function holds({ origin, autoCreated }: Model, { span }: Diagnostic): boolean {
  if (origin === null || span === null || autoCreated || origin.file !== span.file) return false;
  return origin.start <= span.start && span.start < origin.end;
}
