import type { Json, JsonObject } from "../lower/graph-values.js";

/** What a project's own Django said of its models: what `witness.py` writes. */
export interface Testimony {
  /** `5.2.17`, `3.12.1`. */
  readonly django: string;
  readonly python: string;
  /** `connection.vendor`; `unknown` where the settings name no database. */
  readonly vendor: string;
  readonly apps: readonly { readonly label: string; readonly module: string }[];
  /** By label, as the graph of `inspect` has them, and what the graph does not say. */
  readonly models: { readonly [label: string]: JsonObject };
  readonly further: { readonly [label: string]: JsonObject };
}

/** Why Django could not be asked. */
export interface WitnessRefusal {
  /** `imports` are the modules of `--import`; `models`: it was set up, and something failed as it was asked. */
  readonly stage: "django" | "settings" | "setup" | "imports" | "models";
  /** Class of the exception, and what it says. */
  readonly exception: string;
  readonly message: string;
}

/** What `witness.py` answers. */
export type WitnessAnswer = { readonly testimony: Testimony } | { readonly failed: WitnessRefusal };

/** Whether a JSON value is an object, and so may be asked for its keys. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the answer of `witness.py`; null where the text is none: it was not written to its end. */
export function readAnswer(text: string): WitnessAnswer | null {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(value)) return null;
  return isAnswer(value) ? value : null;
}

/** The script is ours and comes with this code: what it is asked for is there, or what failed. */
function isAnswer(value: JsonObject): value is JsonObject & WitnessAnswer {
  return "testimony" in value || "failed" in value;
}
