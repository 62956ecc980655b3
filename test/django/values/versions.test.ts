import { describe, expect, it } from "vitest";
import { readField } from "../../../src/django/fields/fields.js";
import type { DjangoVersion } from "../../../src/django/project.js";
import { evaluateModule, recordedCases } from "./evaluate.js";

interface Presets {
  readonly arguments: string;
  readonly [option: string]: unknown;
}

/** What every field class presets, in five versions of Django (`record_versions.py`). */
describe.each<DjangoVersion>(["3.2", "4.2", "5.2", "6.0", "6.1"])("field classes of Django %s", (django) => {
  it.each(recordedCases(`presets-${django}`) as readonly (readonly [string, Presets])[])("%s", (path, presets) => {
    const dot = path.lastIndexOf(".");
    const text = `from django.db import models\nfrom ${path.slice(0, dot)} import ${path.slice(dot + 1)} as Made\nx = Made(${presets.arguments})\n`;
    const { context, value } = evaluateModule("example", text, { django });
    const field = readField("x", value("x"), context);
    if (field?.kind !== "column") throw new Error(`${path} is no column`);
    expect({
      arguments: presets.arguments,
      internal_type: field.internalType,
      max_length: field.maxLength,
      null: field.null,
      blank: field.blank,
      db_index: field.dbIndex,
      editable: field.editable,
    }).toEqual(presets);
  });
});
