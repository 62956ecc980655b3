"""What `record-contrib.py` and `record-library.py` share: classes, fields and values as data.

To be imported once Django is set up. The shapes are those of src/django/contrib/recorded.ts.
"""
import ast
import importlib
import inspect
import textwrap

from django.apps import AppConfig, apps
from django.conf import global_settings, settings
from django.db import models
from django.utils.functional import Promise


def is_plain(value):
    if isinstance(value, (list, tuple, set, frozenset)):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, [*value, *value.values()]))
    return value is None or isinstance(value, (bool, int, float, str, Promise))


def dotted(cls):
    return f"{cls.__module__}.{cls.__qualname__}".replace("django.db.models.base.Model", "django.db.models.Model")


def encode(value):
    """A value as `RecordedValue`."""
    if isinstance(value, Promise):
        return str(value)
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return {"float": value}
    if isinstance(value, list):
        return [encode(v) for v in value]
    if isinstance(value, tuple):
        return {"tuple": [encode(v) for v in value]}
    if isinstance(value, (set, frozenset)):
        return {"set": [encode(v) for v in (sorted(value) if is_plain(value) else sorted(value, key=str))]}
    if isinstance(value, dict):
        return {"dict": [[encode(k), encode(v)] for k, v in value.items()]}
    if isinstance(value, models.Field):
        return field(value)
    if hasattr(value, "deconstruct") and not isinstance(value, (type, models.Manager)):
        path, args, kwargs = value.deconstruct()
        return {"call": path, "args": [encode(v) for v in args], "kwargs": {k: encode(v) for k, v in kwargs.items()}}
    if hasattr(value, "__qualname__"):
        return {"path": dotted(value)}
    return {"call": dotted(type(value)), "args": [], "kwargs": {}}


def generic_key(f):
    """A GenericForeignKey with the options that are not its defaults; Django cannot deconstruct it."""
    defaults = {"ct_field": "content_type", "fk_field": "object_id", "for_concrete_model": True}
    given = {k: getattr(f, k) for k, v in defaults.items() if getattr(f, k) != v}
    return {"call": "django.contrib.contenttypes.fields.GenericForeignKey", "args": [], "kwargs": given}


def generic_relation(f):
    """A GenericRelation with the options that are not its defaults, which its `deconstruct()` leaves out."""
    given = {"to": encode(f.remote_field.model)}
    for option, value, default in [("object_id_field", f.object_id_field_name, "object_id"), ("content_type_field", f.content_type_field_name, "content_type")]:
        if value != default:
            given[option] = value
    if not f.for_concrete_model:
        given["for_concrete_model"] = False
    if f.remote_field.related_query_name:
        given["related_query_name"] = f.remote_field.related_query_name
    return {"call": "django.contrib.contenttypes.fields.GenericRelation", "args": [], "kwargs": given}


def field(f):
    if type(f).__name__ == "GenericForeignKey":
        return generic_key(f)
    if any(c.__name__ == "GenericRelation" for c in type(f).__mro__):
        return generic_relation(f)
    try:
        _, path, args, kwargs = f.deconstruct()
    except AttributeError:  # taggit's manager, before it has a model
        return {"call": dotted(type(f)), "args": [], "kwargs": {}}
    if hasattr(kwargs.get("on_delete"), "action"):  # polymorphic's, around one of Django's
        kwargs["on_delete"] = kwargs["on_delete"].action
    out = {k: encode(v) for k, v in kwargs.items() if k != "validators"}
    if f.choices and "choices" not in kwargs and list(f.choices) == list(settings.LANGUAGES):  # parler hides them from migrations
        out["choices"] = {"path": "django.conf.settings.LANGUAGES"}
    if f.remote_field is not None:
        setting = getattr(f, "swappable_setting", None)
        out["to"] = encode_setting(setting, f) if setting else encode(f.remote_field.model)
    return {"call": path, "args": [encode(v) for v in args], "kwargs": out}


def encode_setting(name, f):
    """A swappable target; with what it is where nobody sets the setting, unless that is Django's own default."""
    path = {"path": "django.conf.settings." + name}
    target = f.remote_field.model
    return path if hasattr(global_settings, name) else {**path, "otherwise": target if isinstance(target, str) else target._meta.label}


def assigned(body):
    """Names that a class body binds by assignment, in order."""
    targets = [(s.targets if isinstance(s, ast.Assign) else [s.target]) for s in body if isinstance(s, ast.Assign) or isinstance(s, ast.AnnAssign) and s.value]
    return [t.id for ts in targets for t in ts if isinstance(t, ast.Name)]


