import { diagnose } from "../../pipeline.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { type ProjectOptions, projectInput, type TalkOptions } from "../options.js";
import { doctorMarkdown, doctorText } from "../reporters/doctor-text.js";
import { createTalk } from "../talk.js";
import { doctorReport } from "./doctor-report.js";

/** Options of `throughline doctor`, as commander hands them over. */
export interface DoctorOptions extends ProjectOptions, TalkOptions {
  readonly format: "text" | "json" | "markdown";
}

/**
 * `throughline doctor`: what was found of a project.
 * @param config the config file that was read; null when there is none
 */
export async function doctor(path: string, options: DoctorOptions, config: string | null, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const diagnosis = diagnose(projectInput(path, options, io));
  const report = doctorReport(diagnosis, config);
  const text = {
    json: () => `${JSON.stringify(report, null, 2)}\n`,
    text: () => doctorText(report, talk.colors),
    markdown: () => doctorMarkdown(report),
  }[options.format]();
  if (!talk.result(text)) return 1;
  return report.errors === 0 ? 0 : 1;
}
