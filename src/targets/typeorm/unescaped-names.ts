import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Plan } from "./plan.js";

/** Names that TypeORM puts into SQL as they are although they would have to be escaped: a warning for each. */
export function unescapedNames({ files }: Plan, { quote }: Flavor): Diagnostic[] {
  return files.flatMap(({ members }) =>
    members.flatMap((member): Diagnostic[] => {
      if (member.kind === "alias") return [];
      const { table, entity } = member.plan;
      const inTable = [quote, "'", "."].filter((mark) => table.name.includes(mark));
      const about = { span: entity.origin, model: entity.label };
      return [
        ...inTable.map((mark) => unescaped(`The table \`${table.name}\``, mark, about)),
        ...table.columns
          .filter(({ name }) => name.includes(quote))
          .map(({ name, origin }) =>
            unescaped(`The column \`${table.name}.${name}\``, quote, { ...about, span: origin }),
          ),
      ];
    }),
  );
}

function unescaped(what: string, mark: string, about: Parameters<typeof diagnostic>[2]): Diagnostic {
  const message = `${what} has \`${mark}\` in its name, which TypeORM does not escape: its statements about it fail.`;
  return diagnostic("name-not-escaped", message, about);
}
