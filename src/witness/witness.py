"""What a project's own Django says of its models: the graph that `throughline inspect --format json` has, and further facts.

`throughline check --against django --python PATH` gives this text to that Python (`-c`), with a request as the one argument, in JSON:

  root       folder that the process runs in and that modules are imported from first, as manage.py's is
  path       further folders to import modules from
  settings   dotted settings module
  configuration  class in it that django-configurations takes for the settings where the environment names none; null without it
  set        settings by name, as text; they win over the module's
  imports    modules that are imported once all apps are
  dialect    "mysql" or "mariadb" where one of the two is asked for; null else
  seconds    how long all of it may take
  answer     file that the answer is written to, and nothing else is

The answer is {"testimony": …}, or {"failed": {"stage", "exception", "message"}} where Django could not be set up. No database
is connected to and nothing is written besides. Python 3.6 and later, Django 2.2 and later.
"""
import json
import os
import sys


def label(model):
    """`app.Model`, or what was written where no installed app has the model."""
    return model if isinstance(model, str) else model._meta.label


def named(value):
    """A callable by its dotted name, a bound built-in method by its owner's."""
    owner = getattr(value, "__self__", None)
    owner_module = getattr(owner if isinstance(owner, type) else type(owner), "__module__", "?")
    module = getattr(value, "__module__", None) or owner_module
    return "%s.%s" % (module, getattr(value, "__qualname__", type(value).__qualname__))


def plain(value):
    """
    A Python value as JSON that keeps what it is: {"literal": …}, {"callable": dotted name}, or tagged (int beyond 2^53, bytes,
    decimal, date and time, duration, expression).
    """
    import datetime
    import decimal
    import enum
    import uuid

    from django.utils.functional import Promise

    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, Promise):
        value = str(value)
    if isinstance(value, bool) or value is None:
        return {"literal": value}
    if isinstance(value, str):
        return {"literal": str(value)}
    if isinstance(value, int):
        return {"literal": int(value)} if abs(value) < 2**53 else {"int": str(value)}
    if isinstance(value, float):
        return {"literal": value} if value == value and abs(value) != float("inf") else {"float": str(value)}
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"bytes": bytes(value).hex()}
    if isinstance(value, decimal.Decimal):
        return {"decimal": str(value)}
    if isinstance(value, datetime.timedelta):
        return {"seconds": value.total_seconds()}
    if isinstance(value, (datetime.date, datetime.time)):
        return {"iso": value.isoformat()}
    if isinstance(value, uuid.UUID):
        return {"uuid": str(value)}
    if isinstance(value, (list, tuple, set, frozenset, range)):
        return {"literal": [inner(each) for each in value]}
    if isinstance(value, dict):
        return {"literal": {str(key): inner(each) for key, each in value.items()}}
    if not isinstance(value, type) and (hasattr(value, "resolve_expression") or hasattr(value, "deconstruct")):
        return {"expression": tree(value)}
    if callable(value):
        return {"callable": named(value)}
    return {"literal": str(value)}


def said(get):
    """What it gives; {"unsaid": …} where the project's own code fails on the way: choices that ask a database, say."""
    try:
        return get()
    except Exception as error:
        return {"unsaid": "%s: %s" % (type(error).__name__, error)}


def inner(value):
    """A value inside another: literals bare, the rest tagged."""
    tagged = plain(value)
    return tagged["literal"] if "literal" in tagged else tagged


def django_class(kind):
    """The class of Django's that a constraint or index derives from: what the project's own says of itself is for its migrations."""
    from django.db.models import Index, constraints

    if not issubclass(kind, (Index, getattr(constraints, "BaseConstraint", Index))):
        return kind
    return next(each for each in kind.__mro__ if each.__module__.startswith("django."))


