import { describe, expect, it } from "vitest";
import { DIALECT_NAMES } from "../../../src/dialects/dialect-names.js";
import { inspect } from "../../../src/pipeline.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

const MODELS = `from django.db import models
from fernet_fields import EncryptedTextField
from wagtail.fields import StreamField

class Page(models.Model):
    body = StreamField([])
    body_like = models.JSONField()
    secret = EncryptedTextField()
    secret_like = models.BinaryField()
`;

/** The types of packages' classes were recorded on PostgreSQL; `get_internal_type()` is what other backends go by. */
describe("a package's field on each database", () => {
  it.each(DIALECT_NAMES)("has the type of its internal type: %s", (dialect) => {
    const files = memoryFiles({ "/p/shop/__init__.py": "", "/p/shop/models.py": MODELS });
    const rest = { settings: null, overrides: {}, pythonPath: [], apps: null, django: null, allowMissing: false };
    const { graph } = inspect({ files, path: "/p", ...rest }, dialect);
    const fields = graph.models["shop.Page"]?.fields;
    if (!Array.isArray(fields)) throw new Error("there is no page");
    const types = new Map(fields.map(({ name, db_type }) => [name, db_type]));
    for (const name of ["body", "secret"]) expect(types.get(name)).toBe(types.get(`${name}_like`));
    expect(types.get("body")).not.toBe(types.get("secret"));
  });
});
