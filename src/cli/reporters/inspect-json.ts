import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Graph } from "../../lower/graph.js";
import { diagnosticsJson } from "./diagnostics-json.js";

/** So many models are put into one piece. */
const BATCH = 200;

/** What stands where the models come to stand: no text of JSON holds a line break and quotes as they are. */
const PLACE = '\n    "": 0\n';

/**
 * The graph and the diagnostics as indented JSON, piece by piece: as one text, that of twenty thousand models would take a third
 * of the memory that reading them takes.
 */
export function* inspectJson(graph: Graph, diagnostics: readonly Diagnostic[]): Generator<string> {
  const labels = Object.keys(graph.models);
  const whole = { ...graph, diagnostics: diagnosticsJson(diagnostics) };
  if (labels.length === 0) {
    yield `${indented(whole)}\n`;
    return;
  }
  const frame = indented({ ...whole, models: { "": 0 } });
  const at = frame.indexOf(PLACE);
  yield frame.slice(0, at + 1);
  for (let from = 0; from < labels.length; from += BATCH) {
    const batch = labels.slice(from, from + BATCH).map((label) => [label, graph.models[label]] as const);
    const text = indented({ models: Object.fromEntries(batch) });
    const entries = text.slice('{\n  "models": {\n'.length, -"\n  }\n}".length);
    yield from + BATCH < labels.length ? `${entries},\n` : entries;
  }
  yield `${frame.slice(at + PLACE.length - 1)}\n`;
}

function indented(value: object): string {
  return JSON.stringify(value, null, 2);
}
