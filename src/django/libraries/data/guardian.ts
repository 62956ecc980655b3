// Recorded from django-guardian 3.5.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-guardian ships. */
export const GUARDIAN = (): LibraryData => ({
  name: "django-guardian",
  recorded: { version: "3.5.2", django: "5.2" },
  apps: [
    {
      module: "guardian",
      configs: ["guardian.apps.GuardianConfig"],
      label: "guardian",
      verboseName: "Guardian",
      defaultAutoField: "django.db.models.AutoField",
      models: "guardian.models",
    },
  ],
  modules: [
    {
      module: "guardian.models.models",
      classes: [
        {
          name: "BaseObjectPermission",
          bases: ["django.db.models.Model"],
          documentation: null,
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
                kwargs: { fk_field: "object_pk" },
              },
            },
          ],
        },
        {
          name: "UserObjectPermissionBase",
          bases: ["guardian.models.models.BaseObjectPermission"],
          documentation: null,
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
          name: "UserObjectPermission",
          bases: ["guardian.models.models.UserObjectPermissionAbstract"],
          documentation: null,
          meta: {
            bases: ["guardian.models.models.UserObjectPermissionAbstract.Meta"],
            attributes: [
              { name: "abstract", value: false },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["permission", "user", "content_type", "object_pk"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["user", "content_type", "object_pk"] },
                  },
                ],
              },
            ],
          },
          attributes: [],
        },
        {
          name: "GroupObjectPermissionBase",
          bases: ["guardian.models.models.BaseObjectPermission"],
          documentation: null,
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
        {
          name: "GroupObjectPermission",
          bases: ["guardian.models.models.GroupObjectPermissionAbstract"],
          documentation: null,
          meta: {
            bases: ["guardian.models.models.GroupObjectPermissionAbstract.Meta"],
            attributes: [
              { name: "abstract", value: false },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["permission", "group", "content_type", "object_pk"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["group", "content_type", "object_pk"] },
                  },
                ],
              },
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
        { name: "GroupObjectPermission", path: "guardian.models.models.GroupObjectPermission" },
        { name: "GroupObjectPermissionAbstract", path: "guardian.models.models.GroupObjectPermissionAbstract" },
        { name: "GroupObjectPermissionBase", path: "guardian.models.models.GroupObjectPermissionBase" },
        { name: "UserObjectPermission", path: "guardian.models.models.UserObjectPermission" },
        { name: "UserObjectPermissionAbstract", path: "guardian.models.models.UserObjectPermissionAbstract" },
        { name: "UserObjectPermissionBase", path: "guardian.models.models.UserObjectPermissionBase" },
      ],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
