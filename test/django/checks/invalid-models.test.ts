import { describe, expect, it } from "vitest";
import { diagnose, invalidModels, ownReports, wantedReports } from "./django-reports.js";

/** Cases of which we say something else than Django, with the reason. A case that comes to agree has to go from here. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "test_relative_fields.RelativeFieldTests.test_missing_relationship_model":
    "Django says it twice: fields.E331 of the field, as we do, and models.E022 of a function of its own",
  "test_relative_fields.RelativeFieldTests.test_missing_relationship_model_on_model_check":
    "Django says it twice: fields.E331 of the field, as we do, and models.E022 of a function of its own",
};

const LEAST_EQUAL = 0.95;

/** Django's own tests of its system checks: the same ids of the same models and fields. */
describe("invalid_models_tests", () => {
  const cases = invalidModels();

  it.each(cases.filter(({ raises }) => raises === undefined).map((each) => [each.test, each] as const))(
    "%s",
    (test, each) => {
      const own = ownReports(diagnose(each));
      const wanted = wantedReports(each);
      if (Object.hasOwn(DIFFERENT, test)) expect(own).not.toEqual(wanted);
      else expect(own).toEqual(wanted);
    },
  );

  it.each(cases.filter(({ raises }) => raises !== undefined).map((each) => [each.test, each] as const))(
    "%s, which Django refuses to load, has an error",
    (_, each) => {
      expect(diagnose(each).some(({ severity }) => severity === "error")).toBe(true);
    },
  );

  it(`at least ${LEAST_EQUAL * 100} % agree, and what is listed exists`, () => {
    const tests = new Set(cases.map(({ test }) => test));
    const listed = Object.keys(DIFFERENT);
    expect(listed.filter((test) => !tests.has(test))).toEqual([]);
    expect(1 - listed.length / cases.length).toBeGreaterThanOrEqual(LEAST_EQUAL);
  });
});
