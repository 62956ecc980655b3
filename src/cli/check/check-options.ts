import type { DriftSeverity } from "../../drift/drift-codes.js";
import type { TargetName } from "../../targets/target.js";
import type { CheckFormat } from "../check-formats.js";
import type { WitnessCheckOptions } from "./against-django.js";

/** Options of `throughline check`, as commander hands them over. */
export interface CheckOptions extends WitnessCheckOptions {
  /** A database's URL, a path to TypeScript, or `django`. Default: where the config writes to. */
  readonly against?: string;
  readonly out?: string;
  readonly to?: TargetName;
  readonly drizzle?: "0.45" | "1.0";
  readonly casing?: "snake_case" | "camelCase";
  readonly mode?: "mirror" | "standalone";
  readonly checkChoices?: boolean;
  readonly format: CheckFormat;
  /** Codes, tables and columns that are not spoken of. */
  readonly ignore: readonly string[];
  readonly failOn: DriftSeverity;
  /** File of findings that are known, and whether it is written anew. */
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly watch?: true;
  /** Never flags. */
  readonly severity?: Readonly<Record<string, DriftSeverity | "off">>;
  readonly tables?: readonly string[];
  readonly excludeTables?: readonly string[];
}

/** The same once it is known what to compare with. */
export type AskedCheck = CheckOptions & { readonly against: string };
