import { codeFrame, printable } from "../../diagnostics/code-frame.js";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import { countBySeverity, inReadingOrder } from "../../diagnostics/order.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { Colors } from "../colors.js";

/** How diagnostics are shown to people. */
export interface DiagnosticsView {
  readonly colors: Colors;
  /** The file that a span is in, for its code frame; undefined when it cannot be shown. */
  sourceOf(file: string): SourceFile | undefined;
  /** Shows notes (severity `info`) too. */
  readonly verbose: boolean;
  /** Shows errors only. */
  readonly quiet: boolean;
  /** Most diagnostics shown; the rest are counted. */
  readonly limit: number;
}

/** Diagnostics shown unless `--all` is given. */
export const DEFAULT_LIMIT = 20;

/**
 * Diagnostics as text with code frames, in reading order, and a line that counts them. Where there are more than the
 * limit, errors come before warnings before notes in the choice of what is shown; what is said of several models or
 * fields in the same words is shown once, with the other places. Empty when there is nothing to say.
 */
export function diagnosticsText(diagnostics: readonly Diagnostic[], view: DiagnosticsView): string {
  const all = inReadingOrder(diagnostics);
  const severities: readonly Severity[] = view.quiet
    ? ["error"]
    : view.verbose
      ? ["error", "warning", "info"]
      : ["error", "warning"];
  const shown = severities.flatMap((severity) => all.filter((diagnostic) => diagnostic.severity === severity));
  const groups = Number.isFinite(view.limit) ? alike(shown) : new Map(shown.map((each) => [each, []]));
  const chosen = new Map([...groups].slice(0, view.limit));
  const blocks = all.flatMap((diagnostic) => {
    const others = chosen.get(diagnostic);
    return others === undefined ? [] : [block(diagnostic, view, others)];
  });
  const said = [...chosen.values()].reduce((sum, others) => sum + 1 + others.length, 0);
  if (shown.length > said) blocks.push(`… and ${shown.length - said} more; --all shows them\n`);
  const counted = view.quiet ? "" : countLine(all, view);
  if (counted !== "") blocks.push(counted);
  return blocks.join("\n");
}

/** Diagnostics that say the same but for the model and field, by the first of them. */
function alike(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, readonly Diagnostic[]> {
  const firsts = new Map<string, Diagnostic>();
  const groups = new Map<Diagnostic, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { code, severity, message, model, field } = diagnostic;
    const names = [model, model?.slice(model.indexOf(".") + 1), field].flatMap((name) => (name ? [`\`${name}\``] : []));
    const key = JSON.stringify([code, severity, names.reduce((text, name) => text.replaceAll(name, "``"), message)]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, diagnostic);
      groups.set(diagnostic, []);
    } else groups.get(first)?.push(diagnostic);
  }
  return groups;
}

/** How many of the other places of one group are named. */
const OTHER_PLACES = 3;

/** `also of 5 more: shop.Book.author (shop/models.py:2:25), …` */
function otherPlaces(others: readonly Diagnostic[]): string {
  const named = others.slice(0, OTHER_PLACES).map(({ model, field, span }) => {
    const of = [model, field].filter((name) => name !== undefined).join(".");
    const where = span === null ? "" : place(span);
    return of === "" ? where : where === "" ? of : `${of} (${where})`;
  });
  return `${others.length} more: ${named.join(", ")}${others.length > OTHER_PLACES ? ", …; --all shows them" : ""}`;
}

function block(diagnostic: Diagnostic, { colors, sourceOf }: DiagnosticsView, others: readonly Diagnostic[]): string {
  const { span, severity, code, djangoId, message, hint, related } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const ids = djangoId === undefined ? code : `${code}, ${djangoId}`;
  const where = span === null ? "" : `${colors.bold(place(span))}: `;
  const lines = [`${where}${paint(severity)}: ${printable(message)} ${colors.dim(`[${ids}]`)}`];
  if (span !== null) lines.push(...frame(span, sourceOf, paint, colors));
  for (const { span: other, message: text } of related ?? []) {
    lines.push(`  ${colors.bold(place(other))}: ${printable(text)}`);
    lines.push(...frame(other, sourceOf, colors.cyan, colors));
  }
  if (others.length > 0) lines.push(`  ${colors.dim("and")} ${otherPlaces(others)}`);
  if (hint !== undefined) lines.push(`  ${colors.green("hint")}: ${printable(hint)}`);
  return `${lines.join("\n")}\n`;
}

/** `file:line:column`, as editors and terminals make links of it. */
export function place({ file, line, column }: Span): string {
  return printable(`${file}:${line}:${column}`);
}

function frame(
  span: Span,
  sourceOf: DiagnosticsView["sourceOf"],
  paint: (text: string) => string,
  colors: Colors,
): string[] {
  const source = sourceOf(span.file);
  if (source === undefined) return [];
  const { text, carets } = codeFrame(source, span);
  const number = String(span.line);
  return [
    `  ${colors.dim(`${number} |`)} ${text}`,
    `  ${colors.dim(`${" ".repeat(number.length)} |`)} ${paint(carets)}`,
  ];
}

function countLine(all: readonly Diagnostic[], view: DiagnosticsView): string {
  const { error, warning, info } = countBySeverity(all);
  if (error + warning + info === 0) return "";
  const parts = [count(error, "error"), count(warning, "warning")];
  const notes = view.verbose || info === 0 ? count(info, "note") : `${count(info, "note")} (--verbose shows them)`;
  if (info > 0) parts.push(notes);
  return `${parts.join(", ")}\n`;
}

/** `1 model`, `2 models`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
