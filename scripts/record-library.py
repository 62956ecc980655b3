#!/usr/bin/env python3
"""Records the abstract models and field classes of a third-party package, as a TypeScript data module, by using each of
them in a model under real Django and reading `_meta`.

    scripts/packages-setup.sh
    .live/packages/bin/python scripts/record-packages.py model_utils    # runs this one and writes where it belongs

The packages are listed in library_list.py. With `--truth` it prints what `_meta` says of the sample models instead.
The shape is `LibraryData` in src/django/libraries/library-data.ts.
"""
import base64
import importlib
import inspect
import json
import re
import sys
from importlib.metadata import version as package_version

import django
from django.conf import settings
from library_list import LIBRARIES

OPTIONS = ["primary_key", "max_length", "unique", "blank", "null", "db_index", "default", "editable", "auto_now", "auto_now_add",
           "max_digits", "decimal_places", "choices"]
LONG = 20  # choices beyond this are a table of their own
TRIED = {"max_length": 77, "unique": True, "blank": True, "null": True, "db_index": True, "editable": False}

from django.db.models.options import DEFAULT_NAMES as META_OPTIONS

package = [a for a in sys.argv[1:] if not a.startswith("-")][0]
library = LIBRARIES[package]
apps = ["django.contrib.contenttypes", *library.get("apps", []), *library.get("record", [])]
settings.configure(**{
    "INSTALLED_APPS": list(dict.fromkeys(apps)), "SECRET_KEY": "recording", "USE_TZ": True, "STATIC_URL": "/static/", "SITE_ID": 1,
    "WAGTAIL_SITE_NAME": "recording", "WAGTAILADMIN_BASE_URL": "http://localhost", "SALT_KEY": "recording",
    "FIELD_ENCRYPTION_KEY": base64.urlsafe_b64encode(b"r" * 32).decode(), "MIRAGE_SECRET_KEY": "recording" * 4,
    "DEFAULT_AUTO_FIELD": "django.db.models.AutoField",
    "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "none"}},
    **library.get("settings", {}),
})
for module, name, now in [  # names that Django 4 dropped, for packages that have not followed
    ("encoding", "force_text", "force_str"), ("encoding", "smart_text", "smart_str"),
    ("translation", "ugettext", "gettext"), ("translation", "ugettext_lazy", "gettext_lazy"),
]:
    holder = importlib.import_module("django.utils." + module)
    setattr(holder, name, getattr(holder, now))
django.setup()

from django.db import connection, models  # noqa: E402
from django.db.backends.utils import truncate_name  # noqa: E402
from django.db.models import options  # noqa: E402
from recorded_values import dotted, encode, field as encode_field, is_plain, may_bring_fields, recorded_app, recorded_module  # noqa: E402

made = 0
installed_names = {config.name for config in django.apps.apps.get_app_configs()}
own_apps = [name for name in library.get("apps", []) if name.split(".")[0] == library.get("package", package) and name in installed_names]
recorded_apps = [recorded_app(name) for name in [*own_apps, *library.get("record", [])]]
installed = [m for app in recorded_apps for m in django.apps.apps.get_app_config(app["label"]).get_models()]


def sample(base=models.Model, abstract=False, name=None, **attributes):
    """A model class of an app of its own."""
    global made
    made += 1
    name = name or f"Sample{made}"
    meta = type("Meta", (), {"app_label": "samples", "abstract": abstract})
    return type(base)(name, (base,), {"__module__": "samples.models", "Meta": meta, "STATUS": [("a", "A")], **attributes})


def arguments(cls):
    """Arguments to make a field class with."""
    given = dict(library.get("arguments", {}).get(cls.__name__, {}))
    if given.get("on_delete") == "CASCADE":
        given["on_delete"] = models.CASCADE
    if "measurement" in given:
        given["measurement"] = getattr(importlib.import_module("measurement.measures"), given["measurement"])
    if given.get("base_field") == "TextField":
        given["base_field"] = models.TextField()
    return given


def option(field, name):
    return getattr(field, "_unique" if name == "unique" else name, None)


