import type { DialectName } from "../../../src/schema/schema.js";
import { Chance, SEED } from "../../random.js";
import type { CallSketch, FieldSketch, ModelSketch, ProjectSketch } from "./sketch.js";

/** Release lines of Django that plots are drawn for; 4.2 has `index_together`. */
export type PlotDjango = "5.2" | "4.2";

/**
 * A small project that has, under names, lengths and options that the seed draws, something of everything that can be
 * changed. Projects of other numbers are other ones.
 */
export function plot(number: number, dialect: DialectName, django: PlotDjango = "5.2"): ProjectSketch {
  const draw = new Draw(new Chance(SEED, `plot ${number}`), dialect, django);
  const publisher = draw.publisher();
  const tag = draw.tag();
  const author = draw.author();
  const book = draw.book({ author, publisher, tag });
  const keeping = draw.keeping(author, book);
  const kept = draw.named("keepers", "models.ManyToManyField", {
    0: author.name,
    through: `"${keeping.name}"`,
    related_name: `"${draw.word()}"`,
  });
  const shop = [author, publisher, tag, { ...book, fields: [...book.fields, kept] }, keeping, draw.passport(author)];
  const stock = [draw.shelf(`"shop.${book.name}"`), draw.orphan()];
  return { apps: { common: [draw.stamped()], shop: [...shop, draw.legacy()], stock }, django };
}

type Args = CallSketch["args"];

/** Draws the parts of one plot. */
class Draw {
  readonly #words: string[];

  constructor(
    private readonly chance: Chance,
    private readonly dialect: DialectName,
    private readonly django: PlotDjango,
  ) {
    this.#words = [...WORDS];
  }

  /** A word that no other thing of the plot has. */
  word(): string {
    const [word] = this.#words.splice(this.chance.from(0, this.#words.length - 1), 1);
    if (word === undefined) throw new Error("the plot has no words left");
    return word;
  }

  /** A field of this name, written on one line or on several. */
  named(name: string, callee: string, args: Args = {}): FieldSketch {
    return { name, callee, args, isLong: Object.keys(args).length > 0 && this.chance.next() < 0.3 };
  }

