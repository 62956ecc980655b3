// Recorded from django-cms 5.1.3 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-cms ships. */
export const CMS = (): LibraryData => ({
  name: "django-cms",
  recorded: { version: "5.1.3", django: "5.2" },
  apps: [
    {
      module: "cms",
      configs: ["cms.apps.CMSConfig"],
      label: "cms",
      verboseName: "django CMS",
      defaultAutoField: "django.db.models.AutoField",
      models: "cms.models",
    },
  ],
  modules: [
    {
      module: "cms.models.settingmodels",
      classes: [
        {
          name: "UserSettings",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "user setting" },
              { name: "verbose_name_plural", value: "user settings" },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 62,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  editable: false,
                  related_name: "djangocms_usersettings",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "language",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Language",
                  max_length: 10,
                  choices: [{ tuple: ["en", "English"] }],
                  help_text: "The language for the admin interface and toolbar",
                },
              },
            },
            {
              name: "clipboard",
              counter: 64,
              value: {
                call: "cms.models.settingmodels.PlaceholderForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.placeholdermodel.Placeholder" },
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "cms.models.pagemodel",
      classes: [
        {
          name: "Page",
          bases: ["treebeard.mp_tree.MP_Node"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "default_permissions", value: ["add", "change", "delete"] },
              {
                name: "permissions",
                value: [
                  { tuple: ["view_page", "Can view page"] },
                  { tuple: ["publish_page", "Can publish page"] },
                  { tuple: ["edit_static_placeholder", "Can edit static placeholders"] },
                ],
              },
              { name: "verbose_name", value: "page" },
              { name: "verbose_name_plural", value: "pages" },
              { name: "app_label", value: "cms" },
              { name: "ordering", value: ["path"] },
            ],
          },
          attributes: [
            {
              name: "parent",
              counter: 71,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "children",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.pagemodel.Page" },
                },
              },
            },
            {
              name: "site",
              counter: 72,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "site",
                  related_name: "djangocms_pages",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.sites.models.Site" },
                },
              },
            },
            {
              name: "created_by",
              counter: 73,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "created by", max_length: 255, editable: false },
              },
            },
            {
              name: "changed_by",
              counter: 74,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "changed by", max_length: 255, editable: false },
              },
            },
            {
              name: "creation_date",
              counter: 75,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "changed_date",
              counter: 76,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "reverse_id",
              counter: 77,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "id",
                  max_length: 40,
                  blank: true,
                  null: true,
                  db_index: true,
                  help_text: "A unique identifier that is used with the page_url templatetag for linking to this page",
                },
              },
            },
            {
              name: "navigation_extenders",
              counter: 78,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "attached menu", max_length: 80, blank: true, null: true, db_index: true },
              },
            },
            {
              name: "login_required",
              counter: 79,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "login required", default: false },
              },
            },
            {
              name: "is_home",
              counter: 80,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { db_index: true, default: false, editable: false },
              },
            },
            {
              name: "application_urls",
              counter: 81,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "application", max_length: 200, blank: true, null: true, db_index: true },
              },
            },
            {
              name: "application_namespace",
              counter: 82,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "application instance name", max_length: 200, blank: true, null: true },
              },
            },
            {
              name: "is_page_type",
              counter: 83,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { default: false, help_text: "Mark this page as a page type" },
              },
            },
          ],
        },
        {
          name: "PageUrl",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "cms" },
              { name: "default_permissions", value: [] },
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: { name: "unique_together_page_language", fields: { tuple: ["page", "language"] } },
                  },
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: { name: "unique_site_language_path", fields: { tuple: ["site", "language", "path"] } },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "slug",
              counter: 84,
              value: {
                call: "django.db.models.SlugField",
                args: [],
                kwargs: { verbose_name: "slug", max_length: 255 },
              },
            },
            {
              name: "path",
              counter: 85,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Path", max_length: 255, null: true, db_index: true },
              },
            },
            {
              name: "language",
              counter: 86,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "language", max_length: 15, db_index: true },
              },
            },
            {
              name: "page",
              counter: 87,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  related_name: "urls",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.pagemodel.Page" },
                },
              },
            },
            {
              name: "site",
              counter: 88,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "site",
                  editable: false,
                  related_name: "djangocms_urls",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.sites.models.Site" },
                },
              },
            },
            {
              name: "managed",
              counter: 89,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
          ],
        },
        {
          name: "PageType",
          bases: ["cms.models.pagemodel.Page"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "proxy", value: true },
              { name: "default_permissions", value: [] },
            ],
          },
          attributes: [],
        },
      ],
      constants: [],
      imported: [{ name: "MP_Node", path: "treebeard.mp_tree.MP_Node" }],
    },
    {
      module: "cms.models.permissionmodels",
      classes: [
        {
          name: "AbstractPagePermission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 90,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "group",
              counter: 91,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "group",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "auth.Group",
                },
              },
            },
            {
              name: "can_change",
              counter: 92,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can edit", default: true },
              },
            },
            {
              name: "can_add",
              counter: 93,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can add", default: true },
              },
            },
            {
              name: "can_delete",
              counter: 94,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can delete", default: true },
              },
            },
            {
              name: "can_publish",
              counter: 95,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can publish", default: true },
              },
            },
            {
              name: "can_change_advanced_settings",
              counter: 96,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can change advanced settings", default: false },
              },
            },
            {
              name: "can_change_permissions",
              counter: 97,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "can change permissions",
                  default: false,
                  help_text: "Allows this user to grant and revoke page permissions for other users.",
                },
              },
            },
            {
              name: "can_move_page",
              counter: 98,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can move", default: true },
              },
            },
            {
              name: "can_view",
              counter: 99,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "can view restricted pages",
                  default: false,
                  help_text:
                    "Grants frontend view access. Note: as soon as any user or group is given view access to a page, that page becomes restricted \u2014 only users/groups with view access can then see it on the frontend.",
                },
              },
            },
          ],
        },
        {
          name: "GlobalPagePermission",
          bases: ["cms.models.permissionmodels.AbstractPagePermission"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "Page global permission" },
              { name: "verbose_name_plural", value: "Pages global permissions" },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "can_recover_page",
              counter: 100,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "can recover pages", default: true, help_text: "can recover any deleted page" },
              },
            },
            {
              name: "sites",
              counter: 101,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "sites",
                  blank: true,
                  help_text: "If none selected, user haves granted permissions to all sites.",
                  to: { path: "django.contrib.sites.models.Site" },
                },
              },
            },
          ],
        },
        {
          name: "PagePermission",
          bases: ["cms.models.permissionmodels.AbstractPagePermission"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "Page permission" },
              { name: "verbose_name_plural", value: "Page permissions" },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "grant_on",
              counter: 104,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Grant on",
                  default: 5,
                  choices: [
                    { tuple: [1, "Current page"] },
                    { tuple: [2, "Page children (immediate)"] },
                    { tuple: [3, "Page and children (immediate)"] },
                    { tuple: [4, "Page descendants"] },
                    { tuple: [5, "Page and descendants"] },
                  ],
                },
              },
            },
            {
              name: "page",
              counter: 105,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.pagemodel.Page" },
                },
              },
            },
          ],
        },
        {
          name: "PageUser",
          bases: ["django.contrib.auth.models.User"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "User (page)" },
              { name: "verbose_name_plural", value: "Users (page)" },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "created_by",
              counter: 106,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  related_name: "created_users",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
        {
          name: "PageUserGroup",
          bases: ["django.contrib.auth.models.Group"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "User group (page)" },
              { name: "verbose_name_plural", value: "User groups (page)" },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "created_by",
              counter: 107,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  related_name: "created_usergroups",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "ACCESS_PAGE", value: 1 },
        { name: "ACCESS_CHILDREN", value: 2 },
        { name: "ACCESS_PAGE_AND_CHILDREN", value: 3 },
        { name: "ACCESS_DESCENDANTS", value: 4 },
        { name: "ACCESS_PAGE_AND_DESCENDANTS", value: 5 },
        { name: "MASK_PAGE", value: 1 },
        { name: "MASK_CHILDREN", value: 2 },
        { name: "MASK_DESCENDANTS", value: 4 },
        {
          name: "ACCESS_CHOICES",
          value: {
            tuple: [
              { tuple: [1, "Current page"] },
              { tuple: [2, "Page children (immediate)"] },
              { tuple: [3, "Page and children (immediate)"] },
              { tuple: [4, "Page descendants"] },
              { tuple: [5, "Page and descendants"] },
            ],
          },
        },
        {
          name: "EDIT_PERMISSION_REQUIRED_MESSAGES",
          value: {
            dict: [
              [
                "can_add",
                "Users can't create a page without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_delete",
                "Users can't delete a page without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_publish",
                "Users can't publish a page without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_change_advanced_settings",
                "Users can't change a page's advanced settings without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_change_permissions",
                "Users can't change a page's permissions without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_move_page",
                "Users can't move a page without also being able to change it. Please also enable 'Can edit'.",
              ],
            ],
          },
        },
      ],
      imported: [{ name: "Page", path: "cms.models.pagemodel.Page" }],
    },
    {
      module: "cms.models.placeholdermodel",
      classes: [
        {
          name: "Placeholder",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "cms" },
              { name: "default_permissions", value: [] },
              { name: "permissions", value: { tuple: [{ tuple: ["use_structure", "Can use Structure mode"] }] } },
            ],
          },
          attributes: [
            {
              name: "slot",
              counter: 108,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "slot", max_length: 255, db_index: true, editable: false },
              },
            },
            {
              name: "default_width",
              counter: 109,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: { verbose_name: "width", null: true, editable: false },
              },
            },
            {
              name: "content_type",
              counter: 110,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 111,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "source",
              counter: 112,
              value: { call: "django.contrib.contenttypes.fields.GenericForeignKey", args: [], kwargs: {} },
            },
            { name: "cache_placeholder", value: true },
            { name: "is_static", value: false },
            { name: "edit_message", value: "Edit object" },
            { name: "static_message", value: "This is an external placeholder" },
            { name: "is_editable", value: true },
          ],
        },
      ],
      constants: [
        { name: "TYPE_CHECKING", value: false },
        { name: "EXPIRE_NOW", value: 0 },
        { name: "MAX_EXPIRATION_TTL", value: 31536000 },
      ],
      imported: [],
    },
    {
      module: "cms.models.pluginmodel",
      classes: [
        {
          name: "CMSPlugin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "plugin" },
              { name: "verbose_name_plural", value: "plugins" },
              { name: "app_label", value: "cms" },
              { name: "ordering", value: { tuple: ["position"] } },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["placeholder", "language", "position"] },
                  },
                ],
              },
              { name: "unique_together", value: { tuple: ["placeholder", "language", "position"] } },
            ],
          },
          attributes: [
            {
              name: "placeholder",
              counter: 113,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.placeholdermodel.Placeholder" },
                },
              },
            },
            {
              name: "parent",
              counter: 114,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.pluginmodel.CMSPlugin" },
                },
              },
            },
            {
              name: "position",
              counter: 115,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: { verbose_name: "position", default: 1, editable: false },
              },
            },
            {
              name: "language",
              counter: 116,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "language", max_length: 15, db_index: true, editable: false },
              },
            },
            {
              name: "plugin_type",
              counter: 117,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "plugin_name", max_length: 50, db_index: true, editable: false },
              },
            },
            {
              name: "creation_date",
              counter: 118,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "creation date",
                  default: { path: "django.utils.timezone.now" },
                  editable: false,
                },
              },
            },
            {
              name: "changed_date",
              counter: 119,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            { name: "child_plugin_instances", value: null },
            { name: "child_class_restrictions", value: null },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "Placeholder", path: "cms.models.placeholdermodel.Placeholder" }],
    },
    {
      module: "cms.models.contentmodels",
      classes: [
        {
          name: "PageContent",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "page content" },
              { name: "verbose_name_plural", value: "page contents" },
              { name: "default_permissions", value: [] },
              { name: "unique_together", value: { tuple: [{ tuple: ["language", "page"] }] } },
              { name: "app_label", value: "cms" },
            ],
          },
          attributes: [
            {
              name: "LIMIT_VISIBILITY_IN_MENU_CHOICES",
              value: {
                tuple: [
                  { tuple: [null, "no limit set"] },
                  { tuple: [1, "for logged in users only"] },
                  { tuple: [2, "for anonymous users only"] },
                ],
              },
            },
            { name: "template_choices", value: [] },
            { name: "TEMPLATE_DEFAULT", value: "INHERIT" },
            {
              name: "X_FRAME_OPTIONS_CHOICES",
              value: {
                tuple: [
                  { tuple: [0, "Inherit from parent page"] },
                  { tuple: [1, "Deny"] },
                  { tuple: [2, "Only this website"] },
                  { tuple: [3, "Allow"] },
                ],
              },
            },
            {
              name: "editable_fields",
              value: ["title", "slug", "overwrite_url", "redirect", "page_title", "menu_title", "meta_description"],
            },
            {
              name: "language",
              counter: 120,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "language", max_length: 15, db_index: true },
              },
            },
            {
              name: "title",
              counter: 121,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "title", max_length: 255, help_text: "The default title" },
              },
            },
            {
              name: "page_title",
              counter: 122,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Page Title",
                  max_length: 255,
                  blank: true,
                  null: true,
                  help_text: "Overwrites what is displayed at the top of your browser or in bookmarks",
                },
              },
            },
            {
              name: "menu_title",
              counter: 123,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Menu Title",
                  max_length: 255,
                  blank: true,
                  null: true,
                  help_text: "Overwrite what is displayed in the menu",
                },
              },
            },
            {
              name: "meta_description",
              counter: 124,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "Description meta tag",
                  blank: true,
                  null: true,
                  help_text: "A description of the page used by search engines.",
                },
              },
            },
            {
              name: "redirect",
              counter: 125,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "redirect",
                  max_length: 2048,
                  blank: true,
                  null: true,
                  help_text: "Redirects to this URL.",
                },
              },
            },
            {
              name: "slug",
              counter: 126,
              value: {
                call: "django.db.models.SlugField",
                args: [],
                kwargs: {
                  verbose_name: "slug",
                  max_length: 255,
                  help_text: "The part of the title that is used in the URL",
                },
              },
            },
            {
              name: "overwrite_url",
              counter: 127,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "overwrite URL",
                  max_length: 255,
                  blank: true,
                  null: true,
                  help_text: "Keep this field empty if standard path should be used.",
                },
              },
            },
            {
              name: "page",
              counter: 128,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  related_name: "pagecontent_set",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.pagemodel.Page" },
                },
              },
            },
            {
              name: "creation_date",
              counter: 129,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "creation date",
                  default: { path: "django.utils.timezone.now" },
                  editable: false,
                },
              },
            },
            {
              name: "placeholders",
              counter: 130,
              value: {
                call: "cms.models.fields.PlaceholderRelationField",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  editable: false,
                  serialize: false,
                  on_delete: { path: "django.db.models.deletion.DO_NOTHING" },
                  from_fields: ["object_id"],
                  to_fields: [],
                  to: { path: "cms.models.placeholdermodel.Placeholder" },
                },
              },
            },
            {
              name: "created_by",
              counter: 131,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "created by", max_length: 255, editable: false },
              },
            },
            {
              name: "changed_by",
              counter: 132,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "changed by", max_length: 255, editable: false },
              },
            },
            {
              name: "changed_date",
              counter: 133,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "in_navigation",
              counter: 134,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "in navigation", db_index: true, default: true },
              },
            },
            {
              name: "soft_root",
              counter: 135,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "soft root",
                  db_index: true,
                  default: false,
                  help_text: "All ancestors will not be displayed in the navigation",
                },
              },
            },
            {
              name: "template",
              counter: 136,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "template",
                  max_length: 100,
                  default: "INHERIT",
                  choices: [],
                  help_text: "The template used to render the content.",
                },
              },
            },
            {
              name: "limit_visibility_in_menu",
              counter: 137,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "menu visibility",
                  blank: true,
                  null: true,
                  db_index: true,
                  default: null,
                  choices: [
                    { tuple: [null, "no limit set"] },
                    { tuple: [1, "for logged in users only"] },
                    { tuple: [2, "for anonymous users only"] },
                  ],
                  help_text: "limit when this page is visible in the menu",
                },
              },
            },
            {
              name: "xframe_options",
              counter: 138,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: {
                  verbose_name: "X Frame Options",
                  default: 0,
                  choices: [
                    { tuple: [0, "Inherit from parent page"] },
                    { tuple: [1, "Deny"] },
                    { tuple: [2, "Only this website"] },
                    { tuple: [3, "Allow"] },
                  ],
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "Page", path: "cms.models.pagemodel.Page" }],
    },
    {
      module: "cms.models.placeholderpluginmodel",
      classes: [
        {
          name: "PlaceholderReference",
          bases: ["cms.models.pluginmodel.CMSPlugin"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "app_label", value: "cms" }] },
          attributes: [
            {
              name: "cmsplugin_ptr",
              counter: 139,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  primary_key: true,
                  serialize: false,
                  related_name: "cms_placeholderreference",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  parent_link: true,
                  to: { path: "cms.models.pluginmodel.CMSPlugin" },
                },
              },
            },
            {
              name: "name",
              counter: 140,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "placeholders",
              counter: 141,
              value: {
                call: "cms.models.fields.PlaceholderRelationField",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  editable: false,
                  serialize: false,
                  on_delete: { path: "django.db.models.deletion.DO_NOTHING" },
                  from_fields: ["object_id"],
                  to_fields: [],
                  to: { path: "cms.models.placeholdermodel.Placeholder" },
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "CMSPlugin", path: "cms.models.pluginmodel.CMSPlugin" }],
    },
    {
      module: "cms.models.aliaspluginmodel",
      classes: [
        {
          name: "AliasPluginModel",
          bases: ["cms.models.pluginmodel.CMSPlugin"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "app_label", value: "cms" }] },
          attributes: [
            {
              name: "cmsplugin_ptr",
              counter: 142,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  primary_key: true,
                  serialize: false,
                  related_name: "cms_aliasplugin",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  parent_link: true,
                  to: { path: "cms.models.pluginmodel.CMSPlugin" },
                },
              },
            },
            {
              name: "plugin",
              counter: 143,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  editable: false,
                  related_name: "alias_reference",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.pluginmodel.CMSPlugin" },
                },
              },
            },
            {
              name: "alias_placeholder",
              counter: 144,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  editable: false,
                  related_name: "alias_placeholder",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "cms.models.placeholdermodel.Placeholder" },
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "CMSPlugin", path: "cms.models.pluginmodel.CMSPlugin" },
        { name: "Placeholder", path: "cms.models.placeholdermodel.Placeholder" },
      ],
    },
    {
      module: "cms.models.apphooks_reload",
      classes: [
        {
          name: "UrlconfRevision",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "app_label", value: "cms" }] },
          attributes: [
            {
              name: "revision",
              counter: 145,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "cms.models",
      classes: [],
      constants: [
        { name: "ACCESS_PAGE", value: 1 },
        { name: "ACCESS_CHILDREN", value: 2 },
        { name: "ACCESS_PAGE_AND_CHILDREN", value: 3 },
        { name: "ACCESS_DESCENDANTS", value: 4 },
        { name: "ACCESS_PAGE_AND_DESCENDANTS", value: 5 },
        { name: "MASK_PAGE", value: 1 },
        { name: "MASK_CHILDREN", value: 2 },
        { name: "MASK_DESCENDANTS", value: 4 },
        {
          name: "ACCESS_CHOICES",
          value: {
            tuple: [
              { tuple: [1, "Current page"] },
              { tuple: [2, "Page children (immediate)"] },
              { tuple: [3, "Page and children (immediate)"] },
              { tuple: [4, "Page descendants"] },
              { tuple: [5, "Page and descendants"] },
            ],
          },
        },
        {
          name: "EDIT_PERMISSION_REQUIRED_MESSAGES",
          value: {
            dict: [
              [
                "can_add",
                "Users can't create a page without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_delete",
                "Users can't delete a page without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_publish",
                "Users can't publish a page without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_change_advanced_settings",
                "Users can't change a page's advanced settings without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_change_permissions",
                "Users can't change a page's permissions without also being able to change it. Please also enable 'Can edit'.",
              ],
              [
                "can_move_page",
                "Users can't move a page without also being able to change it. Please also enable 'Can edit'.",
              ],
            ],
          },
        },
        { name: "TYPE_CHECKING", value: false },
        { name: "EXPIRE_NOW", value: 0 },
        { name: "MAX_EXPIRATION_TTL", value: 31536000 },
      ],
      imported: [
        { name: "UserSettings", path: "cms.models.settingmodels.UserSettings" },
        { name: "MP_Node", path: "treebeard.mp_tree.MP_Node" },
        { name: "Page", path: "cms.models.pagemodel.Page" },
        { name: "PageUrl", path: "cms.models.pagemodel.PageUrl" },
        { name: "PageType", path: "cms.models.pagemodel.PageType" },
        { name: "AbstractPagePermission", path: "cms.models.permissionmodels.AbstractPagePermission" },
        { name: "GlobalPagePermission", path: "cms.models.permissionmodels.GlobalPagePermission" },
        { name: "PagePermission", path: "cms.models.permissionmodels.PagePermission" },
        { name: "PageUser", path: "cms.models.permissionmodels.PageUser" },
        { name: "PageUserGroup", path: "cms.models.permissionmodels.PageUserGroup" },
        { name: "Placeholder", path: "cms.models.placeholdermodel.Placeholder" },
        { name: "CMSPlugin", path: "cms.models.pluginmodel.CMSPlugin" },
        { name: "PageContent", path: "cms.models.contentmodels.PageContent" },
        { name: "PlaceholderReference", path: "cms.models.placeholderpluginmodel.PlaceholderReference" },
        { name: "AliasPluginModel", path: "cms.models.aliaspluginmodel.AliasPluginModel" },
        { name: "UrlconfRevision", path: "cms.models.apphooks_reload.UrlconfRevision" },
      ],
    },
  ],
  fields: {
    "cms.models.fields.PageField": {
      like: "django.db.models.ForeignKey",
      internalType: "PageField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "cms.Page" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
