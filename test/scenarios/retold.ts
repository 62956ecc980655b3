/** A test of Django's that no scenario retells. */
export interface LeftOut {
  /** `module.Class.test`, as Django names it. */
  readonly test: string;
  readonly why: string;
}

/** What a suite says of Django's tests, and what `record.py` found in Django's own modules. */
export interface Retelling {
  readonly scenarios: readonly { readonly name: string; readonly from: readonly string[] }[];
  readonly leftOut: readonly LeftOut[];
  /** Names of all the tests in the modules that the suite is to retell. */
  readonly tests: readonly string[];
}

/** What is not so, in words: each test is retold by a scenario of some suite or left out with a reason, and none is not Django's. */
export function retellingFaults(suites: readonly Retelling[]): readonly string[] {
  const tests = new Set(suites.flatMap((suite) => suite.tests));
  const retold = new Set(
    suites
      .flatMap(({ scenarios }) => scenarios.flatMap(({ from }) => from))
      .filter((each) => !each.startsWith("docs:")),
  );
  const left = new Map(suites.flatMap(({ leftOut }) => leftOut.map(({ test, why }) => [test, why])));
  return [
    ...[...tests]
      .filter((test) => !retold.has(test) && !left.has(test))
      .map((test) => `neither retold nor left out: ${test}`),
    ...[...retold, ...left.keys()].filter((test) => !tests.has(test)).map((test) => `no test of Django's: ${test}`),
    ...[...left.keys()].filter((test) => retold.has(test)).map((test) => `retold and left out: ${test}`),
    ...[...left].filter(([, why]) => why.trim() === "").map(([test]) => `left out without a reason: ${test}`),
  ];
}