def unassigned(cls, names):
    """Fields of its own that a class body makes without an assignment (`locals()[NAME] = …`)."""
    inherited = {f.name for b in cls.__mro__[1:] if hasattr(b, "_meta") for f in b._meta.local_fields}
    return [f.name for f in cls._meta.local_fields if f.name not in inherited and f.name not in names and not f.auto_created] if cls._meta.abstract else []


def known(cls, name):
    """Whether a name of the class body is still there: metaclasses take some away."""
    options = cls._meta
    return name in vars(cls) or any(f.name == name for f in [*options.get_fields(), *options.local_managers])


def attribute(cls, name):
    options = cls._meta
    fields = {f.name: f for f in [*options.local_fields, *options.local_many_to_many, *options.private_fields]}
    if name in fields:
        return {"name": name, "counter": fields[name].creation_counter, "value": field(fields[name])}
    for manager in options.local_managers:
        if manager.name == name:
            return {"name": name, "value": encode(manager)}
    return {"name": name, "value": encode(vars(cls)[name])}


def recorded_app(name):
    """An installed app and its config, by its dotted module."""
    config = next(c for c in apps.get_app_configs() if c.name == name)
    try:
        own = vars(importlib.import_module(name + ".apps")).values()
    except ModuleNotFoundError:
        own = []
    return {
        "module": name,
        "configs": [dotted(c) for c in own if inspect.isclass(c) and issubclass(c, AppConfig) and c is not AppConfig and getattr(c, "name", None) == name],
        "label": config.label,
        "verboseName": str(config.verbose_name),
        "defaultAutoField": config.default_auto_field if config._is_default_auto_field_overridden else None,
        "models": config.models_module.__name__ if config.models_module else None,
    }


def recorded_meta(cls, statement):
    values = dict(cls._meta.original_attrs)
    for name in assigned(statement.body):  # original_attrs leaves `abstract` out
        values.setdefault(name, True if name == "abstract" else getattr(cls._meta, name, None))
    scope = vars(importlib.import_module(cls.__module__))
    return {
        "bases": [dotted(scope[base.value.id]) + "." + base.attr for base in statement.bases],  # `AbstractUser.Meta`
        "attributes": [{"name": n, "value": encode(values[n])} for n in assigned(statement.body) if n in values],
    }


def made_meta(cls):
    """The options of a class without a class statement."""
    return {"bases": [], "attributes": [{"name": k, "value": encode(v)} for k, v in cls._meta.original_attrs.items()]}


def may_bring_fields(base):
    """Whether a base is a model, or a plain class that holds fields."""
    return issubclass(base, models.Model) or any(isinstance(v, models.Field) for c in base.__mro__ for v in vars(c).values())


def recorded_class(cls):
    try:
        (statement,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
        tree = statement
    except OSError:  # made by `type()`
        tree = ast.ClassDef(name=cls.__name__, body=[])
        inherited = {f.name for b in cls.__mro__[1:] if hasattr(b, "_meta") for f in [*b._meta.local_fields, *b._meta.private_fields]}
        own = [*cls._meta.local_fields, *cls._meta.local_many_to_many, *cls._meta.private_fields]
        names = [f.name for f in own if not f.auto_created and f.name not in inherited]
        statement = None
    else:
        names = assigned(tree.body)
    meta = next((s for s in tree.body if isinstance(s, ast.ClassDef) and s.name == "Meta"), None)
    return {
        "name": cls.__name__,
        "bases": [dotted(b) for b in cls.__bases__ if may_bring_fields(b)],
        "documentation": inspect.cleandoc(cls.__doc__) if ast.get_docstring(tree) else None,
        "meta": recorded_meta(cls, meta) if meta is not None else made_meta(cls) if statement is None else None,
        "attributes": [attribute(cls, name) for name in [*names, *unassigned(cls, names)] if known(cls, name)],
    }


def recorded_module(name):
    classes, constants, imported = [], [], []
    for key, value in vars(importlib.import_module(name)).items():
        if inspect.isclass(value) and issubclass(value, models.Model):
            if value.__module__ == name and key == value.__name__:
                classes.append(recorded_class(value))
            elif value is not models.Model:
                imported.append({"name": key, "path": dotted(value)})
        elif key.isupper() and is_plain(value):
            constants.append({"name": key, "value": encode(value)})
    return {"module": name, "classes": classes, "constants": constants, "imported": imported}
