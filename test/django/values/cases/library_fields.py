"""Fields of packages that are known without being read; each name of a field is one case."""
from django.db import models
from django_extensions.db.fields import AutoSlugField, CreationDateTimeField, ModificationDateTimeField
from django_extensions.db.models import ActivatorModel, TitleSlugDescriptionModel
from django_extensions.db.models import TimeStampedModel as ExtendedTimeStampedModel
from model_utils.fields import AutoCreatedField, AutoLastModifiedField, MonitorField, UUIDField
from model_utils.models import SoftDeletableModel, TimeFramedModel, TimeStampedModel, UUIDModel


class OwnCreated(AutoCreatedField):
    def __init__(self, *args, **kwargs):
        kwargs["db_index"] = True
        super().__init__(*args, **kwargs)


made = AutoCreatedField("made")
made_editable = AutoCreatedField(editable=True, db_index=True)
changed = AutoLastModifiedField()
monitored = MonitorField(monitor="made", null=True, default=None)
identifier = UUIDField(primary_key=False, null=True)
own = OwnCreated("own")
slug = AutoSlugField(populate_from="title", max_length=80)
creation = CreationDateTimeField()
modification = ModificationDateTimeField("changed")
base_created = TimeStampedModel._meta.get_field("created")
base_modified = TimeStampedModel._meta.get_field("modified")
base_start = TimeFramedModel._meta.get_field("start")
base_removed = SoftDeletableModel._meta.get_field("is_removed")
base_id = UUIDModel._meta.get_field("id")
extended_created = ExtendedTimeStampedModel._meta.get_field("created")
extended_modified = ExtendedTimeStampedModel._meta.get_field("modified")
base_slug = TitleSlugDescriptionModel._meta.get_field("slug")
base_title = TitleSlugDescriptionModel._meta.get_field("title")
base_status = ActivatorModel._meta.get_field("status")
