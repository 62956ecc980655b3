import type { Check } from "../schema.js";
import { type Likeness, pair } from "./pair.js";
import { changesOf, expressionChange, isRenamed, notValidated, type Rule } from "./rule.js";

/** Checks, by name and meaning; what is left by meaning, then by name. */
export const diffChecks: Rule = (want, have, words) => {
  const sameName: Likeness<Check> = (one, other) => one.name === other.name;
  const sameMeaning: Likeness<Check> = (one, other) => words.compare(one.expression, other.expression) === "same";
  const { pairs, missing, extra } = pair(
    want.checks,
    have.checks,
    (one, other) => sameName(one, other) && sameMeaning(one, other),
    sameMeaning,
    sameName,
  );
  const of = (check: Check, other: Check | null) =>
    changesOf(want, have, {
      ...check,
      ...{ columns: check.expression.columns, there: other?.origin ?? null, nameThere: other?.name ?? null },
    });
  return [
    ...pairs.flatMap(([one, other]) => [
      ...expressionChange("check expression", one.expression, other.expression, words, of(one, other)),
      ...(other.notValidated === true ? [notValidated(of(one, other), other.name)] : []),
      ...(isRenamed(one, other) ? [of(one, other)("check name", one.name, other.name)] : []),
    ]),
    ...missing.map((check) => of(check, null)("check missing", check.expression.sql, null)),
    ...extra.map((check) => of({ ...check, origin: null }, check)("check extra", null, check.expression.sql)),
  ];
};