def tree(value):
    """An expression, Q, index or constraint as {"call": class name, "args": […], "kwargs": {…}}, as it was written."""
    from django.db.models import Q

    if isinstance(value, Q):
        children = [[each[0], tree(each[1])] if isinstance(each, tuple) else tree(each) for each in value.children]
        return {"q": value.connector, "negated": bool(value.negated), "children": children}
    if isinstance(value, (list, tuple, range)):
        return [tree(each) for each in value]
    if hasattr(value, "deconstruct") and not isinstance(value, type):
        kind = django_class(type(value))
        args, kwargs = kind.deconstruct(value)[-2:]
        name = kind.__name__
        given = {
            "condition" if name == "CheckConstraint" and key == "check" else key: tree(each)
            for key, each in kwargs.items()
            if not key.startswith("violation_error") and each not in (None, (), [])
        }
        return {"call": name, "args": [tree(each) for each in args], "kwargs": given}
    return inner(value)


def order(term):
    """A term of `Meta.ordering`: a name, or an expression with its direction."""
    if isinstance(term, str):
        return term
    if hasattr(term, "descending"):
        nulls = "first" if term.nulls_first else "last" if term.nulls_last else None
        return {"by": tree(term.expression), "desc": bool(term.descending), "nulls": nulls}
    return {"by": tree(term), "desc": False, "nulls": None}


def flat(choices):
    """Choices without their groups. What are no pairs are none: Django's check says fields.E005."""
    try:
        pairs = [(value, text) for value, text in choices or ()]
    except ValueError:
        return []
    rows = []
    for value, text in pairs:
        if isinstance(text, (list, tuple)):
            rows += [[inner(each), str(words)] for each, words in text]
        else:
            rows.append([inner(value), str(text)])
    return rows


def is_hidden(relation):
    """Django 5.0 made a property of the method."""
    hidden = getattr(relation, "hidden", None)
    return bool(relation.is_hidden()) if hidden is None or callable(hidden) else bool(hidden)


def on_delete(rule):
    """A rule by its name, SET with its value. One that a package guards (django-polymorphic does) is what is under the guard."""
    guarded = getattr(rule, "action", None)
    if callable(guarded):
        return on_delete(guarded)
    if getattr(rule, "__name__", "") != "set_on_delete":
        return getattr(rule, "__name__", str(rule))
    cells = [cell.cell_contents for cell in rule.__closure__ or ()]
    return {"set": plain(cells[0]) if cells else None}


def field_facts(field):
    """A concrete field."""
    from django.db import connection
    from django.db.models import NOT_PROVIDED

    facts = dict(
        name=field.name,
        attname=field.attname,
        column=field.column,
        internal_type=field.get_internal_type(),
        db_type=said(lambda: field.db_parameters(connection)["type"]),
        null=bool(field.null),
        primary_key=bool(field.primary_key),
        unique=bool(field.unique),
        db_index=bool(field.db_index),
    )
    if field.max_length is not None:
        facts["max_length"] = field.max_length
    if field.has_default():
        facts["default"] = said(lambda: plain(field.default))
    if getattr(field, "db_default", NOT_PROVIDED) is not NOT_PROVIDED:
        facts["db_default"] = said(lambda: plain(field.db_default))
    if getattr(field, "generated", False):
        facts["generated"] = said(lambda: dict(expression=tree(field.expression), stored=bool(field.db_persist)))
    for option in ("db_comment", "db_collation"):
        if getattr(field, option, None):
            facts[option] = getattr(field, option)
    for option in ("auto_now", "auto_now_add"):
        if getattr(field, option, False):
            facts[option] = True
    choices = said(lambda: flat(field.choices))
    if choices:
        facts["choices"] = choices
    relation = field.remote_field
    if relation:
        known = not isinstance(relation.model, str)  # else no installed app has the target: Django's check says fields.E300
        seen = known and not is_hidden(relation)
        facts.update(
            to=label(relation.model),
            on_delete=on_delete(relation.on_delete),
            accessor=relation.get_accessor_name() if seen else None,
            query_name=field.related_query_name() if seen else None,
            to_field=field.target_field.attname if known else None,
            one_to_one=bool(field.one_to_one),
            db_constraint=bool(field.db_constraint),
        )
    return facts


def held(get):
    """What a many-to-many field asks of its through model; None where Django itself would refuse that (E333…E338)."""
    try:
        return get()
    except (AttributeError, IndexError):
        return None


def is_made(field):
    """Whether a many-to-many field has a through model: that of a swapped model is never made."""
    return hasattr(field, "m2m_db_table") and field.remote_field.through is not None


