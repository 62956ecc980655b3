"""
Self-contained pieces of models modules, of which `generated_project.py` puts some into each module that it writes. Each is given the
generator, a number that no other piece has, and `T`, which draws the label of a model to refer to; it answers its code, in which
`@@` ends a line, and the names of the models that it makes.
"""

import sys

SNIPPETS = []


def snippet(function):
    SNIPPETS.append(function)
    return function


@snippet
def overriding(g, n, T):
    kind = g.of(["None", "models.IntegerField()", "models.CharField(max_length=9)", "'plain'", "property(lambda self: 1)", f"models.ForeignKey('{T()}', models.CASCADE, related_name='ov{n}', null=True)"])
    grand = g.of(["", "", "", f"@@@@class C{n}(B{n}):@@    {g.of(['a = models.TextField()', 'b = None', 'c = models.BooleanField(default=True)'])}@@"])
    meta = g.of(["", f"@@    class Meta(A{n}.Meta):@@        {g.of(['pass', 'abstract = True', 'db_table = %r' % f'ovr{n}', 'ordering = []', 'indexes = []'])}@@"])
    if "abstract" in meta and not grand: grand = f"@@@@class C{n}(B{n}):@@    pass@@"
    names = ([] if "abstract" in meta else [f"B{n}"]) + ([f"C{n}"] if grand else [])
    if grand and "abstract" not in meta: grand = grand.replace("a = models.TextField()", "d = models.TextField()").replace("b = None", "e = None").replace("c = models", "f = models")
    return f"""class A{n}(models.Model):
    a = models.CharField(max_length=3, db_index=True)
    b = models.IntegerField(default=1)
    c = models.DateField(null=True)

    class Meta:
        abstract = True
        ordering = ["c"]
        {g.of(['verbose_name = "An A"', 'indexes = [models.Index(fields=["c"])]', 'get_latest_by = "c"', 'constraints = [models.CheckConstraint(%s=models.Q(c__isnull=False), name="%%(app_label)s_%%(class)s_c")]' % g.checkkw()])}


class B{n}(A{n}):
    {g.of(['a', 'b'])} = {kind}
{meta}{grand}""", names


@snippet
def diamond(g, n, T):
    return f"""class Root{n}(models.Model):
    r = models.IntegerField({g.of(['', 'db_index=True', 'unique=True'])})
    class Meta:
        abstract = True
        {g.of(['ordering = ["r"]', 'unique_together = [("r", "id")]', 'db_table_comment = "root"' if g.dj >= (4, 2) else 'ordering = ("-r",)'])}


class Left{n}(Root{n}):
    l = models.{g.of(['CharField(max_length=5)', 'FloatField(null=True)'])}
    tags = models.ManyToManyField("{T()}", related_name="%(class)s_l{n}", related_query_name="%(app_label)s_%(class)s_q{n}")
    class Meta(Root{n}.Meta):
        abstract = True
        {g.of(['', 'verbose_name = "left"', 'ordering = ["l"]'])}


class Right{n}(Root{n}):
    l = models.{g.of(['IntegerField()', 'CharField(max_length=8)'])}
    up = models.ForeignKey("self", models.SET_NULL, null=True, related_name="%(class)s_downs")
    class Meta:
        abstract = True
        default_related_name = "dflt_%(class)s_{n}"


class Both{n}({g.of([f'Left{n}, Right{n}', f'Right{n}, Left{n}'])}):
    {g.of(['pass', 'x = models.IntegerField(default=0)', f'l = None', f'class Meta(Left{n}.Meta, Right{n}.Meta):@@        pass', f'class Meta(Right{n}.Meta):@@        db_table = "both_{n}"'])}


class Again{n}(Both{n}):
    y = models.ManyToManyField("self"{g.of(['', f', related_name="again{n}", symmetrical=False'])})
""", [f"Both{n}", f"Again{n}"]


@snippet
def added_later(g, n, T):
    how = g.of(["L{n}.add_to_class('late', models.CharField(max_length=4, null=True))", "models.IntegerField(default=2).contribute_to_class(L{n}, 'late')", "for _i in range(3):@@    L{n}.add_to_class('late%d' % _i, models.IntegerField(null=True))",
      "models.ManyToManyField('{T}', related_name='late{n}').contribute_to_class(L{n}, 'late')", "L{n}.add_to_class('late', models.ForeignKey('{T}', models.CASCADE, related_name='+', null=True))",
      "for _name, _field in {{'p': models.DateField(null=True), 'q': models.BooleanField(default=False)}}.items():@@    _field.contribute_to_class(L{n}, _name)"])
    return f"class L{n}(models.Model):@@    a = models.IntegerField()@@@@@@" + how.format(n=n, T=T()) + "@@", [f"L{n}"]


@snippet
def decorator_adds(g, n, T):
    return f"""def with_{g.of(['stamp', 'extra'])}{n}(cls=None, *, name="stamp{n}"):
    def add(model):
        model.add_to_class(name, models.DateTimeField(null=True))
        return model
    return add if cls is None else add(cls)
""".replace(f"with_stamp{n}", f"with_{n}").replace(f"with_extra{n}", f"with_{n}") + f"""

@with_{n}{g.of(['', '()', f'(name="other{n}")'])}
class Dec{n}(models.Model):
    a = models.IntegerField(default=0)
""", [f"Dec{n}"]


@snippet
def nested_enum(g, n, T):
    base = g.of(["TextChoices", "IntegerChoices"])
    vals = g.of(['OPEN = "o", _("Open")@@        SHUT = "s"@@        HALF_OPEN = "ho", "Half"', 'OPEN = "o"@@        SHUT = "s"']) if base == "TextChoices" else g.of(["OPEN = 1@@        SHUT = 2, 'Shut'", "OPEN = enum.auto()@@        SHUT = enum.auto()"])
    field = 'models.CharField(max_length=%s, ' % g.of(["10", "max(len(v) for v in Status.values)", "len('abcd')", "5"]) if base == "TextChoices" else "models.SmallIntegerField("
    cond = g.of(["models.Q(status=%s)" % g.of(["'o'" if base == "TextChoices" else "1"]), f"models.Q(status__in=['o', 's'])" if base == "TextChoices" else "models.Q(status__in=[1, 2])"])
    cons = g.of(["", f"@@    class Meta:@@        constraints = [models.UniqueConstraint(fields=['n'], condition={cond}, name='en{n}')]@@", f"@@    class Meta:@@        indexes = [models.Index(fields=['status'], name='eni{n}')]@@"])
    return f"""class En{n}(models.Model):
    class Status(models.{base}):
        {vals}

    n = models.IntegerField(null=True)
    status = {field}choices=Status.choices, default={g.of(['Status.OPEN', 'Status.SHUT.value', 'Status.values[0]', 'list(Status)[1]'])})
{cons}
""" + f"""

class EnUse{n}(models.Model):
    status = models.{'CharField(max_length=9, ' if base == 'TextChoices' else 'IntegerField('}choices={g.of([f'En{n}.Status.choices', f'[(s.value, s.name.lower()) for s in En{n}.Status]', f'[(v, l) for v, l in En{n}.Status.choices if l != "Open"]'])}, default=En{n}.Status.OPEN{', db_default=En%d.Status.SHUT' % n if g.dj >= (5, 0) and g.ch(.3) else ''})

    class Meta:
        constraints = [models.CheckConstraint({g.checkkw()}=models.Q(status__in={g.of([f'En{n}.Status.values', f'[s.value for s in En{n}.Status]', f'list(En{n}.Status)', f'[En{n}.Status.OPEN]'])}), name="enc{n}")]
""", [f"En{n}", f"EnUse{n}"]


