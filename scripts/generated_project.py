"""
Random Django projects of two or three apps, the same for the same seed: fields of all kinds, inheritance, relations, many-to-many with
all forms of `through`, constraints and indexes, and the pieces of `generated_snippets.py`. Most of them load; what Django refuses is
a test, too. Needs no Django.
"""
import random, re, textwrap

import generated_snippets

TEXTS = ["red", "green", "it's", "b\\\\s", "100%", "ünïcode", "", "a\\nb", "\\\"q\\\""]
WORDS = "Author Book Shelf Reader Loan Genre City Country Person Team Member Event Ticket Order Line Product Tag Topic Post Comment Album Song Artist Track Course Lesson Pupil School Route Stop Bus Pet Owner Vet Visit Farm Field Crop Tool Part Plant Store Shipment Invoice Payment Account Ledger Note Folder Document Version Branch Node Edge Graph".split()
LONG = ["ExtraordinarilyLongModelNameThatGoesOnAndOnForQuiteSomeWhile", "InternationalStandardisedDistributionAgreementAttachment"]
NAMES = "name title code label kind state size weight height rank score price amount total start end born seen slug body note url mail rate level flag active ready data token serial position order key value text group user type index select from_date class_name".split()
LONGF = ["a_field_name_that_is_extraordinarily_long_and_goes_on_for_more", "quite_long_name_of_a_field_over_thirty"]


