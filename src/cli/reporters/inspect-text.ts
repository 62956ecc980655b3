import { printable } from "../../diagnostics/code-frame.js";
import { displayWidth } from "../../diagnostics/display-width.js";
import type { Project } from "../../django/project.js";
import type { Colors } from "../colors.js";
import { count } from "./diagnostics-text.js";
import { kindNotes, type ModelSummary, summarize } from "./model-summary.js";

/** The models of a project as text for people, by app. */
export function inspectText(project: Project, apps: ReadonlySet<string> | null, colors: Colors): string {
  const groups = summarize(project, apps);
  const models = groups.flatMap((group) => group.models);
  const relations = models.reduce((sum, { model }) => sum + model.manyToMany.length, 0);
  const fields = models.reduce((sum, { model }) => sum + model.fields.length, 0);
  const total = `${count(models.length, "model")}, ${count(fields, "field")}, ${relations} many-to-many\n`;
  const parts = groups.map(({ app, source, models: own }) => {
    const heading = `${colors.bold(printable(app))}${source === null ? "" : colors.dim(`  ${printable(source)}`)}\n`;
    return `${heading}${own.map((model) => modelText(model, colors)).join("")}`;
  });
  return [...parts, total].join("\n");
}

function modelText({ model, members }: ModelSummary, colors: Colors): string {
  const notes = [model.table, ...kindNotes(model)].map(printable).join(", ");
  const name = Math.max(0, ...members.map((member) => displayWidth(printable(member.name))));
  const type = Math.min(48, Math.max(0, ...members.map((member) => displayWidth(printable(member.type)))));
  const lines = members.map((member) => {
    const line = `    ${pad(member.name, name)}  ${pad(member.type, type)}`;
    return member.notes.length === 0
      ? `${line.trimEnd()}\n`
      : `${line}  ${colors.dim(member.notes.map(printable).join(", "))}\n`;
  });
  return `  ${colors.cyan(model.name)}${colors.dim(`  ${notes}`)}\n${lines.join("")}`;
}

function pad(text: string, width: number): string {
  const shown = printable(text);
  return shown + " ".repeat(Math.max(0, width - displayWidth(shown)));
}