@snippet
def functional_enum(g, n, T):
    return f"""Suit{n} = models.{g.of(['TextChoices', 'IntegerChoices'])}("Suit{n}", {g.of(['"CLUBS HEARTS"', '["CLUBS", "HEARTS"]'])})


class Fe{n}(models.Model):
    suit = models.CharField(max_length=9, choices=Suit{n}.choices, {g.of(['', f'default=Suit{n}.HEARTS', 'blank=True'])})
""", [f"Fe{n}"]


@snippet
def comprehended_meta(g, n, T):
    which = g.of([
      f'constraints = [models.UniqueConstraint(fields=[f, "z"], name=f"cm{n}_{{f}}") for f in ("x", "y")]',
      f'constraints = [models.CheckConstraint({g.checkkw()}=models.Q((f + "__gte", i)), name="cm%d_%s" % ({n}, f)) for i, f in enumerate(["x", "y"])]',
      f'indexes = [models.Index(fields=[name], name="cmi{n}" + name) for name in ["x", "y", "z"] if name != "y"]',
      f'indexes = list(map(lambda f: models.Index(fields=f, name="cml{n}" + "".join(f)), [("x",), ("x", "y")]))',
      f'unique_together = [(a, b) for a, b in zip("xy", "yz")]',
      f'ordering = tuple("-" + f for f in "xyz")',
      f'constraints = [models.CheckConstraint({g.checkkw()}=models.Q(**{{f"{{a}}__gt": 0}}) | models.Q(**{{"y": 3}}), name="cmk{n}" + a) for a in ["x"]]',
      f'indexes = [models.Index(fields=["x"], name="cmx{n}"), *[models.Index("y", models.F("z").desc(), name="cmy{n}")]]' if g.dj >= (3, 2) else 'ordering = ["x"]',
      f'db_table = "_".join(["cm", str({n}), "tab"])', f'db_table = f"cm{{{n}:05d}}"', f'db_table = "CM%(n)s" % dict(n={n})', f'db_table = "{{}}_{{x}}".format("cm", x={n})',
      f'constraints = [functools.reduce(lambda acc, f: acc, ["x"], models.UniqueConstraint(fields=["x"], name="cmr{n}"))]',
    ])
    return f"""class Cm{n}(models.Model):
    x, y, z = (models.IntegerField(null={g.of(['True', 'False'])}) for _ in range(3))

    class Meta:
        {which}
""", [f"Cm{n}"]


@snippet
def partial_fields(g, n, T):
    return f"""Short{n} = functools.partial(models.CharField, max_length={g.r.randint(2, 40)})
Key{n} = functools.partial(models.ForeignKey, on_delete=models.{g.of(['CASCADE', 'PROTECT'])}, related_name="+")
blank{n} = dict(blank=True, null=True)
flag{n} = lambda **kw: models.BooleanField(**{{"default": False, **kw}})


def pair{n}(prefix, *args, width=8, **kwargs):
    return {{prefix + "_a": models.CharField(*args, max_length=width, **kwargs), prefix + "_b": models.IntegerField(null=True)}}


class Pf{n}(models.Model):
    a = Short{n}()
    b = Short{n}(**blank{n})
    c = Short{n}("words", max_length=3)
    k = Key{n}("{T()}")
    f = flag{n}()
    g = flag{n}(default=True, db_index=True)
    {g.of([f'locals().update(pair{n}("p"))', f'h = pair{n}("h", width=2)["h_a"]', f'vars().update(pair{n}("q", "Label", blank=True))'])}
""", [f"Pf{n}"]


@snippet
def typed(g, n, T):
    return f"""T{n} = typing.TypeVar("T{n}")


class GenericMixin{n}(typing.Generic[T{n}]):
    extra: int = 5


class Ty{n}({g.of([f'GenericMixin{n}["Ty{n}"], models.Model', f'models.Model, GenericMixin{n}[int]'])}):
    name: "models.CharField[str, str]" = models.CharField(max_length=10)
    size: int = models.IntegerField(default=GenericMixin{n}.extra)
    other: "typing.Optional[int]"
    if typing.TYPE_CHECKING:
        id: int
        hidden = models.IntegerField()
    objects: "models.Manager[Ty{n}]" = models.Manager()
""", [f"Ty{n}"]


@snippet
def generic_keys(g, n, T):
    ct = g.of(["content_type", "ctype"])
    return f"""class Gk{n}(models.Model):
    {ct} = models.ForeignKey(ContentType, models.CASCADE, related_name="gk{n}")
    object_id = models.{g.of(['PositiveIntegerField(db_index=True)', 'CharField(max_length=40)', 'UUIDField()'])}
    target = GenericForeignKey("{ct}", "object_id"{', for_concrete_model=False' if g.ch(.3) else ''})
    class Meta:
        {g.of([f'indexes = [models.Index(fields=["{ct}", "object_id"])]', f'unique_together = [("{ct}", "object_id")]', 'verbose_name = "generic"'])}


class GkHome{n}(models.Model):
    notes = GenericRelation({g.of([f'Gk{n}', f'"Gk{n}"'])}{'' if ct == 'content_type' else f', content_type_field="{ct}"'}{g.of(['', f', related_query_name="home{n}"'])})


class GkChild{n}(GkHome{n}):
    pass
""", [f"Gk{n}", f"GkHome{n}", f"GkChild{n}"]


