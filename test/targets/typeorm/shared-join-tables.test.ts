import { DataSource } from "typeorm";
import { expect, it } from "vitest";
import { types } from "../../../src/dialects/sqlite/types.js";
import type { Table } from "../../../src/schema/schema.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { typeormReader } from "../../../src/targets/typeorm/read/reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";
import { loadModules } from "../load-modules.js";
import { type EntityClass, forgetDecorators } from "./built-schema.js";

/** Join tables of many-to-many relations that entities declare, too: bare, with a key and an index of its own, left alone. */
const CODE = `
import { Column, Entity, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne, PrimaryColumn } from "typeorm";

@Entity("person")
export class Person {
  @PrimaryColumn("integer") id: number;
  @ManyToMany("Team", "members")
  @JoinTable({ name: "membership", joinColumn: { name: "person_id" }, inverseJoinColumn: { name: "team_id" } })
  teams: Team[];
  @ManyToMany("Team")
  @JoinTable({ name: "fan", joinColumn: { name: "person_id" }, inverseJoinColumn: { name: "team_id" } })
  followed: Team[];
  @ManyToMany("Team")
  @JoinTable({ name: "captain", joinColumn: { name: "person_id" }, inverseJoinColumn: { name: "team_id" } })
  led: Team[];
}

@Entity("team")
export class Team {
  @PrimaryColumn("integer") id: number;
  @ManyToMany("Person", "teams")
  members: Person[];
}

@Entity("membership")
export class Membership {
  @PrimaryColumn("integer") person_id: number;
  @PrimaryColumn("integer") team_id: number;
  @Column("integer", { nullable: true }) since: number;
}

@Entity("fan")
export class Fan {
  @PrimaryColumn("integer") person_id: number;
  @Index()
  @PrimaryColumn("integer") team_id: number;
  @ManyToOne("Team", { onDelete: "RESTRICT" })
  @JoinColumn({ name: "team_id" })
  team: Team;
}

@Entity("captain", { synchronize: false })
export class Captain {
  @PrimaryColumn("integer") person_id: number;
  @PrimaryColumn("integer") team_id: number;
  @Column("integer") seen_elsewhere: number;
}
`;

it("a join table that an entity declares, too, is read as TypeORM makes it", async () => {
  forgetDecorators();
  const modules = await loadModules([{ path: "teams.ts", text: CODE }], { typeorm: "typeorm" }, DECORATORS);
  const entities = Object.values(modules.get("teams.ts") ?? {}) as EntityClass[];
  const source = await new DataSource({ type: "sqljs", entities, synchronize: true }).initialize();
  const program = openProgram(memoryFiles({ "/teams.ts": CODE }), { display: (path) => path });
  const module = program.module("/teams.ts");
  const { schema, problems } = typeormReader.read(module === undefined ? [] : [module], program, {
    ...{ dialect: "sqlite", libraryVersion: "1", casing: null, parseType: types.recognize },
  });
  expect(problems).toEqual([]);
  for (const name of ["membership", "fan", "captain"]) {
    const table = schema.tables.find((each) => each.name === name);
    expect({ name, ...(table && read(table)) }).toEqual({ name, ...(await made(name, source)) });
  }
  await source.destroy();
});

const DECORATORS = { experimentalDecorators: true, useDefineForClassFields: true };

function read({ columns, foreignKeys, indexes }: Table): object {
  return {
    columns: columns.map(({ name }) => name).sort(),
    keys: foreignKeys.map((key) => `${key.columns} ${key.references.name} ${key.onDelete}, ${key.onUpdate}`).sort(),
    indexes: indexes.map(({ parts }) => parts.map((part) => part.kind === "column" && part.column).join()).sort(),
  };
}

/** What is in the database that TypeORM's schema builder made. */
async function made(table: string, source: DataSource): Promise<object> {
  const rows = (sql: string): Promise<Record<string, string>[]> => source.query(sql);
  const indexes = await rows(`SELECT name FROM pragma_index_list('${table}') WHERE origin = 'c'`);
  return {
    columns: (await rows(`SELECT name FROM pragma_table_info('${table}')`)).map(({ name }) => name).sort(),
    keys: (await rows(`PRAGMA foreign_key_list('${table}')`))
      .map((key) => `${key.from} ${key.table} ${key.on_delete}, ${key.on_update}`.replace(/[A-Z ]+, [A-Z ]+$/, lower))
      .sort(),
    indexes: (
      await Promise.all(
        indexes.map(({ name }) => rows(`SELECT group_concat(name) AS over FROM pragma_index_info('${name}')`)),
      )
    )
      .flatMap(([row]) => row?.over)
      .sort(),
  };
}

const lower = (text: string): string => text.toLowerCase();