  stamped(): ModelSketch {
    const fields = [this.char("stamp"), this.field("Integer", { null: "True" }), this.field("Date")];
    return { ...this.#model(["models.Model"], fields, { abstract: "True" }), name: "Stamped" };
  }

  author(): ModelSketch {
    const choices = `[("${this.word()}", "One"), ("${this.word()}", "Two")]`;
    const fields = [
      this.char(this.word(), { unique: "True" }),
      this.char(this.word(), { db_index: "True" }),
      ...[this.field("Date"), this.field("Float"), this.field("Boolean"), this.field("Text"), this.field("Integer")],
      this.char(this.word(), { choices }),
      this.char(this.word(), { default: `"${this.word()}"` }),
      this.named("mentors", "models.ManyToManyField", {
        0: '"self"',
        symmetrical: "False",
        related_name: `"${this.word()}"`,
      }),
      ...this.#more(),
    ];
    const [first] = fields;
    const ordering = `["-${first?.name}"]`;
    return this.#model(["Stamped"], fields, { ordering, ...this.#tableComment() });
  }

  publisher(): ModelSketch {
    const fields = [
      this.char("title"),
      this.char("ref", { unique: "True" }),
      this.field("Date", { null: "True" }),
      this.#withDefault("Integer", String(this.chance.from(1, 99))),
      ...this.#more(),
    ];
    return this.#model(["models.Model"], fields, this.chance.next() < 0.5 ? { db_table: `"${this.word()}"` } : {});
  }

  tag(): ModelSketch {
    const fields = [this.char(this.word(), { db_index: "True" }), this.field("Float"), this.field("Integer")];
    return this.#model(["models.Model"], [...fields, ...this.#more()], {});
  }

  book({ author, publisher, tag }: Readonly<Record<"author" | "publisher" | "tag", ModelSketch>>): ModelSketch {
    const [pages, copies, weight, title] = [this.word(), this.word(), this.word(), this.word()];
    const related = () => ({ related_name: `"${this.word()}"` });
    const generated =
      this.django === "4.2"
        ? []
        : [
            this.named(this.word(), "models.GeneratedField", {
              expression: `F("${pages}") + F("${copies}")`,
              output_field: "models.IntegerField()",
              db_persist: "True",
            }),
          ];
    const ranges = this.dialect === "postgres" ? [this.named("span", "IntegerRangeField", { null: "True" })] : [];
    const fields = [
      this.named("author", "models.ForeignKey", { 0: author.name, on_delete: "models.CASCADE", ...related() }),
      this.named("editor", "models.ForeignKey", {
        ...{ 0: author.name, 1: "models.SET_NULL", null: "True" },
        ...related(),
      }),
      this.named("publisher", "models.ForeignKey", { 0: publisher.name, on_delete: "models.PROTECT", ...related() }),
      this.char(title),
      this.named(pages, "models.IntegerField"),
      this.named(copies, "models.IntegerField"),
      this.named(weight, "models.IntegerField", { null: "True" }),
      this.named(this.word(), "models.DecimalField", {
        max_digits: String(this.chance.from(8, 20)),
        decimal_places: String(this.chance.from(1, 6)),
      }),
      this.#withDefault("Integer", String(this.chance.from(1, 99))),
      this.#withDefault("Char", `"${this.word()}"`, { max_length: String(this.chance.from(30, 90)) }),
      this.field("Text", this.#comment()),
      this.char(this.word(), this.#collation()),
      ...generated,
      ...ranges,
      this.named("tags", "models.ManyToManyField", { 0: tag.name, ...related() }),
      this.named("related", "models.ManyToManyField", { 0: '"self"' }),
      ...this.#more(),
    ];
    return {
      ...this.#model(["Stamped"], fields, { unique_together: `[("${copies}", "${title}")]` }),
      ...{ indexes: this.#indexes(title, pages, copies), constraints: this.#constraints(title, pages, copies, weight) },
    };
  }

  keeping(author: ModelSketch, book: ModelSketch): ModelSketch {
    const fields = [
      this.named("book", "models.ForeignKey", { 0: `"${book.name}"`, on_delete: "models.CASCADE" }),
      this.named("keeper", "models.ForeignKey", { 0: author.name, on_delete: "models.RESTRICT" }),
      this.field("Date"),
    ];
    return this.#model(["models.Model"], fields, {});
  }

  passport(author: ModelSketch): ModelSketch {
    const fields = [
      this.named("number", "models.UUIDField", { primary_key: "True", default: "uuid.uuid4" }),
      this.named("holder", "models.OneToOneField", { 0: author.name, on_delete: "models.CASCADE" }),
      this.field("DateTime"),
    ];
    return this.#model(["models.Model"], fields, {});
  }

  legacy(): ModelSketch {
    return this.#model(["models.Model"], [this.char(this.word()), this.field("Integer")], { managed: "False" });
  }

  shelf(book: string): ModelSketch {
    const fields = [
      this.named("book", "models.ForeignKey", { 0: book, 1: "models.CASCADE", related_name: `"${this.word()}"` }),
      ...[this.field("Integer"), this.field("PositiveInteger"), this.field("SmallInteger"), this.field("Boolean")],
    ];
    return this.#model(["models.Model"], fields, {});
  }

  orphan(): ModelSketch {
    return this.#model(["models.Model"], [this.field("Text"), this.field("BigInteger")], {});
  }

  /** A field of a class of `models`, under a name of its own. */
  field(kind: string, args: Args = {}): FieldSketch {
    return this.named(this.word(), `models.${kind}Field`, args);
  }

  char(name: string, args: Args = {}): FieldSketch {
    return this.named(name, "models.CharField", { max_length: String(this.chance.from(20, 180)), ...args });
  }

  #model(bases: readonly string[], fields: readonly FieldSketch[], meta: Args): ModelSketch {
    const word = this.word();
    return { name: `${word[0]?.toUpperCase()}${word.slice(1)}`, bases, fields, indexes: [], constraints: [], meta };
  }

  /** Up to three plain fields more. */
  #more(): readonly FieldSketch[] {
    return this.chance
      .some(["Integer", "Text", "Date", "Float", "Boolean"], 3)
      .map((kind) => this.field(kind, this.chance.next() < 0.3 ? { null: "True" } : {}));
  }

  #withDefault(kind: string, value: string, args: Args = {}): FieldSketch {
    return this.field(kind, this.django === "4.2" ? args : { ...args, db_default: value });
  }

  #comment(): Args {
    return this.dialect === "sqlite" ? {} : { db_comment: `"${this.word()}"` };
  }

