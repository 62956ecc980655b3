/** The options that a column's type has, as TypeORM names them. */
export interface TypeOptions {
  readonly length?: number | string | undefined;
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
  readonly unsigned?: boolean | undefined;
  readonly array?: boolean | undefined;
  readonly spatialFeatureType?: string | undefined;
  readonly srid?: number | undefined;
}

/** A type and its options as one text of SQL: `varchar(100)`, `timestamp(3) with time zone`, `int unsigned`, `geometry(Point,4326)`. */
export function typeText(type: string, options: TypeOptions): string {
  const { length, precision, scale, unsigned = false, array = false, spatialFeatureType, srid } = options;
  const size =
    length !== undefined && length !== ""
      ? `(${length})`
      : spatialFeatureType !== undefined
        ? `(${spatialFeatureType}${srid === undefined ? "" : `,${srid}`})`
        : precision === undefined
          ? ""
          : `(${precision}${scale === undefined ? "" : `, ${scale}`})`;
  // The size stands before `with time zone`.
  const [, name = type, zone = ""] = /^(time|timestamp)( with(?:out)? time zone)$/i.exec(type) ?? [];
  return `${name}${size}${zone}${unsigned ? " unsigned" : ""}${array ? "[]" : ""}`;
}