@snippet
def custom_field_kinds(g, n, T):
    kind = g.of(["db_type", "rel", "params", "attname", "two", "internal_unknown", "none", "check", "column", "super_type"])
    body = {
      "db_type": 'def db_type(self, connection):@@        return {"postgresql": "varchar(%d)", "mysql": "varchar(%d)"}.get(connection.vendor, "varchar(%d)")' % (n % 50 + 1, n % 40 + 1, n % 30 + 1),
      "rel": 'def get_internal_type(self):@@        return "BigIntegerField"@@@@    def rel_db_type(self, connection):@@        return models.IntegerField().db_type(connection)',
      "params": 'def __init__(self, bits=8, **kwargs):@@        self.bits = bits@@        super().__init__(**kwargs)@@@@    def db_type(self, connection):@@        return f"char({self.bits // 2})"',
      "attname": 'def get_internal_type(self):@@        return "IntegerField"@@@@    def get_attname(self):@@        return "raw_" + self.name',
      "column": 'def get_internal_type(self):@@        return "IntegerField"@@@@    def get_attname_column(self):@@        attname, column = super().get_attname_column()@@        return attname, "col_" + column',
      "two": 'def get_internal_type(self):@@        return "IntegerField"@@@@    def contribute_to_class(self, cls, name, **kwargs):@@        super().contribute_to_class(cls, name, **kwargs)@@        if not cls._meta.abstract:@@            models.CharField(max_length=5, null=True).contribute_to_class(cls, name + "_unit")',
      "internal_unknown": 'def get_internal_type(self):@@        return "TextField"@@@@    def db_check(self, connection):@@        return None',
      "none": 'def db_type(self, connection):@@        return None',
      "check": 'def get_internal_type(self):@@        return "PositiveIntegerField"',
      "super_type": 'def get_internal_type(self):@@        return models.SmallIntegerField().get_internal_type()',
    }[kind]
    args = g.of(["", "null=True", "unique=True" if kind not in ("none", "internal_unknown") else "", "db_index=True" if kind not in ("none", "internal_unknown") else "", "primary_key=True" if kind in ("rel", "params", "db_type", "super_type", "check") else ""])
    if kind == "params": args = ", ".join(filter(None, [args, g.of(["bits=16", ""])]))
    pk = "primary_key" in args
    fk = f"@@    to = models.ForeignKey(Cf{n}, models.CASCADE)@@    many = models.ManyToManyField(Cf{n}, related_name='cfm{n}')" 
    return f"""class CfField{n}(models.Field):
    {body}


class Cf{n}(models.Model):
    own = CfField{n}({args})


class CfTo{n}(models.Model):{fk}
""", [f"Cf{n}", f"CfTo{n}"]


@snippet
def through_in_abstract(g, n, T):
    t = T()
    return f"""class TaBase{n}(models.Model):
    others = models.ManyToManyField("{t}", through="TaLink{n}", related_name="%(class)s_ta{n}"{g.of(['', ', through_fields=("owner", "item")'])})
    selves = models.ManyToManyField("self", {g.of(['symmetrical=False, related_name="%(class)s_rev"', ''])})
    class Meta:
        abstract = True


class TaOne{n}(TaBase{n}):
    pass


class TaLink{n}(models.Model):
    owner = models.ForeignKey("TaOne{n}", models.CASCADE)
    item = models.ForeignKey("{t}", models.CASCADE, related_name="{g.of([f'ta_links{n}', '+'])}")
    class Meta:
        {g.of(['unique_together = ("owner", "item")', 'order_with_respect_to = "owner"', 'db_table = "ta %d"' % n, 'managed = True'])}
""", [f"TaOne{n}", f"TaLink{n}"]


@snippet
def self_through(g, n, T):
    sym = g.of(["", "symmetrical=False, ", "symmetrical=True, "])
    extra = g.of(["", f"@@    by = models.ForeignKey({g.of(['settings.AUTH_USER_MODEL', f'Sp{n}'.join(chr(39) * 2)])}, models.CASCADE, null=True, related_name='by{n}')"])
    tf = "" if "Sp" not in extra else ", through_fields=('a', 'b')"
    if not tf and g.ch(.3): tf = g.of([", through_fields=('b', 'a')", ", through_fields=['a', 'b']"])
    first = g.ch(.5) and extra
    cols = ["a = models.ForeignKey(Sp{n}, models.CASCADE, related_name='sa{n}')".format(n=n), "b = models.ForeignKey('Sp{n}', models.CASCADE, related_name='sb{n}'{c})".format(n=n, c=g.of(["", ", db_column='B id'", f", to_field='code'"]))]
    return f"""class Sp{n}(models.Model):
    code = models.CharField(max_length=7, unique=True)
    pals = models.ManyToManyField("self", {sym}through="SpLink{n}"{tf})


class SpLink{n}(models.Model):{extra if first else ''}
    {cols[0]}
    {cols[1]}{extra if not first else ''}
""", [f"Sp{n}", f"SpLink{n}"]


@snippet
def weird_keys(g, n, T):
    pk = g.of(["code = models.CharField(max_length=12, primary_key=True, db_column='The Code')", "u = models.UUIDField(primary_key=True, default=uuid.uuid4, db_column='uu')", f"base = models.OneToOneField('{T()}', models.CASCADE, primary_key=True, related_name='+')", "d = models.DecimalField(max_digits=9, decimal_places=3, primary_key=True)", "dt = models.DateTimeField(primary_key=True)", "s = models.SmallAutoField(primary_key=True)", "p = models.PositiveBigIntegerField(primary_key=True)", "ip = models.GenericIPAddressField(primary_key=True)", "e = models.EmailField(primary_key=True)"])
    return f"""class Wk{n}(models.Model):
    {pk}
    alt = models.{g.of(['SlugField(unique=True)', 'IntegerField(unique=True, db_column="ALT")', 'UUIDField(unique=True)'])}
    peers = models.ManyToManyField("self"{g.of(['', ', symmetrical=False', f', db_table="wkp{n}"'])})


class WkTo{n}(models.Model):
    many = models.ManyToManyField(Wk{n}, related_name="wm{n}", {g.of(['', 'db_constraint=False', f'db_table="WK many {n}"'])})
    by_alt = models.ForeignKey(Wk{n}, models.{g.of(['CASCADE', 'DO_NOTHING'])}, to_field="alt", related_name="wa{n}", {g.of(['', 'db_column="x"', 'db_index=False', 'db_constraint=False'])})
    one = models.OneToOneField("Wk{n}", models.SET_NULL, null=True, related_name="wo{n}")
    via = models.ManyToManyField(Wk{n}, through="WkLink{n}", related_name="+")


class WkLink{n}(models.Model):
    l = models.ForeignKey(WkTo{n}, models.CASCADE, {g.of(['', 'primary_key=True', 'db_column="L"'])})
    r = models.ForeignKey(Wk{n}, models.CASCADE, {g.of(['', 'to_field="alt"', 'unique=True'])})
""", [f"Wk{n}", f"WkTo{n}", f"WkLink{n}"]


@snippet
def mti_deep(g, n, T):
    link = g.of(["", f"@@    up = models.OneToOneField(Mt{n}, models.CASCADE, parent_link=True{g.of(['', ', primary_key=True', ', related_name=%r' % f'dn{n}', ', db_column=%r' % 'UP'])})"])
    return f"""class Mt{n}(models.Model):
    {g.of(['', 'code = models.CharField(max_length=4, primary_key=True)', 'u = models.UUIDField(primary_key=True, default=uuid.uuid4)'])}
    name = models.CharField(max_length=9)
    friends = models.ManyToManyField("self")
    class Meta:
        {g.of(['ordering = ["name"]', 'get_latest_by = "name"', 'verbose_name = "mt"', 'indexes = [models.Index(fields=["name"])]', 'unique_together = [("name",)]', 'db_table = "mt.%d"' % n, "db_table = '%smt%s.%st%d%s'" % (chr(34), chr(34), chr(34), n, chr(34)) if g.pg else 'default_permissions = ()'])}


class Mu{n}(Mt{n}):{link}
    rank = models.IntegerField(default=0)
    roots = models.ManyToManyField(Mt{n}, related_name="mr{n}")
    class Meta:
        {g.of(['verbose_name = "mu"', 'ordering = ["-rank"]', 'db_table = "mu_%d"' % n])}


class Mv{n}(Mu{n}):
    kids = models.ManyToManyField("{g.of([f'Mu{n}', f'Mv{n}', 'self'])}", related_name="mk{n}" {''})
    lead = models.ForeignKey(Mu{n}, models.CASCADE, related_name="ml{n}", null=True)


class Mp{n}(Mv{n}):
    class Meta:
        proxy = True
        {g.of(['', 'ordering = ["pk"]', 'verbose_name = "mp"'])}


class Mq{n}({g.of([f'Mp{n}', f'Mv{n}'])}):
    q = models.ForeignKey("Mp{n}", models.CASCADE, related_name="mqq{n}")
""", [f"Mt{n}", f"Mu{n}", f"Mv{n}", f"Mp{n}", f"Mq{n}"]