def own_parameters(cls):
    """Positional parameters in order, and all keywords, of the `__init__`s above Django's."""
    positional, keywords = None, []
    for owner in cls.__mro__:
        if owner.__module__.startswith("django.db") or "__init__" not in vars(owner):
            continue
        parameters = list(inspect.signature(owner.__init__).parameters.values())[1:]
        names = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
        if positional is None and names:
            positional = names
        keywords += names + [p.name for p in parameters if p.kind is p.KEYWORD_ONLY]
        keywords += taken_out(owner.__init__, next((p.name for p in parameters if p.kind is p.VAR_KEYWORD), None))
    return positional, keywords


def taken_out(function, name):
    """What a function takes out of its `**name`, as its source says."""
    if name is None or not inspect.isfunction(function): return []
    return re.findall(rf"""\b{name}\.pop\(\s*["'](\w+)["']""", inspect.getsource(function))


def is_fixed(cls, name, value):
    """Whether the class sets the option whatever is given."""
    if name not in TRIED:
        return False
    try:
        field = cls(**{**arguments(cls), name: TRIED[name] if TRIED[name] != value else not value})
    except Exception:
        return True
    return option(field, name) == value


def plain_options(f):
    kwargs = encode_field(f)["kwargs"]
    for name in ["choices", "max_length", "default"]:
        if option(f, name) not in (None, models.NOT_PROVIDED) and name in OPTIONS:
            kwargs[name] = encode(option(f, name) if name != "choices" else [list(c) for c in f.choices])
    if callable(option(f, "default")) and f.has_default():
        kwargs.pop("default", None)
    if len(f.choices or []) > LONG:
        kwargs.pop("choices", None)
    return {k: v for k, v in kwargs.items() if k not in ("validators", "price_field")}


def further(cls):
    """Fields that a model gets besides the field itself."""
    name = "subject"
    model = sample(**{name: cls(**arguments(cls)), "zlast": models.IntegerField()})
    order = [f.name for f in [*model._meta.local_fields, *model._meta.local_many_to_many]]
    base = sample(abstract=True, **{name: cls(**arguments(cls)), "zlast": models.IntegerField()})
    if name not in order:
        raise ValueError("makes no field")
    given = library.get("given", {}).get(cls.__name__, {})
    added = []
    for f in model._meta.local_fields:
        if f.name in ("id", name, "zlast"):
            continue
        place = "last" if order.index(f.name) > order.index("zlast") else "after" if order.index(f.name) > order.index(name) else "before"
        template = f.name.replace(name, "{name}")
        django_class = next(c for c in type(f).__mro__ if c.__module__.startswith("django.db.models"))
        added.append({
            "name": template, "place": place, "onAbstract": any(b.name == f.name for b in base._meta.local_fields),
            "value": {"call": "django.db.models." + django_class.__name__, "args": [], "kwargs": plain_options(f)}, "from": given.get(template, {}),
        })
    return added


def through_columns(cls):
    """Columns that the automatic through model has beside its keys."""
    model = sample(subject=cls(**arguments(cls)))
    through = model._meta.get_field("subject").remote_field.through
    if through is None or not through._meta.auto_created:
        return []
    order = [f.name for f in through._meta.local_fields]
    key = next(i for i, f in enumerate(through._meta.local_fields) if f.remote_field is not None)
    return [{"name": f.name, "beforeKeys": order.index(f.name) < key, "value": {"call": "django.db.models." + type(f).__name__, "args": [], "kwargs": plain_options(f)}}
            for f in through._meta.local_fields if not f.primary_key and f.remote_field is None]


def length_of_choices(cls):
    """The length that it has without `max_length`, where choices make it one for all of them with commas; None for other classes."""
    try:
        filled, empty = cls(choices=[("ab", "x"), ("c", "y")]), cls()
    except Exception:
        return None
    return empty.max_length if getattr(filled, "max_length", None) == len("ab,c") else None


