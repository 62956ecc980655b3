import { describe, expect, it } from "vitest";
import type { DiagnosticCode } from "../../../src/diagnostics/codes.js";
import { resolveModels } from "../core/resolve-sample.js";
import { diagnose, invalidModels } from "./django-reports.js";

/** A code, Django's test that fires it, and the text that the diagnostic points at. */
const FIRED: readonly (readonly [DiagnosticCode, string, string])[] = [
  ["name-invalid", "FieldNamesTests.test_including_separator", "models.IntegerField()"],
  ["option-refused", "CharFieldTests.test_negative_max_length", "-1"],
  ["option-doubtful", "JSONFieldTests.test_invalid_default", "{}"],
  ["option-ignored", "AutoFieldTests.test_max_length_warning", "2"],
  ["field-removed", "DeprecatedFieldsTests.test_IPAddressField_deprecated", "models.IPAddressField()"],
  ["target-not-unique", "RelativeFieldTests.test_foreign_key_to_non_unique_field", "'bad'"],
  ["through-shared", "OtherModelTests.test_two_m2m_through_same_relationship", "class Group"],
  ["column-clash", "FieldNamesTests.test_db_column_clash", "models.IntegerField(db_column='foo')"],
  ["primary-key-refused", "OtherModelTests.test_single_primary_key", "class Model"],
  ["meta-refused", "UniqueTogetherTests.test_pointing_to_missing_field", "[['missing_field']]"],
  ["field-clash", "ShadowingFieldsTests.test_id_clash", "models.IntegerField()"],
];

describe("codes of Django's checks", () => {
  it.each(FIRED)("%s is said of %s at its place", (code, test, text) => {
    const found = invalidModels().find((each) => each.test.endsWith(`.${test}`));
    if (found === undefined) throw new Error(`no case ${test}`);
    const said = diagnose(found).find((each) => each.code === code && each.djangoId !== undefined);
    const { start = 0, end = 0 } = said?.span ?? {};
    expect(found.source.slice(start, end)).toMatch(new RegExp(`^${escaped(text)}`));
  });

  it("proxy-fields is said of a proxy with fields", () => {
    const { diagnostics } = resolveModels(
      "class A(models.Model):\n    pass\n\nclass B(A):\n    x = models.IntegerField()\n    class Meta:\n        proxy = True",
    );
    const said = diagnostics.find(({ code }) => code === "proxy-fields");
    expect([said?.model, said?.djangoId, said?.severity]).toEqual(["shop.B", "models.E017", "error"]);
  });

  it("W342 is a remark and no warning", () => {
    const { diagnostics } = resolveModels(
      "class A(models.Model):\n    b = models.ForeignKey('self', models.CASCADE, null=True, unique=True)",
    );
    const said = diagnostics.find(({ djangoId }) => djangoId === "fields.W342");
    expect([said?.model, said?.field, said?.severity]).toEqual(["shop.A", "b", "info"]);
  });

  it("says nothing of fields that are missing where a base is not read", () => {
    const { diagnostics } = resolveModels(
      "from elsewhere.models import Base\n\nclass A(Base):\n    x = models.IntegerField()\n    class Meta:\n        ordering = ['name', 'author__name']\n        unique_together = [('x', 'name')]",
    );
    expect(diagnostics.filter(({ code }) => code === "meta-refused")).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
