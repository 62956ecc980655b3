import { describe, expect, it } from "vitest";
import { fieldClass } from "../../../src/django/fields/field-classes.js";
import { recordedCases } from "./evaluate.js";

describe("field classes", () => {
  it.each(recordedCases("signatures"))("%s takes its positional arguments as Django's does", (path, positional) => {
    expect(fieldClass(path)?.positional).toEqual(positional);
  });
});
