import { expect, it } from "vitest";
import { resolveSample } from "../core/resolve-sample.js";

/** django-taggit's manager as its source begins: what it hands on to Django's class is not what it is given. */
const MANAGER = `from django.db.models.fields.related import RelatedField
from django.db.models.fields.related import ManyToManyRel

class TaggableManager(RelatedField):
    def __init__(self, verbose_name=None, help_text="", through=None, blank=False, related_name=None, to=None, manager=None):
        self.through = through or "taggit.TaggedItem"
        super().__init__(verbose_name=verbose_name, help_text=help_text, blank=blank, null=True, serialize=False, rel=ManyToManyRel(self, to))
`;

/** Its models, without all but what tells them apart. */
const TAGS = `from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

class Tag(models.Model):
    name = models.CharField(max_length=100)

class TaggedItemBase(models.Model):
    tag = models.ForeignKey(Tag, models.CASCADE)

    class Meta:
        abstract = True

class CommonGenericTaggedItemBase(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.IntegerField()
    content_object = GenericForeignKey()

    class Meta:
        abstract = True

class TaggedItem(CommonGenericTaggedItemBase, TaggedItemBase):
    pass
`;

const MODELS = `from django.db import models
from taggit.managers import TaggableManager
from taggit.models import TaggedItemBase

class Label(TaggedItemBase):
    content_object = models.ForeignKey("Page", models.CASCADE)

class Page(models.Model):
    tags = TaggableManager(through=Label)

class Photo(models.Model):
    tags = TaggableManager()
`;

it.each([
  ["not there", {}],
  ["there", { "taggit/__init__.py": "", "taggit/managers.py": MANAGER, "taggit/models.py": TAGS }],
])("gives a generic relation to items with generic keys only, where the manager's source is %s", (_, source) => {
  const { model } = resolveSample(
    {
      "settings.py": 'INSTALLED_APPS = ["django.contrib.contenttypes", "taggit", "blog"]\n',
      "blog/__init__.py": "",
      "blog/models.py": MODELS,
      ...source,
    },
    { settings: "settings" },
  );
  const generic = (label: string) => model(label).privateFields.map(({ name }) => name);
  expect([generic("blog.Page"), generic("blog.Photo")]).toEqual([[], ["tagged_items"]]);
});
