import { dict, dictOf, int, str, tuple } from "../../python/evaluate/make.js";
import type { Value } from "../../python/evaluate/values.js";
import type { DjangoVersion } from "../project.js";

/** `RangeOperators`: https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/fields/#rangeoperators */
const RANGE_OPERATORS = {
  EQUAL: "=",
  NOT_EQUAL: "<>",
  CONTAINS: "@>",
  CONTAINED_BY: "<@",
  OVERLAPS: "&&",
  FULLY_LT: "<<",
  FULLY_GT: ">>",
  NOT_LT: "&>",
  NOT_GT: "&<",
  ADJACENT_TO: "-|-",
} as const;

const STRINGS: Readonly<Record<string, string>> = {
  "django.db.models.constants.LOOKUP_SEP": "__",
  "django.db.DEFAULT_DB_ALIAS": "default",
  "django.db.utils.DEFAULT_DB_ALIAS": "default",
  "django.contrib.auth.REDIRECT_FIELD_NAME": "next",
  "django.contrib.auth.hashers.UNUSABLE_PASSWORD_PREFIX": "!",
  "django.db.models.Q.AND": "AND",
  "django.db.models.Q.OR": "OR",
  "django.db.models.Q.XOR": "XOR",
  ...Object.fromEntries(
    Object.entries(RANGE_OPERATORS).map(([name, text]) => [
      `django.contrib.postgres.fields.RangeOperators.${name}`,
      text,
    ]),
  ),
};

/** https://docs.djangoproject.com/en/5.2/ref/contrib/messages/#message-levels */
const MESSAGE_LEVELS: Readonly<Record<string, number>> = { DEBUG: 10, INFO: 20, SUCCESS: 25, WARNING: 30, ERROR: 40 };
const MESSAGES = /^django\.contrib\.messages\.(?:constants\.)?([A-Z_]+)$/;

/** `django.contrib.messages`' levels, and its two mappings of them. */
function messageConstant(name: string): Value | undefined {
  const levels = Object.entries(MESSAGE_LEVELS);
  if (name === "DEFAULT_LEVELS") return dictOf(levels.map(([level, number]) => [level, int(number)] as const));
  if (name === "DEFAULT_TAGS")
    return dict(levels.map(([level, number]) => ({ key: int(number), value: str(level.toLowerCase()) })));
  const level = Object.hasOwn(MESSAGE_LEVELS, name) ? MESSAGE_LEVELS[name] : undefined;
  return level === undefined ? undefined : int(level);
}

/** A constant of Django's by its canonical dotted name; undefined when it is none that is known. */
export function djangoConstant(path: string, version: DjangoVersion): Value | undefined {
  if (Object.hasOwn(STRINGS, path)) return str(STRINGS[path] ?? "");
  const status = /^rest_framework\.status\.HTTP_(\d{3})_/.exec(path)?.[1];
  if (status !== undefined) return int(Number(status));
  const ofMessages = MESSAGES.exec(path)?.[1];
  if (ofMessages !== undefined) return messageConstant(ofMessages);
  const [major = "5", minor = "0"] = version.split(".");
  switch (path) {
    case "django.VERSION":
      return tuple([int(Number(major)), int(Number(minor)), int(0), str("final"), int(0)]);
    case "django.__version__":
      return str(version);
    case "django.db.models.BLANK_CHOICE_DASH":
    case "django.db.models.fields.BLANK_CHOICE_DASH":
      return { kind: "list", items: [tuple([str(""), str("---------")])], origin: null };
    default:
      return undefined;
  }
}
