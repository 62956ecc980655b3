import { inspect as inspectProject, type SupportedDialect } from "../../pipeline.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { inspectJson } from "../reporters/inspect-json.js";
import { inspectMarkdown } from "../reporters/inspect-markdown.js";
import { inspectText } from "../reporters/inspect-text.js";
import { createTalk } from "../talk.js";

/** Options of `throughline inspect`, as commander hands them over. */
export interface InspectOptions extends ProjectOptions, TalkOptions {
  readonly dialect: SupportedDialect;
  readonly format: "text" | "json" | "markdown";
}

/** `throughline inspect`: the model graph of a project. */
export async function inspect(path: string, options: InspectOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const { project, apps, graph, diagnostics, sourceOf } = inspectProject(
    projectInput(path, options, io),
    options.dialect,
  );
  talk.diagnostics(diagnostics, sourceOf);
  const pieces = {
    json: () => inspectJson(graph, diagnostics),
    text: () => [inspectText(project, apps, talk.colors)],
    markdown: () => [inspectMarkdown(project, apps)],
  }[options.format]();
  if (!(await talk.resultOf(pieces))) return 1;
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}
