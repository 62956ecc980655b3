/** A call that declares something: `models.CharField(max_length=80)`. Arguments named by a number stand by position. */
export interface CallSketch {
  readonly callee: string;
  readonly args: Readonly<Record<string, string>>;
}

/** A field of a model. */
export interface FieldSketch extends CallSketch {
  readonly name: string;
  /** Whether each argument has a line of its own. */
  readonly isLong: boolean;
}

/** A class statement of a model. */
export interface ModelSketch {
  readonly name: string;
  readonly bases: readonly string[];
  readonly fields: readonly FieldSketch[];
  readonly indexes: readonly CallSketch[];
  readonly constraints: readonly CallSketch[];
  /** The other options of its `Meta`. */
  readonly meta: Readonly<Record<string, string>>;
}

/** A Django project as data, of which `written` makes Python: what is changed in it has a place that is known. */
export interface ProjectSketch {
  /** Apps by label, in the order of INSTALLED_APPS. */
  readonly apps: Readonly<Record<string, readonly ModelSketch[]>>;
  /** Django's release line. */
  readonly django: string;
}

/** A line of one of a project's files, from 1. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

/** A project's files below `/p`, and the line where each thing starts. */
export interface WrittenProject {
  readonly files: Readonly<Record<string, string>>;
  /** Of `app.Model`, `app.Model.field` and `app.Model:name` (an index or constraint). */
  readonly lines: ReadonlyMap<string, Line>;
}

/** Where a project's settings are. */
const SETTINGS = "project/settings.py";

/** Imported by every app; `common` holds the abstract bases. */
const IMPORTS = `import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import IntegerRangeField, RangeOperators
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.functions import Lower, Upper
`;

/** The project's Python. */
export function written({ apps }: ProjectSketch): WrittenProject {
  const files: Record<string, string> = {
    "/p/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")\n',
    "/p/project/__init__.py": "",
    [`/p/${SETTINGS}`]: `INSTALLED_APPS = [${Object.keys(apps).map((each) => `"${each}"`)}]\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n`,
  };
  const lines = new Map<string, Line>();
  for (const [label, models] of Object.entries(apps)) {
    const out = new Lines(`${label}/models.py`, lines);
    out.add(`${IMPORTS}${label === "common" ? "" : "\nfrom common.models import Stamped\n"}`.trimEnd());
    for (const model of models) writeModel(out, `${label}.${model.name}`, model);
    files[`/p/${label}/__init__.py`] = "";
    files[`/p/${label}/models.py`] = out.text();
  }
  return { files, lines };
}

function writeModel(out: Lines, label: string, { name, bases, fields, indexes, constraints, meta }: ModelSketch): void {
  out.add("\n");
  out.mark(label);
  out.add(`class ${name}(${bases.join(", ")}):`);
  for (const field of fields) {
    out.mark(`${label}.${field.name}`);
    out.add(`    ${field.name} = ${printed(field, field.isLong ? "        " : null)}`);
  }
  const lists = { indexes, constraints };
  const options = Object.entries(meta).map(([option, value]) => `        ${option} = ${value}`);
  const isEmpty = options.length === 0 && indexes.length === 0 && constraints.length === 0;
  if (!isEmpty) out.add("\n    class Meta:");
  for (const option of options) out.add(option);
  for (const [option, items] of Object.entries(lists)) {
    if (items.length === 0) continue;
    out.add(`        ${option} = [`);
    for (const item of items) {
      if (item.args.name !== undefined) out.mark(`${label}:${JSON.parse(item.args.name)}`);
      out.add(`            ${printed(item, null)},`);
    }
    out.add("        ]");
  }
  if (isEmpty && fields.length === 0) out.add("    pass");
}

/** @param indent of arguments that have a line each; null where all are on one */
function printed({ callee, args }: CallSketch, indent: string | null): string {
  const list = Object.entries(args).map(([key, value]) => (/^\d+$/.test(key) ? value : `${key}=${value}`));
  if (indent === null || list.length === 0) return `${callee}(${list.join(", ")})`;
  return `${callee}(\n${list.map((each) => `${indent}${each},\n`).join("")}${indent.slice(4)})`;
}

/** Text of a file under way, and where in it things start. */
class Lines {
  #text = "";

  constructor(
    private readonly file: string,
    private readonly marked: Map<string, Line>,
  ) {}

  add(text: string): void {
    this.#text += `${text}\n`;
  }

  /** What is added next is the thing of this name. */
  mark(what: string): void {
    this.marked.set(what, { file: this.file, line: this.#text.split("\n").length });
  }

  text(): string {
    return this.#text;
  }
}