  #tableComment(): Args {
    return this.dialect === "sqlite" ? {} : { db_table_comment: `"${this.word()}"` };
  }

  #collation(): Args {
    const name = { postgres: "C", sqlite: "NOCASE", mysql: "utf8mb4_bin", mariadb: "utf8mb4_bin" }[this.dialect];
    return { db_collation: `"${name}"` };
  }

  #indexes(title: string, pages: string, copies: string): readonly CallSketch[] {
    const index = (args: Args, callee = "models.Index") => this.#named(callee, "idx", args);
    const everywhere = [
      index({ fields: `["${title}", "${pages}"]` }),
      index({ fields: `["-${copies}"]` }),
      index({ fields: `["${pages}"]` }),
      index({ 0: `Lower("${title}")` }),
      index({ fields: `["${copies}"]`, condition: `Q(${pages}__gt=${this.chance.from(1, 99)})` }),
    ];
    if (this.dialect !== "postgres") return everywhere;
    return [
      ...everywhere,
      index({ fields: `["${title}"]`, opclasses: '["varchar_pattern_ops"]' }),
      index({ fields: `["${pages}", "${copies}"]`, include: `["${title}"]` }),
      index({ fields: `["${title}"]` }, "HashIndex"),
    ];
  }

  #constraints(title: string, pages: string, copies: string, weight: string): readonly CallSketch[] {
    const condition = this.django === "4.2" ? "check" : "condition";
    const unique = (args: Args) => this.#named("models.UniqueConstraint", "uniq", args);
    const check = (field: string) =>
      this.#named("models.CheckConstraint", "check", { [condition]: `Q(${field}__gte=${this.chance.from(1, 99)})` });
    const everywhere = [
      ...[check(pages), check(copies)],
      unique({ fields: `["${title}", "${pages}"]` }),
      unique({ fields: `["${copies}", "author"]` }),
      unique({ fields: `["${copies}"]`, condition: `Q(${pages}__gt=${this.chance.from(1, 99)})` }),
    ];
    if (this.dialect !== "postgres") return everywhere;
    return [
      ...everywhere,
      unique({ fields: `["${pages}", "${copies}"]`, deferrable: "Deferrable.DEFERRED" }),
      unique({ fields: `["${title}", "editor"]`, include: `["${pages}"]` }),
      ...(this.django === "4.2" ? [] : [unique({ fields: `["${title}", "${weight}"]`, nulls_distinct: "False" })]),
      this.#named("ExclusionConstraint", "excl", {
        expressions: `[("span", RangeOperators.OVERLAPS), ("${pages}", RangeOperators.EQUAL)]`,
      }),
    ];
  }

  #named(callee: string, ending: string, args: Args): CallSketch {
    return { callee, args: { ...args, name: `"${this.word()}_${ending}"` } };
  }
}

/** What things of plots are called: words that mean nothing to Python, Django, SQL or TypeScript. */
const WORDS: readonly string[] = `
acorn alder amber anchor apple arbor arrow aspen aster badge barley basin beacon berry birch bishop blossom bonnet bottle
branch brass breeze bridge bucket buckle bugle butter cabin cactus candle canoe canvas canyon carrot castle cedar chalk
cherry chimney cider cinder clover cobalt comet copper coral cotton cradle crane crater cricket crystal cutter daisy dapple
desert diary donkey dragon drizzle ember engine fable falcon feather fennel ferry fiddle finch flannel flint forest fossil
fountain garden garlic garnet ginger glacier goblet granite grape gravel grove hammer harbor harvest hazel heather hedge
heron hollow honey hornet island ivory jacket jasmine jersey juniper kernel kettle kitten ladder lagoon lantern laurel
lemon lentil lilac linen locket lumber magnet maple marble marsh meadow melon mirror mitten mortar mosaic muffin mustard
nectar needle nettle nickel nutmeg oasis olive onion opal orchard otter oyster paddle panther parcel parrot pebble pepper
pigeon pillow pine plaster plum pocket poppy prairie puddle pumpkin quarry quartz quill rabbit radish raven ribbon
river rocket rooster rosemary saddle saffron salmon sandal satin scarlet shadow shamrock shovel silver sparrow spindle
spruce stable statue summit swallow tartan teapot temple thicket thistle thunder timber tinsel tulip tunnel turnip turtle
valley vanilla velvet violet walnut walrus willow window winter wombat yarrow zephyr`
  .trim()
  .split(/\s+/);