def recorded_field(cls):
    base = next(c for c in cls.__mro__ if c.__module__.startswith(("django.db.models", "django.contrib.postgres")))
    field = cls(**arguments(cls))
    given = {k: v for k, v in arguments(cls).items() if k not in OPTIONS}
    if field.remote_field is not None:
        given.setdefault("to", field.remote_field.model)
    plain = base(**({k: v for k, v in given.items() if k in inspect.signature(base.__init__).parameters}))
    positional, keywords = own_parameters(cls)
    differing = {o: option(field, o) for o in OPTIONS if o not in arguments(cls) and option(field, o) != option(plain, o)}
    note = None
    if differing.get("choices"):
        differing["choices"] = list(differing["choices"])
    if len(differing.get("choices") or []) > LONG:
        note = f"it offers {len(differing.pop('choices'))} `choices` of its own"
    if "choices" in differing:
        differing["choices"] = None if differing["choices"] is None else [list(c) for c in differing["choices"]]
    for o in library.get("placeholders", {}).get(cls.__name__, []):
        differing.pop(o, None)
    length = length_of_choices(cls)
    if length is not None:
        differing.pop("max_length", None)
    relation = isinstance(field, models.ForeignObject) or isinstance(field, models.ManyToManyField)
    own_type = None
    if not relation:
        own, inherited = field.db_type(connection), base(**arguments_for(base, field)).db_type(connection)
        # What a backend gives for the internal type is no type of the class's own: each database has another.
        own_type = own if own not in (inherited, models.Field.db_type(field, connection)) else None
    target = field.remote_field.model if relation and "to" not in arguments(cls) else None
    presets = [{"name": k, "value": encode(v)} for k, v in differing.items()]
    if target is not None:
        presets.append({"name": "to", "value": target if isinstance(target, str) else target._meta.label})
    if (chosen := own_on_delete(cls)) is not None:
        presets.append({"name": "on_delete", "value": encode(chosen)})
    unfollowed = library.get("unfollowed", {}).get(cls.__name__, [])
    switch = library.get("throughSwitch", {}).get(cls.__name__)
    ordering = through_ordering(cls) if isinstance(field, models.ManyToManyField) else []
    return {
        "like": ("django.contrib.postgres.fields." if base.__module__.startswith("django.contrib") else "django.db.models.") + base.__name__,
        "internalType": field.get_internal_type(),
        "databaseType": own_type,
        "positional": positional,
        "options": sorted({*keywords, *[k for k in arguments(cls) if k != "base_field"]} - set(unfollowed)),
        **({"unfollowed": unfollowed} if unfollowed else {}),
        **({"lengthOfChoices": length} if length is not None else {}),
        "presets": presets,
        "fixed": [k for k, v in differing.items() if is_fixed(cls, k, v)],
        "further": [] if cls.__name__ in library.get("unsampled", []) else further(cls),
        "throughColumns": through_columns(cls) if isinstance(field, models.ManyToManyField) else [],
        **({"throughOrdering": ordering} if ordering else {}),
        **({"throughSwitch": switch} if switch else {}),
        "note": note,
    }


def through_ordering(cls):
    """What the automatic through model is ordered by."""
    through = sample(subject=cls(**arguments(cls)))._meta.get_field("subject").remote_field.through
    return list(through._meta.ordering) if through is not None and through._meta.auto_created else []


def own_on_delete(cls):
    """What the class deletes by where `on_delete` is not given; None where it has to be."""
    given = arguments(cls)
    if "on_delete" not in given:
        return None
    try:
        return cls(**{k: v for k, v in given.items() if k != "on_delete"}).remote_field.on_delete
    except TypeError:
        return None


def arguments_for(base, field):
    """Arguments that make Django's class as long and precise as the package's."""
    taken = inspect.signature(base.__init__).parameters
    names = [n for n in ["max_length", "max_digits", "decimal_places", "base_field", "size"] if getattr(field, n, None) is not None]
    return {n: getattr(field, n) for n in names if n in taken or any(p.kind is p.VAR_KEYWORD for p in taken.values()) or n == "max_length"}


def field_classes():
    """Field classes by every name they are imported by."""
    root = library.get("package", package)
    found = {}
    for name in library.get("fields", []):
        for key, value in vars(importlib.import_module(name)).items():
            if inspect.isclass(value) and issubclass(value, models.Field) and value.__module__.split(".")[0] in (root, name.split(".")[0]) and not key.startswith("_") and not key.endswith("Mixin"):
                found[f"{name}.{key}"] = value
    defined = {id(value) for value in found.values()}
    for name in [*library.get("models", []), root]:
        for key, value in vars(importlib.import_module(name)).items():
            if id(value) in defined and not key.startswith("_"):
                found[f"{name}.{key}"] = value
    return found


