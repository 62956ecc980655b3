/** The parts of a format specification: https://docs.python.org/3/library/string.html#format-specification-mini-language */
export interface FormatSpec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

/** Takes a format specification apart; undefined when it is none. */
export function parseSpec(spec: string): FormatSpec | undefined {
  const match = SPEC.exec(spec);
  if (match === null) return undefined;
  const [, fill, align, sign, , alternate, zero, width, grouping, precision, type] = match;
  return {
    fill: fill ?? (zero === undefined ? " " : "0"),
    align: align ?? (zero === undefined ? "" : "="),
    sign: sign ?? "-",
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? "",
    precision: precision === undefined ? null : Number(precision),
    type: type ?? "",
  };
}

/** Fills text up to the width that a specification asks for. */
export function pad(text: string, spec: FormatSpec, defaultAlign: string): string {
  const length = [...text].length;
  const missing = spec.width - length;
  if (missing <= 0) return text;
  const align =
    spec.align === "" || (spec.align === "=" && defaultAlign === "<")
      ? spec.align === "="
        ? "<"
        : defaultAlign
      : spec.align;
  switch (align) {
    case "<":
      return text + spec.fill.repeat(missing);
    case "^": {
      const left = Math.floor(missing / 2);
      return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
    }
    case "=": {
      const [prefix = ""] = /^[-+ ]?(0[bxXo])?/.exec(text) ?? [];
      return prefix + spec.fill.repeat(missing) + text.slice(prefix.length);
    }
    default:
      return spec.fill.repeat(missing) + text;
  }
}
