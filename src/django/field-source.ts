import type { Rank } from "../python/evaluate/values.js";
import type { Span } from "../source/span.js";
import type { CustomField } from "./custom-fields.js";
import type { FieldContext } from "./field-declaration.js";
import type { FieldOptions } from "./field-options.js";

/** What the readers of single field kinds work from. */
export interface FieldSource {
  /** Dotted name of the field's class as written. */
  readonly className: string;
  readonly rank: Rank;
  readonly origin: Span | null;
  readonly options: FieldOptions;
  /** What the project's own class says besides its arguments; null for Django's classes. */
  readonly custom: CustomField | null;
  readonly context: FieldContext;
}