def labels(value):
    """Model classes of the package as labels."""
    if isinstance(value, dict) and "kwargs" in value and isinstance(value["kwargs"].get("to"), dict):
        path = value["kwargs"]["to"]["path"]
        for model in django.apps.apps.get_models():
            if dotted(model) == path:
                value["kwargs"]["to"] = model._meta.label
    return value


def recorded_models(name):
    """A module's abstract models, with what their metaclass adds to each child, and those of the recorded apps."""
    placeholders = library.get("placeholders", {})
    module = importlib.import_module(name)
    concrete = [k for k, v in vars(module).items() if inspect.isclass(v) and issubclass(v, models.Model) and not v._meta.abstract and v not in installed]
    kept = {k: module.__dict__.pop(k) for k in concrete}
    try:
        recorded = recorded_module(name)
    finally:
        vars(module).update(kept)
    for cls in recorded["classes"]:
        cls["documentation"] = None
        cls["attributes"] = [a for a in cls["attributes"] if matters(getattr(module, cls["name"]), a)]
        if not getattr(module, cls["name"])._meta.abstract:
            continue
        for attribute in cls["attributes"]:
            value = labels(attribute["value"])
            if isinstance(value, dict) and "call" in value:
                for option_name in placeholders.get(value["call"].rpartition(".")[2], []):
                    value["kwargs"].pop(option_name, None)
        try:
            base = getattr(module, cls["name"])
            child = sample(base)
            known = {f.name for f in base._meta.local_fields} | {"id"}
            extra = [f for f in child._meta.local_fields if f.name not in known]
            if extra:
                names = library.get("names", {})
                cls["addedToChildren"] = [{"name": f.name, "value": encode_field(f), "nameFrom": names.get(f.name)} for f in extra]
                indexes = added_indexes(base, [f.name for f in extra])
                if indexes:
                    cls["addedIndexes"] = indexes
        except Exception as error:
            print(f"{name}.{cls['name']}: {error}", file=sys.stderr)
    return recorded


def matters(cls, attribute):
    """Whether an attribute is a field, a plain value, or hides a base's field. Managers and the like bring no column."""
    if "counter" in attribute or attribute["name"] in {f.name for f in cls._meta.private_fields}:
        return True
    hides = any(f.name == attribute["name"] for b in cls.__mro__[1:] if hasattr(b, "_meta") for f in b._meta.local_fields)
    return hides or is_plain(vars(cls).get(attribute["name"], cls))


def model_modules():
    """Modules of the package that define its recorded models, abstract ones included, each after those of its bases."""
    listed = [v for name in library.get("models", []) for v in vars(importlib.import_module(name)).values() if inspect.isclass(v) and issubclass(v, models.Model) and v._meta.abstract]
    roots = {name.split(".")[0] for name in [*library.get("record", []), *library.get("models", [])]}
    found = {}
    for model in [*installed, *listed]:
        for cls in reversed(model.__mro__):
            if issubclass(cls, models.Model) and cls.__module__.split(".")[0] in roots:
                found[cls.__module__] = True
    public = [app["models"] for app in recorded_apps if app["models"]] + library.get("models", [])
    return list(dict.fromkeys([*found, *public]))


def mixins():
    """Classes that models derive from besides, which are no models and hold no fields, by every name they are imported by."""
    found = {}
    for name in library.get("mixins", []):
        for key, value in vars(importlib.import_module(name)).items():
            if inspect.isclass(value) and value.__module__.split(".")[0] in (name.split(".")[0], *LIBRARIES) and not issubclass(value, (models.Field, models.Manager, models.QuerySet, Exception, type)) and not may_bring_fields(value):
                found[f"{name}.{key}"] = True
                found[dotted(value)] = True
    return sorted(found)


def mixin_makers():
    """Functions that make a class like those of `mixins()`: each is called, and what it gives is looked at."""
    for path, given in library.get("makers", {}).items():
        module, name = path.rsplit(".", 1)
        made = getattr(importlib.import_module(module), name)(*given)
        if not inspect.isclass(made) or issubclass(made, models.Model) or may_bring_fields(made):
            raise ValueError(f"{path} gives {made}, which may bring fields")
        yield path


