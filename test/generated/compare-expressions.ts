import { parserReady } from "../../src/python/syntax/parser.js";
import { readProgram } from "../python/evaluate/read-program.js";

// Holds what is made of generated expressions to what `scripts/generated_expressions.py`, whose output is the input, has recorded of CPython.
// What is not known is no difference.
interface Recorded {
  readonly head: string;
  readonly rows: readonly (readonly [expression: string, repr: string])[];
}

let text = "";
for await (const piece of process.stdin.setEncoding("utf8")) text += piece;
const { head, rows }: Recorded = JSON.parse(text);
await parserReady;
const files = rows.map(([expression], at) => [`m${at}.py`, `from head import *\nvalue = ${expression}\n`] as const);
const { program } = readProgram({ "head.py": head, ...Object.fromEntries(files) });

const counts = { same: 0, unknown: 0, different: 0 };
for (const [at, [expression, want]] of rows.entries()) {
  program.importModule(`m${at}`);
  const value = program.binding(`m${at}`, "value")?.value;
  const shown = value === undefined || value.kind === "unknown" ? undefined : program.text(value, "repr");
  const have = shown?.kind === "str" ? shown.value : undefined;
  counts[have === undefined ? "unknown" : have === want ? "same" : "different"] += 1;
  if (have !== undefined && have !== want) console.log(`${expression}\n  CPython: ${want}\n  read as: ${have}`);
}
console.log(`${counts.different} differences; ${counts.same} the same, ${counts.unknown} not known`);
process.exitCode = counts.different > 0 ? 1 : 0;
