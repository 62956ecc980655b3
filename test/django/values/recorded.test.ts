import { describe, expect, it } from "vitest";
import { readField } from "../../../src/django/fields/fields.js";
import { readConstraint } from "../../../src/django/models/constraints.js";
import { readIndex } from "../../../src/django/models/indexes.js";
import { expressionOf } from "../../../src/django/values/expressions.js";
import { plainValue } from "../../../src/django/values/plain-value.js";
import { constraintRecord, expressionRecord, fieldRecord, indexRecord, plainRecord } from "./as-recorded.js";
import { type EvaluatedModule, evaluateCases, recordedCases } from "./evaluate.js";

/** Every value of the Python modules in `cases/`, read statically, is what real Django made of it (`record.py`). */
function everyCase(module: string, fewest: number, read: (evaluated: EvaluatedModule, name: string) => unknown): void {
  describe(module, () => {
    const evaluated = evaluateCases(module);
    const cases = recordedCases(module);
    it("has its cases", () => expect(cases.length).toBeGreaterThanOrEqual(fewest));
    it.each(cases)("%s", (name, recorded) => expect(read(evaluated, name)).toEqual(recorded));
    it("has nothing to say about them", () => expect(evaluated.diagnostics).toEqual([]));
  });
}

function fieldOf({ context, value }: EvaluatedModule, name: string): unknown {
  const field = readField(name, value(name), context);
  return field === null ? null : fieldRecord(field);
}

everyCase("fields", 100, fieldOf);
everyCase("custom_fields", 15, fieldOf);
everyCase("contrib_fields", 25, fieldOf);
everyCase("library_fields", 15, fieldOf);
everyCase("choices", 15, fieldOf);
everyCase("defaults", 30, ({ value }, name) => plainRecord(plainValue(value(name))));
everyCase("expressions", 60, ({ value }, name) => expressionRecord(expressionOf(value(name))));
everyCase("indexes", 30, ({ context, value }, name) => {
  const read = value(name);
  const isConstraint = /^(unique|check|exclusion)/.test(name);
  const constraint = isConstraint ? readConstraint(read, context) : null;
  const index = isConstraint ? null : readIndex(read, context);
  return constraint === null ? (index === null ? null : indexRecord(index)) : constraintRecord(constraint);
});
