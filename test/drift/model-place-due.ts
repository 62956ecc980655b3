import type { Finding } from "../../src/drift/finding.js";
import type { Application, Schema, Table } from "../../src/schema/schema.js";
import type { Span } from "../../src/source/span.js";

/**
 * Whether a finding leads to the place in the models that it has to: of the column, constraint or relation; where the models
 * lack it, or do not state it by itself, of the first of its columns that has one; else of the model.
 */
export function leadsToModels({ span, ...finding }: Finding, schema: Schema): boolean {
  const table = schema.tables.find((each) => fullName(each) === finding.table || each.name === finding.table);
  if (table === undefined) return span === null;
  const due = spansDue(finding, table, schema);
  return due.length === 0 ? span === null : due.some((each) => samePlace(each, span));
}

function spansDue(finding: Omit<Finding, "span">, table: Table, { application }: Schema): readonly Span[] {
  const { code, columns, name } = finding;
  const known = (spans: readonly (Span | null | undefined)[]): readonly Span[] => spans.flatMap((each) => each ?? []);
  const itself = known(
    /^(?:relation|many-to-many)-/.test(code)
      ? relationsOf(name, table, application)
      : code.includes("-extra") || name === null || code.startsWith("primary-key")
        ? []
        : partsOf(table)
            .filter((each) => each.name === name)
            .map(({ origin }) => origin),
  );
  if (itself.length > 0) return itself;
  const ofColumns = table.columns.filter((each) => columns.includes(each.name) && each.origin !== null);
  return known([ofColumns[0]?.origin ?? table.origin]);
}

const partsOf = ({ foreignKeys, uniques, indexes, checks, exclusions }: Table) => [
  ...[...foreignKeys, ...uniques, ...indexes, ...checks, ...exclusions],
];

/** The places of the relations that have a name like this, in either direction. */
function relationsOf(name: string | null, table: Table, application: Application | null): readonly (Span | null)[] {
  if (application === null || name === null) return [];
  const labels = new Set(application.entities.flatMap((each) => (each.table.name === table.name ? [each.label] : [])));
  return [...application.toOne, ...application.manyToMany].flatMap(({ source, target, name: own, reverse, origin }) =>
    (labels.has(source) && alike(own, name)) || (labels.has(target) && alike(reverse, name)) ? [origin] : [],
  );
}

/** Names of relations are in camel case in TypeScript, whatever parts them, and TypeORM takes letters of ASCII alone: others are written as numbers. */
export function alike(one: string | null, other: string | null): boolean {
  const bare = (name: string | null): string =>
    (name ?? "")
      .replace(/[_ ]/g, "")
      .replace(/[^\0-\x7f]/g, (letter) => `u${letter.charCodeAt(0).toString(16)}`)
      .toLowerCase();
  return bare(one) === bare(other);
}

function samePlace(one: Span, other: Span | null): boolean {
  return one.file === other?.file && one.line === other.line;
}

const fullName = ({ schema, name }: Table): string => (schema === null ? name : `${schema}.${name}`);
