import type { DatabaseMode } from "../../../src/pipeline.js";
import type { DialectName } from "../../../src/schema/schema.js";
import type { FactKind } from "../../../src/schema/uncarried-fact.js";
import type { PlotDjango } from "./plot.js";
import type { ProjectSketch } from "./sketch.js";

/** A change to a project's models, and what is due where TypeScript is held against it that was written before. */
export interface ModelMutation {
  readonly project: ProjectSketch;
  /** Tables each of which is due a finding. */
  readonly tables: readonly string[];
  /** Column that the finding must name; null where it is about the table, a constraint, an index or a relation. */
  readonly column: string | null;
  /** Constraint or index that the finding must name; null for any. */
  readonly name: string | null;
  /** What of the changed project the finding must lead to, as `WrittenProject.lines` names it; null: the table's model. */
  readonly at: string | null;
}

/** A kind of change: all places of a project where it can be made. */
export interface ModelMutationKind {
  /** Codes, any of which says what was changed; none: nothing that the other side could hold is changed. */
  readonly due: readonly string[];
  /** Whether more goes with it, so that there are further findings. */
  readonly cascades?: true;
  /** Facts that a target may not carry: where it says so, nothing has to be found. */
  readonly facts?: readonly FactKind[];
  /** Databases to which the change is one; left out: all. */
  readonly only?: readonly DialectName[];
  /** Databases to which it is none: what there was holds what there is now. */
  readonly noneOn?: readonly DialectName[];
  /** Who carries out deletion rules and choices; left out: the application. */
  readonly mode?: DatabaseMode;
  /** Django's release that has such a thing; left out: 5.2. */
  readonly django?: PlotDjango;
  places(project: ProjectSketch, dialect: DialectName): readonly ModelMutation[];
}

/** Kinds by what is changed. */
export type ModelMutationKinds = Readonly<Record<string, ModelMutationKind>>;
