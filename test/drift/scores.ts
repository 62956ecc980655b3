import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEED } from "../random.js";

/** What can become of a change: a finding that fails a check, one that only notes it, or that it is said not to be compared. */
export type Outcome = "finding" | "note" | "not compared" | "nothing";

/** What came of the changes of one kind against one other side. */
interface Score {
  readonly outcomes: Map<Outcome, number>;
  wrongLine: number;
}

/**
 * Counts what became of changes, by kind and other side, and holds it to a table of what is due, which is kept beside the
 * tests: `UPDATE_GOLDENS=1` adds to it what is found and not in it yet.
 */
export class Scores {
  readonly #scores = new Map<string, Map<string, Score>>();

  /** @param table name of the file in `due/` */
  constructor(
    private readonly table: string,
    private readonly sides: readonly string[],
  ) {}

  add(kind: string, side: string, outcome: Outcome, hasWrongLine: boolean): void {
    const row = this.#scores.get(kind) ?? new Map<string, Score>();
    const score = row.get(side) ?? { outcomes: new Map<Outcome, number>(), wrongLine: 0 };
    this.#scores.set(kind, row.set(side, score));
    score.outcomes.set(outcome, (score.outcomes.get(outcome) ?? 0) + 1);
    if (hasWrongLine) score.wrongLine += 1;
  }

  /** How many changes there were, and how many of them were found, or had nothing to be found. */
  get total(): Readonly<Record<Outcome | "all" | "wrongLine" | "kinds", number>> {
    const all = [...this.#scores.values()].flatMap((row) => [...row.values()]);
    const sum = (of: (score: Score) => number): number => all.reduce((total, score) => total + of(score), 0);
    const each = (outcome: Outcome): number => sum(({ outcomes }) => outcomes.get(outcome) ?? 0);
    const counted = { finding: each("finding"), note: each("note"), "not compared": each("not compared") };
    const nothing = each("nothing");
    return {
      ...{ ...counted, nothing, wrongLine: sum(({ wrongLine }) => wrongLine), kinds: this.#scores.size },
      all: counted.finding + counted.note + counted["not compared"] + nothing,
    };
  }

  /** Of a hundred findings and notes, how many lead to the right line on both sides. */
  get rightLines(): number {
    const { finding, note, wrongLine } = this.total;
    return 100 - (100 * wrongLine) / Math.max(1, finding + note);
  }

  /** Outcomes that the table does not have in their place. */
  undue(): readonly string[] {
    const due = this.#due();
    const found = [...this.#scores].flatMap(([kind, row]) =>
      [...row].flatMap(([side, { outcomes }]) =>
        [...outcomes.keys()]
          .filter((outcome) => due.get(kind)?.get(side)?.has(outcome) !== true)
          .map((outcome) => ({ kind, side, outcome })),
      ),
    );
    if (process.env.UPDATE_GOLDENS !== "1") return found.map((each) => Object.values(each).join(": "));
    for (const { kind, side, outcome } of found) {
      const row = due.get(kind) ?? new Map<string, Set<string>>();
      due.set(kind, row.set(side, (row.get(side) ?? new Set()).add(outcome)));
    }
    this.#write(due);
    return [];
  }

  /** The counts for the log: a line for each kind, and the sum. */
  printed(what: string): string {
    const rows = [...this.#scores].map(([kind, row]) => {
      const cells = this.sides.map((side) => {
        const { outcomes, wrongLine } = row.get(side) ?? { outcomes: new Map<Outcome, number>(), wrongLine: 0 };
        const count = (outcome: Outcome): number => outcomes.get(outcome) ?? 0;
        const text = [count("finding") + count("note"), count("not compared"), count("nothing"), wrongLine].join("/");
        return text.padStart(11);
      });
      return `${kind.padEnd(40)}${cells.join(" ")}`;
    });
    const { all, kinds, finding, note, nothing, wrongLine, ...rest } = this.total;
    return [
      `${what}, seed ${SEED}; by kind: found/not compared/nothing due/wrong line`,
      this.sides.join(", "),
      ...rows,
      `${what}, seed ${SEED}: ${all} changes of ${kinds} kinds; ${finding} findings, ${note} notes, ${rest["not compared"]} not compared, ${nothing} with nothing due; ${wrongLine} with a wrong line (${this.rightLines.toFixed(2)} % right)`,
    ].join("\n");
  }

  #due(): Map<string, Map<string, Set<string>>> {
    const path = pathOf(this.table);
    const due = new Map<string, Map<string, Set<string>>>();
    if (!existsSync(path)) return due;
    const rows = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    const [head = [], ...body] = rows;
    for (const [, kind = "", ...cells] of body.filter(([, first]) => first?.startsWith("-") === false)) {
      const sides = cells.map((cell, at) => [head[at + 2] ?? "", new Set(cell.split(", ").filter(Boolean))] as const);
      due.set(kind, new Map(sides));
    }
    return due;
  }

  #write(due: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>): void {
    const sides = [...new Set([...due.values()].flatMap((row) => [...row.keys()]))].filter(Boolean);
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
    const rows = [...due].map(([kind, row]) =>
      line([kind, ...sides.map((side) => [...(row.get(side) ?? [])].sort().join(", "))]),
    );
    const head = line(["what is changed", ...sides]) + line(["-", ...sides.map(() => "-")]);
    writeFileSync(pathOf(this.table), `${HEADING}\n${head}${rows.join("")}`);
  }
}

const HEADING = `What is due where one thing is changed, by what is changed and what it is held against: a finding that fails a check, a note,
or that it is said not to be compared; several, where that hangs on the place. The tests hold each change to it.
`;

function pathOf(table: string): string {
  return join(import.meta.dirname, "due", `${table}.md`);
}
