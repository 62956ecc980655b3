// Recorded from django-safedelete 1.5.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-safedelete ships. */
export const SAFEDELETE: LibraryData = {
  name: "django-safedelete",
  recorded: { version: "1.5.0", django: "5.2" },
  modules: [
    {
      module: "safedelete.models",
      classes: [
        {
          name: "SafeDeleteModel",
          bases: ["django.db.models.Model"],
          documentation:
            "Abstract safedelete-ready model.\n\n.. note::\n    To create your safedelete-ready models, you have to make them inherit from this model.\n\n:attribute deleted:\n    DateTimeField set to the moment the object was deleted. Is set to\n    ``None`` if the object has not been deleted.\n\n:attribute deleted_by_cascade:\n    BooleanField set True whenever the object is deleted due cascade operation called by delete\n    method of any parent Model. Default value is False. Later if its parent model calls for\n    cascading undelete, it will restore only child classes that were also deleted by a cascading\n    operation (deleted_by_cascade equals to True), i.e. all objects that were deleted before their\n    parent deletion, should keep deleted if the same parent object is restored by undelete method.\n\n    If this behavior isn't desired, class that inherits from SafeDeleteModel can override this\n    attribute by setting it as None: overriding model class won't have its ``deleted_by_cascade``\n    field and won't be restored by cascading undelete even if it was deleted by a cascade operation.\n\n    >>> class MyModel(SafeDeleteModel):\n    ...     deleted_by_cascade = None\n    ...     my_field = models.TextField()\n\n:attribute _safedelete_policy: define what happens when you delete an object.\n    It can be one of ``HARD_DELETE``, ``SOFT_DELETE``, ``SOFT_DELETE_CASCADE``, ``NO_DELETE`` and ``HARD_DELETE_NOCASCADE``.\n    Defaults to ``SOFT_DELETE``.\n\n    >>> class MyModel(SafeDeleteModel):\n    ...     _safedelete_policy = SOFT_DELETE\n    ...     my_field = models.TextField()\n    ...\n    >>> # Now you have your model (with its ``deleted`` field, and custom manager and delete method)\n\n:attribute objects:\n    The :class:`safedelete.managers.SafeDeleteManager` returns the non-deleted models.\n\n:attribute all_objects:\n    The :class:`safedelete.managers.SafeDeleteAllManager` returns all the models (non-deleted and soft-deleted).\n\n:attribute deleted_objects:\n    The :class:`safedelete.managers.SafeDeleteDeletedManager` returns the soft-deleted models.",
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "_safedelete_policy", value: 1 },
            { name: "objects", value: { call: "safedelete.managers.SafeDeleteManager", args: [], kwargs: {} } },
            { name: "all_objects", value: { call: "safedelete.managers.SafeDeleteAllManager", args: [], kwargs: {} } },
            {
              name: "deleted_objects",
              value: { call: "safedelete.managers.SafeDeleteDeletedManager", args: [], kwargs: {} },
            },
            {
              name: "deleted",
              counter: 27,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { null: true, db_index: true, editable: false },
              },
            },
            {
              name: "deleted_by_cascade",
              counter: 28,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false, editable: false } },
            },
          ],
        },
        {
          name: "SafeDeleteMixin",
          bases: ["safedelete.models.SafeDeleteModel"],
          documentation:
            "``SafeDeleteModel`` was previously named ``SafeDeleteMixin``.\n\n.. deprecated:: 0.4.0\n    Use :class:`SafeDeleteModel` instead.",
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [
        { name: "DELETED_BY_CASCADE_FIELD_NAME", value: "deleted_by_cascade" },
        { name: "FIELD_NAME", value: "deleted" },
        { name: "HARD_DELETE", value: 0 },
        { name: "HARD_DELETE_NOCASCADE", value: 3 },
        { name: "NO_DELETE", value: 4 },
        { name: "SOFT_DELETE", value: 1 },
        { name: "SOFT_DELETE_CASCADE", value: 2 },
      ],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
};
