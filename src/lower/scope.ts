import type { Report } from "../diagnostics/diagnostic.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Project } from "../django/project.js";
import type { ModelIndex } from "./model-index.js";

/** What every part of lowering is given. */
export interface LowerScope {
  readonly project: Project;
  readonly models: ModelIndex;
  readonly dialect: Dialect;
  readonly report: Report;
}
