// Recorded from django-lifecycle 1.3.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-lifecycle ships. */
export const DJANGO_LIFECYCLE = (): LibraryData => ({
  name: "django-lifecycle",
  recorded: { version: "1.3.0", django: "5.2" },
  apps: [],
  modules: [
    {
      module: "django_lifecycle.models",
      classes: [
        {
          name: "LifecycleModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {},
  aliases: { "django_lifecycle.LifecycleModel": "django_lifecycle.models.LifecycleModel" },
  attributes: [],
  tags: [],
  mixins: [
    "django_lifecycle.LifecycleModelMixin",
    "django_lifecycle.NotSet",
    "django_lifecycle.abstract.AbstractHookedMethod",
    "django_lifecycle.constants.NotSet",
    "django_lifecycle.decorators.HookConfig",
    "django_lifecycle.hook",
    "django_lifecycle.mixins.AbstractHookedMethod",
    "django_lifecycle.mixins.HookConfig",
    "django_lifecycle.mixins.HookedMethod",
    "django_lifecycle.mixins.LifecycleHookBypass",
    "django_lifecycle.mixins.LifecycleModelMixin",
    "django_lifecycle.mixins.ModelState",
    "django_lifecycle.mixins.OnCommitHookedMethod",
    "django_lifecycle.model_state.ModelState",
  ],
  metaOptions: [],
});
