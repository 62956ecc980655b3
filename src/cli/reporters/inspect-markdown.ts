import { printable } from "../../diagnostics/code-frame.js";
import type { Project } from "../../django/project.js";
import { kindNotes, type ModelSummary, summarize } from "./model-summary.js";

/** The models of a project as Markdown: a section for each app, a table for each model. */
export function inspectMarkdown(project: Project, apps: ReadonlySet<string> | null): string {
  const sections = summarize(project, apps).map(
    ({ app, models }) => `## ${escaped(app)}\n\n${models.map(modelSection).join("\n")}`,
  );
  return sections.length === 0 ? "No models.\n" : sections.join("\n");
}

function modelSection({ model, members }: ModelSummary): string {
  const rows = members.map(
    ({ name, type, notes }) => `| ${escaped(name)} | ${escaped(type)} | ${escaped(notes.join(", "))} |\n`,
  );
  const about = [`table ${model.table}`, ...kindNotes(model)].join(", ");
  return `### ${escaped(model.name)}\n\n${escaped(about)}\n\n| field | type | notes |\n|---|---|---|\n${rows.join("")}`;
}

/** Text that Markdown shows as it is. */
export function escaped(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
