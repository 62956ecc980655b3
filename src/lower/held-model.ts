import { type DiagnosticDetails, diagnostic } from "../diagnostics/diagnostic.js";
import type { Field, Model, ModelConstraint, ModelIndex } from "../django/project.js";
import type { LowerScope } from "./scope.js";

/** What a database may have no place for, by the flag of `connection.features` that says so, in words. */
const WORDS = {
  supports_comments: "comments",
  supports_tablespaces: "tablespaces",
  supports_partial_indexes: "partial indexes",
  supports_covering_indexes: "covering indexes",
  supports_expression_indexes: "indexes on expressions",
  supports_deferrable_unique_constraints: "deferrable unique constraints",
  supports_nulls_distinct_unique_constraints: "word on whether NULLs are distinct",
  supports_table_check_constraints: "check constraints",
} as const;
type Feature = keyof typeof WORDS;

/**
 * The model without what the database has no place for, which Django leaves out too. Each thing left out is said, under
 * the id of Django's own check where it has one.
 */
export function heldModel(model: Model, scope: LowerScope): Model {
  const held = new Held(model, scope);
  return {
    ...model,
    comment: held.comment(),
    tablespace: held.tablespace(model.tablespace, {}),
    fields: model.fields.map((field) => held.field(field)),
    constraints: model.constraints.filter((constraint) => held.hasConstraint(constraint)),
    indexes: model.indexes.flatMap((index) => held.index(index)),
  };
}

class Held {
  constructor(
    private readonly model: Model,
    private readonly scope: LowerScope,
  ) {}

  comment(): string | null {
    const { comment, label } = this.model;
    if (comment === null) return null;
    const what = `\`db_table_comment\` of \`${label}\` was left out`;
    return this.#has("supports_comments", what, { djangoId: "models.W046" }) ? comment : null;
  }

  field(field: Field): Field {
    return { ...field, dbComment: this.#fieldComment(field), dbTablespace: this.#fieldTablespace(field) };
  }

  #fieldComment(field: Field): string | null {
    if (field.dbComment === null) return null;
    const what = `\`db_comment\` of \`${field.name}\` was left out`;
    const place = { djangoId: "fields.W163", span: field.origin, field: field.name };
    return this.#has("supports_comments", what, place) ? field.dbComment : null;
  }

  #fieldTablespace(field: Field): string | null {
    return this.tablespace(field.dbTablespace, { span: field.origin, field: field.name });
  }

  tablespace(name: string | null, place: DiagnosticDetails): string | null {
    if (name === null) return null;
    const what = `The tablespace \`${name}\` was left out`;
    return this.#has("supports_tablespaces", what, { ...place, severity: "info" }) ? name : null;
  }

  /** `BaseDatabaseSchemaEditor._unique_supported`, and the same for checks. */
  hasConstraint(constraint: ModelConstraint): boolean {
    const has = (feature: Feature, djangoId: string) =>
      this.#has(feature, `The constraint \`${constraint.name}\` was left out`, { djangoId, span: constraint.origin });
    if (constraint.kind === "check") return has("supports_table_check_constraints", "models.W027");
    if (constraint.kind === "exclusion") return true;
    const { condition, deferrable, include, expressions, nullsDistinct } = constraint;
    return (
      (condition === null || has("supports_partial_indexes", "models.W036")) &&
      (deferrable === null || has("supports_deferrable_unique_constraints", "models.W038")) &&
      (include.length === 0 || has("supports_covering_indexes", "models.W039")) &&
      (expressions.length === 0 || has("supports_expression_indexes", "models.W044")) &&
      (nullsDistinct === null || has("supports_nulls_distinct_unique_constraints", "models.W047"))
    );
  }

  /** `_index_condition_sql`, `_index_include_sql` and `_model_indexes_sql`: what an index is made without, or none at all. */
  index(index: ModelIndex): readonly ModelIndex[] {
    const has = (feature: Feature, what: string, djangoId: string) =>
      this.#has(feature, `${what} \`${index.name}\` was left out`, { djangoId, span: index.origin });
    const { condition, include, expressions } = index;
    if (expressions.length > 0 && !has("supports_expression_indexes", "The index", "models.W043")) return [];
    const partial = condition === null || has("supports_partial_indexes", "The condition of the index", "models.W037");
    const covering = include.length === 0 || has("supports_covering_indexes", "`include` of the index", "models.W040");
    return [
      {
        ...index,
        condition: partial ? condition : null,
        include: covering ? include : [],
        dbTablespace: this.tablespace(index.dbTablespace, { span: index.origin }),
      },
    ];
  }

  #has(feature: Feature, what: string, details: DiagnosticDetails): boolean {
    const { features, displayName } = this.scope.dialect.backend;
    if (features.has(feature)) return true;
    const place = { span: this.model.origin, model: this.model.label, severity: "warning", ...details } as const;
    const message = `${what}: ${displayName} has no ${WORDS[feature]}`;
    this.scope.report(diagnostic("database-feature-left-out", message, place));
    return false;
  }
}
