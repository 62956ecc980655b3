from django.db import models
from django.db.models.signals import class_prepared


class StatusField(models.CharField):
    """What django-model-utils says of its own: https://django-model-utils.readthedocs.io/en/latest/fields.html#statusfield"""

    def __init__(self, *args, no_check_for_status=False, choices_name="STATUS", **kwargs):
        kwargs.setdefault("max_length", 100)
        self.check_for_status = not no_check_for_status
        self.choices_name = choices_name
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls, name, *args, **kwargs):
        class_prepared.connect(self.take_choices, sender=cls)
        super().contribute_to_class(cls, name, *args, **kwargs)

    def take_choices(self, sender, **kwargs):
        if sender._meta.abstract or not self.check_for_status:
            return
        self.choices = getattr(sender, self.choices_name)
        if not self.has_default():
            self.default = tuple(self.choices)[0][0]
