import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";

/** Says that a swappable model stands for itself, since nobody says what else its setting could hold. */
export function swapAssumed(label: string, setting: string, at: Span | null): Diagnostic {
  const message = `\`${label}\` can be swapped out by the setting \`${setting}\`, and there are no settings; it was assumed not to be`;
  return diagnostic("swap-assumed", message, { span: at, hint: `Name another model with --set ${setting}=app.Model.` });
}
