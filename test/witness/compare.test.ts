import { describe, expect, it } from "vitest";
import { firstDifference } from "../../src/witness/first-difference.js";
import { readAnswer, type Testimony } from "../../src/witness/testimony.js";
import { checkEdited, type Edit, TESTIMONY } from "./bookshop.js";

const CATALOG = "catalog/models";
const change = (file: string, from: string, to: string): Edit => ({ file, from, to });

/** Edits of the bookshop, with what is to be found: the code, what it is about, and what each side says. */
const CHANGES: readonly (readonly [what: string, edit: Edit, code: string, about: string, sides: string])[] = [
  [
    "a length",
    change(
      `${CATALOG}/books.py`,
      "country = models.CharField(max_length=2,",
      "country = models.CharField(max_length=3,",
    ),
    "witness-field-differs",
    "catalog.Publisher.country.max_length",
    "max_length=3 | max_length=2",
  ],
  [
    "nullability",
    change(`${CATALOG}/authors.py`, "DateField(null=True, ", "DateField("),
    "witness-field-differs",
    "catalog.Author.born.null",
    "null=False | null=True",
  ],
  [
    "digits, where the column's type does not say them",
    change(
      "shop/models.py",
      "discount = models.DecimalField(max_digits=4",
      "discount = models.DecimalField(max_digits=5",
    ),
    "witness-field-differs",
    "shop.Order.discount.max_digits",
    "max_digits=5 | max_digits=4",
  ],
  [
    "a default",
    change(`${CATALOG}/authors.py`, "PositiveSmallIntegerField(default=0", "PositiveSmallIntegerField(default=1"),
    "witness-field-differs",
    "catalog.Contribution.position.default",
    "default.literal=1 | default.literal=0",
  ],
  [
    "a callable default",
    change("shop/models.py", "default=in_a_week", "default=timezone.now"),
    "witness-field-differs",
    "shop.Order.reserved_until.default",
    'default.callable="django.utils.timezone.now" | default.callable="shop.models.in_a_week"',
  ],
  [
    "a choice's label",
    change("shop/models.py", '10, "Paid for"', '10, "Paid"'),
    "witness-field-differs",
    "shop.Order.status.choices",
    'choices[1][1]="Paid" | choices[1][1]="Paid for"',
  ],
  [
    "a deletion rule",
    change("shop/models.py", "Order, on_delete=models.CASCADE", "Order, on_delete=models.PROTECT"),
    "witness-field-differs",
    "shop.OrderLine.order.on_delete",
    'on_delete="PROTECT" | on_delete="CASCADE"',
  ],
  [
    "what may be chosen",
    change("shop/models.py", '        limit_choices_to={"is_active": True},\n', ""),
    "witness-field-differs",
    "shop.Order.customer.limited",
    "limited=False | limited=True",
  ],
  [
    "a help text",
    change(`${CATALOG}/books.py`, 'help_text="Bytes."', 'help_text="Bytes"'),
    "witness-field-differs",
    "catalog.EBook.size.help_text",
    'help_text="Bytes" | help_text="Bytes."',
  ],
  [
    "a name in words",
    change(`${CATALOG}/books.py`, '        "ISBN", max', "        max"),
    "witness-field-differs",
    "catalog.Edition.isbn.verbose_name",
    'verbose_name="isbn" | verbose_name="ISBN"',
  ],
  [
    "a many-to-many relation's way back",
    change(
      `${CATALOG}/books.py`,
      'through=Contribution, related_name="books"',
      'through=Contribution, related_name="works"',
    ),
    "witness-many-to-many-differs",
    "catalog.Book.authors.accessor",
    'accessor="works" | accessor="books"',
  ],
  [
    "an index's condition",
    change(`${CATALOG}/books.py`, "in_stock__gt=0", "in_stock__gt=1"),
    "witness-index-differs",
    "catalog.Edition.edition_available.condition",
    "condition.children[0][1]=1 | condition.children[0][1]=0",
  ],
  [
    "a check",
    change(`${CATALOG}/books.py`, "Q(price__gte=0)", "Q(price__gt=0)"),
    "witness-constraint-differs",
    "catalog.Edition.edition_price_not_negative.condition",
    'condition.children[0][0]="price__gt" | condition.children[0][0]="price__gte"',
  ],
  [
    "an option of Meta",
    change(`${CATALOG}/authors.py`, 'ordering = ["position"]', 'ordering = ["-position"]'),
    "witness-model-differs",
    "catalog.Contribution.Meta.ordering",
    'Meta.ordering[0]="-position" | Meta.ordering[0]="position"',
  ],
  [
    "an option that stands for the whole table",
    change(`${CATALOG}/books.py`, '        get_latest_by = "published"\n', "        managed = False\n"),
    "witness-model-differs",
    "catalog.Edition.Meta.managed",
    "Meta.managed=False | Meta.managed=True",
  ],
  [
    "where a generic key points",
    change(
      "reviews/models.py",
      'GenericForeignKey("content_type", "object_id")',
      'GenericForeignKey("content_type", "object_id", for_concrete_model=False)',
    ),
    "witness-generic-differs",
    "reviews.Report.subject.for_concrete_model",
    "for_concrete_model=False | for_concrete_model=True",
  ],
];

