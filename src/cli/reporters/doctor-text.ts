import { printable } from "../../diagnostics/code-frame.js";
import type { Colors } from "../colors.js";
import type { Assumption, DoctorReport } from "../commands/doctor-report.js";
import { count } from "./diagnostics-text.js";
import { escaped } from "./inspect-markdown.js";

type Rows = readonly (readonly [name: string, value: string])[];

/** The report of `doctor` for people. */
export function doctorText(report: DoctorReport, colors: Colors): string {
  const table = (rows: Rows): string => {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `  ${colors.dim(name.padEnd(width))}  ${printable(value)}\n`).join("");
  };
  const assumed = report.assumed.map(
    (each) =>
      `  ${printable(each.message)}${times(each)} ${colors.dim(`[${each.code}]`)}\n    ${colors.green("settled by")}: ${settledBy(each)}\n`,
  );
  const parts = [`${colors.bold("project")}\n${table(projectRows(report))}`];
  if (report.apps.length > 0) parts.push(`${colors.bold("apps")}\n${table(appRows(report))}`);
  if (assumed.length > 0) parts.push(`${colors.bold("assumed")}\n${assumed.join("")}`);
  parts.push(`${count(report.errors, "error")}, ${count(report.warnings, "warning")}\n`);
  return parts.join("\n");
}

/** The report of `doctor` as Markdown. */
export function doctorMarkdown(report: DoctorReport): string {
  const table = (rows: Rows): string =>
    `| | |\n|---|---|\n${rows.map(([name, value]) => `| ${escaped(name)} | ${escaped(value)} |\n`).join("")}`;
  const assumed = report.assumed.map(
    (each) => `- ${escaped(`${each.message}${times(each)}`)} (${each.code}). Settled by: ${escaped(settledBy(each))}\n`,
  );
  const parts = [`## project\n\n${table(projectRows(report))}`];
  if (report.apps.length > 0) parts.push(`## apps\n\n${table(appRows(report))}`);
  if (assumed.length > 0) parts.push(`## assumed\n\n${assumed.join("")}`);
  parts.push(`${count(report.errors, "error")}, ${count(report.warnings, "warning")}\n`);
  return parts.join("\n");
}

function projectRows(report: DoctorReport): Rows {
  const { settings, django, files } = report;
  return [
    ["root", report.root],
    ["config", report.config ?? "none"],
    ["settings", settings.module === null ? "none" : `${settings.module} (${settings.source ?? "?"})`],
    ["source roots", report.sourceRoots.join(", ")],
    ["Django", `${django.version} (${django.source ?? "assumed"})`],
    ["AUTH_USER_MODEL", report.authUserModel],
    ["DEFAULT_AUTO_FIELD", report.defaultAutoField],
    ["packages without source", report.packagesWithoutSource.join(", ") || "none"],
    ["files", `${files.read} of ${files.of} .py files read`],
  ];
}

function appRows({ apps }: DoctorReport): Rows {
  return apps.map(({ label, module, models, contrib, package: name }) => [
    label,
    `${module}, ${count(models, "model")}${contrib ? ", Django's own" : name === null ? "" : `, as ${name} has them`}`,
  ]);
}

function times({ times: number }: Assumption): string {
  return number === 1 ? "" : ` (and ${number - 1} more like it)`;
}

function settledBy({ settledBy: { flag, config } }: Assumption): string {
  return flag === null ? config : `${flag}, or ${config} in throughline.config.ts`;
}
