import type { EmittedFile, TargetName } from "../../src/targets/target.js";

/** A line of emitted code, from 1. */
export interface CodeLine {
  readonly file: string;
  readonly line: number;
}

/**
 * Where emitted code declares a table and what it has: found by what the lines say, and not by reading the code as the
 * tool does. Each is null where it is not declared.
 */
export interface DeclaredTable {
  readonly at: CodeLine;
  /** Database names of its columns, in order. */
  readonly columns: readonly string[];
  column(name: string): CodeLine | null;
  /** A constraint or index by its name; one without a name by its columns, or by its SQL. */
  part(name: string | null, columns: readonly string[], sql: string | null): CodeLine | null;
  relation(key: string): CodeLine | null;
}

/** Finds a table (its name without its schema) in a target's code. */
export function declaredTable(files: readonly EmittedFile[], target: TargetName, table: string): DeclaredTable | null {
  for (const { path, text } of files) {
    const lines = text.split("\n");
    const found = target === "drizzle" ? drizzleTable(files, path, lines, table) : typeormTable(path, lines, table);
    if (found !== null) return found;
  }
  return null;
}

/** One column's declaration: the line where it starts, its key in the code and its name. */
interface Member {
  readonly line: number;
  readonly key: string;
  readonly column: string;
  readonly text: string;
}

const NAME = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const KEY = String.raw`[\p{L}\p{N}_$]+`;
const MEMBER = new RegExp(String.raw`(?:^\s*|[{,]\s*)(${KEY}|${NAME}): \w+\(\s*(${NAME})?`, "u");

