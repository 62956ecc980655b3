import { dialects } from "./dialects/index.js";
import type { App, Project } from "./django/project.js";
import type { Finding } from "./drift/finding.js";
import { graphOf } from "./lower/graph.js";
import type { JsonObject } from "./lower/graph-values.js";
import { type ProjectInput, type Reading, readFor, type SupportedDialect } from "./pipeline.js";
import { Announcements } from "./witness/announced.js";
import { compareModels, type UnsaidFact, type WitnessDifference } from "./witness/compare-models.js";
import { furtherFacts } from "./witness/further-facts.js";
import { type ModelFacts, modelFacts } from "./witness/model-facts.js";
import { Places } from "./witness/places.js";
import type { Testimony } from "./witness/testimony.js";
import { witnessFindings } from "./witness/witness-findings.js";

/** A project held against its own Django. */
export interface WitnessCheck extends Reading {
  readonly findings: readonly Finding[];
  /** What both sides have and was compared. */
  readonly models: number;
  readonly fields: number;
  readonly manyToMany: number;
  /** Facts that Django's objects did not say, so that they were not compared. */
  readonly unsaid: readonly UnsaidFact[];
}

/** What the comparison is about besides the two sides. */
export interface WitnessOptions {
  /** The database that Django is set up with. */
  readonly dialect: SupportedDialect;
  /** Whether column types are compared: no, where Django is set up with none. */
  readonly columnTypes: boolean;
}

/**
 * Holds what is read of a project against what its own Django says of it: apps, models, fields, relations and the options of Meta.
 * @throws ParserUnavailable where the parser does not load
 */
export function checkWitness(input: ProjectInput, testimony: Testimony, options: WitnessOptions): WitnessCheck {
  const reading = readFor(input, options.dialect);
  const { project, apps, diagnostics } = reading;
  const isAsked = (app: string): boolean => apps === null || apps.has(app);
  const own = ownFacts(project, options);
  const django = djangoFacts(testimony, options);
  const differences: WitnessDifference[] = [...differentApps(project.apps, testimony)].filter(({ label }) =>
    isAsked(label),
  );
  const left = new Set(differences.flatMap(({ way, label }) => (way === "differs" ? [] : [label])));
  const asked = (labels: Iterable<string>): readonly string[] =>
    [...labels].filter((label) => isAsked(appOf(label)) && !left.has(appOf(label)));

  const unsaid: UnsaidFact[] = [];
  const compared: ModelFacts[] = [];
  for (const label of asked(own.keys())) {
    const [ours, theirs] = [own.get(label), django.get(label)];
    if (ours === undefined) continue;
    if (theirs === undefined) {
      differences.push(absentModel("extra", label, ours));
      continue;
    }
    const comparison = compareModels(label, ours, theirs);
    differences.push(...comparison.differences);
    unsaid.push(...comparison.unsaid);
    compared.push(theirs);
  }
  for (const label of asked(django.keys())) {
    const theirs = django.get(label);
    if (theirs !== undefined && !own.has(label)) differences.push(absentModel("missing", label, theirs));
  }
  const count = (kind: "field" | "many-to-many"): number =>
    compared.reduce((sum, { members }) => sum + members[kind].size, 0);
  return {
    ...reading,
    findings: witnessFindings(differences, new Announcements(diagnostics, project, testimony), new Places(project)),
    ...{ models: compared.length, fields: count("field"), manyToMany: count("many-to-many"), unsaid },
  };
}

function ownFacts(project: Project, options: WitnessOptions): ReadonlyMap<string, ModelFacts> {
  const { models } = graphOf(project, dialects[options.dialect]);
  const facts = project.models.map((model): [string, ModelFacts] => [
    model.label,
    comparable(models[model.label] ?? {}, furtherFacts(model), options),
  ]);
  return new Map(facts);
}

function djangoFacts({ models, further }: Testimony, options: WitnessOptions): ReadonlyMap<string, ModelFacts> {
  const facts = Object.entries(models).map(([label, graph]): [string, ModelFacts] => [
    label,
    comparable(graph, further[label] ?? {}, options),
  ]);
  return new Map(facts);
}

function comparable(graph: JsonObject, further: JsonObject, { columnTypes }: WitnessOptions): ModelFacts {
  const facts = modelFacts(graph, further);
  if (columnTypes) return facts;
  const fields = [...facts.members.field].map(([name, { db_type: _, ...rest }]): [string, JsonObject] => [name, rest]);
  return { ...facts, members: { ...facts.members, field: new Map(fields) } };
}

/** Apps that one side has not, or that have another module. */
function* differentApps(own: readonly App[], { apps, models }: Testimony): Iterable<WitnessDifference> {
  const differ = (way: WitnessDifference["way"], label: string, want: string | null, have: string | null) => ({
    ...{ subject: "app" as const, way, label, member: null, fact: way === "differs" ? "module" : null, want, have },
  });
  for (const { label, module } of own) {
    const theirs = apps.find((app) => app.label === label);
    if (theirs === undefined) yield differ("extra", label, module, null);
    else if (theirs.module !== module) yield differ("differs", label, `module=${module}`, `module=${theirs.module}`);
  }
  for (const { label, module } of apps) {
    if (own.some((app) => app.label === label)) continue;
    const count = Object.keys(models).filter((model) => appOf(model) === label).length;
    if (count > 0) yield differ("missing", label, null, `${module} with ${count} model${count === 1 ? "" : "s"}`);
  }
}

function absentModel(way: "missing" | "extra", label: string, { own }: ModelFacts): WitnessDifference {
  const text = `a model of ${String(own.module)}`;
  const [want, have] = way === "missing" ? [null, text] : [text, null];
  return { subject: "model", way, label, member: null, fact: null, want, have };
}

/** App label of `app.Model`. */
function appOf(label: string): string {
  return label.slice(0, label.indexOf("."));
}