class Gen:
    """
    One project. `project()` answers its files by path.

    django   version that it is for, as (5, 2)
    most     models that an app has at most, those of the pieces and of `through` left out
    pieces   how many pieces a module has, at least and at most
    """

    def __init__(self, seed, django, most=12, pieces=(1, 4)):
        self.r = random.Random(seed)
        self.dj = django
        self.pg = self.ch(.25)
        self.files = {}
        self.n = 0
        self.pieces = pieces
        self.most = most

    def ch(self, p):
        """Whether something with this probability happens."""
        return self.r.random() < p

    def of(self, xs):
        return self.r.choice(list(xs))

    def some(self, xs, lo, hi):
        """So many of them, each once, in any order; all where there are fewer."""
        xs = list(xs)
        return self.r.sample(xs, min(len(xs), self.r.randint(lo, hi)))

    def uid(self):
        """A number that the project has not had."""
        self.n += 1
        return self.n

    # ---------------------------------------------------------------- project
    def project(self):
        napps = self.r.randint(2, 3)
        self.apps = []
        nested = self.ch(.25)
        for i in range(napps):
            name = self.of(["shop", "library", "people", "geo", "core", "billing"]) + str(i)
            label = name
            if self.ch(.25): label = name + "_lbl"
            module = ("project.apps." if nested else "") + name
            form = self.of(["plain", "config", "implicit"])
            if label != name: form = self.of(["config", "implicit"])
            auto = self.of([None, None, "django.db.models.BigAutoField", "django.db.models.SmallAutoField"]) if self.dj >= (3, 2) else None
            if auto and form == "plain": form = "implicit"
            self.apps.append(App(name, label, module, form, auto))
        self.user = None
        if self.ch(.5): self.user = (self.of(self.apps), self.of(["User", "Member0", "Account0"]))
        self.flags = {"FEATURE_A": self.ch(.5), "FEATURE_B": self.ch(.5)}
        self.common()
        self.models = []
        for a in self.apps: self.plan(a)
        for m in self.models: self.fill(m)
        self.add_pieces()
        self.emit()
        if self.pg: self.files[".only-postgres"] = ""
        return self.files

    def settings(self):
        auto = self.of([None, "django.db.models.AutoField", "django.db.models.BigAutoField"])
        inst = ["django.contrib.contenttypes", "django.contrib.auth"]
        if self.pg: inst.append("django.contrib.postgres")
        for a in self.apps:
            inst.append(a.module + ".apps.AppCfg" if a.form == "config" else a.module)
        self.auto_user = None
        L = ["import os", "", "SECRET_KEY = 'x'", "USE_TZ = %s" % self.ch(.7), f"INSTALLED_APPS = ["]
        L += [f"    {i!r}," for i in inst] + ["]"]
        if auto: L.append(f"DEFAULT_AUTO_FIELD = {auto!r}")
        if self.user: L.append(f"AUTH_USER_MODEL = '{self.user[0].label}.{self.user[1]}'")
        for k, v in self.flags.items(): L.append(f"{k} = {v}")
        L.append("MAX_NAME = %d" % self.r.randint(5, 200))
        L.append("SWAP_MODEL = '%s'" % self.swap_target())
        if self.ch(.15): L.append("DEFAULT_TABLESPACE = 'ts0'")
        if self.ch(.1): L.append("DEFAULT_INDEX_TABLESPACE = 'ts1'")
        L.append("DATABASES = {'default': {'ENGINE': 'django.db.backends.%s', 'NAME': 'none'}}" % ("postgresql" if self.pg else "sqlite3"))
        return "\n".join(L) + "\n"

    def swap_target(self):
        return getattr(self, "swap", None) or "auth.Group"

    def common(self):
        """Shared modules beside the apps, which are no app."""
        r = self.r
        self.consts = {"SHORT": r.randint(1, 30), "MEDIUM": r.randint(31, 120), "LONG": r.randint(121, 255), "DIGITS": r.randint(8, 20)}
        self.files["common/__init__.py"] = ""
        self.files["common/constants.py"] = "".join(f"{k} = {v}\n" for k, v in self.consts.items()) + textwrap.dedent("""\
            DOUBLE = SHORT * 2
            KINDS = (("a", "Alpha"), ("b", "Beta"))
            GROUPED = [("G1", (("x", "X"), ("y", "Y"))), ("z", "Z")]
            NUMBERS = [(i, "number %d" % i) for i in range(1, 4)]
            MERGED = list(KINDS) + [("c", f"Gamma {SHORT}")]
            """)
        self.files["common/choices.py"] = textwrap.dedent("""\
            import enum
            from django.db import models
            from django.utils.translation import gettext_lazy as _


            class Color(models.TextChoices):
                RED = "r", _("Red")
                GREEN = "g", "Green"
                DARK_BLUE = "db"
                __empty__ = _("(none)")


            class Level(models.IntegerChoices):
                LOW = 1
                HIGH = 2, "High"
                TOP = LOW + 2, "Top"


            class Plain(enum.Enum):
                A = "a"
                B = "b"

                @classmethod
                def choices(cls):
                    return [(e.value, e.name.title()) for e in cls]


            class Weight(float, models.Choices):
                LIGHT = 0.5, "Light"
                HEAVY = 1.5, "Heavy"


            def color_choices():
                return [(c.value, c.label) for c in Color]
            """)
        self.files["common/defaults.py"] = textwrap.dedent("""\
            import datetime
            import uuid
            from functools import partial


            def a_text():
                return "text"


            def a_number():
                return 7


            def a_dict():
                return {"a": 1}


            def today():
                return datetime.date.today()


            def random_code(length=8):
                return uuid.uuid4().hex[:length]


            short_code = partial(random_code, length=4)
            """)
        tiny = self.of(["SmallIntegerField", "PositiveSmallIntegerField", "BigIntegerField"])
        self.files["common/fields.py"] = textwrap.dedent(f"""\
            from django.conf import settings
            from django.db import models
            from .constants import *


            class UpperField(models.CharField):
                def __init__(self, *args, **kwargs):
                    kwargs.setdefault("max_length", {r.randint(5, 60)})
                    super().__init__(*args, **kwargs)

                def deconstruct(self):
                    name, path, args, kwargs = super().deconstruct()
                    return name, path, args, kwargs


            class MoneyField(models.DecimalField):
                def __init__(self, *args, currency="EUR", **kwargs):
                    self.currency = currency
                    kwargs["max_digits"] = DIGITS
                    kwargs["decimal_places"] = {r.randint(0, 4)}
                    super().__init__(*args, **kwargs)

                def deconstruct(self):
                    name, path, args, kwargs = super().deconstruct()
                    del kwargs["max_digits"], kwargs["decimal_places"]
                    kwargs["currency"] = self.currency
                    return name, path, args, kwargs


            class TinyField(models.IntegerField):
                def get_internal_type(self):
                    return "{tiny}"


            class PointField(models.Field):
                description = "A point"

                def __init__(self, srid=4326, *args, **kwargs):
                    self.srid = srid
                    super().__init__(*args, **kwargs)

                def db_type(self, connection):
                    if connection.vendor == "postgresql":
                        return "varchar(%d)" % (SHORT + 10)
                    return "varchar(44)"


            class HandField(models.Field):
                def __init__(self, *args, **kwargs):
                    kwargs["max_length"] = {r.randint(10, 99)}
                    super().__init__(*args, **kwargs)

                def deconstruct(self):
                    name, path, args, kwargs = super().deconstruct()
                    del kwargs["max_length"]
                    return name, path, args, kwargs

                def get_internal_type(self):
                    return "CharField"


            class NullMixin:
                def __init__(self, *args, **kwargs):
                    kwargs["null"] = True
                    kwargs["blank"] = True
                    super().__init__(*args, **kwargs)


            class NullCharField(NullMixin, models.CharField):
                pass


            class NullMoney(NullMixin, MoneyField):
                pass


            class OwnerField(models.ForeignKey):
                def __init__(self, **kwargs):
                    kwargs.setdefault("to", settings.AUTH_USER_MODEL)
                    kwargs.setdefault("on_delete", models.PROTECT)
                    kwargs.setdefault("related_name", "+")
                    super().__init__(**kwargs)


            class CascadeKey(models.ForeignKey):
                def __init__(self, to, on_delete=models.CASCADE, **kwargs):
                    super().__init__(to, on_delete, **kwargs)


            class QuietManyToMany(models.ManyToManyField):
                def __init__(self, to, **kwargs):
                    kwargs.setdefault("related_name", "+")
                    kwargs["blank"] = True
                    super().__init__(to, **kwargs)


            def title_field(length=MEDIUM, **kwargs):
                return models.CharField(max_length=length, **kwargs)


            def make_key(to, **kwargs):
                options = dict(on_delete=models.CASCADE)
                options.update(kwargs)
                return models.ForeignKey(to, **options)
            """)
        # abstract bases
        user = "settings.AUTH_USER_MODEL"
        self.files["common/bases.py"] = textwrap.dedent(f"""\
            import uuid
            from django.conf import settings
            from django.db import models
            from . import constants as c
            from .fields import UpperField, title_field


            class PlainMixin:
                mixed = models.IntegerField(default=3)

                def hello(self):
                    return "hello"


            class Stamped(models.Model):
                created = models.DateTimeField(auto_now_add=True{', db_index=True' if self.ch(.5) else ''})
                updated = models.DateTimeField(auto_now=True)

                class Meta:
                    abstract = True
                    {self.of(['ordering = ["-created"]', 'get_latest_by = "created"', 'ordering = ("created", "-pk")', 'indexes = [models.Index(fields=["created"], name="%(class)s_cr")]'])}


            class Named(models.Model):
                name = models.CharField(max_length=c.{self.of(['SHORT','MEDIUM','LONG'])}{self.of(['', ', unique=True', ', db_index=True', ', blank=True'])})

                class Meta:
                    abstract = True
                    constraints = [models.UniqueConstraint(fields=["name"], name="%(app_label)s_%(class)s_nm")]

                def __str__(self):
                    return self.name


            class StampedNamed(Stamped, Named):
                class Meta(Stamped.Meta):
                    abstract = True
                    {self.of(['verbose_name = "thing"', 'unique_together = [("name", "created")]', 'ordering = ["name"]'])}


            class UuidKey(models.Model):
                id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

                class Meta:
                    abstract = True


            class Owned(models.Model):
                owner = models.ForeignKey({user}, on_delete=models.{self.of(['CASCADE','PROTECT'])}, related_name={self.of(['"%(app_label)s_%(class)s_owned"', '"%(class)s_of_%(app_label)s"', '"+"'])})

                class Meta:
                    abstract = True


            class Tagged(models.Model):
                groups = models.ManyToManyField("auth.Group", {self.of(['related_name="%(app_label)s_%(class)s_set", related_query_name="%(app_label)s_%(class)ss"', 'related_name="+"', 'related_name="%(app_label)s_%(class)s_tagged", blank=True'])})

                class Meta:
                    abstract = True


            class SelfTree(models.Model):
                parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name={self.of(['"children"', '"+"', '"%(class)s_children"'])})
                near = models.ManyToManyField("self", {self.of(['', 'symmetrical=False, related_name="near_%(class)s"', 'blank=True', 'symmetrical=True'])})

                class Meta:
                    abstract = True
            """)
        self.bases = ["Stamped", "Named", "StampedNamed", "Owned", "Tagged", "SelfTree"]

    def checkkw(self):
        """What the condition of a CheckConstraint is called."""
        return "condition" if self.dj >= (5, 1) else "check"

    def add_pieces(self):
        """Draws the pieces of each module."""
        for app in self.apps:
            for mod in app.mods:
                mod.drawn = []
                for _ in range(self.r.randint(*self.pieces)):
                    n = self.uid(); self.cur = app
                    def T():
                        ts = [t for t in self.models if t.kind in ("concrete", "child", "proxy") and not t.composite and not t.swapped and not t.cond and t.making is None and t.managed and t.app.label and not any(x.composite or x.cond or x.swapped or not x.managed for x in self.lineage(t))]
                        self.lastT = self.of(ts).label if ts else "auth.Group"
                        return self.lastT
                    T()
                    f = self.of(generated_snippets.SNIPPETS)
                    code, names = f(self, n, T)
                    code = code.replace("@@", "\n")
                    code = re.sub(r"(\n( *)class Meta[^\n]*:\n)[ ]*(?=\n|$)", r"\1\2    pass", code)
                    mod.drawn.append((code, names))

    # ---------------------------------------------------------------- planning
    def plan(self, app):
        """Draws an app's modules, the names and kinds of its models, their bases and keys: what others need to know to refer to them."""
        n = self.r.randint(min(8, self.most), self.most)
        package = self.ch(.4)
        parts = [f"part{i}" for i in range(self.r.randint(2, 3))] if package else [None]
        app.package = package; app.parts = parts; app.mods = []
        names = self.some(WORDS, n, n)
        if self.ch(.15): names[self.r.randrange(n)] = self.of(LONG)
        order = sorted(range(n), key=lambda i: i)
        if self.user and self.user[0] is app: names.insert(self.r.randint(0, 3), self.user[1]); n += 1
        per = -(-n // len(parts))
        for pi, part in enumerate(parts):
            style = self.of(["models", "models", "models", "m", "star", "bare"])
            mod = Module(app, part, style); app.mods.append(mod)
            for name in names[pi * per:(pi + 1) * per]:
                m = Model(app, mod, name)
                earlier = [x for x in self.models if not x.isolated]
                conc = [x for x in earlier if x.kind in ("concrete", "child") and not x.swapped and not x.composite and not x.cond and x.making != "loop" and x.managed]
                same = [x for x in conc if x.app is app]
                if self.user and self.user == (app, name): m.kind = "user"
                else:
                    k = self.r.random()
                    if k < .12: m.kind = "abstract"
                    elif k < .25 and conc: m.kind = "child"; m.parents = [self.of(same or conc)]
                    elif k < .33 and conc:
                        m.kind = "proxy"; m.parents = [self.of([x for x in earlier if x.kind == "proxy" and x.app is app] + (same or conc))]
                    else: m.kind = "concrete"
                if m.kind == "child" and self.ch(.15):
                    other = [x for x in conc if x not in self.lineage(m.parents[0]) and x.pkname != m.parents[0].pkname and not (set(self.allfields(x)) & set(self.allfields(m.parents[0])))]
                    # two concrete parents clash on `id` unless keys have names of their own
                    if other and self.root(m.parents[0]).pkname != "id":
                        m.parents.append(self.of(other))
                if m.kind == "concrete":
                    if self.ch(.05): m.making = self.of(["type", "loop", "factory"])
                    elif self.ch(.05): m.managed = False
                    elif self.ch(.06): m.cond = self.of(list(self.flags))
                mod.models.append(m); self.models.append(m)
                self.inherit(m)

    def lineage(self, m):
        out = [m]
        for p in m.parents: out += self.lineage(p)
        return out

    def root(self, m):
        while m.parents: m = m.parents[0]
        return m

    def allfields(self, m):
        out = list(m.names)
        for b in m.abstracts: out += BASE_FIELDS[b]
        if m.mixin: out.append("mixed")
        for p in m.parents + m.labs: out += self.allfields(p)
        return out

    def kin(self, m):
        """Names of fields of it, its bases, all that inherit from it, and their bases."""
        out = set(self.allfields(m)); heirs = [m]; grew = True
        while grew:
            grew = False
            for x in self.models:
                if x not in heirs and any(p in heirs for p in x.parents + x.labs): heirs.append(x); grew = True
        for x in heirs: out |= set(self.allfields(x)) | {x.name.lower()} | {p.name.lower() for p in x.parents}
        return out

    def inherit(self, m):
        """Which abstract bases it has, and its key; done while planning, so that later models know them."""
        m.abstracts = []
        if m.kind in ("concrete", "abstract", "child"):
            taken = set(self.allfields(m)) | {"id"}
            pool = [b for b in self.bases]
            if m.kind == "child":
                anc = self.lineage(m)
                above = {y for x in anc for y in [*x.labs, *[z for l in x.labs for z in l.labs]]}
                if any(x.mixin for x in [*anc, *above]): taken.add("mixed")
            if m.kind == "child":
                pool = [b for b in pool if not (set(BASE_FIELDS[b]) & taken)]
            if self.ch(.4) and pool and m.making is None:
                b = self.of(pool); m.abstracts.append(b); m.names |= set(BASE_FIELDS[b])
                if b in ("Stamped", "Named", "StampedNamed") and self.ch(.3):
                    for b2 in ("Owned", "Tagged", "SelfTree"):
                        if b2 in pool and self.ch(.4): m.abstracts.append(b2); m.names |= set(BASE_FIELDS[b2])
            if m.kind != "child": above = set()
            local_abs = [x for x in self.models if x.kind == "abstract" and x is not m and x not in above and not (set(x.abstracts) & set(m.abstracts)) and not (set(x.labs) & above) and not (x.names & (taken | m.names)) and (not x.haspk or m.kind != "child")]
            if local_abs and self.ch(.35) and m.making is None:
                x = self.of(local_abs); m.labs = [x]; m.names |= x.names
                if x.haspk: m.haspk = True; m.pkname = x.pkname
            if self.ch(.1) and "mixed" not in taken and m.making is None: m.mixin = True
            if m.kind != "child" and not m.haspk and self.ch(.3 if m.kind == "concrete" else .1):
                k = self.of(["uuid", "uuidbase", "char", "int", "auto", "bigauto", "o2o", "slug", "dbcol", "decimal", "date"])
                if self.dj >= (5, 2) and m.kind == "concrete" and m.making is None and self.ch(.12): k = "composite"
                if m.making: k = self.of(["char", "int", "uuid"])
                if k == "uuidbase" and m.labs: k = "uuid"
                m.pk = k; m.haspk = True
                if k == "o2o" and not [x for x in self.models if x.kind in ("concrete",) and x is not m and not x.composite]: m.pk = "uuid"
                m.pkname = "id"
                if k == "composite":
                    m.composite = True; m.abstracts = [b for b in m.abstracts if b in ("Stamped", "Named", "StampedNamed")]; m.labs = []
                elif k != "uuidbase":
                    m.pkname = self.of(["id", "code", f"{m.name.lower()}_key", "pk_col"]) if k != "o2o" else "base"
                    if m.pkname in m.names: m.pkname = f"{m.name.lower()}_key"
                    m.names.add(m.pkname)
            if m.kind == "concrete" and m.making is None and self.ch(.03) and not getattr(self, "swap", None):
                m.swapped = True
                others = [x for x in self.models if x.kind == "concrete" and not x.swapped]
                if others: self.swap = self.of(others).label
                else: m.swapped = False

    # ---------------------------------------------------------------- filling
    def fill(self, m):
        """Draws the body and the Meta of a model, once all are planned."""
        m.body = []
        if m.kind == "proxy":
            if self.ch(.3): m.body.append("def shout(self):\n    return 'x'")
            meta = ["proxy = True"]
            if self.ch(.3): meta.append('ordering = ["pk"]')
            if self.ch(.2): meta.append(f'verbose_name = "proxy {m.name}"')
            m.meta = meta
            return
        if m.kind == "user":
            m.meta = []
        nf = self.r.randint(2, 7) if m.kind != "child" else self.r.randint(0, 4)
        if m.pk: self.add_pk(m)
        for _ in range(nf): self.add_field(m)
        if self.dj >= (5, 0) and m.kind == "concrete" and self.ch(.12): self.add_generated(m)
        for _ in range(self.of([0, 0, 1, 1, 2])): self.add_fk(m)
        if m.kind != "abstract" or self.ch(.4):
            for _ in range(self.of([0, 0, 1, 1, 2, 3])): self.add_m2m(m)
        if m.kind == "child" and self.ch(.25) and len(m.parents) == 1: self.add_parent_link(m)
        if m.composite: self.add_composite(m)
        self.add_meta(m)

    def p(self, m, name):
        """Name from django.db.models as the module imports it."""
        st = m.mod.style
        if st == "models": return f"models.{name}"
        if st == "m": return f"m.{name}"
        m.mod.bare.add(name)
        return name

    def fname(self, m, pool=None):
        taken = self.kin(m) | {"id", "mixed"}
        for _ in range(50):
            n = self.of(pool or NAMES)
            if self.ch(.15): n += str(self.r.randint(1, 9))
            if self.ch(.02): n = self.of(LONGF)
            if n not in taken and n.lower() not in {t.lower() for t in taken} and not any(n == t + "_id" or t == n + "_id" for t in taken):
                m.names.add(n); return n
        n = f"f{self.uid()}"; m.names.add(n); return n

    def text(self, limit=None):
        return '"%s"' % self.of([t for t in TEXTS if limit is None or len(t) <= limit])

    def add_pk(self, m):
        n = m.pkname
        kw = ["primary_key=True"]
        if self.ch(.25) and m.pk != "uuidbase": kw.append(f'db_column="{self.of(["PK", "key col", m.name.lower() + "_pk", "ID"])}"')
        k = m.pk
        if k == "uuidbase": m.abstracts.insert(0, "UuidKey"); return
        if k == "composite": return
        cls, more = {"uuid": ("UUIDField", ["default=uuid.uuid4"]), "char": ("CharField", [f"max_length={self.length(m)}"]), "int": ("IntegerField", []),
                     "auto": ("AutoField", []), "bigauto": ("BigAutoField", []), "slug": ("SlugField", []), "dbcol": ("PositiveIntegerField", []),
                     "decimal": ("DecimalField", ["max_digits=8", "decimal_places=2"]), "date": ("DateField", []), "o2o": (None, [])}[k]
        if k == "o2o":
            ok = [x for x in self.models if x.kind == "concrete" and x is not m and not x.composite and x.pk != "o2o" and not x.swapped and x.cond is None and x.managed]
            if not ok: ok = []
            t = self.of(ok) if ok else None
            target = self.ref(m, t) if t else '"auth.Group"'
            m.body.append(f"{n} = {self.p(m, 'OneToOneField')}({target}, {self.p(m, 'CASCADE')}, {', '.join(kw)}, related_name={self.relname(m)})")
            return
        m.fields[n] = ("pk", cls)
        m.body.append(f"{n} = {self.p(m, cls)}({', '.join(more + kw)})")

    def length(self, m):
        return self.of([str(self.r.randint(1, 255)), "settings.MAX_NAME", "SHORT", "MEDIUM + 1", "c.LONG", "2 * c.SHORT", "DOUBLE"])

    SIMPLE = ["CharField"] * 5 + ["TextField", "SlugField", "EmailField", "URLField", "IntegerField", "IntegerField", "BigIntegerField", "SmallIntegerField", "PositiveIntegerField",
              "PositiveSmallIntegerField", "PositiveBigIntegerField", "BooleanField", "BooleanField", "DateField", "DateTimeField", "TimeField", "DurationField", "DecimalField",
              "FloatField", "BinaryField", "UUIDField", "GenericIPAddressField", "JSONField", "FileField", "FilePathField"]
    CUSTOM = ["UpperField", "MoneyField", "TinyField", "PointField", "HandField", "NullCharField", "NullMoney", "title_field"]
    PG = ["ArrayField", "IntegerRangeField", "DateRangeField", "HStoreField", "SearchVectorField", "DecimalRangeField", "DateTimeRangeField"]

    def value(self, cls, m):
        """Source of a literal of the class, None where there is none."""
        r = self.r
        return {
            "CharField": lambda: self.text(), "TextField": lambda: self.text(), "SlugField": lambda: '"a-slug"', "EmailField": lambda: '"a@b.c"', "URLField": lambda: '"http://x.y/?a=1&b=2"',
            "IntegerField": lambda: str(r.randint(-9, 999)), "BigIntegerField": lambda: self.of(["2**40", "-5", "9007199254740993"]), "SmallIntegerField": lambda: str(r.randint(-9, 99)),
            "PositiveIntegerField": lambda: "5", "PositiveSmallIntegerField": lambda: "0", "PositiveBigIntegerField": lambda: "10_000", "BooleanField": lambda: self.of(["True", "False"]),
            "DateField": lambda: "datetime.date(2020, 2, 29)", "DateTimeField": lambda: self.of(["datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)", "timezone.now"]),
            "TimeField": lambda: "datetime.time(12, 30)", "DurationField": lambda: "datetime.timedelta(days=2, seconds=5)", "DecimalField": lambda: self.of(['decimal.Decimal("1.50")', 'Decimal("2")', "0"]),
            "FloatField": lambda: self.of(["1.5", "0.1", "1e3", "2"]), "BinaryField": lambda: 'b"\\x00ab"', "UUIDField": lambda: 'uuid.UUID("12345678123456781234567812345678")',
            "GenericIPAddressField": lambda: '"127.0.0.1"', "JSONField": lambda: self.of(["dict", "list", "defaults.a_dict"]),
            "UpperField": lambda: '"UP"', "MoneyField": lambda: "Decimal(1)", "TinyField": lambda: "1", "HandField": lambda: '"h"', "NullCharField": lambda: '"n"', "NullMoney": lambda: "None", "title_field": lambda: '"T"',
            "FileField": lambda: '"f.txt"', "FilePathField": lambda: '"/tmp"',
        }.get(cls, lambda: None)()

    def add_field(self, m):
        """A field that is no relation, with options that go together."""
        pool = self.SIMPLE + self.CUSTOM
        if m.making: pool = self.SIMPLE
        if self.pg and m.making is None: pool = pool + self.PG
        cls = self.of(pool)
        name = self.fname(m)
        kw, args = [], []
        if cls in ("CharField",): kw.append(f"max_length={self.length(m)}")
        if cls in ("FileField", "EmailField", "URLField", "SlugField") and self.ch(.2): kw.append(f"max_length={self.r.randint(20, 300) if cls != 'SlugField' else self.r.randint(20, 255)}")
        if cls == "NullCharField": kw.append(f"max_length={self.r.randint(1, 100)}")
        if cls == "TextField" and self.ch(.2): kw.append(f"max_length={self.r.randint(1, 100)}")
        if cls == "BinaryField" and self.ch(.3): kw.append(f"max_length={self.r.randint(1, 100)}")
        if cls == "DecimalField":
            d = self.r.randint(4, 18); kw += [f"max_digits={d}", f"decimal_places={self.r.randint(0, d)}"]
        if cls == "FileField": kw.append(self.of(['upload_to="files/%Y"', "upload_to=''"]))
        if cls == "FilePathField": kw.append('path="/tmp"')
        if cls == "GenericIPAddressField" and self.ch(.5): kw.append(self.of(['protocol="IPv4"', 'protocol="both", unpack_ipv4=True', 'protocol="IPv6"']))
        if cls in ("DateField", "DateTimeField", "TimeField") and self.ch(.2):
            kw.append(self.of(["auto_now=True", "auto_now_add=True"]))
            auto = True
        else: auto = False
        if cls in self.PG: self.pgfield(m, name, cls); return
        custom = cls in self.CUSTOM
        if self.ch(.15) and not custom and cls not in ("FileField", "FilePathField"): args.append(f'"{self.of(["the label", "x", "Ünï"])}"')
        null = self.ch(.3) and cls not in ("NullCharField", "NullMoney")
        if null: kw.append("null=True")
        if self.ch(.25) and cls not in ("NullCharField", "NullMoney") and (cls != "GenericIPAddressField" or null): kw.append("blank=True")
        indexable = cls not in ("TextField", "JSONField", "BinaryField", "SearchVectorField")
        unique = False
        if indexable:
            if self.ch(.12): kw.append("unique=True"); unique = True
            elif self.ch(.15): kw.append("db_index=True")
        if self.ch(.12): kw.append(f'db_column="{self.of([name + "_col", name.upper(), "c " + name, name[:1] + str(self.uid())])}"')
        has_choices = False
        if cls == "CharField" and self.ch(.3):
            has_choices = True
            c = self.of(["KINDS", "GROUPED", "MERGED", "Color.choices", "ch.Color.choices", '[("q", "Q"), ("w", "W")]', "Plain.choices()", '(("One", [("1", "one")]),)'] + (["Color", "{'a': 'A', 'b': 'B'}", "color_choices", "ch.color_choices", "{'G': {'a': 'A'}, 'b': 'B'}"] if self.dj >= (5, 0) else []))
            kw.append(f"choices={c}")
            # lengths that are enough
            kw[:] = ["max_length=%s" % self.of(["20", "MEDIUM", "c.LONG"]) if k.startswith("max_length") else k for k in kw]
            if self.ch(.5): kw.append("default=%s" % ("Color.RED" if "olor" in c else '"a"'))
        elif cls in ("IntegerField", "SmallIntegerField", "PositiveIntegerField") and self.ch(.25):
            has_choices = True
            c = self.of(["NUMBERS", "Level.choices", "[(n, str(n)) for n in range(3)]", '((1, "one"), (2, "two"))', "list(enumerate(('zero', 'one')))"] + (["Level", "ch.Level"] if self.dj >= (5, 0) else []))
            kw.append(f"choices={c}")
            if self.ch(.5): kw.append("default=Level.LOW")
        elif cls == "FloatField" and self.ch(.2): kw.append("choices=ch.Weight.choices"); has_choices = True
        if not has_choices and not auto and not unique and cls not in ("NullMoney",):
            if self.dj >= (5, 0) and self.ch(.12) and cls not in ("PointField",):
                d = self.dbdefault(cls, m)
                if d: kw.append(f"db_default={d}")
            if self.ch(.25):
                v = self.value(cls, m)
                if cls in ("CharField", "title_field", "UpperField") and self.ch(.25): v = self.of(["defaults.a_text", "defaults.random_code", "short_code"])
                if cls == "IntegerField" and self.ch(.2): v = "defaults.a_number"
                if cls == "DateField" and self.ch(.4): v = self.of(["datetime.date.today", "defaults.today", "timezone.now"])
                if cls == "UUIDField" and self.ch(.6): v = "uuid.uuid4"
                if null and self.ch(.1): v = "None"
                if v: kw.append(f"default={v}")
        if self.ch(.1): kw.append("editable=False")
        if self.ch(.1): kw.append(f'help_text={self.of(["_(", "("])}"Help \'{name}\'")')
        if self.ch(.1) and not args: kw.append('verbose_name=_("label of it")')
        if self.dj >= (4, 2) and self.ch(.08): kw.append(f'db_comment={self.text().replace("%", "")}')
        if self.ch(.05) and cls in ("CharField", "IntegerField"): kw.append("validators=[%s]" % ("RegexValidator(r'^[a-z]+$')" if cls == "CharField" else "MinValueValidator(0), MaxValueValidator(settings.MAX_NAME)"))
        if self.dj >= (3, 2) and cls in ("CharField", "TextField", "EmailField", "SlugField") and self.ch(.06) and self.pg: kw.append('db_collation="C"')
        if self.ch(.04): kw.append('db_tablespace="ts2"')
        if self.ch(.04) and cls in ("CharField", "IntegerField", "SlugField"):
            d = [n for n, (k, c) in m.fields.items() if c in ("DateField", "DateTimeField")]
            if d: kw.append(f'unique_for_{self.of(["date", "month", "year"])}="{self.of(d)}"')
        if self.ch(.03): kw.append("error_messages={'null': 'no'}")
        if self.ch(.03) : kw.append("serialize=False")
        star = ""
        if self.ch(.06) and kw:
            # some of the options by ** of a constant in the module
            moved = [k for k in kw if k in ("null=True", "blank=True", "editable=False")]
            if moved:
                cn = f"OPTS{self.uid()}"
                m.mod.consts.append(f"{cn} = dict({', '.join(moved)})")
                kw = [k for k in kw if k not in moved]; star = f"**{cn}"
        if custom:
            callee = self.of([cls, f"cf.{cls}"])
            if cls == "PointField" and self.ch(.5): args = [str(self.r.randint(1, 9999))]
            if cls == "title_field" and self.ch(.5): args = [self.of(["20", "SHORT"])]
            if cls == "MoneyField" and self.ch(.3): kw.append('currency="USD"')
        else: callee = self.p(m, cls)
        if not args: self.r.shuffle(kw)
        m.fields[name] = ("null" if null or cls.startswith("Null") else "plain", cls)
        m.body.append(f"{name} = {callee}({', '.join(args + kw + ([star] if star else []))})")

    def dbdefault(self, cls, m):
        f = {
            "CharField": ['"x"', 'Value("v")', 'Lower(Value("ABC"))', 'Concat(Value("a"), Value("b"))', '"it\'s"'], "IntegerField": ["5", "Value(3)", "Value(1) + 2", "Abs(-3)", "-1"],
            "BooleanField": ["True", "False", "Value(True)"], "DateTimeField": ["Now()", "functions.Now()"], "FloatField": ["Pi()", "1.5", "0"],
            "DecimalField": ["1", 'Decimal("1.5")'], "DateField": ["datetime.date(2021, 1, 1)", "datetime.date(1999, 12, 31)"], "TextField": ['"t"', '""'] , "BigIntegerField": ["2**33"],
            "UUIDField": ['uuid.UUID(int=5)'], "TimeField": ["datetime.time(1, 2)"], "DurationField": ["datetime.timedelta(1)"], "JSONField": ['Value({"a": 1}, JSONField())', "Value([], output_field=JSONField())"],
            "BinaryField": ['b"ab"'],
        }.get(cls)
        return self.of(f) if f else None

    def pgfield(self, m, name, cls):
        m.mod.pg.add(cls)
        if cls == "ArrayField":
            inner = self.of(["CharField(max_length=%d)" % self.r.randint(1, 50), "IntegerField()", "DecimalField(max_digits=6, decimal_places=2)", "BooleanField()", "UUIDField()", "DateField(null=True)"])
            inner = self.p(m, inner.split("(")[0]) + "(" + inner.split("(", 1)[1]
            if self.ch(.25): inner = f"ArrayField({inner}, size=3)"
            kw = [inner] + self.some(["blank=True", "null=True", "default=list", "size=4"], 0, 3)
        elif cls == "HStoreField": kw = self.some(["null=True", "default=dict", "blank=True"], 0, 2)
        else: kw = self.some(["null=True", "blank=True"], 0, 2)
        m.fields[name] = ("null" if "null=True" in kw else "plain", cls)
        m.body.append(f"{name} = {cls}({', '.join(kw)})")

    def add_generated(self, m):
        nums = [n for n, (k, c) in m.fields.items() if c in ("IntegerField", "SmallIntegerField", "PositiveIntegerField", "BigIntegerField")]
        txts = [n for n, (k, c) in m.fields.items() if c in ("CharField", "SlugField", "TextField")]
        opts = []
        if nums:
            a = self.of(nums); opts += [(f'F("{a}") * 2', "BigIntegerField()"), (f'F("{a}") + F("{self.of(nums)}")', "IntegerField()"), (f'Coalesce("{a}", 0)', "IntegerField()"), (f'Case(When({a}__gt=3, then=Value(1)), default=Value(0))', "IntegerField()"), (f'Q({a}__gte=5)', "BooleanField()"), (f'Abs("{a}")', "IntegerField()")]
        if txts:
            a = self.of(txts); opts += [(f'Lower("{a}")', "CharField(max_length=300)"), (f'Length("{a}")', "IntegerField()"), (f'Upper("{a}")', "TextField()"), (f'F("{a}")', "TextField()")]
        if not opts: return
        e, o = self.of(opts)
        o = self.p(m, o.split("(")[0]) + "(" + o.split("(", 1)[1]
        n = self.fname(m)
        kw = [f"expression={e}", f"output_field={o}", "db_persist=True"] + self.some(["null=True", "unique=True", f'db_column="g{self.uid()}"', "db_index=True"], 0, 1)
        m.body.append(f"{n} = {self.p(m, 'GeneratedField')}({', '.join(kw)})")
        m.fields[n] = ("null", "GeneratedField")

    # -------------------------------------------------------------- relations
    def relname(self, m, abstract=None):
        if m.kind == "abstract":
            return self.of([f'"%(class)s_r{self.uid()}"', f'"%(app_label)s_%(class)s_{self.uid()}"', '"+"', f'"%(class)s_%(app_label)s{self.uid()}_set"', "Q%(class)s"[:0] or '"+"'])
        return self.of([f'"rel{self.uid()}"', f'"{m.name.lower()}_r{self.uid()}s"', '"+"', f'"back_{self.uid()}+"', f'"%(class)s_x{self.uid()}"'])

    def ref(self, m, t, string_only=False):
        """Source of a reference to the model t from the model m."""
        if t is None: return '"auth.Group"'
        if t == "user": return self.of(["settings.AUTH_USER_MODEL", "settings.AUTH_USER_MODEL", "get_user_model()"]) if not self.user or self.usable(m) else "settings.AUTH_USER_MODEL"
        if t is m: return self.of(['"self"', f'"{t.name}"', f'"{t.label}"'])
        if t.swapped: return "settings.SWAP_MODEL"
        earlier = self.models.index(t) < self.models.index(m) and not t.cond and t.making != "loop"
        if earlier and not string_only and self.ch(.5):
            if t.mod is m.mod: return t.name
            if t.app is m.app:
                m.mod.rel.add((t.mod.part, t.name)); return t.name if not self.shadow(m, t) else f'"{t.label}"'
            if not self.shadow(m, t):
                if self.ch(.3):
                    m.mod.modimports.add(t.app); return f"{t.app.name}_models.{t.name}"
                m.mod.abs.add((t.app.module, t.name)); m.mod.imported.add(t.name); return t.name
        if t.app is m.app and m.kind != "abstract" and self.ch(.5): return f'"{t.name}"'
        return self.of([f'"{t.label}"', f"'{t.app.label}.{t.name.lower()}'"])

    def usable(self, m):
        if not self.user: return True
        ua = self.user[0]
        return self.apps.index(ua) < self.apps.index(m.app)

    def shadow(self, m, t):
        return any(x.name == t.name for x in m.app.models())

    def targets(self, m):
        ok = [t for t in self.models if t.kind in ("concrete", "child", "proxy") and not t.composite and not (t.kind != "concrete" and any(x.composite for x in self.lineage(t))) and (t.cond is None or self.flags[t.cond]) and t.making != "loop" and t.managed]
        return ok

    def add_fk(self, m):
        """A foreign or one-to-one key."""
        if m.making: return
        ts = self.targets(m)
        t = self.of(ts + [m] * 2 + ["user"] * 2 + [None]) if m.kind not in ("abstract",) and not m.composite else self.of(ts + ["user", None])
        n = self.fname(m, ["owner", "parent", "author", "place", "main", "other", "first", "second", "source", "target", "boss", "home"])
        cls = self.of(["ForeignKey"] * 5 + ["OneToOneField", "CascadeKey", "make_key"])
        od = self.of(["CASCADE", "CASCADE", "PROTECT", "RESTRICT", "DO_NOTHING", "SET_NULL", "SET_DEFAULT", "SET(1)", "SET(defaults.a_number)"])
        kw = []
        null = od == "SET_NULL" or self.ch(.2)
        if null: kw.append("null=True")
        if self.ch(.3): kw.append("blank=True")
        pk_t = t if isinstance(t, Model) else None
        if od == "SET_DEFAULT": kw.append("default=%s" % self.of(["1", "None"]) if null else "default=1")
        if self.ch(.1) and od != "SET_DEFAULT": kw.append("default=1")
        if self.ch(.15): kw.append("db_constraint=False")
        if self.ch(.15): kw.append(f'db_column="{self.of([n + "_ref", n.upper(), n[:2] + str(self.uid())])}"')
        if self.ch(.1) and cls != "OneToOneField": kw.append(self.of(["db_index=False", "unique=True" if self.ch(.2) else "db_index=True"]))
        if self.ch(.1): kw.append(self.of(["limit_choices_to={'pk__gt': 1}", "limit_choices_to=Q(pk__lt=9)", "limit_choices_to=defaults.a_dict"]))
        if self.ch(.95 if t is m else .85) or m.kind == "abstract": kw.append(f"related_name={self.relname(m)}")
        if self.ch(.12): kw.append('related_query_name="%s"' % self.of([f"q{self.uid()}", f"%(class)s_q{self.uid()}" if m.kind == "abstract" else f"qq{self.uid()}"]) if m.kind != "abstract" else f'related_query_name="%(app_label)s_%(class)s_q{self.uid()}"')
        if pk_t and self.ch(.25):
            uq = [f for f, (k, c) in pk_t.uniques.items()]
            if uq: kw.append(f'to_field="{self.of(uq)}"')
        target = self.ref(m, t)
        if cls in ("CascadeKey", "make_key"):
            kw = [k for k in kw if not k.startswith("default")]
            args = [target]
            if cls == "make_key" and self.ch(.5): kw.append(f"on_delete={self.p(m, 'PROTECT')}")
            callee = cls
        else:
            odsrc = self.p(m, od.split("(")[0]) + (od[od.index("("):] if "(" in od else "")
            args = [target, odsrc] if self.ch(.4) else [target]
            if len(args) == 1: kw.append(f"on_delete={odsrc}")
            if self.ch(.1): args = []; kw = [f"to={target}"] + [k for k in kw if not k.startswith("on_delete")] + [f"on_delete={odsrc}"]
            callee = self.p(m, cls)
        if callee == "CascadeKey" or callee == "make_key": callee = self.of([callee, "cf." + callee])
        m.body.append(f"{n} = {callee}({', '.join(args + kw)})")
        m.fields[n] = ("null" if null else "plain", "FK")

    def add_parent_link(self, m):
        n = self.fname(m, ["link", "up", "base_ptr"])
        kw = [f"parent_link=True"] + self.some([f'db_column="up_{self.uid()}"', f"related_name={self.relname(m)}"], 0, 2)
        if self.ch(.4): kw.append("primary_key=True")
        m.body.append(f"{n} = {self.p(m, 'OneToOneField')}({self.ref(m, m.parents[0])}, on_delete={self.p(m, 'CASCADE')}, {', '.join(kw)})")

    def add_composite(self, m):
        ok = [n for n, (k, c) in m.fields.items() if k == "plain" and c in ("IntegerField", "CharField", "UUIDField", "DateField", "BigIntegerField", "FK", "SlugField")]
        if len(ok) < 2:
            for _ in range(2):
                n = self.fname(m, ["part", "half", "region", "tenant"]); m.body.append(f"{n} = {self.p(m, 'IntegerField')}()"); m.fields[n] = ("plain", "IntegerField"); ok.append(n)
        names = self.some(ok, 2, 3)
        m.body.append(f"pk = {self.p(m, 'CompositePrimaryKey')}({', '.join(repr(x + ('_id' if m.fields[x][1] == 'FK' and self.ch(.5) else '')) for x in names)})")

    def add_m2m(self, m):
        """A many-to-many field, to any model, with or without `through`."""
        if m.making or m.composite or (not m.managed and self.ch(.7)): return
        n = self.fname(m, ["tags", "authors", "friends", "members", "groups", "links", "rooms", "things", "helpers", "an_extraordinarily_long_name_of_a_many_to_many_field", "peers"])
        ts = self.targets(m)
        selfish = self.ch(.25) and m.kind != "abstract"
        t = m if selfish else self.of(ts + ["user"] * 2 + [None]) if ts else None
        if m.cond and not self.flags[m.cond]: t = None if t is m else t
        kw = []
        if self.ch(.95 if t is m else .85) or m.kind == "abstract": kw.append(f"related_name={self.relname(m)}")
        if self.ch(.15): kw.append(f'related_query_name="{"%(class)s_" if m.kind == "abstract" else ""}mq{self.uid()}"')
        if t is m and self.ch(.5): kw.append(self.of(["symmetrical=False"]))
        if self.ch(.3): kw.append("blank=True")
        if self.ch(.08): kw.append("limit_choices_to={'pk__gt': 0}")
        if self.ch(.08): kw.append('verbose_name="several"')
        if self.ch(.05): kw.append('help_text="pick"')
        cls = "ManyToManyField" if self.ch(.9) else "QuietManyToMany"
        through = self.ch(.45) and m.kind != "abstract" and not m.cond and not m.swapped and not (isinstance(t, Model) and (t.swapped or t.cond))
        if not through:
            if self.ch(.2) and m.kind != "abstract": kw.append("db_table=%s" % self.of([f'"m2m_{self.uid()}"', f"'\"Quoted M2M {self.uid()}\"'", f'"j{self.uid()}_{"long_join_table_name_" * 4}"']))
            elif self.ch(.12): kw.append("db_constraint=False")
        else:
            spec = self.make_through(m, t, n)
            if spec: kw += spec
        if cls == "QuietManyToMany": kw = [k for k in kw if not k.startswith("blank")]
        target = self.ref(m, t)
        callee = self.p(m, cls) if cls == "ManyToManyField" else self.of([cls, "cf." + cls])
        m.body.append(f"{n} = {callee}({target}{''.join(', ' + k for k in kw)})")

    def make_through(self, m, t, fname):
        """Adds a model for the relation, in this app or in another, and answers the options of the field."""
        app = m.app if self.ch(.75) else self.of(self.apps)
        late = Model(app, None, f"{m.name}{fname.title().replace('_', '')}{self.uid()}"[:90] if self.ch(.1) else f"{m.name[:12]}{fname.title().replace('_', '')[:10]}{self.uid()}")
        late.kind = "through"; late.isolated = True
        # placed in m's module after m (string) or in the last module of another app
        mod = m.mod if app is m.app else app.mods[-1]
        late.mod = mod
        body, names = [], {}
        P = lambda x: self.p(late, x)
        def key(target, suffix, base, more=()):
            od = self.of(["CASCADE", "CASCADE", "PROTECT", "DO_NOTHING"])
            quoted = '"t%d"' % self.uid()
            kw = ["related_name=" + self.of([quoted, quoted, '"+"'])] if self.ch(.97 if t is m else .85) else []
            kw += more
            if self.ch(.15): kw.append(f'db_column="{self.of([suffix.upper() + str(self.uid()), suffix + "_ref"])}"')
            if self.ch(.1): kw.append("db_constraint=False")
            if self.ch(.05): kw.append("db_index=False")
            src = "settings.AUTH_USER_MODEL" if target == "user" else '"auth.Group"' if target is None else f'"{target.label}"'
            return f"{suffix} = {P('ForeignKey')}({src}, {P(od)}{''.join(', ' + k for k in kw)})"
        selfrel = t is m
        a, b = self.of([("a", "b"), ("left", "right"), ("source", "dest"), (m.name.lower(), "item")])
        order = [key(m, a, m), key(t, b, t)]
        third = None
        form = self.of(["plain", "plain", "plain", "extra_a", "extra_b", "abstract", "child_of_parent", "proxy", "composite", "uuid", "inherits_keys", "diamond"])
        if form == "composite" and self.dj < (5, 2): form = "uuid"
        if self.ch(.3): order.reverse()
        fields_opt = None
        if form == "extra_a": order.append(key(m, "third", m))
        if form == "extra_b": order.append(key(t, "third", t, ["null=True"] ))
        if form in ("extra_a", "extra_b"):
            if self.ch(.5): order.insert(0, order.pop())
            fields_opt = (a, b)
        if selfrel and (fields_opt or self.ch(.4)): fields_opt = (a, b)
        if not fields_opt and self.ch(.15): fields_opt = (a, b)
        extra = []
        if self.ch(.5): extra.append(f"since = {P('DateField')}(auto_now_add=True)")
        if self.ch(.3): extra.append(f"rank = {P('IntegerField')}(default=0{self.of(['', ', db_index=True'])})")
        meta = []
        late.through = dict(form=form)
        tname = late.name
        late.prebody = []
        if form == "uuid": extra.insert(0, f"id = {P('UUIDField')}(primary_key=True, default=uuid.uuid4)")
        if form == "composite": extra.append(f'pk = {P("CompositePrimaryKey")}("{a}", "{b}")' if self.ch(.5) else f'pk = {P("CompositePrimaryKey")}("{b}_id", "{a}_id")')
        u = self.ch(.4)
        if u: meta.append(self.of([f'unique_together = [("{a}", "{b}")]', f'unique_together = ("{b}", "{a}")', f'constraints = [{P("UniqueConstraint")}(fields=["{a}", "{b}"], name="u{self.uid()}")]', f'constraints = [{P("UniqueConstraint")}(fields=["{a}"], condition=Q({b}__isnull=False), name="u{self.uid()}")]']))
        if self.ch(.15): meta.append(self.of([f'db_table = "tt_{self.uid()}"', f"db_table = '\"through q\".\"t{self.uid()}\"'" if self.pg and self.ch(.3) else f"db_table = '\"T{self.uid()}\"'"]))
        if self.ch(.15): meta.append(self.of(['ordering = ["-pk"]' if form != "composite" else f'ordering = ["{a}"]', f'order_with_respect_to = "{a}"' if form != "composite" else f'ordering = ["{b}"]']))
        name_src = f'"{tname}"' if app is m.app and self.ch(.6) else f'"{app.label}.{tname}"'
        MB = P("Model")
        if form == "abstract":
            bn = f"{tname}Base"
            late.prebody = [(bn, MB, order + extra, ["abstract = True"] + meta)]
            late.classdef = (tname, bn, [], [])
        elif form == "inherits_keys":
            bn = f"{tname}Base"
            late.prebody = [(bn, MB, [order[0]], ["abstract = True"])]
            late.classdef = (tname, bn, order[1:] + extra, meta)
        elif form == "diamond":
            b0, b1, b2 = f"{tname}Root", f"{tname}L", f"{tname}R"
            late.prebody = [(b0, MB, [f"noted = {P('BooleanField')}(default=False)"], ["abstract = True"]), (b1, b0, [order[0]], ["abstract = True"]), (b2, b0, order[1:], ["abstract = True"])]
            late.classdef = (tname, f"{b1}, {b2}", extra, meta)
        elif form == "child_of_parent":
            bn = f"{tname}Parent"
            late.prebody = [(bn, MB, [f"stamp = {P('DateTimeField')}(null=True)"] + ([order.pop(0)] if self.ch(.0) else []), [])]
            meta = [x for x in meta if not x.startswith("order_with")]
            late.classdef = (tname, bn, order + extra, meta)
        elif form == "proxy":
            bn = f"{tname}Real"
            late.prebody = [(bn, MB, order + extra, meta)]
            late.classdef = (tname, bn, [], ["proxy = True"])
        else: late.classdef = (tname, MB, order + extra, meta)
        late.label_ = f"{app.label}.{tname}"
        mod.models.append(late) if mod is not m.mod or self.ch(.5) else mod.models.insert(mod.models.index(m), late)
        before = mod is m.mod and mod.models.index(late) < mod.models.index(m)
        if before and self.ch(.5): name_src = tname
        kw = [f"through={name_src}"]
        if fields_opt: kw.append("through_fields=%s" % self.of([f'("{fields_opt[0]}", "{fields_opt[1]}")', f'["{fields_opt[0]}", "{fields_opt[1]}"]']))
        return kw

    # ------------------------------------------------------------------- Meta
    def add_meta(self, m):
        """Options of Meta that Django's checks let pass for the most part."""
        meta = []
        if m.kind == "abstract": meta.append("abstract = True")
        loc = {n: kc for n, kc in m.fields.items()}
        usable = [n for n, (k, c) in loc.items() if c not in ("TextField", "JSONField", "BinaryField", "SearchVectorField", "HStoreField", "ArrayField", "GeneratedField") and not c.endswith("RangeField")]
        texts = [n for n, (k, c) in loc.items() if c in ("CharField", "SlugField", "EmailField")]
        nums = [n for n, (k, c) in loc.items() if c in ("IntegerField", "SmallIntegerField", "PositiveIntegerField", "BigIntegerField", "FloatField", "DecimalField")]
        dates = [n for n, (k, c) in loc.items() if c in ("DateField", "DateTimeField")]
        P = lambda x: self.p(m, x)
        pre = "%(app_label)s_%(class)s_" if m.kind == "abstract" else ""
        ab = m.kind == "abstract"
        def nm(x): return f"%(class)s_{x}{self.uid()}" if ab else f"{x}{self.uid()}"
        if self.ch(.2): meta.append("db_table = %s" % self.of([f'"tbl_{self.uid()}"', f"'\"Quoted {self.uid()}\"'", f'"{m.name.upper()}_{self.uid()}"', f'"t{self.uid()}_{"very_long_table_name_" * 4}"', f'"t{self.uid()} x"'])) if not ab else None
        if self.ch(.2) and usable:
            o = [self.of(["", "-"]) + x for x in self.some(usable, 1, 2)]
            src = [repr(x) for x in o]
            if self.ch(.3): src.append(self.of([f'F("{usable[0]}").desc()', f'F("{usable[0]}").asc(nulls_last=True)', '"pk"', "F('pk')"] if not m.composite else ['"?"']))
            meta.append(self.of([f"ordering = [{', '.join(src)}]", f"ordering = ({', '.join(src)},)"]))
        elif self.ch(.08) and m.kind == "concrete" and not m.composite:
            fks = [n for n, (k, c) in loc.items() if c == "FK"]
            if fks: meta.append(f'order_with_respect_to = "{self.of(fks)}"')
        if dates and self.ch(.2): meta.append(f'get_latest_by = {self.of([repr(self.of(dates)), repr([self.of(dates)])])}')
        if self.ch(.1): meta.append(f'verbose_name = {self.of([chr(34) + "the thing" + chr(34), "_(" + chr(34) + "thing" + chr(34) + ")"])}')
        if self.ch(.08): meta.append('verbose_name_plural = "many things"')
        if self.dj >= (4, 2) and self.ch(.08) and not ab: meta.append(f"db_table_comment = {self.text().replace('%', '')}")
        if len(usable) > 1 and self.ch(.2):
            a = self.some(usable, 2, 3); meta.append(self.of([f"unique_together = {tuple(a)!r}", f"unique_together = [{a!r}]", f"unique_together = [{tuple(a)!r}, {tuple(self.some([u for u in usable if u != a[0]], 1, 2))!r}]", f"unique_together = ({tuple(a)!r},)"]))
        if len(usable) > 1 and self.dj < (5, 1) and self.ch(.12):
            a = self.some(usable, 2, 2); meta.append(self.of([f"index_together = [{a!r}]", f"index_together = {tuple(a)!r}"]))
        idx = []
        if usable and self.ch(.3):
            for _ in range(self.r.randint(1, 2)):
                fs = [self.of(["", "", "-"]) + x for x in self.some(usable, 1, 3)]
                kw = [f"fields={fs!r}"]
                if self.ch(.8): kw.append(f'name="{nm("ix")}"')
                if len(kw) == 2 and self.ch(.25): kw.append("condition=" + self.cond(m, usable, nums, texts))
                if len(kw) == 2 and self.ch(.15) and self.dj >= (3, 2) and self.pg: kw.append(f"include={self.some(usable, 1, 2)!r}")
                if self.ch(.05): kw.append('db_tablespace="ts3"')
                idx.append(f"{P('Index')}({', '.join(kw)})")
        if self.dj >= (3, 2) and (texts or nums) and self.ch(.15):
            e = self.of(([f'Lower("{texts[0]}")', f'Upper("{texts[0]}").desc()', f'Lower("{texts[0]}"), "{usable[0]}"', f'Length("{texts[0]}")'] if texts else []) + ([f'F("{nums[0]}") + 1', f'Abs("{nums[0]}")', f'F("{nums[0]}").desc()'] if nums else []))
            if e.startswith(("F(", "Length")) and "+" in e: e = f"({e})"
            idx.append(f'{P("Index")}({e}, name="{nm("ex")}")')
        if self.pg and texts and self.ch(.3):
            f = self.of(texts)
            idx.append(self.of([f'{P("Index")}(fields=["{f}"], name="{nm("op")}", opclasses=["varchar_pattern_ops"])', f'GinIndex(fields=["{f}"], name="{nm("gin")}", opclasses=["gin_trgm_ops"])', f'BrinIndex(fields=["{f}"], name="{nm("br")}", pages_per_range=4)', f'HashIndex(fields=["{f}"])', f'BTreeIndex(fields=["{f}"], name="{nm("bt")}", fillfactor=70)', f'GinIndex(OpClass(Upper("{f}"), name="gin_trgm_ops"), name="{nm("og")}")']))
        if idx: meta.append(f"indexes = [{', '.join(idx)}]")
        cons = []
        if usable and self.ch(.25):
            kw = [f"fields={self.some(usable, 1, 3)!r}", f'name="{nm("uq")}"']
            c = self.of(["none", "condition", "deferrable", "include", "nulls", "none"])
            if c == "condition": kw.append("condition=" + self.cond(m, usable, nums, texts))
            if c == "deferrable": kw.append(f"deferrable={P('Deferrable')}.{self.of(['DEFERRED', 'IMMEDIATE'])}")
            if c == "include" and self.dj >= (3, 2): kw.append(f"include={self.some(usable, 1, 1)!r}")
            if c == "nulls" and self.dj >= (5, 0): kw.append(f"nulls_distinct={self.ch(.5)}")
            if self.ch(.1) and self.dj >= (4, 1): kw.append('violation_error_message="no"')
            cons.append(f"{P('UniqueConstraint')}({', '.join(kw)})")
        if texts and self.dj >= (4, 0) and self.ch(.12):
            cons.append(f'{P("UniqueConstraint")}({self.of([f"""Lower("{texts[0]}")""", f"""Lower("{texts[0]}").desc(), "{usable[0]}" """, f"""Upper("{texts[0]}"), F("{usable[0]}")"""])}, name="{nm("ue")}")')
        if (nums or texts) and self.ch(.25):
            key = "condition" if self.dj >= (5, 1) else "check"
            cons.append(f'{P("CheckConstraint")}({key}={self.cond(m, usable, nums, texts)}, name="{nm("ck")}")')
        if self.pg and self.ch(.1) and usable:
            rng = [n for n, (k, c) in loc.items() if c.endswith("RangeField")]
            if rng: cons.append(f'ExclusionConstraint(name="{nm("exc")}", expressions=[("{rng[0]}", RangeOperators.OVERLAPS)]{self.of(["", ", index_type=" + chr(34) + "SPGIST" + chr(34), ", condition=" + self.cond(m, usable, nums, texts)])})')
        if cons: meta.append(f"constraints = [{', '.join(cons)}]")
        if not m.managed: meta.append("managed = False")
        if m.swapped: meta.append('swappable = "SWAP_MODEL"')
        if self.ch(.05) and not ab: meta.append('default_permissions = ("add",)')
        if self.ch(.05): meta.append('permissions = [("p%d", "P")]' % self.uid())
        if self.ch(.04): meta.append('base_manager_name = "objects"')
        if self.ch(.04): meta.append('default_related_name = "dr%d%s"' % (self.uid(), "_%(class)s" if ab else ""))
        if self.ch(.04): meta.append('db_tablespace = "ts4"')
        # a model's indexes and constraints hide those of its bases unless it asks for them
        base = None
        bases = [b for b in m.abstracts if b != "UuidKey"] + [x.name for x in m.labs]
        if m.kind == "concrete" and bases and self.ch(.4) and meta and m.labs == []:
            base = f"{m.abstracts[-1] if m.abstracts[0] == 'UuidKey' else m.abstracts[0]}.Meta"
            if base == "UuidKey.Meta": base = None
        m.metabase = base
        m.meta = [x for x in meta if x]

    def cond(self, m, usable, nums, texts):
        """A condition over a model's own fields."""
        opts = []
        if nums:
            a, b = self.of(nums), self.of(nums)
            opts += [f"Q({a}__gt=0)", f"Q({a}__gte=1, {b}__lt=100)", f"Q({a}__lte=F('{b}'))", f"Q({a}__in=[1, 2, 3])", f"~Q({a}=5)", f"Q({a}__gt=1) | Q({b}__isnull=True)", f"Q({a}__range=(1, 5))", f"Q({a}__gt=F('{b}') + 1)", f"Q({a}__gt=1) & ~Q({b}=2)", f"Q(Q({a}=1) | Q({a}=2), {b}__gt=0)", f"Q({a}__gt=1) ^ Q({b}__lt=9)" if self.dj >= (4, 1) else f"Q({a}=1)"]
        if texts:
            a = self.of(texts)
            opts += [f'Q({a}="x")', f'Q({a}__in=["a", "it\'s"])', f'~Q({a}="")', f'Q({a}__isnull=False)', f'Q({a}__gt=F("{self.of(texts)}"))', f'Q({a}__iexact="x")']
            if not any("db_default" in b for b in m.body): opts += [f'Q({a}__startswith="a%")', f'Q({a}__contains="b_c")', f'Q({a}__endswith="z")']
        opts += [f"Q({usable[0]}__isnull=False)", f"Q({usable[0]}__isnull=True)"] if usable else []
        return self.of(opts)

    # -------------------------------------------------------------- emission
    def emit(self):
        """Prints all modules."""
        F = self.files
        F["manage.py"] = 'import os, sys\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")\nif __name__ == "__main__":\n    from django.core.management import execute_from_command_line\n    execute_from_command_line(sys.argv)\n'
        F["requirements.txt"] = f"Django=={self.dj[0]}.{self.dj[1]}.*\n"
        F["project/__init__.py"] = ""
        if any("." in a.module for a in self.apps): F["project/apps/__init__.py"] = ""
        for a in self.apps:
            d = a.module.replace(".", "/")
            F[f"{d}/__init__.py"] = ""
            if a.form != "plain":
                F[f"{d}/apps.py"] = f"from django.apps import AppConfig\n\n\nclass AppCfg(AppConfig):\n    name = {a.module!r}\n" + (f"    label = {a.label!r}\n" if a.label != a.name else "") + (f"    default_auto_field = {a.auto!r}\n" if a.auto else "")
            for mod in a.mods:
                body = self.render_module(mod)
                F[f"{d}/models/{mod.part}.py" if mod.part else f"{d}/models.py"] = body
            if a.package:
                style = self.of(["star", "names"])
                F[f"{d}/models/__init__.py"] = "".join(f"from .{mod.part} import *\n" if style == "star" else "from .%s import %s\n" % (mod.part, ", ".join(self.exported(mod))) for mod in a.mods if self.exported(mod))
        F["project/settings.py"] = self.settings()

    def exported(self, mod):
        """Names of the models that a module binds."""
        out = []
        for m in mod.models:
            if m.making == "loop": out += [f"{m.name}One", f"{m.name}Two"]
            elif m.cond and not self.flags[m.cond]: continue
            else:
                if m.through: out += [b[0] for b in m.prebody]
                out.append(m.name)
        return out + [n for _, ns in mod.drawn for n in ns]

    def render_class(self, name, bases, body, meta, metabase=None):
        L = [f"class {name}({bases}):"]
        for b in body: L += ["    " + x for x in b.split("\n")]
        if meta or metabase:
            if body: L.append("")
            L.append(f"    class Meta{'(' + metabase + ')' if metabase else ''}:")
            for x in meta or ["pass"]: L.append("        " + x)
        if len(L) == 1: L.append("    pass")
        return "\n".join(L)

    def render_module(self, mod):
        blocks = []
        for m in mod.models:
            P = lambda x: self.p(m, x)
            if m.through is not None:
                for (n, b, body, meta) in m.prebody: blocks.append(self.render_class(n, b, body, meta))
                n, b, body, meta = m.classdef
                blocks.append(self.render_class(n, b, body, meta))
                continue
            if m.kind == "user":
                m.mod.extra.add("from django.contrib.auth.models import AbstractUser, AbstractBaseUser, PermissionsMixin")
                if not hasattr(m, "ubase"): m.ubase = self.of(["AbstractUser", "AbstractBaseUser", "AbstractBaseUser, PermissionsMixin"])
                body = list(m.body)
                if m.ubase.startswith("AbstractBaseUser"):
                    body.insert(0, f'login = {P("CharField")}(max_length=50, unique=True)\nUSERNAME_FIELD = "login"\nREQUIRED_FIELDS = []')
                blocks.append(self.render_class(m.name, m.ubase, body, m.meta)); continue
            bases = []
            if m.mixin: bases.append("PlainMixin"); m.mod.extra.add("from common.bases import PlainMixin")
            for b in m.abstracts: bases.append(b); m.mod.extra.add(f"from common.bases import {b}")
            for x in m.labs + m.parents:
                bases.append(self.classref(m, x))
            if not [b for b in bases if b != "PlainMixin"]: bases.append(P("Model"))
            if m.making == "type":
                blocks.append(f"{m.name} = type({m.name!r}, ({', '.join(bases)},), {{\n    '__module__': __name__,\n" + "".join("    %r: %s,\n" % tuple(b.split(" = ", 1)) for b in m.body) + "})")
                continue
            if m.making == "loop":
                inner = "".join("        %r: %s,\n" % tuple(b.split(" = ", 1)) for b in m.body)
                blocks.append(f"for suffix in ('One', 'Two'):\n    globals()[{m.name!r} + suffix] = type({m.name!r} + suffix, ({', '.join(bases)},), {{\n        '__module__': __name__,\n{inner}    }})")
                continue
            if m.making == "factory":
                cls = self.render_class("Made", ", ".join(bases), m.body, [])
                blocks.append(f"def make_{m.name.lower()}(name):\n" + textwrap.indent("attrs = {\n    '__module__': __name__,\n" + "".join("    %r: %s,\n" % tuple(b.split(" = ", 1)) for b in m.body) + f"}}\nreturn type(name, ({', '.join(bases)},), attrs)", "    ") + f"\n\n\n{m.name} = make_{m.name.lower()}({m.name!r})")
                continue
            text = self.render_class(m.name, ", ".join(bases), m.body, m.meta, m.metabase)
            if m.cond: text = f"if settings.{m.cond}:\n" + textwrap.indent(text, "    ")
            elif self.ch(.04): text = f"@decorated\n{text}"
            blocks.append(text)
        if mod.drawn:
            blocks += [c.rstrip() for c, _ in mod.drawn]
        st = mod.style
        H = ["import datetime", "import decimal", "import uuid", "from decimal import Decimal", "", "from django.conf import settings", "from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator"]
        H.append({"models": "from django.db import models", "m": "import django.db.models as m", "star": "from django.db.models import *", "bare": "from django.db.models import %s" % ", ".join(sorted(mod.bare | {"JSONField"}))}[st])
        H.append("from django.db.models import Case, F, JSONField, Q, Value, When, functions")
        fn = ["Abs", "Coalesce", "Concat", "Length", "Lower", "Now", "Pi", "Upper"]
        H.append(f"from django.db.models.functions import {', '.join(fn)}")
        H.append("from django.utils import timezone")
        H.append("from django.utils.translation import gettext_lazy as _")
        H.append("from django.contrib.auth import get_user_model")
        if self.pg:
            H.append("from django.contrib.postgres.fields import ArrayField, DateRangeField, DateTimeRangeField, DecimalRangeField, HStoreField, IntegerRangeField, RangeOperators")
            H.append("from django.contrib.postgres.search import SearchVectorField")
            H.append("from django.contrib.postgres.indexes import BTreeIndex, BrinIndex, GinIndex, HashIndex, OpClass")
            H.append("from django.contrib.postgres.constraints import ExclusionConstraint")
        if mod.drawn: H += generated_snippets.EXTRA_IMPORTS.rstrip().split("\n") + (["from django.db.models.lookups import GreaterThan, LessThan"] if self.dj >= (4, 0) else [])
        H += ["", "from common import choices as ch, constants as c, defaults, fields as cf", "from common.choices import Color, Level, Plain, color_choices", "from common.constants import *", "from common.defaults import short_code",
              "from common.fields import CascadeKey, HandField, MoneyField, NullCharField, NullMoney, OwnerField, PointField, QuietManyToMany, TinyField, UpperField, make_key, title_field"]
        H += sorted(mod.extra)
        for app in sorted(mod.modimports, key=lambda a: a.name): H.append(f"import {app.module}.models as {app.name}_models")
        for part, n in sorted(mod.rel, key=str): H.append(f"from .{part} import {n}")
        for module, n in sorted(mod.abs): H.append(f"from {module}.models import {n}")
        H += [""] + mod.consts
        H += ["", "", "def decorated(cls):\n    cls.marked = True\n    return cls"]
        return "\n".join(H) + "\n\n\n" + "\n\n\n".join(blocks) + "\n"

    def classref(self, m, x):
        """Source of a base class, with the import that it needs."""
        if x.mod is m.mod: return x.name
        if x.app is m.app: m.mod.rel.add((x.mod.part, x.name)); return x.name
        m.mod.modimports.add(x.app)
        return f"{x.app.name}_models.{x.name}"


BASE_FIELDS = {"Stamped": ["created", "updated"], "Named": ["name"], "StampedNamed": ["created", "updated", "name"], "Owned": ["owner"], "Tagged": ["groups"], "SelfTree": ["parent", "near"], "UuidKey": ["id"]}


class App:
    """An app: how INSTALLED_APPS names it (`form`) and its `default_auto_field` (`auto`), and its modules (`mods`)."""

    def __init__(self, name, label, module, form, auto): self.name, self.label, self.module, self.form, self.auto = name, label, module, form, auto
    def models(self): return [m for mod in self.mods for m in mod.models]


class Module:
    """A module of models, how it imports Django's (`style`), and what else it has to import."""

    def __init__(self, app, part, style):
        self.app, self.part, self.style = app, part, style
        self.models, self.bare, self.extra, self.rel, self.abs, self.modimports, self.consts, self.pg, self.imported = [], set(), set(), set(), set(), set(), [], set(), set()


class Model:
    """
    A model. `kind` is concrete, abstract, child, proxy, user or through; `abstracts` are bases of common/bases.py, `labs` abstract models
    of the project, `parents` concrete ones; `making` says how else than by a class statement it is made; `cond` is the
    setting that it hangs on.
    """

    def __init__(self, app, mod, name):
        self.app, self.mod, self.name = app, mod, name
        self.kind = "concrete"; self.parents = []; self.abstracts = []; self.labs = []; self.fields = {}; self.names = set()
        self.pk = None; self.pkname = "id"; self.haspk = False; self.making = None; self.managed = True; self.cond = None; self.swapped = False
        self.composite = False; self.isolated = False; self.mixin = False; self.through = None; self.meta = []; self.metabase = None; self.body = []; self.prebody = []; self.uniques = {}
    @property
    def label(self): return f"{self.app.label}.{self.name}"
