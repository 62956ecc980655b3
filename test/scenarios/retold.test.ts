import { describe, expect, it } from "vitest";
import * as deletion from "../deletion/scenarios.js";
import * as manyToMany from "../many-to-many/scenarios.js";
import { type Retelling, retellingFaults } from "./retold.js";

const suites: readonly Retelling[] = [
  { ...manyToMany.loadSuite(), tests: manyToMany.loadRecording().tests },
  { ...deletion.loadSuite(), tests: deletion.loadRecording().tests },
];

describe("Django's own tests", () => {
  it("are all retold by a scenario or left out with a reason", () => {
    expect(retellingFaults(suites)).toEqual([]);
    expect(suites.flatMap(({ tests }) => tests).length).toBeGreaterThan(200);
    for (const { leftOut, tests } of suites) expect(leftOut.length).toBeLessThan(tests.length / 4);
  });

  it("are missed where a suite forgets one, or names one that is not there", () => {
    const [first, second] = suites;
    if (first === undefined || second === undefined) throw new Error("two suites");
    const forgetful = { ...second, leftOut: second.leftOut.slice(1) };
    expect(retellingFaults([first, forgetful])).toEqual([`neither retold nor left out: ${second.leftOut[0]?.test}`]);
    const inventive = { ...second, tests: second.tests.slice(1) };
    expect(retellingFaults([first, inventive])).toEqual([`no test of Django's: ${second.tests[0]}`]);
    const silent = { ...second, leftOut: second.leftOut.map(({ test }) => ({ test, why: " " })) };
    expect(retellingFaults([first, silent])).toHaveLength(second.leftOut.length);
  });

  it("have one name for each scenario", () => {
    for (const { scenarios } of suites) {
      const names = scenarios.map(({ name }) => name);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });
});
