// Recorded from django-guardian 3.5.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-guardian ships. */
export const GUARDIAN: LibraryData = {
  name: "django-guardian",
  recorded: { version: "3.5.2", django: "5.2" },
  modules: [
    {
      module: "guardian.models.models",
      classes: [
        {
          name: "BaseObjectPermission",
          bases: ["django.db.models.Model"],
          documentation:
            "Base ObjectPermission model.\n\nChild classed should additionally define a `content_object` field and either `user` or `group` field.\n\nSee Also:\n    `UserObjectPermission` and `GroupObjectPermission`",
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "permission",
              counter: 50,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: { on_delete: { path: "django.db.models.deletion.CASCADE" }, to: "auth.Permission" },
              },
            },
          ],
        },
        {
          name: "BaseGenericObjectPermission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["content_type", "object_pk"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "content_type",
              counter: 51,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: { on_delete: { path: "django.db.models.deletion.CASCADE" }, to: "contenttypes.ContentType" },
              },
            },
            {
              name: "object_pk",
              counter: 52,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object ID", max_length: 255 },
              },
            },
            {
              name: "content_object",
              counter: 53,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { editable: false },
              },
            },
          ],
        },
        {
          name: "UserObjectPermissionBase",
          bases: ["guardian.models.models.BaseObjectPermission"],
          documentation:
            'Base class for creating object level permissions for users.\n\nThis class can be used as a base class for creating a custom model to\nmanager user object-level permissions.\n\nAttributes:\n    user (ForeignKey): The django user model that has the permission.\n    permission (ForeignKey): Foreign key to the permission granted.\n    content_object (ForeignKey, GenericForeignKey):\n        A foreign Key to the model class that the permission will be granted for.\n\nExample:\n    ```python\n    from guardian.models import UserObjectPermissionBase\n\n    class OrgUserObjectPermission(UserObjectPermissionBase):\n        """Organization Specific permissions."""\n\n        class Meta(UserObjectPermissionBase.Meta):\n            verbose_name = "Organization Permission"\n            verbose_name_plural = "Organization Permissions"\n\n        # Note: class attribute must be named content_object\n        content_object = models.ForeignKey("myapp.Org", on_delete=models.CASCADE, db_column="org_object_id")\n\n    ```\n\nSee Also:\n    - [Django-Guardian Performance Tuning](https://django-guardian.readthedocs.io/en/stable/userguide/performance.html)\n    - [How to override the default UserObjectPermission](https://django-guardian.readthedocs.io/en/stable/configuration.html#guardian-user-obj-perms-model)',
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: ["user", "permission", "content_object"] },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 54,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            { name: "objects", value: { call: "guardian.managers.UserObjectPermissionManager", args: [], kwargs: {} } },
          ],
        },
        {
          name: "UserObjectPermissionAbstract",
          bases: [
            "guardian.models.models.UserObjectPermissionBase",
            "guardian.models.models.BaseGenericObjectPermission",
          ],
          documentation: null,
          meta: {
            bases: [
              "guardian.models.models.UserObjectPermissionBase.Meta",
              "guardian.models.models.BaseGenericObjectPermission.Meta",
            ],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: ["user", "permission", "object_pk"] },
            ],
          },
          attributes: [],
        },
        {
          name: "GroupObjectPermissionBase",
          bases: ["guardian.models.models.BaseObjectPermission"],
          documentation:
            'Base class for creating django-guardian groups.\n\nThis class can be used as a base class for creating a groups permission.\n\nAttributes:\n    group (ForeignKey): A foreign key to the django auth group.\n    permission (ForeignKey): Foreign key to the permission granted.\n    content_object (ForeignKey, GenericForeignKey):\n        A foreign Key to the model class that the permission will be granted for.\n\nExample:\n    ```python\n    from guardian.models import GroupObjectPermissionBase\n\n    class OrgGroupObjectPermission(GroupObjectPermissionBase):\n        """Organization Groups."""\n\n        class Meta(GroupObjectPermissionBase.Meta):\n            verbose_name = "Organization Role"\n            verbose_name_plural = "Organization Roles"\n\n        content_object = models.ForeignKey("myapp.Org", on_delete=models.CASCADE, db_column="org_object_id")\n    ```\n\nSee Also:\n    - [Django-Guardian Performance Tuning](https://django-guardian.readthedocs.io/en/stable/userguide/performance.html)\n    - [How to override the default UserObjectPermission](https://django-guardian.readthedocs.io/en/stable/configuration.html#guardian-user-obj-perms-model)',
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: ["group", "permission", "content_object"] },
            ],
          },
          attributes: [
            {
              name: "group",
              counter: 55,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: { on_delete: { path: "django.db.models.deletion.CASCADE" }, to: "auth.Group" },
              },
            },
            {
              name: "objects",
              value: { call: "guardian.managers.GroupObjectPermissionManager", args: [], kwargs: {} },
            },
          ],
        },
        {
          name: "GroupObjectPermissionAbstract",
          bases: [
            "guardian.models.models.GroupObjectPermissionBase",
            "guardian.models.models.BaseGenericObjectPermission",
          ],
          documentation: null,
          meta: {
            bases: [
              "guardian.models.models.GroupObjectPermissionBase.Meta",
              "guardian.models.models.BaseGenericObjectPermission.Meta",
            ],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: ["group", "permission", "object_pk"] },
            ],
          },
          attributes: [],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "guardian.models",
      classes: [],
      constants: [],
      imported: [
        { name: "BaseGenericObjectPermission", path: "guardian.models.models.BaseGenericObjectPermission" },
        { name: "BaseObjectPermission", path: "guardian.models.models.BaseObjectPermission" },
        { name: "GroupObjectPermissionAbstract", path: "guardian.models.models.GroupObjectPermissionAbstract" },
        { name: "GroupObjectPermissionBase", path: "guardian.models.models.GroupObjectPermissionBase" },
        { name: "UserObjectPermissionAbstract", path: "guardian.models.models.UserObjectPermissionAbstract" },
        { name: "UserObjectPermissionBase", path: "guardian.models.models.UserObjectPermissionBase" },
      ],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
};
