import { expect, it } from "vitest";
import { typeorm } from "../../src/targets/typeorm/typeorm.js";
import { projectSchema } from "../scenarios/projects.js";
import { typeErrors } from "../targets/compile.js";

/** What a user would write. */
const RIGHT = `
export async function right(manager: EntityManager, source: DataSource) {
  const people = await friendsOfPerson(manager, "1").all();
  const name: string | undefined = people[0]?.name;
  await friendsOfPerson(source.manager, "1").add("2", "3");
  await friendsOfPerson(manager, "1").add(["2", "3"]);
  await friendsOfPerson(manager, "1").remove("2");
  await friendsOfPerson(manager, "1").remove(["2", "3"]);
  await friendsOfPerson(manager, "1").clear();
  const parent: string | undefined = (await soloistsOfConcert(manager, "1").all())[0]?.personPtr.name;
  await soloistsOfConcert(manager, "1").create({ personPtr: { name: "Ida" } });
  await guestsOfEnsemble(manager, "1").add(["2"], { throughDefaults: { fee: 1 } });
  await guestsOfEnsemble(manager, "1").set(["2"], { throughDefaults: { fee: 1 }, clear: true });
  await guestsOfEnsemble(manager, "1").create({ name: "Ida" }, { throughDefaults: { fee: 1 } });
  await leadersOfEnsemble(manager, "1").add("1", "2");
  await keywordsOfProgramme(manager, "spring").add("new");
  const there: boolean = await perksOfTicket(manager, "0123").contains("bar");
  const many: number = await venuesOfConcert(manager, "1").count();
  await venuesOfConcert(manager, "1").set(["1", "2"], { clear: true });
  await manager.transaction(async (tx) => venuesOfConcert(tx, "1").add("1"));
  return [name, parent, there, many];
}`;

/** Each must not compile. */
const WRONG = [
  "friendsOfPerson(manager, 1)",
  "friendsOfPerson(manager, null)",
  'friendsOfPerson({}, "1")',
  'friendsOfPerson(manager, "1").add(2)',
  'friendsOfPerson(manager, "1").add([2])',
  'friendsOfPerson(manager, "1").add("2", null)',
  'friendsOfPerson(manager, "1").remove(2)',
  'friendsOfPerson(manager, "1").contains(2)',
  'friendsOfPerson(manager, "1").set([2])',
  'friendsOfPerson(manager, "1").set(["2"], { clean: true })',
  'friendsOfPerson(manager, "1").unknown()',
  "keywordsOfProgramme(manager, 1)",
  'guestsOfEnsemble(manager, "1").add("2")',
  'guestsOfEnsemble(manager, "1").add(["2"])',
  'guestsOfEnsemble(manager, "1").add(["2"], {})',
  'guestsOfEnsemble(manager, "1").add(["2"], { throughDefaults: {} })',
  'guestsOfEnsemble(manager, "1").add(["2"], { throughDefaults: { fee: "1" } })',
  'guestsOfEnsemble(manager, "1").add(["2"], { throughDefaults: { fee: null } })',
  'guestsOfEnsemble(manager, "1").add(["2"], { throughDefaults: { fee: 1, place: 1 } })',
  'guestsOfEnsemble(manager, "1").add(["2"], { throughDefaults: { fee: 1, personId: "2" } })',
  'guestsOfEnsemble(manager, "1").set(["2"])',
  'guestsOfEnsemble(manager, "1").create({ name: "Ida" })',
  'venuesOfConcert(manager, "1").add(["1"], { throughDefaults: { place: 1 } })',
  'venuesOfConcert(manager, "1").create({ place: 1 })',
];

const HEAD = [
  'import type { DataSource, EntityManager } from "typeorm";',
  'import { friendsOfPerson } from "./people.js";',
  'import { guestsOfEnsemble, keywordsOfProgramme, leadersOfEnsemble, perksOfTicket, soloistsOfConcert, venuesOfConcert } from "./stage.js";',
].join("\n");

it("right calls compile, and wrong ones do not", { timeout: 120_000 }, async () => {
  const { files } = typeorm.emit(await projectSchema("orchestra", "postgres"), {});
  const wrong = WRONG.map((call) => `  // @ts-expect-error\n  void ${call};`).join("\n");
  const use = [
    { path: "use.ts", text: `${HEAD}\n${RIGHT}` },
    { path: "wrong.ts", text: `${HEAD}\nexport function wrong(manager: EntityManager) {\n${wrong}\n}` },
  ];
  const errors = typeErrors({ orchestra: [...files, ...use] }, "typeorm");
  // `noUnusedLocals` of the compiler's options would say that a call needs not every import.
  expect(errors.filter((error) => !/TS6133|TS6196/.test(error))).toEqual([]);
});
