import { CODES, type CodeDescription } from "../../diagnostics/codes.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import { CHECK_CODES } from "../../drift/check-codes.js";
import type { SupportedDialect } from "../../pipeline.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { explainText, factsOf } from "../reporters/explain-text.js";
import { createTalk, type Talk } from "../talk.js";

/** Options of `throughline explain`, as commander hands them over. */
export interface ExplainOptions extends ProjectOptions, TalkOptions {
  readonly project: string;
  readonly dialect: SupportedDialect;
  readonly format: "text" | "json";
}

/** `throughline explain`: a diagnostic's code, or a model, field or relation of a project. */
export async function explain(what: string, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  if (!what.includes(".")) return explainCode(what, options, talk);
  if (/^[a-z_]+\.[EWIC]\d{3}$/.test(what)) {
    const text = `${what} is the id of a check of Django's own: https://docs.djangoproject.com/en/stable/ref/checks/\n`;
    return talk.result(options.format === "json" ? json({ djangoId: what, documentation: text.trim() }) : text) ? 0 : 1;
  }
  const pipeline = await import("../../pipeline.js");
  const input = projectInput(options.project, options, io);
  const { subject, statements, diagnostics, sourceOf } = pipeline.explain(input, what, options.dialect);
  if (subject.kind === "none") {
    talk.diagnostics(diagnostics, sourceOf);
    talk.error(subject.reason);
    return 1;
  }
  talk.diagnostics(diagnostics, sourceOf);
  const text =
    options.format === "json"
      ? json({ ...factsOf(subject), statements })
      : explainText(subject, statements, talk.colors);
  if (!talk.result(text)) return 1;
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

function explainCode(code: string, options: ExplainOptions, talk: Talk): ExitCode {
  const drift = CHECK_CODES.find((each) => each.code === code);
  if (drift !== undefined) {
    const { severity, summary } = drift;
    const text = `${code} (${severity} of \`throughline check\`)\n${summary}\n`;
    return talk.result(options.format === "json" ? json({ code, severity, summary }) : text) ? 0 : 1;
  }
  const codes: Readonly<Record<string, CodeDescription>> = CODES;
  const found = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (found === undefined) {
    const meant = didYouMean(code, [...Object.keys(codes), ...CHECK_CODES.map((each) => each.code)]);
    const hint = meant === undefined ? "give `app.Model`, `app.Model.field` or a code" : `did you mean \`${meant}\`?`;
    talk.error(`there is no diagnostic \`${code}\`; ${hint}`);
    return 1;
  }
  const { severity, summary, documentation } = found;
  const text =
    options.format === "json" ? json({ code, ...found }) : `${code} (${severity})\n${summary}\n\n${documentation}\n`;
  return talk.result(text) ? 0 : 1;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
