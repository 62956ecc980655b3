import type { Conversion } from "../pipeline.js";
import { type Subjects, subjectsOf } from "./tally.js";

/** What a conversion comes to, as plain data: all that is written of it and said about it. */
export interface Converted
  extends Pick<
    Conversion,
    "files" | "migrations" | "config" | "artefacts" | "left" | "names" | "notCarried" | "targetVersion" | "diagnostics"
  > {
  /** Django's version that was followed. */
  readonly django: Conversion["project"]["django"];
  readonly subjects: Subjects;
}

/** A conversion without what it was made from. */
export function convertedOf(conversion: Conversion): Converted {
  const { project, apps, files, migrations, config, artefacts, left, names, notCarried } = conversion;
  const { targetVersion, diagnostics } = conversion;
  return {
    django: project.django,
    subjects: subjectsOf(project, apps),
    ...{ files, migrations, config, artefacts, left, names, notCarried, targetVersion, diagnostics },
  };
}
