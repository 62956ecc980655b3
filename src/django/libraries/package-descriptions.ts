/** What a user says of classes in packages whose source is not there, by dotted name as the models import them. */
export interface PackageDescriptions {
  readonly fields: Readonly<Record<string, FieldDescription>>;
  readonly bases: Readonly<Record<string, BaseDescription>>;
}

/** A value of a field's or Meta's option, as Python has it. */
export type OptionValue = string | number | boolean | null | readonly OptionValue[];

/** What an unknown field class is stored as. */
export interface FieldDescription {
  /** The field class of Django's that it behaves like: `"DecimalField"`, or a dotted name. */
  readonly as: string;
  /** Options that it sets where a model does not, in Django's words: `{ max_digits: 12, decimal_places: 2 }`. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Options of its own that have nothing to do with the schema. */
  readonly ignores?: readonly string[];
  /** Options that positional arguments fill, in order. Default: those of the class of Django's. */
  readonly positional?: readonly string[];
}

/** What an unknown base class brings to its models. `{}`: it is an abstract model that brings nothing. */
export interface BaseDescription {
  /** Fields in order of declaration, by name. */
  readonly fields?: Readonly<Record<string, Pick<FieldDescription, "as" | "options">>>;
  /** Options of its Meta that models inherit, such as `{ ordering: ["-created"] }`. It is abstract. */
  readonly meta?: Readonly<Record<string, OptionValue>>;
  /** Dotted names of its own bases. Default: `django.db.models.Model`; none for a mixin that is no model. */
  readonly extends?: readonly string[];
}

/** Dotted name of a field class that may be named without Django's package. */
export function djangoFieldName(name: string): string {
  return name.includes(".") ? name : `django.db.models.${name}`;
}
