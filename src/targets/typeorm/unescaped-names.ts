import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Table } from "../../schema/schema.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Plan } from "./plan.js";

/** The marks in a table's name that TypeORM does not escape, or takes for the end of a schema's name. */
export function tableMarks({ name }: Table, { quote }: Flavor): readonly string[] {
  return [quote, "'", "."].filter((mark) => name.includes(mark));
}

/** Names that TypeORM puts into SQL as they are although they would have to be escaped: a warning for each. */
export function unescapedNames({ files }: Plan, flavor: Flavor): Diagnostic[] {
  return files.flatMap(({ members }) =>
    members.flatMap((member): Diagnostic[] => {
      if (member.kind === "alias") return [];
      const { table, entity } = member.plan;
      const about = { span: entity.origin, model: entity.label };
      const columns = table.columns.filter(({ name }) => name.includes(flavor.quote));
      return [
        ...tableMarks(table, flavor).map((mark) => unescaped(`The table \`${table.name}\``, mark, about)),
        ...columns.map(({ name, origin }) =>
          unescaped(`The column \`${table.name}.${name}\``, flavor.quote, { ...about, span: origin }),
        ),
      ];
    }),
  );
}

function unescaped(what: string, mark: string, about: Parameters<typeof diagnostic>[2]): Diagnostic {
  const message = `${what} has \`${mark}\` in its name, which TypeORM does not escape: its statements about it fail.`;
  return diagnostic("name-not-escaped", message, about);
}