describe("a project held against recorded Django", () => {
  it("is equal where nothing was edited, and says how much that is", () => {
    const { findings, models, fields, manyToMany, unsaid } = checkEdited([]);
    expect(findings).toEqual([]);
    expect(unsaid).toEqual([]);
    const said = Object.values(TESTIMONY.models);
    const count = (key: "fields" | "many_to_many"): number =>
      said.reduce((sum, model) => sum + (model[key] as readonly unknown[]).length, 0);
    expect({ models, fields, manyToMany }).toEqual({
      ...{ models: said.length, fields: count("fields"), manyToMany: count("many_to_many") },
    });
  });

  it.each(CHANGES)("shows %s", (_, edit, code, about, sides) => {
    const { findings } = checkEdited([edit]);
    const found = findings.filter(({ table, name, columns }) => about === `${table}.${name ?? columns[0]}`);
    expect(found.map(({ code, severity, want, have }) => [code, severity, `${want} | ${have}`])).toEqual([
      [code, "error", sides],
    ]);
    expect(found[0]?.span?.file).toBe(edit.file);
    expect(found[0]?.mend).toMatch(/^Please report it/);
  });

  it("shows what one side has and the other has not, and what hangs on it as little as may be", () => {
    const found = (edit: Edit) =>
      checkEdited([edit]).findings.map(({ code, table, columns, want, have }) => [
        ...[code, [table, ...columns].join("."), want, have],
      ]);
    expect(found(change("shop/models.py", '    note = models.TextField(default="", blank=True)\n', ""))).toEqual([
      ["witness-field-missing", "shop.Order.note", null, "TextField"],
    ]);
    expect(found(change("shop/models.py", "    note = ", "    more = models.DateField()\n    note = "))).toEqual([
      ["witness-field-extra", "shop.Order.more", "DateField", null],
    ]);
    expect(found(change("shop/models.py", "class OpenOrder(Order)", "class ClosedOrder(Order)"))).toEqual([
      ["witness-model-extra", "shop.ClosedOrder", "a model of shop.models", null],
      ["witness-model-missing", "shop.OpenOrder", null, "a model of shop.models"],
    ]);
    expect(found(change("shop/models.py", 'name="one_line_an_edition"', 'name="one_line"'))).toEqual([
      ["witness-constraint-missing", "shop.OrderLine.one_line_an_edition", null, "UniqueConstraint"],
      ["witness-constraint-extra", "shop.OrderLine.one_line", "UniqueConstraint", null],
    ]);
  });

  it("shows an app that is missing once, without its models", () => {
    const edit = change("bookshop/settings/production.py", 'INSTALLED_APPS += ["newsletter"]', "INSTALLED_APPS += []");
    const { findings } = checkEdited([edit]);
    expect(findings.map(({ code, table, want, have }) => [code, table, want, have])).toEqual([
      ["witness-app-missing", "newsletter", null, expect.stringMatching(/^newsletter with \d+ models?$/)],
    ]);
  });

  it("compares the apps that are asked for", () => {
    const edit = change(
      "shop/models.py",
      "discount = models.DecimalField(max_digits=4",
      "discount = models.DecimalField(max_digits=5",
    );
    expect(checkEdited([edit], { apps: ["reviews"] })).toMatchObject({ findings: [], models: 4 });
    expect(checkEdited([edit], { apps: ["shop"] }).findings.length).toBeGreaterThan(0);
  });

  it("warns of what a diagnostic had named, in its words, and notes what is only said of it", () => {
    const unread = (from: string, to: string) =>
      checkEdited([change(`${CATALOG}/books.py`, from, to)]).findings.map(({ code, severity, name, mend }) => [
        ...[code, severity, name, mend.split(":", 1)[0]],
      ]);
    expect(
      unread(
        "country = models.CharField(max_length=2,",
        'country = models.CharField(max_length=int(open("n").read()),',
      ),
    ).toEqual([
      ["witness-announced", "warning", "country.db_type", "option-unreadable said"],
      ["witness-announced", "warning", "country.max_length", "option-unreadable said"],
    ]);
    expect(unread('help_text="Bytes."', 'help_text=open("n").read()')).toEqual([
      ["witness-announced", "note", "size.help_text", "option-unreadable said"],
    ]);
  });

  it("does not take Django's own checks for a doubt about what was read", () => {
    const { findings, diagnostics } = checkEdited([
      change(
        "shop/models.py",
        'edition = models.ForeignKey("catalog.Edition", on_delete=models.PROTECT)',
        'edition = models.ForeignKey("catalog.Edition", on_delete=models.SET_NULL)',
      ),
    ]);
    expect(diagnostics.map(({ djangoId, field }) => [djangoId, field])).toContainEqual(["fields.E320", "edition"]);
    expect(findings.map(({ code, name }) => [code, name])).toEqual([["witness-field-differs", "edition.on_delete"]]);
  });

  it("leaves out what Django's objects could not say, and says so", () => {
    const reason = "OperationalError: no such table: shop_status";
    const told: Testimony = JSON.parse(JSON.stringify(TESTIMONY), (_key, value) =>
      value?.name === "status" ? { ...value, choices: { unsaid: reason } } : value,
    );
    expect(checkEdited([], {}, told)).toMatchObject({
      ...{ findings: [], unsaid: [{ what: "shop.Order.status choices", reason }] },
    });
  });
});

describe("the first difference of two values", () => {
  it.each([
    [{ a: [1, 2] }, { a: [1, 3] }, { path: ".a[1]", want: 2, have: 3 }],
    [[1], [1, 2], { path: "[1]", want: undefined, have: 2 }],
    [{ a: 1 }, { b: 1 }, { path: "", want: { a: 1 }, have: { b: 1 } }],
    [true, 1, { path: "", want: true, have: 1 }],
    [null, undefined, null],
    [{ a: [{ b: null }] }, { a: [{ b: null }] }, null],
  ])("%j, %j", (want, have, expected) => expect(firstDifference(want, have)).toEqual(expected));
});

describe("an answer", () => {
  it.each(["", '{"testimony": {"django', "[]", "null", "{}"])("is none: %j", (text) =>
    expect(readAnswer(text)).toBeNull(),
  );
});