@snippet
def two_parents(g, n, T):
    return f"""class Pa{n}(models.Model):
    pa_id = models.AutoField(primary_key=True)
    a = models.CharField(max_length=4)
    class Meta:
        ordering = ["a"]


class Pb{n}(models.Model):
    pb_id = models.{g.of(['AutoField', 'BigAutoField', 'UUIDField'])}(primary_key=True)
    b = models.CharField(max_length=4)


class Pc{n}({g.of([f'Pa{n}, Pb{n}', f'Pb{n}, Pa{n}'])}):
    {g.of(['pass', f'link_b = models.OneToOneField(Pb{n}, models.CASCADE, parent_link=True)', f'link_a = models.OneToOneField(Pa{n}, models.CASCADE, parent_link=True, primary_key=True)'])}


class PcTo{n}(models.Model):
    c = models.ForeignKey(Pc{n}, models.CASCADE, related_name="pct{n}")
    cs = models.ManyToManyField(Pc{n})
""", [f"Pa{n}", f"Pb{n}", f"Pc{n}", f"PcTo{n}"]


@snippet
def conditional_defs(g, n, T):
    return f"""try:
    {g.of(['from json import loads as loads%d' % n, 'import nowhere_%d' % n])}
    HAS{n} = True
except ImportError:
    HAS{n} = False

if HAS{n} and sys.version_info >= (3, {g.of([8, 20])}):
    WIDTH{n} = 10
elif settings.FEATURE_A:
    WIDTH{n} = 20
else:
    WIDTH{n} = 30

if django.VERSION >= ({g.of(['4, 0', '6, 0', '3, 1'])}):
    class Cd{n}(models.Model):
        a = models.CharField(max_length=WIDTH{n})
else:
    class Cd{n}(models.Model):
        b = models.TextField()


class Ce{n}(models.Model):
    c = models.CharField(max_length=WIDTH{n} if HAS{n} else 3)
    if settings.FEATURE_B:
        d = models.IntegerField(null=True)
    else:
        e = models.ForeignKey(Cd{n}, models.CASCADE)
    for _name in ("f", "g"):
        locals()[_name] = models.BooleanField(default=_name == "f")
    del _name
""", [f"Cd{n}", f"Ce{n}"]


@snippet
def factories(g, n, T):
    return f"""def build{n}(base, *, suffix="", fields=(), **options):
    meta = type("Meta", (), {{"app_label": "{g.cur.label}", **options}})
    body = {{"__module__": __name__, "Meta": meta}}
    for name, field in fields:
        body[name] = field
    return type("Fa{n}" + suffix, (base,), body)


Fa{n}One = build{n}(models.Model, suffix="One", fields=[("a", models.IntegerField())]{g.of(['', ', db_table="fa_one%d"' % n, ', ordering=["a"]'])})
Fa{n}Two = build{n}(Fa{n}One, suffix="Two", fields=(("b", models.ManyToManyField(Fa{n}One, related_name="fb{n}")),))


def klass{n}(label, **extra):
    class Inner{n}(models.Model):
        value = models.CharField(max_length=5, **extra)
        to = models.ForeignKey(Fa{n}One, models.CASCADE, related_name="%(class)s_in{n}")

        class Meta:
            {g.of(['abstract = True', 'abstract = True@@            ordering = ["value"]'])}

    Inner{n}.__name__ = label
    return Inner{n}


class FaUse{n}(klass{n}("Base", {g.of(['null=True', 'blank=True', 'db_index=True'])})):
    pass
""", [f"Fa{n}One", f"Fa{n}Two", f"FaUse{n}"]


@snippet
def config_driven(g, n, T):
    return f"""class Spec{n}(typing.NamedTuple):
    name: str
    size: int = 4


@dataclasses.dataclass
class Opt{n}:
    length: int
    nulls: bool = False

    @property
    def kwargs(self):
        return {{"max_length": self.length, "null": self.nulls}}


SPEC{n} = Spec{n}("x", size={g.r.randint(1, 30)})
OPT{n} = {{"small": Opt{n}(3), "big": Opt{n}(length=99, nulls=True)}}
SIZES{n} = [s * 2 for s in range(1, 5)]
(FIRST{n}, *REST{n}) = SIZES{n}


class Cg{n}(models.Model):
    a = models.CharField(max_length=SPEC{n}.size)
    b = models.CharField(**OPT{n}["{g.of(['small', 'big'])}"].kwargs)
    c = models.CharField(max_length=sum(REST{n}))
    d = models.DecimalField(max_digits=SIZES{n}[-1] + FIRST{n}, decimal_places=min(SIZES{n}))
    e = models.CharField(max_length=int("1" + "0"), choices=[(str(i), chr(65 + i)) for i in range(3)])
    f = models.CharField(max_length=1 << 4, choices=tuple({{"k": "v", "l": "w"}}.items()), default="kl"[0])
    g = models.CharField(max_length=max(len(k) for k, __ in [("abc", 1), ("de", 2)]), default="x")
    h = models.IntegerField(choices=sorted(((v, k) for k, v in dict(a=2, b=1).items())), default={g.of(['-(-1)', '2 ** 0', '3 // 2', 'True + 0', 'int(2.9)', 'round(1.4)', 'len("a")', 'abs(-2)'])})
""", [f"Cg{n}"]


