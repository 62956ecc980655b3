import { type Code, lines } from "../../typescript/code.js";
import { docComment } from "../../typescript/tsdoc.js";

/** Something that the emitted `columns.ts` can declare. */
export interface Declaration {
  readonly doc: string;
  readonly body: readonly Code[];
}

/** What `columns.ts` can declare, by name. */
export type Declarations = Readonly<Record<string, Declaration>>;

/** The declarations of the names, in the order of the table. */
export function sharedDeclarations(names: ReadonlySet<string>, declarations: Declarations): Code[] {
  return Object.entries(declarations).flatMap(([name, { doc, body }]) =>
    names.has(name) ? [[docComment([doc]), lines(body)]] : [],
  );
}
