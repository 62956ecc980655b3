import type { WitnessSubject, WitnessWay } from "../drift/witness-codes.js";
import type { Json } from "../lower/graph-values.js";
import { firstDifference } from "./first-difference.js";
import type { Facts, MemberKind, ModelFacts } from "./model-facts.js";
import { isJsonObject } from "./testimony.js";

/** One thing that was read otherwise than Django has it. */
export interface WitnessDifference {
  readonly subject: WitnessSubject;
  readonly way: WitnessWay;
  /** Label of the model, or of the app. */
  readonly label: string;
  /** Name of the field, index or constraint; null for what is the model's or app's own. */
  readonly member: string | null;
  /** Name of the fact, with Django's word for it; null where the whole is missing or extra. */
  readonly fact: string | null;
  /** What was read and what Django has, as `fact=value`; null where a side has nothing of it. */
  readonly want: string | null;
  readonly have: string | null;
}

/** A fact that Django's objects did not say, as `app.Model.field fact`, and why. */
export interface UnsaidFact {
  readonly what: string;
  readonly reason: string;
}

/** What came of holding models against Django's. */
export interface ModelComparison {
  readonly differences: readonly WitnessDifference[];
  readonly unsaid: readonly UnsaidFact[];
}

/** Kinds of members in the order in which they are spoken of. */
const KINDS: readonly MemberKind[] = ["field", "many-to-many", "generic", "index", "constraint"];

/** Facts of a model that stand in its Meta under another name. */
const META: Readonly<Record<string, string>> = {
  ...{ table: "Meta.db_table", managed: "Meta.managed", proxy: "Meta.proxy", comment: "Meta.db_table_comment" },
  ...{ ordering: "Meta.ordering", unique_together: "Meta.unique_together", index_together: "Meta.index_together" },
  ...{ verbose_name: "Meta.verbose_name", verbose_name_plural: "Meta.verbose_name_plural" },
  ...{ order_with_respect_to: "Meta.order_with_respect_to", required_db_vendor: "Meta.required_db_vendor" },
  ...{ required_db_features: "Meta.required_db_features" },
};

/** Holds one model as it was read against the same of Django's. */
export function compareModels(label: string, own: ModelFacts, django: ModelFacts): ModelComparison {
  const differences: WitnessDifference[] = [];
  const unsaid: UnsaidFact[] = [];
  const compare = (subject: WitnessSubject, member: string | null, want: Facts, have: Facts): void => {
    for (const key of new Set([...Object.keys(have), ...Object.keys(want)])) {
      const [one, other] = [want[key], have[key]];
      const name = subject === "model" ? (META[key] ?? key) : key;
      const reason = unsaidReason(other);
      if (reason !== null) {
        unsaid.push({ what: `${member === null ? label : `${label}.${member}`} ${name}`, reason });
        continue;
      }
      const found = firstDifference(one, other);
      if (found === null) continue;
      const said = (value: Json | undefined): string => `${name}${found.path}=${wordOf(value)}`;
      differences.push({
        ...{ subject, way: "differs", label, member, fact: name },
        ...{ want: said(found.want), have: said(found.have) },
      });
    }
  };
  const order = orderOfFields(own, django);
  compare("model", null, { ...own.own, ...order.want }, { ...django.own, ...order.have });
  for (const kind of KINDS) {
    const [ours, theirs] = [own.members[kind], django.members[kind]];
    for (const [member, facts] of theirs) {
      const read = ours.get(member);
      if (read === undefined) differences.push(absent(kind, "missing", label, member, facts));
      else compare(kind, member, read, facts);
    }
    for (const [member, facts] of ours) {
      if (!theirs.has(member)) differences.push(absent(kind, "extra", label, member, facts));
    }
  }
  return { differences, unsaid };
}

/** The order of the fields that both sides have. */
function orderOfFields(own: ModelFacts, django: ModelFacts): { readonly want: Facts; readonly have: Facts } {
  const shared = (one: ModelFacts, other: ModelFacts): Facts => ({
    "order of fields": [...one.members.field.keys()].filter((name) => other.members.field.has(name)),
  });
  return { want: shared(own, django), have: shared(django, own) };
}

/** A whole member that one side has and the other has not. */
function absent(
  subject: MemberKind,
  way: "missing" | "extra",
  label: string,
  member: string,
  facts: Facts,
): WitnessDifference {
  const what = [facts.internal_type, facts.class, facts.kind, facts.through].find((each) => typeof each === "string");
  const text = typeof what === "string" ? what : subject;
  const [want, have] = way === "missing" ? [null, text] : [text, null];
  return { subject, way, label, member, fact: null, want, have };
}

function unsaidReason(value: Json | undefined): string | null {
  return isJsonObject(value) && typeof value.unsaid === "string" ? value.unsaid : null;
}

/** How much of a value is shown. */
const LONGEST = 120;

/** A value on one line, in Python's words for constants, and cut where it is long. */
function wordOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST).join("")}…`;
}