@snippet
def expressions(g, n, T):
    k = g.checkkw()
    conds = ["models.Q(a__gt=models.F('b')) & ~models.Q(a=3)", "models.Q(t__startswith='A') | models.Q(t__isnull=True)", "models.Q(a__range=(1, 9))", "models.Q(models.Q(a__lt=1), models.Q(b__gt=2), _connector=models.Q.OR)", "~(models.Q(a=1) & models.Q(b=2))", "models.Q(d__year=2020)", "models.Q(d__gte=datetime.date(2020, 1, 1))", "models.Q(a__in=(1, 2))", "models.Q(a=models.F('b') * 2 - 1)", "models.Q(m__gte=Decimal('1.5'))", "models.Q(ok=True)", "models.Q(ok__exact=False) & models.Q(t='x')", "models.Q(u__isnull=False)", "models.Q(t__regex=r'^[a-z]+$')", "models.Q(t__iexact='abc')", "models.Q(b__isnull=True) ^ models.Q(a__isnull=True)" if g.dj >= (4, 1) else "models.Q(a=1)", "models.Q(f__lt=1.5)", "models.Q(a=models.Value(5))", "models.Q(t__in=['it\\'s', 'a%b'])", "models.Q(dt__lt=datetime.datetime(2030, 1, 1, tzinfo=datetime.timezone.utc))",
      "models.Q(j__key='v')" if not g.pg else "models.Q(a=1)"]
    if g.dj >= (4, 0): conds += ["models.Q(GreaterThan(models.F('a'), models.F('b')))", "models.Q(LessThan(models.F('a') + 1, 10))"]
    exprs = ["Lower('t')", "Upper('t').desc()", "models.F('a').asc(nulls_last=True)", "models.F('a') + models.F('b')", "Coalesce('b', 'a')", "Lower('t'), 'a'", "models.F('b').desc(nulls_first=True)", "Cast('a', models.CharField(max_length=9))", "models.Case(models.When(a__gt=1, then=models.Value('x')), default=models.Value('y'))", "Length(Lower('t'))", "Concat('t', models.Value('-'), 't')", "Round('m')", "Substr('t', 1, 3)", "ExtractYear('d')", "Abs('a')", "Mod('a', 2)", "Greatest('a', 'b')", "NullIf('a', models.Value(3))", "Replace('t', models.Value('a'), models.Value('b'))", "Left('t', 2)", "models.ExpressionWrapper(models.F('a') * 2, output_field=models.IntegerField())", "Trim('t')", "models.F('a').desc(), Lower('t')"]
    def wrap(e):
        return e if not ("+" in e and e.startswith("models.F")) else f"({e})"
    lines = []
    for i in range(g.r.randint(2, 6)):
        k2 = g.of(["check", "index", "partial", "uniqexpr", "uniqcond"])
        if g.dj < (3, 2) and k2 in ("index",): k2 = "check"
        if g.dj < (4, 0) and k2 == "uniqexpr": k2 = "check"
        e, c = wrap(g.of(exprs)), g.of(conds)
        if k2 == "check": lines.append(("c", f"models.CheckConstraint({k}={c}, name='ec{n}_{i}')"))
        if k2 == "index": lines.append(("i", f"models.Index({e}, name='ei{n}_{i}')"))
        if k2 == "partial": lines.append(("i", f"models.Index(fields=['a', '-t'], condition={c}, name='ep{n}_{i}')"))
        if k2 == "uniqexpr": lines.append(("c", f"models.UniqueConstraint({e}, name='eu{n}_{i}')"))
        if k2 == "uniqcond": lines.append(("c", f"models.UniqueConstraint(fields=['t', 'a'], condition={c}, name='ex{n}_{i}')"))
    gen = ""
    if g.dj >= (5, 0):
        for i in range(g.r.randint(0, 2)):
            e, o = g.of([("Lower('t')", "models.CharField(max_length=50)"), ("models.F('a') * models.F('b')", "models.IntegerField()"), ("Coalesce('b', 0)", "models.IntegerField()"), ("models.Q(a__gt=3)", "models.BooleanField()"), ("models.Case(models.When(a__gt=1, then=models.Value('x')), default=models.Value('y'))", "models.CharField(max_length=3)"), ("Length('t')", "models.IntegerField()"), ("Round('m', 1)", "models.DecimalField(max_digits=8, decimal_places=1)"), ("models.F('m') / 2", "models.DecimalField(max_digits=10, decimal_places=4)"), ("Abs(models.F('a') - models.F('b'))", "models.BigIntegerField()"), ("ExtractYear('d')", "models.IntegerField()"), ("models.F('f') ** 2", "models.FloatField()"), ("Cast('a', models.BigIntegerField())", "models.BigIntegerField()")])
            gen += f"@@    g{i} = models.GeneratedField(expression={e}, output_field={o}, db_persist=True)"
    con = ", ".join(x for kk, x in lines if kk == "c"); ind = ", ".join(x for kk, x in lines if kk == "i")
    return f"""class Ex{n}(models.Model):
    a = models.IntegerField(default=0)
    b = models.IntegerField(null=True)
    t = models.CharField(max_length=20)
    d = models.DateField(null=True)
    dt = models.DateTimeField(null=True)
    m = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    ok = models.BooleanField(default=True)
    u = models.UUIDField(null=True)
    f = models.FloatField(null=True)
    j = models.JSONField(null=True){gen}

    class Meta:
        constraints = [{con}]
        indexes = [{ind}]
""", [f"Ex{n}"]


@snippet
def dbdefaults(g, n, T):
    if g.dj < (5, 0): return f"class Dd{n}(models.Model):@@    a = models.IntegerField(default=5)@@", [f"Dd{n}"]
    pool = ["models.IntegerField(db_default=models.Value(2) * 3)", "models.CharField(max_length=9, db_default=Upper(models.Value('x')))", "models.DateTimeField(db_default=Now())", "models.FloatField(db_default=Pi())", "models.DecimalField(max_digits=6, decimal_places=2, db_default=Decimal('3.14'))", "models.BooleanField(db_default=models.Value(False))", "models.JSONField(db_default=models.Value([1, 'a'], models.JSONField()))", "models.JSONField(db_default={'a': 1})", "models.TextField(db_default='multi line')", "models.CharField(max_length=9, db_default='')", "models.DateField(db_default=datetime.date(2000, 2, 3))", "models.TimeField(db_default=datetime.time(4, 5, 6))", "models.DurationField(db_default=datetime.timedelta(hours=5))", "models.UUIDField(db_default=uuid.UUID(int=7))", "models.BinaryField(db_default=b'\\x01')", "models.BigIntegerField(db_default=-(2 ** 40))", "models.GenericIPAddressField(db_default='10.0.0.1')", "models.SmallIntegerField(db_default=Color_N.A)".replace("Color_N.A", "3"), "models.IntegerField(default=4, db_default=5, null=True)", "models.IntegerField(db_default=None, null=True)", f"models.ForeignKey('{T()}', models.CASCADE, db_default=1, related_name='dd{n}')", "models.IntegerField(db_default=Length(models.Value('abc')))", "models.CharField(max_length=30, db_default=Concat(models.Value('a'), models.Value('b'), models.Value('c')))", "models.IntegerField(db_default=Coalesce(models.Value(None), models.Value(1), output_field=models.IntegerField()))", "models.DecimalField(max_digits=8, decimal_places=3, db_default=models.Value(1) / models.Value(4))", "models.CharField(max_length=5, db_default=Color.RED)", "models.IntegerField(db_default=Cast(models.Value('5'), models.IntegerField()))", "models.SlugField(db_default='s-l')"]
    return f"class Dd{n}(models.Model):@@" + "".join(f"    f{i} = {x}@@" for i, x in enumerate(g.some(pool, 2, 7))), [f"Dd{n}"]


