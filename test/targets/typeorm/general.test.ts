import { join } from "node:path";
import { expect, it } from "vitest";
import { typeorm } from "../../../src/targets/typeorm/typeorm.js";
import { isGeneral } from "../../cases/general-files.js";
import { goldenFolder } from "../../cases/golden.js";
import { projectSchema } from "../../scenarios/projects.js";

it("the files that are the same for every project are their golden files", async () => {
  const { files } = typeorm.emit(await projectSchema("orchestra"), {});
  const general = files.filter((file) => isGeneral(file, "typeorm"));
  const { expected, actual } = goldenFolder(
    join(import.meta.dirname, "expected"),
    new Map(general.map(({ path, text }) => [path, text])),
  );
  expect(actual).toEqual(expected);
});