def added_indexes(base, names):
    """Indexes over the added fields that a metaclass appends, with their names as templates: held against a child with a long name."""
    def over_added(model):
        return [i for i in model._meta.indexes if set(i.fields) <= set(names) and i not in base._meta.indexes]
    found = []
    child, longer = sample(base, name="C"), sample(base, name="AChildWithALongNameForTheSakeOfTruncation")
    for index, other in zip(over_added(child), over_added(longer), strict=True):
        template = index.name
        for f in index.fields:
            template = template.replace(f, "{" + f + "}")
        template = template.replace(f"{child._meta.app_label}_{child._meta.model_name}", "%(app_label)s_%(class)s")
        given = "%(class)s" in template
        expected = template.replace("%(app_label)s_%(class)s", f"{longer._meta.app_label}_{longer._meta.model_name}").replace("{", "").replace("}", "")
        if given and other.name != truncate_name(expected, models.Index.max_name_length):
            raise ValueError(f"index name {other.name} is not {expected} cut short")
        found.append({"fields": list(index.fields), "name": template if given else None})
    return found


def recorded_fields():
    rows, aliases = {}, {**library.get("formerly", {}), **library.get("aliases", {})}
    for path, cls in field_classes().items():
        own = f"{cls.__module__}.{cls.__qualname__}"
        if path != own:
            aliases[path] = own
        if own not in rows:
            try:
                rows[own] = recorded_field(cls)
            except Exception as error:
                print(f"{path}: {type(error).__name__}: {error}", file=sys.stderr)
    return rows, aliases


def truth():
    """What `_meta` says of a model with each field class, and of a child of each abstract model."""
    def indexes(model):
        return [[i.name, list(i.fields)] for i in model._meta.indexes]

    def said(model):
        return [[f.name, f.column, f.get_internal_type(), f.db_type(connection), f.null, f.max_length] for f in model._meta.local_concrete_fields]
    out = {}
    for path, cls in field_classes().items():
        own = f"{cls.__module__}.{cls.__qualname__}"
        try:
            model = sample(subject=cls(**arguments(cls)), zlast=models.IntegerField())
        except Exception:
            continue
        through = getattr(model._meta.get_field("subject").remote_field, "through", None)
        given = {k: v if v is not models.CASCADE else "CASCADE" for k, v in library.get("arguments", {}).get(cls.__name__, {}).items()}
        if own_on_delete(cls) is not None:
            given.pop("on_delete")
        out[path] = {"kind": "field", "defined": own, "arguments": given, "columns": said(model), "through": None if through is None else [re.sub(r"sample\d+", "sample", f.column) for f in through._meta.local_fields]}
        if through is not None and through._meta.ordering:
            out[path]["throughOrdering"] = list(through._meta.ordering)
    for name in library.get("models", []):
        for key, cls in vars(importlib.import_module(name)).items():
            if inspect.isclass(cls) and issubclass(cls, models.Model) and cls is not models.Model and cls._meta.abstract:
                try:
                    out[f"{name}.{key}"] = {"kind": "base", "defined": dotted(cls), "columns": said(sample(cls, zlast=models.IntegerField()))}
                except Exception:
                    continue
    return out


if "--truth" in sys.argv:
    print(json.dumps({"apps": settings.INSTALLED_APPS, "samples": truth()}))
    sys.exit()
modules = [recorded_models(m) for m in model_modules()]
fields, aliases = recorded_fields()
record = {
    "name": library["name"],
    "recorded": {"version": package_version(library["name"]), "django": ".".join(map(str, django.VERSION[:2]))},
    "apps": recorded_apps,
    "modules": modules,
    "fields": fields,
    "aliases": aliases,
    "attributes": library.get("attributes", []),
    "tags": library.get("tags", []),
    "mixins": mixins(),
    **({"mixinMakers": list(mixin_makers())} if "makers" in library else {}),
    "metaOptions": [name for name in options.DEFAULT_NAMES if name not in META_OPTIONS],
}
print(f"// Recorded from {library['name']} {record['recorded']['version']} by scripts/record-library.py; not to be edited.")
print('import type { LibraryData } from "../library-data.js";\n')
print(f"/** What {library['name']} ships. */")
print(f"export const {package.upper()} = (): LibraryData => ({json.dumps(record)});")
