import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WitnessOptions } from "../../src/check-witness.js";
import { checkWitness, type WitnessCheck } from "../../src/check-witness.js";
import type { ProjectInput } from "../../src/pipeline.js";
import type { Files } from "../../src/source/files.js";
import { realFiles } from "../../src/source/real-files.js";
import type { Testimony } from "../../src/witness/testimony.js";
import { fixtureNamed, inputOf } from "../cases/fixture.js";

const fixture = fixtureNamed("projects/bookshop");

/** Absolute path of the project. */
export const BOOKSHOP = fixture.path;

/** What real Django said of it, recorded by `scripts/record-witness.py`. */
export const TESTIMONY: Testimony = JSON.parse(readFileSync(join(fixture.expected, "witness.json"), "utf8"));

/** An edit of a file of the project: what stands there, once, and what stands there instead. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Holds the project, as it is after some edits, against what Django said of it before. */
export function checkEdited(
  edits: readonly Edit[],
  more: Partial<ProjectInput> = {},
  testimony = TESTIMONY,
): WitnessCheck {
  const files = edits.reduce(edited, realFiles());
  const input = { ...inputOf(fixture as NonNullable<typeof fixture>, files), django: TESTIMONY.django, ...more };
  const options: WitnessOptions = { dialect: "postgres", columnTypes: true };
  return checkWitness(input, testimony, options);
}

function edited(files: Files, { file, from, to }: Edit): Files {
  const path = `${BOOKSHOP.replaceAll("\\", "/")}/${file}`;
  const parts = readFileSync(path, "utf8").split(from);
  if (parts.length !== 2) throw new Error(`\`${from}\` stands in ${file} ${parts.length - 1} times`);
  const bytes = new TextEncoder().encode(parts.join(to));
  return { ...files, read: (asked) => (asked === path ? bytes : files.read(asked)) };
}