@snippet
def proxies(g, n, T):
    return f"""class Pr{n}(models.Model):
    name = models.CharField(max_length=5)
    to = models.ForeignKey("PrP{n}", models.CASCADE, null=True, related_name="{g.of([f'prt{n}', '%(class)s_back'])}")
    more = models.ManyToManyField("PrP{n}", {g.of(['', f'related_name="prm{n}"', 'related_name="+"'])})


class PrMixin{n}:
    def twice(self): return self.name * 2


class PrP{n}({g.of(['', f'PrMixin{n}, '])}Pr{n}):
    class Meta:
        proxy = True
        {g.of(['ordering = ["name"]', 'verbose_name = "pp"', 'app_label = "%s"' % g.cur.label, 'default_related_name = "x"'])}


class PrQ{n}(PrP{n}):
    objects = models.Manager()
    class Meta:
        proxy = True


class PrAbs{n}(models.Model):
    note = "no field"
    class Meta:
        abstract = True


class PrR{n}({g.of([f'PrQ{n}, PrAbs{n}', f'PrQ{n}', f'PrAbs{n}, PrP{n}'])}):
    class Meta:
        proxy = True


class PrTo{n}(models.Model):
    p = models.ForeignKey(PrR{n}, models.CASCADE, related_name="prr{n}")
    q = models.OneToOneField(PrQ{n}, models.CASCADE, primary_key={g.of(['True', 'False'])}{g.of(['', f', related_name="prq{n}"'])})
    r = models.ManyToManyField(PrP{n}, through="PrLink{n}", related_name="prl{n}")


class PrLink{n}(models.Model):
    x = models.ForeignKey(PrTo{n}, models.CASCADE)
    y = models.ForeignKey({f'PrP{n}'}, models.CASCADE, related_name="pry{n}")


class PrChild{n}(PrQ{n}):
    z = models.IntegerField(null=True)
""", [f"Pr{n}", f"PrP{n}", f"PrQ{n}", f"PrR{n}", f"PrTo{n}", f"PrLink{n}", f"PrChild{n}"]


@snippet
def plain_mixins(g, n, T):
    return f"""class Mx{n}:
    m = models.IntegerField(default=1)
    k = models.ForeignKey("{T()}", models.CASCADE, related_name="mx{n}")

    class Meta:
        {g.of(['abstract = True', 'db_table = "mxt%d"' % n, 'verbose_name = "mixed"'])}


class MxAbs{n}(Mx{n}, models.Model):
    own = models.CharField(max_length=3)
    class Meta{g.of(['', f'(Mx{n}.Meta)'])}:
        abstract = True


class MxUse{n}({g.of([f'MxAbs{n}', f'Mx{n}, MxAbs{n}'][:1])}):
    {g.of(['pass', 'm = models.BooleanField(default=False)', f'class Meta(MxAbs{n}.Meta):@@        db_table = "mxu{n}"'])}


class MxOther{n}(Mx{n}, models.Model):
    {g.of(['other = models.IntegerField()', 'class Meta:@@        pass', f'class Meta:@@        db_table = "mxo{n}"'])}
""", [f"MxUse{n}", f"MxOther{n}"]


@snippet
def order_wrt(g, n, T):
    return f"""class Ow{n}(models.Model):
    q = models.ForeignKey("{T()}", models.CASCADE, related_name="ow{n}", {g.of(['', 'null=True', 'db_column="qq"'])})
    class Meta:
        order_with_respect_to = "q"
        {g.of(['', 'unique_together = [("q", "id")]', 'indexes = [models.Index(fields=["q", "_order"])]', 'constraints = [models.UniqueConstraint(fields=["q", "_order"], name="owu%d")]' % n])}


class OwChild{n}(Ow{n}):
    x = models.IntegerField(default=1)


class OwAbs{n}(models.Model):
    p = models.ForeignKey(Ow{n}, models.CASCADE, related_name="%(class)s_ow{n}")
    class Meta:
        abstract = True
        order_with_respect_to = "p"


class OwUse{n}(OwAbs{n}):
    {g.of(['pass', f'class Meta(OwAbs{n}.Meta):@@        verbose_name = "u"', 'class Meta:@@        verbose_name = "w"'])}
""", [f"Ow{n}", f"OwChild{n}", f"OwUse{n}"]


@snippet
def long_names(g, n, T):
    base = f"AnExtremelyVerboseModelNameThatEndsInANumber{n}"
    return f"""class {base}(models.Model):
    a_rather_long_name_for_a_char_column = models.CharField(max_length=20, unique=True)
    another_rather_long_name_for_a_column = models.IntegerField(db_index=True)
    a_relation_with_quite_a_long_name = models.ForeignKey("{T()}", models.CASCADE, related_name="ln{n}")
    several_related_things_by_a_long_name = models.ManyToManyField("{T()}", related_name="lm{n}")
    class Meta:
        unique_together = [("a_rather_long_name_for_a_char_column", "another_rather_long_name_for_a_column")]
        indexes = [models.Index(fields=["another_rather_long_name_for_a_column", "-a_relation_with_quite_a_long_name"])]
        {g.of(['', f'db_table = "{"x" * g.r.randint(50, 63)}{n}"[-63:]', f'db_table = "ünïcode_täble_{n}"', f'db_table = "Mixed Case.{n}"', ''])}
""", [base]


@snippet
def app_labels(g, n, T):
    other = g.of([a for a in g.apps])
    return f"""class Al{n}(models.Model):
    to = models.ForeignKey("{T()}", models.CASCADE, related_name="%(app_label)s_%(class)s_al{n}")
    many = models.ManyToManyField("Al{n}", related_name="alm{n}")
    class Meta:
        app_label = "{other.label}"
        {g.of(['', 'db_table = "al_t%d"' % n])}
""", [f"Al{n}"]


@snippet
def contrib_targets(g, n, T):
    return f"""class Ct{n}(models.Model):
    group = models.ForeignKey({g.of(['"auth.Group"', 'Group'])}, models.CASCADE, related_name="ct{n}")
    perms = models.ManyToManyField("auth.Permission", {g.of(['', f'related_name="ctp{n}"', f'db_table="ctp{n}"'])})
    ct = models.ForeignKey({g.of(['"contenttypes.ContentType"', 'ContentType'])}, models.DO_NOTHING, related_name="+")
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="ctu{n}"{g.of(['', ', primary_key=True'])})
    users = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="ctus{n}", {g.of(['', 'through="CtLink%d"' % n])})


class CtLink{n}(models.Model):
    a = models.ForeignKey(Ct{n}, models.CASCADE)
    b = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="ctl{n}")


class CtGroup{n}(Group):
    class Meta:
        proxy = True


class CtSub{n}(Group):
    motto = models.CharField(max_length=9)
""", [f"Ct{n}", f"CtLink{n}", f"CtGroup{n}", f"CtSub{n}"]


