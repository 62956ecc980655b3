import { diagnostic } from "../../diagnostics/diagnostic.js";
import { callValue, external } from "../../python/evaluate/make.js";
import type { Argument } from "../../python/evaluate/values.js";
import { plainRecorded } from "../contrib/class-values.js";
import type { RecordedValue } from "../contrib/recorded.js";
import type { LibraryField } from "../libraries/library-data.js";
import type { FieldDeclaration, FurtherField, ThroughColumn } from "./field-declaration.js";
import type { FieldSource } from "./field-source.js";

/** Adds what a package's field is known to bring with it: further fields of its model, columns of its through model. */
export function withCompanions(
  declaration: FieldDeclaration,
  library: LibraryField,
  source: FieldSource,
): FieldDeclaration {
  const further = library.further.flatMap(({ name, place, onAbstract, value, from }): readonly FurtherField[] => {
    const read = readRecorded(value, from, source);
    const given = from.name === undefined ? null : source.options.text(from.name);
    return read === null ? [] : [{ name: given ?? name, place, onAbstract, declaration: read }];
  });
  const added = { ...declaration, further };
  sayUnfollowed(library, source);
  if (added.kind !== "many-to-many" || library.throughColumns.length === 0 || added.through !== null) return added;
  if (library.throughSwitch !== undefined && !source.options.flag(library.throughSwitch, true)) return added;
  const columns = library.throughColumns.flatMap(({ name, beforeKeys, value }): readonly ThroughColumn[] => {
    const read = readRecorded(value, {}, source);
    return read === null ? [] : [{ name, beforeKeys, declaration: read }];
  });
  return { ...added, throughColumns: columns, throughOrdering: library.throughOrdering ?? [] };
}

function sayUnfollowed({ unfollowed = [] }: LibraryField, { options, className, context, origin }: FieldSource): void {
  for (const name of unfollowed) {
    if (!options.has(name)) continue;
    const message = `What \`${name}\` of \`${className}\` changes in the database is not known; it was left out`;
    context.report(diagnostic("library-field-approximated", message, { span: origin, severity: "warning" }));
  }
}

function readRecorded(
  value: RecordedValue,
  from: Readonly<Record<string, string>>,
  source: FieldSource,
): FieldDeclaration | null {
  if (typeof value !== "object" || value === null || !("call" in value)) return null;
  const keywords = new Map<string, Argument>(
    Object.entries(value.kwargs).map(([name, held]) => [name, { value: plainRecorded(held), span: null }]),
  );
  for (const [name, option] of Object.entries(from)) {
    const given = source.options.value(option);
    if (given !== undefined && name !== "name")
      keywords.set(name, { value: given, span: source.options.place(option) });
  }
  const args = {
    positional: value.args.map((held) => ({ value: plainRecorded(held), span: null })),
    keywords,
    incomplete: null,
  };
  return source.readPart(callValue(external(value.call), args, source.rank, source.origin));
}