def many_to_many_facts(field):
    """A many-to-many field that has a through model."""
    relation = field.remote_field
    seen = not isinstance(relation.model, str) and not is_hidden(relation)
    return dict(
        name=field.name,
        to=label(relation.model),
        through=label(relation.through),
        table=held(lambda: field.m2m_db_table()),
        auto_created=bool(held(lambda: relation.through._meta.auto_created)),
        source_column=held(lambda: field.m2m_column_name()),
        target_column=held(lambda: field.m2m_reverse_name()),
        accessor=relation.get_accessor_name() if seen else None,
        query_name=field.related_query_name() if seen else None,
        symmetrical=bool(relation.symmetrical),
    )


def private_facts(fields):
    """Generic keys and generic relations."""
    found = []
    for field in fields:
        if hasattr(field, "ct_field"):
            found.append(dict(name=field.name, kind="GenericForeignKey", content_type=field.ct_field, object_id=field.fk_field))
        elif hasattr(field, "object_id_field_name"):
            columns = dict(content_type=field.content_type_field_name, object_id=field.object_id_field_name)
            found.append(dict(columns, name=field.name, kind="GenericRelation", to=label(field.remote_field.model)))
    return found


def model_facts(model):
    """A registered model, in the graph's words."""
    options = model._meta
    primary_key = [each.attname for each in options.pk_fields] if hasattr(options, "pk_fields") else [options.pk.attname]
    return dict(
        table=options.db_table,
        managed=bool(options.managed),
        proxy=bool(options.proxy),
        proxy_for=options.proxy_for_model._meta.label if options.proxy_for_model else None,
        auto_created=bool(options.auto_created),
        swapped=bool(options.swapped),
        primary_key=primary_key,
        fields=[field_facts(field) for field in options.local_concrete_fields],
        many_to_many=[many_to_many_facts(field) for field in options.local_many_to_many if is_made(field)],
        private_fields=private_facts(options.private_fields),
        parents=sorted(parent._meta.label for parent in options.parents),
        unique_together=[list(names) for names in options.unique_together],
        indexes=[tree(index) for index in options.indexes],
        constraints=[tree(constraint) for constraint in options.constraints],
        ordering=said(lambda: [order(term) for term in options.ordering]),
        comment=getattr(options, "db_table_comment", "") or None,
    )


def registered():
    """Every model that Django knows: automatic through models, proxies, unmanaged and swapped ones, too."""
    from django.apps import apps

    return apps.get_models(include_auto_created=True, include_swapped=True)


def meta():
    """The graph of every registered model, once `django.setup()` has run."""
    return {"models": clean({model._meta.label: model_facts(model) for model in registered()})}


def clean(value):
    """Lazy strings and their kin as plain JSON values."""
    if isinstance(value, dict):
        return {clean(key): clean(each) for key, each in value.items()}
    if isinstance(value, list):
        return [clean(each) for each in value]
    return str(value) if isinstance(value, str) and type(value) is not str else value


def is_limited(relation):
    """Whether a relation limits what may be chosen."""
    limit = relation.limit_choices_to
    return callable(limit) or bool(limit)


def further_field_facts(field):
    """What the graph does not say of a concrete field."""
    facts = dict(
        blank=bool(field.blank),
        editable=bool(field.editable),
        verbose_name=said(lambda: str(field.verbose_name)),
        help_text=said(lambda: str(field.help_text or "")),
        max_digits=getattr(field, "max_digits", None),
        decimal_places=getattr(field, "decimal_places", None),
    )
    if field.remote_field:
        facts.update(parent_link=bool(field.remote_field.parent_link), limited=is_limited(field.remote_field))
    return facts


def further_many_to_many_facts(field):
    """What the graph does not say of a many-to-many field."""
    relation = field.remote_field
    return dict(
        source_field=held(lambda: field.m2m_field_name()),
        target_field=held(lambda: field.m2m_reverse_field_name()),
        db_constraint=bool(relation.db_constraint),
        limited=is_limited(relation),
        blank=bool(field.blank),
        verbose_name=said(lambda: str(field.verbose_name)),
        help_text=said(lambda: str(field.help_text or "")),
    )