@snippet
def managers_and_rest(g, n, T):
    return f"""class Mn{n}Query(models.QuerySet):
    def big(self): return self.filter(a__gt=5)


class Mn{n}Manager(models.Manager.from_queryset(Mn{n}Query)):
    use_in_migrations = True


class Mn{n}(models.Model):
    a = models.IntegerField(verbose_name=_("the a"), help_text="h")
    objects = Mn{n}Manager()
    other = models.Manager()
    CONST = 5
    class Meta:
        {g.of(['default_manager_name = "other"', 'base_manager_name = "objects"', 'select_on_save = True', 'permissions = [("x", "X")]', 'required_db_features = ["supports_json_field"]', 'db_tablespace = ""' ])}

    def __str__(self): return str(self.a)

    @property
    def b(self): return self.a

    @classmethod
    def make(cls): return cls(a=cls.CONST)
""", [f"Mn{n}"]


@snippet
def custom_relations(g, n, T):
    t = T()
    return f"""class Ck{n}(models.ForeignKey):
    def __init__(self, to="{t}", on_delete=models.CASCADE, **kwargs):
        kwargs.setdefault("related_name", {g.of(['"+"', '"ck_%(class)s_%(app_label)s"'])})
        kwargs["db_constraint"] = {g.of(['True', 'False'])}
        super().__init__(to, on_delete, **kwargs)


class Co{n}(models.OneToOneField):
    {g.of(['pass', 'def get_attname(self):@@        return self.name + "_key"', 'def get_attname_column(self):@@        return self.get_attname(), "o_" + self.name'])}


class Cm2m{n}(models.ManyToManyField):
    def __init__(self, to, *args, **kwargs):
        kwargs.setdefault("blank", True)
        {g.of(['', 'kwargs["db_constraint"] = False' , 'self.extra = kwargs.pop("extra", None)'])}
        super().__init__(to, *args, **kwargs)

    def contribute_to_class(self, cls, name, **kwargs):
        {g.of(['', 'self.remote_field.related_name = self.remote_field.related_name or name + "_back%d"' % n, 'self.db_table = "cm2m_%d_" + name if not cls._meta.abstract else None' % n])}
        super().contribute_to_class(cls, name, **kwargs)


class Cr{n}(models.Model):
    k = Ck{n}({g.of(['', 'null=True', 'db_column="kk"'])})
    o = Co{n}("{T()}", models.CASCADE, related_name="cro{n}")
    m = Cm2m{n}("{T()}", related_name="crm{n}")
    s = Cm2m{n}("self")
""", [f"Cr{n}"]


@snippet
def related_names(g, n, T):
    rn = g.of(['"%(app_label)s_%(class)s_{0}"', '"%(class)s{0}+"', '"%(class)s_{0}s"', '"%(class)s_rn" + PREFIX + "{0}"', '"%(class)s_rn_" + "{0}"', 'None'])
    t = T()
    return f"""PREFIX = "p"


class Rn{n}(models.Model):
    a = models.ForeignKey("{t}", models.CASCADE, related_name={rn.format(n)}{g.of(['', ', related_query_name="%%(app_label)s_rq%d"' % n])})
    class Meta:
        abstract = True
        {g.of(['', 'default_related_name = "%%(class)s_drn%d"' % n])}


class RnA{n}(Rn{n}):
    b = models.ForeignKey("{t}", models.CASCADE, related_name="rnb{n}")
    c = models.ManyToManyField("{t}"{g.of([f', related_name="rnc{n}"', f', related_name="rnc{n}", related_query_name="rncq{n}"'])})
    class Meta{g.of(['', f'(Rn{n}.Meta)'])}:
        {g.of(['default_related_name = "rnd%d"' % n, 'verbose_name = "rn"'])}


class RnB{n}(Rn{n}):
    d = models.ManyToManyField("self", related_name="{g.of(['rnd_self%d' % n, 'x+'])}")
""", [f"RnA{n}", f"RnB{n}"]


@snippet
def unmanaged(g, n, T):
    return f"""class Um{n}(models.Model):
    a = models.IntegerField(primary_key=True)
    class Meta:
        managed = False
        {g.of(['db_table = "um_view_%d"' % n, ''])}


class UmTo{n}(models.Model):
    u = models.ForeignKey(Um{n}, models.DO_NOTHING, db_constraint=False, related_name="umt{n}")
    us = models.ManyToManyField(Um{n}, db_constraint=False)
    via = models.ManyToManyField(Um{n}, through="UmLink{n}", related_name="umv{n}")


class UmLink{n}(models.Model):
    x = models.ForeignKey(UmTo{n}, models.CASCADE)
    y = models.ForeignKey(Um{n}, models.CASCADE, db_constraint=False)
    class Meta:
        managed = {g.of(['True', 'False'])}
""", [f"Um{n}", f"UmTo{n}", f"UmLink{n}"]


@snippet
def composite(g, n, T):
    if g.dj < (5, 2): return f"class Cp{n}(models.Model):@@    a = models.IntegerField()@@", [f"Cp{n}"]
    return f"""class Cp{n}(models.Model):
    pk = models.CompositePrimaryKey({g.of(['"tenant", "num"', '"num", "tenant_id"', '"tenant_id", "num", "when"'])})
    tenant = models.ForeignKey("{T()}", models.CASCADE, related_name="cp{n}"{g.of(['', ', db_column="TEN"'])})
    num = models.{g.of(['IntegerField()', 'CharField(max_length=8, db_column="n u")', 'UUIDField(default=uuid.uuid4)'])}
    when = models.DateField()
    class Meta:
        {g.of(['ordering = ["num"]', 'unique_together = [("tenant", "when")]', 'indexes = [models.Index(fields=["num", "when"])]', 'verbose_name = "cp"', ''])}


class CpA{n}(models.Model):
    other = models.ManyToManyField("{T()}", through="CpLink{n}", related_name="cpa{n}")


class CpAbs{n}(models.Model):
    pk = models.CompositePrimaryKey("x", "y_id")
    x = models.IntegerField()
    class Meta:
        abstract = True


class CpUse{n}(CpAbs{n}):
    y = models.ForeignKey(CpA{n}, models.CASCADE)


class CpLink{n}(models.Model):
    pk = models.CompositePrimaryKey("a", "b")
    a = models.ForeignKey(CpA{n}, models.CASCADE)
    b = models.ForeignKey("{g.lastT}", models.CASCADE, related_name="cpl{n}")
""", [f"Cp{n}", f"CpA{n}", f"CpUse{n}", f"CpLink{n}"]


@snippet
def signals(g, n, T):
    return f"""def _add{n}(sender, **kwargs):
    if sender.__name__ == "Sg{n}":
        models.IntegerField(null=True).contribute_to_class(sender, "signalled")


class_prepared.connect(_add{n}, weak=False)


class Sg{n}(models.Model):
    a = models.IntegerField()
""", [f"Sg{n}"]


@snippet
def init_subclass(g, n, T):
    return f"""class Is{n}Base(models.Model):
    def __init_subclass__(cls, width=5, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.width = width
    class Meta:
        abstract = True


class Is{n}Meta(models.base.ModelBase):
    def __new__(mcs, name, bases, attrs, **kwargs):
        {g.of(['attrs.setdefault("stamp", models.DateTimeField(null=True))' , 'attrs["label"] = models.CharField(max_length=7, default=name[:3])'])}
        return super().__new__(mcs, name, bases, attrs, **kwargs)


class Is{n}({g.of([f'Is{n}Base', f'Is{n}Base'])}):
    a = models.IntegerField()


class Im{n}(models.Model, metaclass=Is{n}Meta):
    b = models.IntegerField()
""", [f"Is{n}", f"Im{n}"]


