import { LABELS, NAMES, python } from "./values.js";

/** A project whose models say each text wherever a model may say one. Without `names`, all its own names are plain. */
export function hostileProject(texts: readonly string[], names: boolean): Readonly<Record<string, Uint8Array>> {
  const labels = names ? LABELS : [];
  const apps = ['"texts"', '"names"', ...labels.map((_, at) => `"label${at}.apps.Labelled"`)];
  const files: Record<string, string> = {
    "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
    "settings.py": `INSTALLED_APPS = [${apps.join(", ")}]\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n`,
    "texts/__init__.py": "",
    "texts/models.py": HEAD + sayingModels(texts),
    "names/__init__.py": "",
    "names/models.py": HEAD + (names ? namedModels() : "class Plain(models.Model):\n    pass\n"),
  };
  for (const [at, label] of labels.entries()) {
    files[`label${at}/__init__.py`] = "";
    files[`label${at}/apps.py`] =
      `from django.apps import AppConfig\n\n\nclass Labelled(AppConfig):\n    name = "label${at}"\n    label = ${python(label)}\n    verbose_name = ${python(label)}\n`;
    files[`label${at}/models.py`] =
      `${HEAD}class Thing(models.Model):\n    other = models.ForeignKey("texts.Text0", models.CASCADE)\n    many = models.ManyToManyField("texts.Text1", related_name=${python(`r${label}`)})\n`;
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`/p/${path}`, Buffer.from(text)]));
}

const HEAD =
  "from django.db import models\nfrom django.db.models import Q\nfrom django.db.models.functions import Concat\n\n\n";

/** How many texts one model says: what is emitted has to be compiled for every database. */
export const saidTogether = 8;

/** A table for each text, and models that say several in each field option and in what stands behind the fields. */
function sayingModels(texts: readonly string[]): string {
  const all = texts.map(python);
  const tables = all.map(
    (said, at) => `class Text${at}(models.Model):
    class Meta:
        db_table = "t${at}_" + ${said}
        db_table_comment = ${said}
        verbose_name = verbose_name_plural = ${said}


`,
  );
  const groups = Array.from({ length: Math.ceil(all.length / saidTogether) }, (_, at) =>
    sayingModel(all.slice(at * saidTogether, (at + 1) * saidTogether), at * saidTogether),
  );
  return [...tables, ...groups].join("");
}

function sayingModel(texts: readonly string[], first: number): string {
  const each = (write: (said: string, at: number) => string): string =>
    texts.map((said, index) => write(said, first + index)).join("");
  const [any] = texts;
  return `class Saying${first}(models.Model):
    __doc__ = ${texts.join(" + ")}
${each((said, at) => `    plain${at} = models.CharField(${said}, max_length=20000, default=${said}, help_text=${said}, db_comment=${said})\n`)}
${each((said, at) => `    chosen${at} = models.CharField(max_length=20000, choices=[(${said}, ${said}), ("x" + ${said}, "y")], default=${said})\n`)}
${each((said, at) => `    stored${at} = models.CharField(max_length=20000, db_default=${said}, db_column="c${at}" + ${said})\n`)}
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="r%(class)s" + ${any})
    many = models.ManyToManyField("self", symmetrical=False, db_table="m${first}" + ${any}, related_query_name=${any})

    class Meta:
        db_table = "s${first}"
        indexes = [
${each((said, at) => `            models.Index(fields=["stored${at}"], name="i${at}" + ${said}, condition=~Q(stored${at}=${said})),\n`)}        ]
        constraints = [
${each((said, at) => `            models.CheckConstraint(condition=~Q(plain${at}=${said}), name="c${at}" + ${said}),\n`)}${each((said, at) => `            models.UniqueConstraint(fields=["plain${at}"], name="u${at}" + ${said}, condition=Q(plain${at}__contains=${said})),\n`)}        ]


`;
}

/** A model for each name, and one that has all of them as fields, and as accessors of the others. */
function namedModels(): string {
  const classes = NAMES.map((name) => `class ${name}(models.Model):\n    ${name} = models.IntegerField(default=1)\n`);
  const fields = NAMES.map(
    (name) => `    ${name} = models.ForeignKey("names.Plain", models.CASCADE, related_name="${name}")\n`,
  );
  const keys = NAMES.filter((_, at) => at % 4 === 0).map(
    (name) => `    ${name}_many = models.ManyToManyField("names.Plain", related_name="${name}s")\n`,
  );
  return `class Plain(models.Model):\n    pass\n\n\nclass Fields(models.Model):\n${fields.join("")}\n\nclass Manies(models.Model):\n${keys.join("")}\n\n${classes.join("\n\n")}`;
}