def further_facts(model):
    """What the graph does not say of a model. Names in words are those that were given."""
    options = model._meta
    given = options.original_attrs
    together = getattr(options, "index_together", ())  # until Django 5.0
    wanted = options.order_with_respect_to
    return dict(
        module=model.__module__,
        verbose_name=said(lambda: str(given["verbose_name"]) if given.get("verbose_name") else None),
        verbose_name_plural=said(lambda: str(given["verbose_name_plural"]) if given.get("verbose_name_plural") else None),
        index_together=[list(names) for names in together],
        order_with_respect_to=getattr(wanted, "name", wanted),
        required_db_vendor=options.required_db_vendor,
        required_db_features=list(options.required_db_features),
        fields={field.name: further_field_facts(field) for field in options.local_concrete_fields},
        many_to_many={field.name: further_many_to_many_facts(field) for field in options.local_many_to_many if is_made(field)},
        private_fields={
            field.name: dict(for_concrete_model=bool(field.for_concrete_model))
            for field in options.private_fields
            if hasattr(field, "for_concrete_model")
        },
    )


# What Django is told of a MySQL server that is not asked.
MYSQL = dict(
    sql_mode="ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
    default_storage_engine="InnoDB",
    sql_auto_is_null=False,
    lower_case_table_names=False,
    has_zoneinfo_database=True,
)
VERSIONS = {"mysql": "8.0.36", "mariadb": "10.11.6-MariaDB"}


def testimony(dialect):
    """All that is asked of Django once it is set up. Texts that are translated are those of the source."""
    import django
    from django.apps import apps
    from django.db import connections
    from django.utils import translation

    translation.deactivate_all()
    connection = connections["default"]
    if connection.vendor == "mysql":
        connection.__dict__["mysql_server_data"] = dict(MYSQL, version=VERSIONS[dialect or "mysql"])
    return {
        "django": django.get_version(),
        "python": "%d.%d.%d" % sys.version_info[:3],
        "vendor": connection.vendor,
        "apps": [{"label": app.label, "module": app.name} for app in apps.get_app_configs()],
        "models": meta()["models"],
        "further": clean({model._meta.label: further_facts(model) for model in registered()}),
    }


def setting(name, text):
    """A setting given as text: Python's True, False, None and integers are themselves, INSTALLED_APPS is a list with commas."""
    if name == "INSTALLED_APPS":
        return [entry.strip() for entry in text.split(",") if entry.strip()]
    if text in ("True", "False", "None"):
        return {"True": True, "False": False, "None": None}[text]
    return int(text) if text.lstrip("-").isdigit() else text


def configure(name):
    """Has a class be the settings, as the manage.py of django-configurations does; the environment may name another one."""
    from configurations import importer

    os.environ.setdefault("DJANGO_CONFIGURATION", name)
    importer.install()


def respond(request):
    """The answer to a request, and whether it is what was asked for."""
    import importlib
    import traceback

    sys.argv = ["manage.py", "check"]
    if sys.path[:1] == [""]:
        del sys.path[0]
    sys.path.insert(0, request["root"])
    sys.path.extend(folder for folder in request["path"] if folder not in sys.path)
    os.environ["DJANGO_SETTINGS_MODULE"] = request["settings"]
    stage = "django"
    try:
        import django
        from django.conf import settings

        stage = "settings"
        if request["configuration"] is not None:
            configure(request["configuration"])
        settings.INSTALLED_APPS
        for name, text in request["set"].items():
            setattr(settings, name, setting(name, text))
        stage = "setup"
        django.setup()
        stage = "imports"
        for module in request["imports"]:
            importlib.import_module(module)
        stage = "models"
        return {"testimony": testimony(request["dialect"])}, True
    except (Exception, SystemExit) as error:
        traceback.print_exc()
        return {"failed": {"stage": stage, "exception": type(error).__name__, "message": str(error)}}, False


def main():
    """Answers the request of the command line. Threads that the project has started are not waited for."""
    import faulthandler

    request = json.loads(sys.argv[1])
    faulthandler.dump_traceback_later(request["seconds"], exit=True)
    answer, answered = respond(request)
    with open(request["answer"], "w", encoding="utf-8") as out:
        json.dump(answer, out, sort_keys=True)
    sys.stderr.flush()
    os._exit(0 if answered else 1)


if __name__ == "__main__":
    main()
