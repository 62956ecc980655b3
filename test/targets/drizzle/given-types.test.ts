import { describe, expect, it } from "vitest";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import { typeErrors } from "../compile.js";
import { attribute, column, entity, group, id, schema, table, text } from "./build-schema.js";

const shop = schema(
  [
    table("shop_thing", [
      id,
      column("details", { kind: "jsonb" }),
      column("labels", { kind: "array", of: text, size: null }),
      column("words", { kind: "array", of: text, size: null }, { collation: "C" }),
      column("plain", { kind: "jsonb" }),
    ]),
    table("auth_user", [id, column("details", { kind: "jsonb" })]),
  ],
  {
    groups: [group("shop"), group("auth", { framework: true })],
    entities: [
      entity("shop.Thing", "shop_thing", {
        attributes: ["details", "labels", "words", "plain"].map((name) => attribute(name)),
      }),
      entity("auth.User", "auth_user", { attributes: [attribute("details")] }),
    ],
  },
);

const types = {
  // The class of this name is in the file, so that the type gets another one there.
  "shop.Thing.details": { type: "Thing", import: "../meta.js" },
  "shop.Thing.labels": { type: "Labels", import: "../meta.js" },
  "shop.Thing.words": { type: "Labels", import: "../meta.js" },
  "shop.Thing.plain": { type: "Record<string, { n: number }[]>" },
  "auth.User.details": { type: "Thing", import: "../meta.js" },
  "shop.Thing.detials": { type: "string" },
};

describe.each(Object.keys(RELEASES) as ReleaseName[])(
  "types that the config gives, with Drizzle %s",
  (libraryVersion) => {
    it("are those of the columns, imported from where they are", () => {
      const { files, diagnostics } = drizzle.emit(shop, { libraryVersion, types });
      const user = `
import type { Thing, NewThing } from "./shop.js";
import type { User } from "./django/auth.js";
import type { Labels, Thing as Details } from "../meta.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const same: [Same<Thing["details"], Details>, Same<Thing["labels"], Labels>, Same<NewThing["words"], Labels>, Same<User["details"], Details>, Same<Thing["plain"], Record<string, { n: number }[]>>] = [true, true, true, true, true];
`;
      const meta = 'export interface Thing { readonly a: 1 }\nexport type Labels = ("x" | "y")[];\n';
      const outputs = {
        "types/db": [...files, { path: "user.ts", text: user }],
        types: [{ path: "meta.ts", text: meta }],
      };
      expect(typeErrors(outputs, libraryVersion)).toEqual([]);
      const said = diagnostics.filter(({ code }) => code !== "not-carried");
      expect(said.map(({ code, message, hint }) => [code, message, hint])).toEqual([
        [
          "config-type-unused",
          "The config gives a type to `shop.Thing.detials`, which has no column that is written; the type was not used",
          "Did you mean `shop.Thing.details`?",
        ],
      ]);
    });
  },
);