function drizzleTable(
  files: readonly EmittedFile[],
  file: string,
  lines: readonly string[],
  table: string,
): DeclaredTable | null {
  const start = lines.findIndex((line, at) => {
    const name = new RegExp(String.raw`(?:Table|\.table)\(\s*(${NAME})`).exec(`${line}${lines[at + 1] ?? ""}`)?.[1];
    return /^(?:export )?const \S+ = /.test(line) && name !== undefined && unquoted(name) === table;
  });
  if (start === -1) return null;
  const end = endOf(lines, start);
  const extras = lines.findIndex((line, at) => at >= start && at <= end && /^\s*(?:\}, )?\(t\)/.test(line));
  const members = lines.slice(start, extras === -1 ? end + 1 : extras).flatMap((line, at): Member[] => {
    const [, key, name] = MEMBER.exec(/\($/.test(line) ? `${line}${lines[start + at + 1]}` : line) ?? [];
    if (key === undefined || at === 0) return [];
    const own = unquoted(key);
    return [{ line: start + at + 1, key: own, column: name === undefined ? own : unquoted(name), text: line }];
  });
  const variable = /const (\S+)/.exec(lines[start] ?? "")?.[1] ?? "";
  const part: DeclaredTable["part"] = (name, columns) => {
    if (extras === -1) return null;
    const keys = columns.map((each) => `t.${members.find(({ column }) => column === each)?.key}`).join(", ");
    const says = (line: string): boolean =>
      name === null
        ? new RegExp(String.raw`(?:unique\(\)\.on\(|columns: \[)${escaped(keys)}[\])]`).test(line)
        : quotedBy(name).some((each) => new RegExp(String.raw`(?:\w\(|name: |^\s+)${escaped(each)}`).test(line));
    const at = lines.findIndex((line, index) => index >= extras && index <= end && says(line));
    if (at === -1) return null;
    return { file, line: /^\s*(?:name: |columns: |["'])/.test(lines[at] ?? "") ? starting(lines, at) : at + 1 };
  };
  return {
    at: { file, line: start + 1 },
    ...ofMembers(file, members),
    part,
    relation: (key) => drizzleRelation(files, variable, key),
  };
}

/** Up from a line of an object's to the call that it is given to. */
function starting(lines: readonly string[], at: number): number {
  const own = indent(lines[at]);
  return lines.slice(0, at).findLastIndex((line) => line.trim() !== "" && indent(line) < own) + 1;
}

function drizzleRelation(files: readonly EmittedFile[], variable: string, key: string): CodeLine | null {
  for (const { path: file, text } of files) {
    const lines = text.split("\n");
    const start = lines.findIndex(
      (line, at) =>
        `${line}${lines[at + 1]?.trim() ?? ""}`.includes(`relations(${variable},`) || line === `  ${variable}: {`,
    );
    if (start === -1) continue;
    const end = lines.findIndex((line, at) => at >= start && (/;$/.test(line) || line === "  },"));
    const at = lines.findIndex(
      (line, index) => index >= start && index <= end && new RegExp(`(?:^\\s*|\\{ )${key}: `).test(line),
    );
    if (at !== -1) return { file, line: at + 1 };
  }
  return null;
}

const PROPERTY = new RegExp(`^ {2}(?:readonly )?(${KEY}|${NAME})[!?]?: `, "u");

function typeormTable(file: string, lines: readonly string[], table: string): DeclaredTable | null {
  const classes = lines.flatMap((line, at) => (/^(?:export )?class /.test(line) ? [at] : []));
  for (const at of classes) {
    const first = lines.slice(0, at).findLastIndex((line) => line.startsWith("@Entity"));
    const head = lines.slice(first, at).join("\n");
    const name = new RegExp(String.raw`^@Entity\(\{[^)]*?name: (${NAME})`).exec(head)?.[1];
    if (first === -1 || name === undefined || unquoted(name) !== table) continue;
    const end = lines.findIndex((line, index) => index > at && line === "}");
    return typeormClass(file, lines, first, at, end);
  }
  return null;
}

function typeormClass(file: string, lines: readonly string[], first: number, at: number, end: number): DeclaredTable {
  const properties: Member[] = [];
  let from = at + 1;
  for (let index = at + 1; index < end; index += 1) {
    const key = PROPERTY.exec(lines[index] ?? "")?.[1];
    if (lines[index] === "") from = index + 1;
    if (key === undefined) continue;
    const text = lines.slice(from, index).join("\n");
    const stated = new RegExp(String.raw`@(?:\w*Column)\((?:\s*${NAME},)?\s*\{[^@]*?\bname: (${NAME})`).exec(text)?.[1];
    properties.push({ line: index + 1, key: unquoted(key), column: unquoted(stated ?? key), text });
    from = index + 1;
  }
  const isRelation = ({ text }: Member): boolean => /@(?:ManyToOne|OneToOne|OneToMany|ManyToMany)\(/.test(text);
  const members = properties.filter((each) => !isRelation(each));
  const part: DeclaredTable["part"] = (name, columns, sql) => {
    const keys = columns.map((each) => JSON.stringify(members.find(({ column }) => column === each)?.key)).join(", ");
    const says = (text: string): boolean =>
      name !== null
        ? quotedBy(name).some((each) => text.includes(each))
        : text.includes(`([${keys}]`) || (sql !== null && quotedBy(sql).some((each) => text.includes(`(${each})`)));
    const decorator = decorators(lines, first, at).find(({ text }) => !text.startsWith("@Entity") && says(text));
    if (decorator !== undefined) return { file, line: decorator.line };
    const over = ({ text, column }: Member): boolean =>
      name === null
        ? (columns.includes(column) && text.includes("@ForeignKey(")) ||
          columns.some((each) => text.includes(`@JoinColumn({ name: ${JSON.stringify(each)}`))
        : quotedBy(name).some((each) => text.includes(`onstraintName: ${each}`) || text.includes(`name: ${each}`));
    const key = properties.find(over);
    if (key === undefined) return null;
    const own = key.line - 1 - key.text.split("\n").length;
    const standing = decorators(lines, own, key.line - 1).find(
      ({ text }) => text.startsWith("  @ForeignKey") && (name === null || says(text)),
    );
    return { file, line: standing?.line ?? key.line };
  };
  const relation = (key: string): CodeLine | null => {
    const found = properties.find((each) => each.key === key && isRelation(each));
    return found === undefined ? null : { file, line: found.line };
  };
  return { at: { file, line: at + 1 }, ...ofMembers(file, members), part, relation };
}

/** The decorators between two lines, each with the lines that it goes over. */
function decorators(lines: readonly string[], from: number, to: number) {
  const found: { line: number; text: string }[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? "";
    const last = found.at(-1);
    if (/^\s*@/.test(line)) found.push({ line: at + 1, text: line });
    else if (last !== undefined) last.text += `\n${line}`;
  }
  return found;
}

function ofMembers(file: string, members: readonly Member[]): Pick<DeclaredTable, "columns" | "column"> {
  return {
    columns: members.map(({ column }) => column),
    column: (name) => {
      const found = members.find(({ column }) => column === name);
      return found === undefined ? null : { file, line: found.line };
    },
  };
}

function endOf(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, at) => at >= start && /;$/.test(line) && (at === start || !/^\s/.test(line)));
  return end === -1 ? lines.length - 1 : end;
}

const indent = (line: string | undefined): number => (line ?? "").search(/\S/);
const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** What a string of TypeScript, or a bare key, says. */
function unquoted(text: string): string {
  if (text.startsWith('"')) return String(JSON.parse(text));
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("\\'", "'") : text;
}

/** The ways in which a text can be written as a string. */
const quotedBy = (text: string): readonly string[] => [JSON.stringify(text), `'${text.replaceAll("'", "\\'")}'`];