@snippet
def loops(g, n, T):
    return f"""for _word in ["Alpha", "Beta"]:
    _name = f"Lp{n}{{_word}}"
    globals()[_name] = type(_name, (models.Model,), {{
        "__module__": __name__,
        "size": models.CharField(max_length=len(_word), default=_word[0]),
        "to": models.ForeignKey("{T()}", models.CASCADE, related_name=f"lp{n}_{{_word.lower()}}"),
    }})


class LpUse{n}(models.Model):
    a = models.ForeignKey({g.of([f'"Lp{n}Alpha"', f'globals()["Lp{n}Alpha"]', f'Lp{n}Alpha'])}, models.CASCADE)
    b = models.ManyToManyField("Lp{n}Beta")
""", [f"Lp{n}Alpha", f"Lp{n}Beta", f"LpUse{n}"]


@snippet
def shared_columns(g, n, T):
    return f"""class Sc{n}(models.Model):
    class_ = None
    type = models.CharField(max_length=4, db_column="class")
    order = models.IntegerField(db_column="order", unique=True)
    Name = models.CharField(max_length=3)
    name2 = models.CharField(max_length=3, db_column="NAME_2")
    user = models.ForeignKey("{T()}", models.CASCADE, db_column="user", related_name="sc{n}")
    class Meta:
        unique_together = [["type", "user"], ["order", "Name"]]
        {g.of(['', 'ordering = ["user__pk", "-type"]', 'indexes = [models.Index(fields=["Name", "-user"], name="scx%d")]' % n, 'ordering = [models.F("type").asc(), "Name"]', 'ordering = ["user_id"]', 'ordering = ["?"]'])}
""", [f"Sc{n}"]


@snippet
def all_deletes(g, n, T):
    t = T()
    return f"""def _who{n}(): return None
def custom{n}(collector, field, sub_objs, using): pass


class De{n}(models.Model):
    a = models.ForeignKey("{t}", models.SET(_who{n}), null=True, related_name="+")
    b = models.ForeignKey("{t}", on_delete=models.SET(None), null=True, related_name="+")
    c = models.ForeignKey("{t}", custom{n}, related_name="+")
    d = models.ForeignKey("{t}", models.RESTRICT, related_name="+")
    e = models.ForeignKey("{t}", models.SET_DEFAULT, default={g.of(['1', 'None', f'_who{n}'])}, null=True, related_name="+")
    f = models.ForeignKey(to="{t}", on_delete=models.deletion.PROTECT, related_name="+")
    g = models.ForeignKey("{t}", django.db.models.deletion.DO_NOTHING, None, related_name="+")
""".replace('None, ', ""), [f"De{n}"]


EXTRA_IMPORTS = """import dataclasses
import enum
import functools
import sys
import typing

import django
from django.contrib.auth.models import Group
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Abs, Cast, Coalesce, Concat, ExtractYear, Greatest, Left, Length, Lower, Mod, Now, NullIf, Pi, Replace, Round, Substr, Trim, TruncDate, TruncMonth, Upper
from django.db.models.signals import class_prepared
"""


@snippet
def made_in_passing(g, n, T):
    names = [f"Mp{n}{each}" for each in "ABCD"]
    how = g.of([
        f"[make{n}(name) for name in {names}]",
        f"{{name: make{n}(name) for name in {names}}}.values()",
        f"list(map(make{n}, {names}))",
        f"tuple(all{n}({names}))",
        f"all_now{n}({names})",
        f"sorted([make{n}(name) for name in {names}], key=str)",
        f"(lambda names: [make{n}(name) for name in names])({names})",
    ])
    return f"""def make{n}(name, **fields):
    return {g.of(['type', 'type(models.Model)'])}(name, (models.Model,), {{"__module__": __name__, "to": models.ForeignKey("{T()}", models.CASCADE, related_name="%(class)s_mp"), **fields}})


def all{n}(names):
    for name in names:
        yield make{n}(name, extra=models.IntegerField(default={g.of(['1', 'len(name)'])}))


def all_now{n}(names):
    return list(all{n}(names))


{', '.join(names)} = {how}
""", names


@snippet
def matched(g, n, T):
    if sys.version_info < (3, 10):
        return f"class Ma{n}(models.Model):\n    pass\n", [f"Ma{n}"]
    subject = g.of(['"text"', '("number", 3)', '{"kind": "flag", "null": True}', '["many", "a", "b"]', "7", "None"])
    return f"""def column{n}(spec):
    match spec:
        case None:
            return models.DateField(null=True)
        case str(kind):
            return models.CharField(max_length=len(kind))
        case int() | float() as size if size > 5:
            return models.DecimalField(max_digits=size, decimal_places=1)
        case ("number", int(digits)):
            return models.IntegerField(default=digits)
        case {{"kind": "flag", **rest}}:
            return models.BooleanField(**rest)
        case [_, *names]:
            return models.CharField(max_length=9, choices=[(name, name) for name in names])
        case _:
            return models.TextField()


match {subject}:
    case str() | None as given{n}:
        class Ma{n}(models.Model):
            a = column{n}(given{n})
            to = models.ManyToManyField("{T()}", related_name="ma{n}")
    case ("number", *_) | ["many", *_]:
        class Ma{n}(models.Model):
            b = column{n}({subject})
            match {subject}:
                case [kind, *_] if (long := len(kind)) > 4:
                    c = models.CharField(max_length=long)
                case _:
                    d = models.TextField()
    case {{"null": null}}:
        class Ma{n}(models.Model):
            e = models.{g.of(['FloatField', 'TextField'])}(null=null)
    case _:
        class Ma{n}(models.Model):
            f = column{n}({subject})
""", [f"Ma{n}"]


@snippet
def concrete_meta(g, n, T):
    return f"""class CmBase{n}(models.Model):
    x = models.IntegerField()
    class Meta:
        abstract = True
        {g.of(['ordering = ["x"]', 'verbose_name = "base"', 'unique_together = [("x", "id")]', 'get_latest_by = "x"'])}


class Cm{n}(CmBase{n}):
    y = models.CharField(max_length=4)
    class Meta(CmBase{n}.Meta):
        ordering = ["y"]
        {g.of(['db_table = "cm_%d"' % n, 'indexes = [models.Index(fields=["y"])]', 'managed = False', 'default_related_name = "cm_rel%d"' % n])}


class CmChild{n}(Cm{n}):
    {g.of(['z = models.TextField()', 'to = models.ForeignKey("%s", models.SET_NULL, null=True, related_name="+")' % T()])}
    class Meta(Cm{n}.Meta):
        {g.of(['verbose_name = "child"', 'pass', 'unique_together = []'])}


CmChild{n}.assigned = models.CharField(max_length=2)
{g.of(['', 'setattr(Cm%d, "y2", models.TextField())' % n, 'Cm%d.y = None' % n])}
""", [f"Cm{n}", f"CmChild{n}"]
