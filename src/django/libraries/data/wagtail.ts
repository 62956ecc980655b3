// Recorded from wagtail 8.0.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What wagtail ships. */
export const WAGTAIL = (): LibraryData => ({
  name: "wagtail",
  recorded: { version: "8.0.1", django: "5.2" },
  apps: [
    {
      module: "wagtail.contrib.forms",
      configs: ["wagtail.contrib.forms.apps.WagtailFormsAppConfig"],
      label: "wagtailforms",
      verboseName: "Wagtail forms",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.contrib.forms.models",
    },
    {
      module: "wagtail.contrib.redirects",
      configs: ["wagtail.contrib.redirects.apps.WagtailRedirectsAppConfig"],
      label: "wagtailredirects",
      verboseName: "Wagtail redirects",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.contrib.redirects.models",
    },
    {
      module: "wagtail.contrib.settings",
      configs: ["wagtail.contrib.settings.apps.WagtailSettingsAppConfig"],
      label: "wagtailsettings",
      verboseName: "Wagtail settings",
      defaultAutoField: null,
      models: "wagtail.contrib.settings.models",
    },
    {
      module: "wagtail.contrib.search_promotions",
      configs: ["wagtail.contrib.search_promotions.apps.WagtailSearchPromotionsAppConfig"],
      label: "wagtailsearchpromotions",
      verboseName: "Wagtail search promotions",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.contrib.search_promotions.models",
    },
    {
      module: "wagtail.embeds",
      configs: ["wagtail.embeds.apps.WagtailEmbedsAppConfig"],
      label: "wagtailembeds",
      verboseName: "Wagtail embeds",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.embeds.models",
    },
    {
      module: "wagtail.search",
      configs: ["wagtail.search.apps.WagtailSearchAppConfig"],
      label: "wagtailsearch",
      verboseName: "Wagtail search",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.search.models",
    },
    {
      module: "wagtail.images",
      configs: ["wagtail.images.apps.WagtailImagesAppConfig"],
      label: "wagtailimages",
      verboseName: "Wagtail images",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.images.models",
    },
    {
      module: "wagtail.documents",
      configs: ["wagtail.documents.apps.WagtailDocsAppConfig"],
      label: "wagtaildocs",
      verboseName: "Wagtail documents",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.documents.models",
    },
    {
      module: "wagtail.users",
      configs: ["wagtail.users.apps.WagtailUsersAppConfig"],
      label: "wagtailusers",
      verboseName: "Wagtail users",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.users.models",
    },
    {
      module: "wagtail.admin",
      configs: ["wagtail.admin.apps.WagtailAdminAppConfig"],
      label: "wagtailadmin",
      verboseName: "Wagtail admin",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.admin.models",
    },
    {
      module: "wagtail",
      configs: ["wagtail.apps.WagtailAppConfig"],
      label: "wagtailcore",
      verboseName: "Wagtail core",
      defaultAutoField: "django.db.models.AutoField",
      models: "wagtail.models",
    },
  ],
  modules: [
    {
      module: "wagtail.contrib.forms.models",
      classes: [
        {
          name: "AbstractFormSubmission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "form submission" },
              { name: "verbose_name_plural", value: "form submissions" },
            ],
          },
          attributes: [
            {
              name: "form_data",
              counter: 236,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { encoder: { path: "django.core.serializers.json.DjangoJSONEncoder" } },
              },
            },
            {
              name: "page",
              counter: 237,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "submit_time",
              counter: 238,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "submit time", auto_now_add: true },
              },
            },
          ],
        },
        {
          name: "FormSubmission",
          bases: ["wagtail.contrib.forms.models.AbstractFormSubmission"],
          documentation: null,
          meta: null,
          attributes: [],
        },
        {
          name: "AbstractFormField",
          bases: ["wagtail.models.orderable.Orderable"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: ["sort_order"] },
            ],
          },
          attributes: [
            {
              name: "clean_name",
              counter: 239,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "name",
                  max_length: 255,
                  blank: true,
                  default: "",
                  help_text: "Safe name of the form field, the label converted to ascii_snake_case",
                },
              },
            },
            {
              name: "label",
              counter: 240,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "label", max_length: 255, help_text: "The label of the form field" },
              },
            },
            {
              name: "field_type",
              counter: 241,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "field type",
                  max_length: 16,
                  choices: [
                    { tuple: ["singleline", "Single line text"] },
                    { tuple: ["multiline", "Multi-line text"] },
                    { tuple: ["email", "Email"] },
                    { tuple: ["number", "Number"] },
                    { tuple: ["url", "URL"] },
                    { tuple: ["checkbox", "Checkbox"] },
                    { tuple: ["checkboxes", "Checkboxes"] },
                    { tuple: ["dropdown", "Drop down"] },
                    { tuple: ["multiselect", "Multiple select"] },
                    { tuple: ["radio", "Radio buttons"] },
                    { tuple: ["date", "Date"] },
                    { tuple: ["datetime", "Date/time"] },
                    { tuple: ["hidden", "Hidden field"] },
                  ],
                },
              },
            },
            {
              name: "required",
              counter: 242,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "required", default: true },
              },
            },
            {
              name: "choices",
              counter: 243,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "choices",
                  blank: true,
                  help_text:
                    "Comma or new line separated list of choices. Only applicable in checkboxes, radio and dropdown.",
                },
              },
            },
            {
              name: "default_value",
              counter: 244,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "default value",
                  blank: true,
                  help_text: "Default value. Comma or new line separated values supported for checkboxes.",
                },
              },
            },
            {
              name: "help_text",
              counter: 245,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "help text", max_length: 255, blank: true },
              },
            },
          ],
        },
        {
          name: "AbstractForm",
          bases: ["wagtail.models.Page"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
        {
          name: "EmailFormMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "to_address",
              counter: 246,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "to address",
                  max_length: 255,
                  blank: true,
                  help_text:
                    "Optional - form submissions will be emailed to these addresses. Separate multiple addresses by comma.",
                },
              },
            },
            {
              name: "from_address",
              counter: 247,
              value: {
                call: "django.db.models.EmailField",
                args: [],
                kwargs: { verbose_name: "from address", max_length: 255, blank: true },
              },
            },
            {
              name: "subject",
              counter: 248,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "subject", max_length: 255, blank: true },
              },
            },
          ],
        },
        {
          name: "AbstractEmailForm",
          bases: ["wagtail.contrib.forms.models.EmailFormMixin", "wagtail.models.Page"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [
        {
          name: "FORM_FIELD_CHOICES",
          value: {
            tuple: [
              { tuple: ["singleline", "Single line text"] },
              { tuple: ["multiline", "Multi-line text"] },
              { tuple: ["email", "Email"] },
              { tuple: ["number", "Number"] },
              { tuple: ["url", "URL"] },
              { tuple: ["checkbox", "Checkbox"] },
              { tuple: ["checkboxes", "Checkboxes"] },
              { tuple: ["dropdown", "Drop down"] },
              { tuple: ["multiselect", "Multiple select"] },
              { tuple: ["radio", "Radio buttons"] },
              { tuple: ["date", "Date"] },
              { tuple: ["datetime", "Date/time"] },
              { tuple: ["hidden", "Hidden field"] },
            ],
          },
        },
      ],
      imported: [
        { name: "Orderable", path: "wagtail.models.orderable.Orderable" },
        { name: "Page", path: "wagtail.models.Page" },
      ],
    },
    {
      module: "wagtail.contrib.redirects.models",
      classes: [
        {
          name: "Redirect",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "redirect" },
              { name: "verbose_name_plural", value: "redirects" },
              { name: "unique_together", value: [{ tuple: ["old_path", "site"] }] },
            ],
          },
          attributes: [
            {
              name: "old_path",
              counter: 249,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "redirect from", max_length: 255, db_index: true },
              },
            },
            {
              name: "site",
              counter: 250,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "site",
                  blank: true,
                  null: true,
                  related_name: "redirects",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.sites.Site" },
                },
              },
            },
            {
              name: "is_permanent",
              counter: 251,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "permanent",
                  default: true,
                  help_text:
                    "Recommended. Permanent redirects ensure search engines forget the old page (the 'Redirect from') and index the new page instead.",
                },
              },
            },
            {
              name: "redirect_page",
              counter: 252,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "redirect to a page",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "redirect_page_route_path",
              counter: 253,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "target page route",
                  max_length: 255,
                  blank: true,
                  help_text:
                    "Optionally specify a route on the target page to redirect to. Leave blank to redirect to the default page route.",
                },
              },
            },
            {
              name: "redirect_link",
              counter: 254,
              value: {
                call: "django.db.models.URLField",
                args: [],
                kwargs: { verbose_name: "redirect to any URL", max_length: 255, blank: true },
              },
            },
            {
              name: "automatically_created",
              counter: 255,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "automatically created", default: false, editable: false },
              },
            },
            {
              name: "created_at",
              counter: 256,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created at", null: true, auto_now_add: true },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "AbstractPage", path: "wagtail.models.pages.AbstractPage" },
        { name: "Site", path: "wagtail.models.sites.Site" },
      ],
    },
    {
      module: "wagtail.contrib.search_promotions.models",
      classes: [
        {
          name: "Query",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "query" },
              { name: "verbose_name_plural", value: "queries" },
            ],
          },
          attributes: [
            {
              name: "query_string",
              counter: 258,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, unique: true } },
            },
          ],
        },
        {
          name: "QueryDailyHits",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: [{ tuple: ["query", "date"] }] } },
              { name: "verbose_name", value: "Query Daily Hits" },
              { name: "verbose_name_plural", value: "Query Daily Hits" },
            ],
          },
          attributes: [
            {
              name: "query",
              counter: 259,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "daily_hits",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.contrib.search_promotions.models.Query" },
                },
              },
            },
            { name: "date", counter: 260, value: { call: "django.db.models.DateField", args: [], kwargs: {} } },
            {
              name: "hits",
              counter: 261,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { default: 0 } },
            },
          ],
        },
        {
          name: "SearchPromotion",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "ordering", value: { tuple: ["sort_order"] } },
              { name: "verbose_name", value: "search promotion" },
            ],
          },
          attributes: [
            {
              name: "query",
              counter: 262,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "editors_picks",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.contrib.search_promotions.models.Query" },
                },
              },
            },
            {
              name: "page",
              counter: 263,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  blank: true,
                  null: true,
                  help_text: "Choose an internal page for this promotion",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "external_link_url",
              counter: 264,
              value: {
                call: "django.db.models.URLField",
                args: [],
                kwargs: {
                  verbose_name: "External link URL",
                  blank: true,
                  help_text: "Alternatively, use an external link for this promotion",
                },
              },
            },
            {
              name: "external_link_text",
              counter: 265,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 200, blank: true, null: true },
              },
            },
            {
              name: "description",
              counter: 266,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "description",
                  blank: true,
                  help_text: "Applies to internal page or external link",
                },
              },
            },
            {
              name: "sort_order",
              counter: 267,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { blank: true, null: true, editable: false },
              },
            },
          ],
        },
      ],
      constants: [{ name: "MAX_QUERY_STRING_LENGTH", value: 255 }],
      imported: [],
    },
    {
      module: "wagtail.embeds.models",
      classes: [
        {
          name: "Embed",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "embed" },
              { name: "verbose_name_plural", value: "embeds" },
            ],
          },
          attributes: [
            { name: "url", counter: 268, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "max_width",
              counter: 269,
              value: { call: "django.db.models.SmallIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "hash",
              counter: 270,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 32, unique: true, db_index: true },
              },
            },
            {
              name: "type",
              counter: 271,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 10,
                  choices: [
                    { tuple: ["video", "Video"] },
                    { tuple: ["photo", "Photo"] },
                    { tuple: ["link", "Link"] },
                    { tuple: ["rich", "Rich"] },
                  ],
                },
              },
            },
            {
              name: "html",
              counter: 272,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "title",
              counter: 273,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "author_name",
              counter: 274,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "provider_name",
              counter: 275,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "thumbnail_url",
              counter: 276,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "width",
              counter: 277,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "height",
              counter: 278,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "last_updated",
              counter: 279,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "cache_until",
              counter: 280,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { blank: true, null: true, db_index: true },
              },
            },
          ],
        },
      ],
      constants: [
        {
          name: "EMBED_TYPES",
          value: {
            tuple: [
              { tuple: ["video", "Video"] },
              { tuple: ["photo", "Photo"] },
              { tuple: ["link", "Link"] },
              { tuple: ["rich", "Rich"] },
            ],
          },
        },
      ],
      imported: [],
    },
    {
      module: "wagtail.search.models",
      classes: [
        {
          name: "IndexEntry",
          bases: ["modelsearch.abstract_models.AbstractPostgresIndexEntry"],
          documentation: null,
          meta: {
            bases: ["modelsearch.abstract_models.AbstractPostgresIndexEntry.Meta"],
            attributes: [{ name: "abstract", value: false }],
          },
          attributes: [],
        },
      ],
      constants: [],
      imported: [{ name: "AbstractIndexEntry", path: "modelsearch.abstract_models.AbstractPostgresIndexEntry" }],
    },
    {
      module: "wagtail.models.media",
      classes: [
        {
          name: "CollectionViewRestriction",
          bases: ["wagtail.models.view_restrictions.BaseViewRestriction"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "collection view restriction" },
              { name: "verbose_name_plural", value: "collection view restrictions" },
            ],
          },
          attributes: [
            {
              name: "collection",
              counter: 131,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "collection",
                  related_name: "view_restrictions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.media.Collection" },
                },
              },
            },
            { name: "passed_view_restrictions_session_key", value: "passed_collection_view_restrictions" },
          ],
        },
        {
          name: "Collection",
          bases: ["treebeard.mp_tree.MP_Node"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "collection" },
              { name: "verbose_name_plural", value: "collections" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 134,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 255 },
              },
            },
            { name: "node_order_by", value: ["name"] },
          ],
        },
        {
          name: "CollectionMember",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "collection",
              counter: 135,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "collection",
                  default: { path: "wagtail.models.media.get_root_collection_id" },
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "wagtailcore.Collection",
                },
              },
            },
          ],
        },
        {
          name: "GroupCollectionPermission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["group", "collection", "permission"] } },
              { name: "verbose_name", value: "group collection permission" },
              { name: "verbose_name_plural", value: "group collection permissions" },
            ],
          },
          attributes: [
            {
              name: "group",
              counter: 136,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "group",
                  related_name: "collection_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Group" },
                },
              },
            },
            {
              name: "collection",
              counter: 137,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "collection",
                  related_name: "group_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.media.Collection" },
                },
              },
            },
            {
              name: "permission",
              counter: 138,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "permission",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Permission" },
                },
              },
            },
          ],
        },
        {
          name: "UploadedFile",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "for_content_type",
              counter: 139,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "for content type",
                  null: true,
                  related_name: "uploads",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "file",
              counter: 140,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: { max_length: 200, upload_to: "wagtail_uploads" },
              },
            },
            {
              name: "uploaded_by_user",
              counter: 141,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "uploaded by user",
                  blank: true,
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "MP_Node", path: "treebeard.mp_tree.MP_Node" },
        { name: "BaseViewRestriction", path: "wagtail.models.view_restrictions.BaseViewRestriction" },
      ],
    },
    {
      module: "wagtail.images.models",
      classes: [
        {
          name: "AbstractImage",
          bases: ["wagtail.models.media.CollectionMember", "django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "title",
              counter: 281,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "title", max_length: 255 },
              },
            },
            {
              name: "file",
              counter: 282,
              value: {
                call: "wagtail.images.models.WagtailImageField",
                args: [],
                kwargs: {
                  verbose_name: "file",
                  upload_to: { path: "wagtail.images.models.get_upload_to" },
                  width_field: "width",
                  height_field: "height",
                },
              },
            },
            {
              name: "description",
              counter: 283,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "description", max_length: 255, blank: true, default: "" },
              },
            },
            {
              name: "width",
              counter: 284,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "width", editable: false },
              },
            },
            {
              name: "height",
              counter: 285,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "height", editable: false },
              },
            },
            {
              name: "created_at",
              counter: 286,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created at", db_index: true, auto_now_add: true },
              },
            },
            {
              name: "uploaded_by_user",
              counter: 287,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "uploaded by user",
                  blank: true,
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            { name: "tags", counter: 288, value: { call: "taggit.managers.TaggableManager", args: [], kwargs: {} } },
            {
              name: "focal_point_x",
              counter: 289,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "focal_point_y",
              counter: 290,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "focal_point_width",
              counter: 291,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "focal_point_height",
              counter: 292,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "file_size",
              counter: 293,
              value: {
                call: "django.db.models.PositiveIntegerField",
                args: [],
                kwargs: { null: true, editable: false },
              },
            },
            {
              name: "file_hash",
              counter: 294,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 40, blank: true, db_index: true, editable: false },
              },
            },
          ],
        },
        {
          name: "Image",
          bases: ["wagtail.images.models.AbstractImage"],
          documentation: null,
          meta: {
            bases: ["wagtail.images.models.AbstractImage.Meta"],
            attributes: [
              { name: "verbose_name", value: "image" },
              { name: "verbose_name_plural", value: "images" },
              { name: "permissions", value: [{ tuple: ["choose_image", "Can choose image"] }] },
            ],
          },
          attributes: [
            {
              name: "admin_form_fields",
              value: {
                tuple: [
                  "title",
                  "file",
                  "description",
                  "collection",
                  "tags",
                  "focal_point_x",
                  "focal_point_y",
                  "focal_point_width",
                  "focal_point_height",
                ],
              },
            },
          ],
        },
        {
          name: "AbstractRendition",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "filter_spec",
              counter: 296,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
            {
              name: "file",
              counter: 297,
              value: {
                call: "wagtail.images.models.WagtailImageField",
                args: [],
                kwargs: {
                  upload_to: { path: "wagtail.images.models.get_rendition_upload_to" },
                  storage: { path: "wagtail.images.models.get_rendition_storage" },
                  width_field: "width",
                  height_field: "height",
                },
              },
            },
            {
              name: "width",
              counter: 298,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { editable: false } },
            },
            {
              name: "height",
              counter: 299,
              value: { call: "django.db.models.IntegerField", args: [], kwargs: { editable: false } },
            },
            {
              name: "focal_point_key",
              counter: 300,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 16, blank: true, default: "", editable: false },
              },
            },
            { name: "wagtail_reference_index_ignore", value: true },
          ],
        },
        {
          name: "Rendition",
          bases: ["wagtail.images.models.AbstractRendition"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: [{ tuple: ["image", "filter_spec", "focal_point_key"] }] } },
            ],
          },
          attributes: [
            {
              name: "image",
              counter: 301,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "renditions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.images.models.Image" },
                },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "DEFAULT_CACHE_ALIAS", value: "default" },
        {
          name: "IMAGE_FORMAT_EXTENSIONS",
          value: {
            dict: [
              ["avif", ".avif"],
              ["jpeg", ".jpg"],
              ["png", ".png"],
              ["gif", ".gif"],
              ["webp", ".webp"],
              ["svg", ".svg"],
              ["ico", ".ico"],
              ["heic", ".heic"],
            ],
          },
        },
      ],
      imported: [
        { name: "CollectionMember", path: "wagtail.models.media.CollectionMember" },
        { name: "ReferenceIndex", path: "wagtail.models.reference_index.ReferenceIndex" },
      ],
    },
    {
      module: "wagtail.documents.models",
      classes: [
        {
          name: "AbstractDocument",
          bases: ["wagtail.models.media.CollectionMember", "django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "document" },
              { name: "verbose_name_plural", value: "documents" },
            ],
          },
          attributes: [
            {
              name: "title",
              counter: 302,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "title", max_length: 255 },
              },
            },
            {
              name: "file",
              counter: 303,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: { verbose_name: "file", upload_to: "documents" },
              },
            },
            {
              name: "created_at",
              counter: 304,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created at", auto_now_add: true },
              },
            },
            {
              name: "uploaded_by_user",
              counter: 305,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "uploaded by user",
                  blank: true,
                  null: true,
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            { name: "tags", counter: 306, value: { call: "taggit.managers.TaggableManager", args: [], kwargs: {} } },
            {
              name: "file_size",
              counter: 307,
              value: {
                call: "django.db.models.PositiveBigIntegerField",
                args: [],
                kwargs: { null: true, editable: false },
              },
            },
            {
              name: "file_hash",
              counter: 308,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 40, blank: true, editable: false },
              },
            },
          ],
        },
        {
          name: "Document",
          bases: ["wagtail.documents.models.AbstractDocument"],
          documentation: null,
          meta: {
            bases: ["wagtail.documents.models.AbstractDocument.Meta"],
            attributes: [{ name: "permissions", value: [{ tuple: ["choose_document", "Can choose document"] }] }],
          },
          attributes: [{ name: "admin_form_fields", value: { tuple: ["title", "file", "collection", "tags"] } }],
        },
      ],
      constants: [],
      imported: [
        { name: "CollectionMember", path: "wagtail.models.media.CollectionMember" },
        { name: "ReferenceIndex", path: "wagtail.models.reference_index.ReferenceIndex" },
      ],
    },
    {
      module: "wagtail.users.models",
      classes: [
        {
          name: "UserProfile",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "user profile" },
              { name: "verbose_name_plural", value: "user profiles" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 223,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  related_name: "wagtail_userprofile",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "submitted_notifications",
              counter: 224,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "submitted notifications",
                  default: true,
                  help_text: "Receive notification when a page is submitted for moderation",
                },
              },
            },
            {
              name: "approved_notifications",
              counter: 225,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "approved notifications",
                  default: true,
                  help_text: "Receive notification when your page edit is approved",
                },
              },
            },
            {
              name: "rejected_notifications",
              counter: 226,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "rejected notifications",
                  default: true,
                  help_text: "Receive notification when your page edit is rejected",
                },
              },
            },
            {
              name: "updated_comments_notifications",
              counter: 227,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "updated comments notifications",
                  default: true,
                  help_text:
                    "Receive notification when comments have been created, resolved, or deleted on a page that you have subscribed to receive comment notifications on",
                },
              },
            },
            {
              name: "preferred_language",
              counter: 228,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "preferred language",
                  max_length: 10,
                  default: "",
                  help_text: "Select language for the admin",
                },
              },
            },
            {
              name: "current_time_zone",
              counter: 229,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "current time zone",
                  max_length: 40,
                  default: "",
                  help_text: "Select your current time zone",
                },
              },
            },
            {
              name: "avatar",
              counter: 230,
              value: {
                call: "django.db.models.ImageField",
                args: [],
                kwargs: {
                  verbose_name: "profile picture",
                  blank: true,
                  upload_to: { path: "wagtail.users.models.upload_avatar_to" },
                },
              },
            },
            {
              name: "dismissibles",
              counter: 231,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { blank: true, default: { path: "builtins.dict" } },
              },
            },
            {
              name: "theme",
              counter: 232,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "admin theme",
                  max_length: 40,
                  default: "system",
                  choices: [
                    { tuple: ["system", "System default"] },
                    { tuple: ["light", "Light"] },
                    { tuple: ["dark", "Dark"] },
                  ],
                },
              },
            },
            {
              name: "contrast",
              counter: 233,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "contrast",
                  max_length: 40,
                  default: "system",
                  choices: [{ tuple: ["system", "System default"] }, { tuple: ["more_contrast", "More contrast"] }],
                },
              },
            },
            {
              name: "density",
              counter: 234,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "density",
                  max_length: 40,
                  default: "default",
                  choices: [{ tuple: ["default", "Default"] }, { tuple: ["snug", "Snug"] }],
                },
              },
            },
            {
              name: "keyboard_shortcuts",
              counter: 235,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Keyboard shortcuts",
                  default: true,
                  help_text: "Enable custom keyboard shortcuts specific to Wagtail.",
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
      module: "wagtail.admin.models",
      classes: [
        {
          name: "Admin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "default_permissions", value: [] },
              { name: "permissions", value: [{ tuple: ["access_admin", "Can access Wagtail admin"] }] },
            ],
          },
          attributes: [],
        },
        {
          name: "EditingSession",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["content_type", "object_id"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 310,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "editing_sessions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "content_type",
              counter: 311,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 312,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "content_object",
              counter: 313,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { for_concrete_model: false },
              },
            },
            {
              name: "last_seen_at",
              counter: 314,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: {} },
            },
            {
              name: "is_editing",
              counter: 315,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
          ],
        },
        {
          name: "FormState",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: {
                      name: "formstate_user_object",
                      fields: ["user", "content_type", "object_id", "parent_object_id"],
                    },
                  },
                ],
              },
              { name: "ordering", value: ["-last_updated_at"] },
            ],
          },
          attributes: [
            { name: "data", counter: 316, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "user",
              counter: 317,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "wagtail_form_states",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "content_type",
              counter: 318,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 319,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "content_object",
              counter: 320,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { for_concrete_model: false },
              },
            },
            {
              name: "parent_object_id",
              counter: 321,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255 } },
            },
            {
              name: "last_updated_at",
              counter: 322,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: {} },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "wagtail.models.i18n",
      classes: [
        {
          name: "Locale",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "ordering", value: ["language_code"] }] },
          attributes: [
            {
              name: "language_code",
              counter: 75,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 100, unique: true } },
            },
          ],
        },
        {
          name: "TranslatableMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: [{ tuple: ["translation_key", "locale"] }] },
            ],
          },
          attributes: [
            {
              name: "translation_key",
              counter: 76,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: { default: { path: "uuid.uuid4" }, editable: false },
              },
            },
            {
              name: "locale",
              counter: 77,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "locale",
                  editable: false,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.PROTECT" },
                  to: "wagtailcore.Locale",
                },
              },
            },
          ],
        },
        {
          name: "BootstrapTranslatableMixin",
          bases: ["wagtail.models.i18n.TranslatableMixin"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "translation_key",
              counter: 78,
              value: { call: "django.db.models.UUIDField", args: [], kwargs: { null: true, editable: false } },
            },
            {
              name: "locale",
              counter: 79,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  null: true,
                  editable: false,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.PROTECT" },
                  to: "wagtailcore.Locale",
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
      module: "wagtail.models.sites",
      classes: [
        {
          name: "Site",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["hostname", "port"] } },
              { name: "verbose_name", value: "site" },
              { name: "verbose_name_plural", value: "sites" },
            ],
          },
          attributes: [
            {
              name: "hostname",
              counter: 80,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "hostname", max_length: 255, db_index: true },
              },
            },
            {
              name: "port",
              counter: 81,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: {
                  verbose_name: "port",
                  default: 80,
                  help_text:
                    "Set this to something other than 80 if you need a specific port number to appear in URLs (e.g. development on port 8000). Does not affect request handling (so port forwarding still works).",
                },
              },
            },
            {
              name: "site_name",
              counter: 82,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "site name",
                  max_length: 255,
                  blank: true,
                  help_text: "Human-readable name for the site.",
                },
              },
            },
            {
              name: "root_page",
              counter: 83,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "root page",
                  related_name: "sites_rooted_here",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "is_default_site",
              counter: 84,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "is default site",
                  default: false,
                  help_text:
                    "If true, this site will handle requests for all other hostnames that do not have a site entry of their own",
                },
              },
            },
          ],
        },
        {
          name: "GroupSitePermission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: ["group", "site", "permission"] } },
              { name: "verbose_name", value: "group site permission" },
              { name: "verbose_name_plural", value: "group site permissions" },
            ],
          },
          attributes: [
            {
              name: "group",
              counter: 85,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "group",
                  related_name: "site_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Group" },
                },
              },
            },
            {
              name: "site",
              counter: 86,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "site",
                  related_name: "group_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.sites.Site" },
                },
              },
            },
            {
              name: "permission",
              counter: 87,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "permission",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Permission" },
                },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "MATCH_HOSTNAME_PORT", value: 0 },
        { name: "MATCH_HOSTNAME_DEFAULT", value: 1 },
        { name: "MATCH_DEFAULT", value: 2 },
        { name: "MATCH_HOSTNAME", value: 3 },
        { name: "SITE_ROOT_PATHS_CACHE_KEY", value: "wagtail_site_root_paths" },
        { name: "SITE_ROOT_PATHS_CACHE_VERSION", value: 2 },
      ],
      imported: [],
    },
    {
      module: "wagtail.models.api",
      classes: [
        {
          name: "APIToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "API token" },
              { name: "verbose_name_plural", value: "API tokens" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 88,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  related_name: "api_tokens",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "name",
              counter: 89,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "name",
                  max_length: 255,
                  help_text: "A human-readable label to identify this token.",
                },
              },
            },
            {
              name: "key_hash",
              counter: 90,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 64, unique: true, editable: false },
              },
            },
            {
              name: "prefix",
              counter: 91,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 16, editable: false } },
            },
            {
              name: "created",
              counter: 92,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "revoked_at",
              counter: 93,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "revoked at", blank: true, null: true },
              },
            },
            {
              name: "last_used_at",
              counter: 94,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "last used at", blank: true, null: true },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "BASE62_ALPHABET", value: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" },
        {
          name: "BASE62_CHARS",
          value: {
            set: [
              "0",
              "1",
              "2",
              "3",
              "4",
              "5",
              "6",
              "7",
              "8",
              "9",
              "A",
              "B",
              "C",
              "D",
              "E",
              "F",
              "G",
              "H",
              "I",
              "J",
              "K",
              "L",
              "M",
              "N",
              "O",
              "P",
              "Q",
              "R",
              "S",
              "T",
              "U",
              "V",
              "W",
              "X",
              "Y",
              "Z",
              "a",
              "b",
              "c",
              "d",
              "e",
              "f",
              "g",
              "h",
              "i",
              "j",
              "k",
              "l",
              "m",
              "n",
              "o",
              "p",
              "q",
              "r",
              "s",
              "t",
              "u",
              "v",
              "w",
              "x",
              "y",
              "z",
            ],
          },
        },
        { name: "TOKEN_PREFIX", value: "wagtail_" },
        { name: "KEY_SECRET_BYTES", value: 20 },
        { name: "KEY_SECRET_LENGTH", value: 27 },
        { name: "KEY_CHECKSUM_LENGTH", value: 6 },
        { name: "KEY_SALT", value: "wagtail.apitoken" },
        { name: "DISPLAY_PREFIX_LENGTH", value: 12 },
      ],
      imported: [],
    },
    {
      module: "wagtail.models.audit_log",
      classes: [
        {
          name: "BaseLogEntry",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "log entry" },
              { name: "verbose_name_plural", value: "log entries" },
              { name: "ordering", value: ["-timestamp"] },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "", fields: ["uuid", "action", "-timestamp"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "content_type",
              counter: 95,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  blank: true,
                  null: true,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            { name: "label", counter: 96, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "action",
              counter: 97,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, db_index: true },
              },
            },
            {
              name: "data",
              counter: 98,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: {
                  blank: true,
                  default: { path: "builtins.dict" },
                  encoder: { path: "django.core.serializers.json.DjangoJSONEncoder" },
                },
              },
            },
            {
              name: "timestamp",
              counter: 99,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "timestamp (UTC)", db_index: true },
              },
            },
            {
              name: "uuid",
              counter: 100,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  editable: false,
                  help_text: "Log entries that happened as part of the same user action are assigned the same UUID",
                },
              },
            },
            {
              name: "user",
              counter: 101,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.DO_NOTHING" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                  db_constraint: false,
                },
              },
            },
            {
              name: "revision",
              counter: 102,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.DO_NOTHING" },
                  to: "wagtailcore.Revision",
                  db_constraint: false,
                },
              },
            },
            {
              name: "content_changed",
              counter: 103,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { db_index: true, default: false } },
            },
            {
              name: "deleted",
              counter: 104,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
            { name: "wagtail_reference_index_ignore", value: true },
          ],
        },
        {
          name: "ModelLogEntry",
          bases: ["wagtail.models.audit_log.BaseLogEntry"],
          documentation: null,
          meta: {
            bases: ["wagtail.models.audit_log.BaseLogEntry.Meta"],
            attributes: [
              { name: "ordering", value: ["-timestamp", "-id"] },
              { name: "verbose_name", value: "model log entry" },
              { name: "verbose_name_plural", value: "model log entries" },
            ],
          },
          attributes: [
            {
              name: "object_id",
              counter: 105,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, db_index: true } },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "wagtail.models.revisions",
      classes: [
        {
          name: "Revision",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "revision" },
              { name: "verbose_name_plural", value: "revisions" },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "content_object_idx", fields: ["content_type", "object_id"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "base_content_object_idx", fields: ["base_content_type", "object_id"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "content_type",
              counter: 106,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "base_content_type",
              counter: 107,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 108,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object id", max_length: 255 },
              },
            },
            {
              name: "created_at",
              counter: 109,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created at", db_index: true },
              },
            },
            {
              name: "user",
              counter: 110,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "wagtail_revisions",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "object_str",
              counter: 111,
              value: { call: "django.db.models.TextField", args: [], kwargs: { default: "" } },
            },
            {
              name: "content",
              counter: 112,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: {
                  verbose_name: "content JSON",
                  encoder: { path: "django.core.serializers.json.DjangoJSONEncoder" },
                },
              },
            },
            {
              name: "approved_go_live_at",
              counter: 113,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "approved go live at", blank: true, null: true, db_index: true },
              },
            },
            {
              name: "content_object",
              counter: 114,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { for_concrete_model: false },
              },
            },
            { name: "wagtail_reference_index_ignore", value: true },
          ],
        },
        {
          name: "RevisionMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "latest_revision",
              counter: 115,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "latest revision",
                  blank: true,
                  null: true,
                  editable: false,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: "wagtailcore.Revision",
                },
              },
            },
            {
              name: "_revisions",
              counter: 116,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: { to: "wagtailcore.Revision", for_concrete_model: false },
              },
            },
            { name: "default_exclude_fields_in_copy", value: ["latest_revision"] },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "TranslatableMixin", path: "wagtail.models.i18n.TranslatableMixin" }],
    },
    {
      module: "wagtail.models.view_restrictions",
      classes: [
        {
          name: "BaseViewRestriction",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "view restriction" },
              { name: "verbose_name_plural", value: "view restrictions" },
            ],
          },
          attributes: [
            { name: "NONE", value: "none" },
            { name: "PASSWORD", value: "password" },
            { name: "GROUPS", value: "groups" },
            { name: "LOGIN", value: "login" },
            {
              name: "RESTRICTION_CHOICES",
              value: {
                tuple: [
                  { tuple: ["none", "Public"] },
                  { tuple: ["password", "Private, accessible with a shared password"] },
                  { tuple: ["login", "Private, accessible to any logged-in users"] },
                  { tuple: ["groups", "Private, accessible to users in specific groups"] },
                ],
              },
            },
            {
              name: "restriction_type",
              counter: 128,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 20,
                  choices: [
                    { tuple: ["none", "Public"] },
                    { tuple: ["password", "Private, accessible with a shared password"] },
                    { tuple: ["login", "Private, accessible to any logged-in users"] },
                    { tuple: ["groups", "Private, accessible to users in specific groups"] },
                  ],
                },
              },
            },
            {
              name: "password",
              counter: 129,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "shared password",
                  max_length: 255,
                  blank: true,
                  help_text:
                    "Shared passwords should not be used to protect sensitive content. Anyone who has this password will be able to view the content.",
                },
              },
            },
            {
              name: "groups",
              counter: 130,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: { verbose_name: "groups", blank: true, to: "auth.Group" },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "wagtail.models.workflows",
      classes: [
        {
          name: "WorkflowContentType",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: null,
          attributes: [
            {
              name: "content_type",
              counter: 143,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  primary_key: true,
                  serialize: false,
                  related_name: "wagtail_workflow_content_type",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "workflow",
              counter: 144,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "workflow",
                  related_name: "workflow_content_types",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.Workflow" },
                },
              },
            },
          ],
        },
        {
          name: "WorkflowState",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "Workflow state" },
              { name: "verbose_name_plural", value: "Workflow states" },
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: {
                      name: "unique_in_progress_workflow",
                      fields: { tuple: ["base_content_type", "object_id"] },
                      condition: {
                        call: "django.db.models.Q",
                        args: [{ tuple: ["status__in", { tuple: ["in_progress", "needs_changes"] }] }],
                        kwargs: {},
                      },
                    },
                  },
                ],
              },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "workflowstate_ct_id_idx", fields: ["content_type", "object_id"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "workflowstate_base_ct_id_idx", fields: ["base_content_type", "object_id"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            { name: "STATUS_IN_PROGRESS", value: "in_progress" },
            { name: "STATUS_APPROVED", value: "approved" },
            { name: "STATUS_NEEDS_CHANGES", value: "needs_changes" },
            { name: "STATUS_CANCELLED", value: "cancelled" },
            {
              name: "STATUS_CHOICES",
              value: {
                tuple: [
                  { tuple: ["in_progress", "In progress"] },
                  { tuple: ["approved", "Approved"] },
                  { tuple: ["needs_changes", "Needs changes"] },
                  { tuple: ["cancelled", "Cancelled"] },
                ],
              },
            },
            {
              name: "content_type",
              counter: 145,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "base_content_type",
              counter: 146,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 147,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object id", max_length: 255 },
              },
            },
            {
              name: "content_object",
              counter: 148,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { ct_field: "base_content_type", for_concrete_model: false },
              },
            },
            {
              name: "workflow",
              counter: 149,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "workflow",
                  related_name: "workflow_states",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.Workflow" },
                },
              },
            },
            {
              name: "status",
              counter: 150,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "status",
                  max_length: 50,
                  default: "in_progress",
                  choices: [
                    { tuple: ["in_progress", "In progress"] },
                    { tuple: ["approved", "Approved"] },
                    { tuple: ["needs_changes", "Needs changes"] },
                    { tuple: ["cancelled", "Cancelled"] },
                  ],
                },
              },
            },
            {
              name: "created_at",
              counter: 151,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created at", auto_now_add: true },
              },
            },
            {
              name: "requested_by",
              counter: 152,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "requested by",
                  blank: true,
                  null: true,
                  related_name: "requested_workflows",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "current_task_state",
              counter: 153,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "current task state",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "wagtail.models.workflows.TaskState" },
                },
              },
            },
          ],
        },
        {
          name: "AbstractWorkflow",
          bases: ["modelcluster.models.ClusterableModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "workflow" },
              { name: "verbose_name_plural", value: "workflows" },
              { name: "abstract", value: true },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 154,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 255 },
              },
            },
            {
              name: "active",
              counter: 155,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "active",
                  default: true,
                  help_text:
                    "Active workflows can be added to pages/snippets. Deactivating a workflow does not remove it from existing pages/snippets.",
                },
              },
            },
          ],
        },
        {
          name: "Workflow",
          bases: ["wagtail.models.workflows.AbstractWorkflow"],
          documentation: null,
          meta: null,
          attributes: [],
        },
        {
          name: "WorkflowTask",
          bases: ["wagtail.models.orderable.Orderable"],
          documentation: null,
          meta: {
            bases: ["wagtail.models.orderable.Orderable.Meta"],
            attributes: [
              { name: "unique_together", value: [{ tuple: ["workflow", "task"] }] },
              { name: "verbose_name", value: "workflow task order" },
              { name: "verbose_name_plural", value: "workflow task orders" },
            ],
          },
          attributes: [
            {
              name: "workflow",
              counter: 156,
              value: {
                call: "modelcluster.fields.ParentalKey",
                args: [],
                kwargs: {
                  verbose_name: "workflow_tasks",
                  related_name: "workflow_tasks",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.Workflow" },
                },
              },
            },
            {
              name: "task",
              counter: 157,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "task",
                  limit_choices_to: { dict: [["active", true]] },
                  related_name: "workflow_tasks",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.Task" },
                },
              },
            },
          ],
        },
        {
          name: "Task",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "task" },
              { name: "verbose_name_plural", value: "tasks" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 158,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 255 },
              },
            },
            {
              name: "content_type",
              counter: 159,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  related_name: "wagtail_tasks",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "active",
              counter: 160,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "active",
                  default: true,
                  help_text:
                    "Active tasks can be added to workflows. Deactivating a task does not remove it from existing workflows.",
                },
              },
            },
            { name: "admin_form_fields", value: ["name"] },
            { name: "admin_form_readonly_on_edit_fields", value: ["name"] },
            { name: "task_state_class", value: null },
          ],
        },
        {
          name: "AbstractGroupApprovalTask",
          bases: ["wagtail.models.workflows.Task"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "verbose_name", value: "Group approval task" },
              { name: "verbose_name_plural", value: "Group approval tasks" },
            ],
          },
          attributes: [
            {
              name: "groups",
              counter: 161,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "groups",
                  help_text:
                    "Pages/snippets at this step in a workflow will be moderated or approved by these groups of users",
                  to: "auth.Group",
                },
              },
            },
            { name: "admin_form_fields", value: ["name", "groups"] },
          ],
        },
        {
          name: "GroupApprovalTask",
          bases: ["wagtail.models.workflows.AbstractGroupApprovalTask"],
          documentation: null,
          meta: null,
          attributes: [],
        },
        {
          name: "TaskState",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "Task state" },
              { name: "verbose_name_plural", value: "Task states" },
            ],
          },
          attributes: [
            { name: "STATUS_IN_PROGRESS", value: "in_progress" },
            { name: "STATUS_APPROVED", value: "approved" },
            { name: "STATUS_REJECTED", value: "rejected" },
            { name: "STATUS_SKIPPED", value: "skipped" },
            { name: "STATUS_CANCELLED", value: "cancelled" },
            {
              name: "STATUS_CHOICES",
              value: {
                tuple: [
                  { tuple: ["in_progress", "In progress"] },
                  { tuple: ["approved", "Approved"] },
                  { tuple: ["rejected", "Rejected"] },
                  { tuple: ["skipped", "Skipped"] },
                  { tuple: ["cancelled", "Cancelled"] },
                ],
              },
            },
            {
              name: "workflow_state",
              counter: 164,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "workflow state",
                  related_name: "task_states",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.WorkflowState" },
                },
              },
            },
            {
              name: "revision",
              counter: 165,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "revision",
                  related_name: "task_states",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.revisions.Revision" },
                },
              },
            },
            {
              name: "task",
              counter: 166,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "task",
                  related_name: "task_states",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.Task" },
                },
              },
            },
            {
              name: "status",
              counter: 167,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "status",
                  max_length: 50,
                  default: "in_progress",
                  choices: [
                    { tuple: ["in_progress", "In progress"] },
                    { tuple: ["approved", "Approved"] },
                    { tuple: ["rejected", "Rejected"] },
                    { tuple: ["skipped", "Skipped"] },
                    { tuple: ["cancelled", "Cancelled"] },
                  ],
                },
              },
            },
            {
              name: "started_at",
              counter: 168,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "started at", auto_now_add: true },
              },
            },
            {
              name: "finished_at",
              counter: 169,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "finished at", blank: true, null: true },
              },
            },
            {
              name: "finished_by",
              counter: 170,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "finished by",
                  blank: true,
                  null: true,
                  related_name: "finished_task_states",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "comment",
              counter: 171,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "content_type",
              counter: 172,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  related_name: "wagtail_task_states",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            { name: "exclude_fields_in_copy", value: [] },
            { name: "default_exclude_fields_in_copy", value: ["id"] },
          ],
        },
        {
          name: "WorkflowMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "_workflow_states",
              counter: 173,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: {
                  to: "wagtailcore.WorkflowState",
                  content_type_field: "base_content_type",
                  for_concrete_model: false,
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "ClusterableModel", path: "modelcluster.models.ClusterableModel" },
        { name: "DraftStateMixin", path: "wagtail.models.draft_state.DraftStateMixin" },
        { name: "LockableMixin", path: "wagtail.models.locking.LockableMixin" },
        { name: "Orderable", path: "wagtail.models.orderable.Orderable" },
        { name: "Revision", path: "wagtail.models.revisions.Revision" },
        { name: "RevisionMixin", path: "wagtail.models.revisions.RevisionMixin" },
      ],
    },
    {
      module: "wagtail.models.orderable",
      classes: [
        {
          name: "Orderable",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: ["sort_order"] },
            ],
          },
          attributes: [
            {
              name: "sort_order",
              counter: 142,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { blank: true, null: true, editable: false },
              },
            },
            { name: "sort_order_field", value: "sort_order" },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "wagtail.models.pages",
      classes: [
        {
          name: "AbstractPage",
          bases: [
            "wagtail.models.workflows.WorkflowMixin",
            "wagtail.models.draft_state.DraftStateMixin",
            "wagtail.models.locking.LockableMixin",
            "wagtail.models.revisions.RevisionMixin",
            "wagtail.models.i18n.TranslatableMixin",
            "modelcluster.models.ClusterableModel",
            "treebeard.mp_tree.MP_Node",
          ],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "title",
              counter: 174,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "title",
                  max_length: 255,
                  help_text: "The page title as you'd like it to be seen by the public",
                },
              },
            },
            {
              name: "draft_title",
              counter: 175,
              value: { call: "django.db.models.CharField", args: [], kwargs: { max_length: 255, editable: false } },
            },
            {
              name: "slug",
              counter: 176,
              value: {
                call: "django.db.models.SlugField",
                args: [],
                kwargs: {
                  verbose_name: "slug",
                  max_length: 255,
                  help_text: "The name of the page as it will appear in URLs e.g http://domain.com/blog/[my-slug]/",
                  allow_unicode: true,
                },
              },
            },
            {
              name: "content_type",
              counter: 177,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  related_name: "pages",
                  on_delete: {
                    call: "django.db.models.SET",
                    args: [{ path: "wagtail.models.content_types.get_default_page_content_type" }],
                    kwargs: {},
                  },
                  to: "contenttypes.ContentType",
                },
              },
            },
            {
              name: "url_path",
              counter: 178,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "URL path", blank: true, editable: false },
              },
            },
            {
              name: "owner",
              counter: 179,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "owner",
                  blank: true,
                  null: true,
                  related_name: "owned_pages",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "latest_revision_created_at",
              counter: 180,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "latest revision created at", null: true, editable: false },
              },
            },
            {
              name: "_revisions",
              counter: 181,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: { to: "wagtailcore.Revision", for_concrete_model: false, related_query_name: "page" },
              },
            },
            {
              name: "_workflow_states",
              counter: 182,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: {
                  to: "wagtailcore.WorkflowState",
                  content_type_field: "base_content_type",
                  for_concrete_model: false,
                  related_query_name: "page",
                },
              },
            },
            {
              name: "_specific_workflow_states",
              counter: 183,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: { to: "wagtailcore.WorkflowState", for_concrete_model: false, related_query_name: "page" },
              },
            },
            {
              name: "alias_of",
              counter: 184,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  editable: false,
                  related_name: "aliases",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            { name: "max_count", value: null },
            { name: "max_count_per_parent", value: null },
            { name: "admin_default_ordering", value: "-latest_revision_created_at" },
            { name: "exclude_fields_in_copy", value: [] },
            {
              name: "default_exclude_fields_in_copy",
              value: [
                "id",
                "depth",
                "numchild",
                "url_path",
                "path",
                "postgres_index_entries",
                "index_entries",
                "latest_revision",
                "wagtail_admin_comments",
              ],
            },
            { name: "private_page_options", value: ["password", "groups", "login"] },
            { name: "allowed_http_methods", value: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] },
            { name: "context_object_name", value: null },
            { name: "password_required_template", value: null },
          ],
        },
        {
          name: "ShowInMenusMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "show_in_menus_default", value: false },
            {
              name: "show_in_menus",
              counter: 185,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "show in menus",
                  default: false,
                  help_text: "Whether a link to this page will appear in automatically generated menus",
                },
              },
            },
          ],
        },
        {
          name: "DefaultBasePageMixin",
          bases: ["wagtail.models.pages.ShowInMenusMixin"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "seo_title",
              counter: 186,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "title tag",
                  max_length: 255,
                  blank: true,
                  help_text: "The name of the page displayed on search engine results as the clickable headline.",
                },
              },
            },
            {
              name: "search_description",
              counter: 187,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "meta description",
                  blank: true,
                  help_text: "The descriptive text displayed underneath a headline in search engine results.",
                },
              },
            },
          ],
        },
        {
          name: "GroupPagePermission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: { name: "unique_permission", fields: { tuple: ["group", "page", "permission"] } },
                  },
                ],
              },
              { name: "verbose_name", value: "group page permission" },
              { name: "verbose_name_plural", value: "group page permissions" },
            ],
          },
          attributes: [
            {
              name: "group",
              counter: 188,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "group",
                  related_name: "page_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Group" },
                },
              },
            },
            {
              name: "page",
              counter: 189,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  related_name: "group_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "permission",
              counter: 190,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "permission",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Permission" },
                },
              },
            },
          ],
        },
        {
          name: "PageViewRestriction",
          bases: ["wagtail.models.view_restrictions.BaseViewRestriction"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "page view restriction" },
              { name: "verbose_name_plural", value: "page view restrictions" },
            ],
          },
          attributes: [
            {
              name: "page",
              counter: 191,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  related_name: "view_restrictions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            { name: "passed_view_restrictions_session_key", value: "passed_page_view_restrictions" },
          ],
        },
        {
          name: "WorkflowPage",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "workflow page" },
              { name: "verbose_name_plural", value: "workflow pages" },
            ],
          },
          attributes: [
            {
              name: "page",
              counter: 194,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "page",
                  primary_key: true,
                  serialize: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "workflow",
              counter: 195,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "workflow",
                  related_name: "workflow_pages",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.workflows.Workflow" },
                },
              },
            },
          ],
        },
        {
          name: "PageLogEntry",
          bases: ["wagtail.models.audit_log.BaseLogEntry"],
          documentation: null,
          meta: {
            bases: ["wagtail.models.audit_log.BaseLogEntry.Meta"],
            attributes: [
              { name: "ordering", value: ["-timestamp", "-id"] },
              { name: "verbose_name", value: "page log entry" },
              { name: "verbose_name_plural", value: "page log entries" },
            ],
          },
          attributes: [
            {
              name: "page",
              counter: 196,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.DO_NOTHING" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                  db_constraint: false,
                },
              },
            },
          ],
        },
        {
          name: "Comment",
          bases: ["modelcluster.models.ClusterableModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "comment" },
              { name: "verbose_name_plural", value: "comments" },
            ],
          },
          attributes: [
            {
              name: "page",
              counter: 197,
              value: {
                call: "modelcluster.fields.ParentalKey",
                args: [],
                kwargs: {
                  related_name: "wagtail_admin_comments",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "user",
              counter: 198,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "wagtail_admin_comments",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            { name: "text", counter: 199, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            { name: "contentpath", counter: 200, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "position",
              counter: 201,
              value: { call: "django.db.models.TextField", args: [], kwargs: { blank: true } },
            },
            {
              name: "created_at",
              counter: 202,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "updated_at",
              counter: 203,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "revision_created",
              counter: 204,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "created_comments",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.revisions.Revision" },
                },
              },
            },
            {
              name: "resolved_at",
              counter: 205,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "resolved_by",
              counter: 206,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  blank: true,
                  null: true,
                  related_name: "comments_resolved",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
        {
          name: "CommentReply",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "comment reply" },
              { name: "verbose_name_plural", value: "comment replies" },
            ],
          },
          attributes: [
            {
              name: "comment",
              counter: 207,
              value: {
                call: "modelcluster.fields.ParentalKey",
                args: [],
                kwargs: {
                  related_name: "replies",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "wagtail.models.pages.Comment" },
                },
              },
            },
            {
              name: "user",
              counter: 208,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "comment_replies",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            { name: "text", counter: 209, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "created_at",
              counter: 210,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "updated_at",
              counter: 211,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
          ],
        },
        {
          name: "PageSubscription",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "unique_together", value: [{ tuple: ["page", "user"] }] }] },
          attributes: [
            {
              name: "user",
              counter: 212,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "page_subscriptions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "page",
              counter: 213,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "subscribers",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.WAGTAIL_PAGE_MODEL", otherwise: "wagtailcore.Page" },
                },
              },
            },
            {
              name: "comment_notifications",
              counter: 214,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: {} },
            },
            { name: "wagtail_reference_index_ignore", value: true },
          ],
        },
      ],
      constants: [
        { name: "TYPE_CHECKING", value: false },
        { name: "WAGTAIL_APPEND_SLASH", value: true },
        { name: "PAGE_TEMPLATE_VAR", value: "page" },
        { name: "COMMENTS_RELATION_NAME", value: "wagtail_admin_comments" },
        { name: "BASE_PAGE_MODEL_NAME", value: "wagtailcore.Page" },
        {
          name: "PAGE_PERMISSION_TYPES",
          value: [
            { tuple: ["add", "Add", "Add/edit pages you own"] },
            { tuple: ["bulk_delete", "Bulk delete", "Delete pages with children"] },
            { tuple: ["change", "Edit", "Edit any page"] },
            { tuple: ["lock", "Lock", "Lock/unlock pages you've locked"] },
            { tuple: ["publish", "Publish", "Publish any page"] },
            { tuple: ["unlock", "Unlock", "Unlock any page"] },
          ],
        },
      ],
      imported: [
        { name: "ClusterableModel", path: "modelcluster.models.ClusterableModel" },
        { name: "MP_Node", path: "treebeard.mp_tree.MP_Node" },
        { name: "BaseLogEntry", path: "wagtail.models.audit_log.BaseLogEntry" },
        { name: "DraftStateMixin", path: "wagtail.models.draft_state.DraftStateMixin" },
        { name: "Locale", path: "wagtail.models.i18n.Locale" },
        { name: "TranslatableMixin", path: "wagtail.models.i18n.TranslatableMixin" },
        { name: "LockableMixin", path: "wagtail.models.locking.LockableMixin" },
        { name: "Revision", path: "wagtail.models.revisions.Revision" },
        { name: "RevisionMixin", path: "wagtail.models.revisions.RevisionMixin" },
        { name: "Site", path: "wagtail.models.sites.Site" },
        { name: "BaseViewRestriction", path: "wagtail.models.view_restrictions.BaseViewRestriction" },
        { name: "WorkflowMixin", path: "wagtail.models.workflows.WorkflowMixin" },
        { name: "Page", path: "wagtail.models.Page" },
      ],
    },
    {
      module: "wagtail.models.locking",
      classes: [
        {
          name: "LockableMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "locked",
              counter: 125,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "locked", default: false, editable: false },
              },
            },
            {
              name: "locked_at",
              counter: 126,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "locked at", null: true, editable: false },
              },
            },
            {
              name: "locked_by",
              counter: 127,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "locked by",
                  blank: true,
                  null: true,
                  editable: false,
                  related_name: "locked_%(class)ss",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "RevisionMixin", path: "wagtail.models.revisions.RevisionMixin" }],
    },
    {
      module: "wagtail.models.draft_state",
      classes: [
        {
          name: "DraftStateMixin",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "live",
              counter: 117,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "live", default: true, editable: false },
              },
            },
            {
              name: "has_unpublished_changes",
              counter: 118,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "has unpublished changes", default: false, editable: false },
              },
            },
            {
              name: "first_published_at",
              counter: 119,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "first published at", blank: true, null: true, db_index: true },
              },
            },
            {
              name: "last_published_at",
              counter: 120,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "last published at", null: true, editable: false },
              },
            },
            {
              name: "live_revision",
              counter: 121,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "live revision",
                  blank: true,
                  null: true,
                  editable: false,
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: "wagtailcore.Revision",
                },
              },
            },
            {
              name: "go_live_at",
              counter: 122,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "go live date/time", blank: true, null: true },
              },
            },
            {
              name: "expire_at",
              counter: 123,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "expiry date/time", blank: true, null: true },
              },
            },
            {
              name: "expired",
              counter: 124,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "expired", default: false, editable: false },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "RevisionMixin", path: "wagtail.models.revisions.RevisionMixin" }],
    },
    {
      module: "wagtail.models",
      classes: [
        {
          name: "Page",
          bases: ["wagtail.models.pages.AbstractPage", "wagtail.models.pages.DefaultBasePageMixin"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "page" },
              { name: "verbose_name_plural", value: "pages" },
              { name: "unique_together", value: [{ tuple: ["translation_key", "locale"] }] },
              {
                name: "permissions",
                value: [
                  { tuple: ["bulk_delete_page", "Delete pages with children"] },
                  { tuple: ["lock_page", "Lock/unlock pages you've locked"] },
                  { tuple: ["publish_page", "Publish any page"] },
                  { tuple: ["unlock_page", "Unlock any page"] },
                ],
              },
              { name: "swappable", value: "WAGTAIL_PAGE_MODEL" },
            ],
          },
          attributes: [
            {
              name: "index_entries",
              counter: 339,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: { to: { path: "wagtail.search.models.IndexEntry" } },
              },
            },
            {
              name: "index_entries",
              counter: 339,
              value: {
                call: "django.contrib.contenttypes.fields.GenericRelation",
                args: [],
                kwargs: { to: { path: "wagtail.search.models.IndexEntry" } },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "COMMENTS_RELATION_NAME", value: "wagtail_admin_comments" },
        {
          name: "PAGE_PERMISSION_TYPES",
          value: [
            { tuple: ["add", "Add", "Add/edit pages you own"] },
            { tuple: ["bulk_delete", "Bulk delete", "Delete pages with children"] },
            { tuple: ["change", "Edit", "Edit any page"] },
            { tuple: ["lock", "Lock", "Lock/unlock pages you've locked"] },
            { tuple: ["publish", "Publish", "Publish any page"] },
            { tuple: ["unlock", "Unlock", "Unlock any page"] },
          ],
        },
        { name: "PAGE_TEMPLATE_VAR", value: "page" },
      ],
      imported: [
        { name: "ClusterableModel", path: "modelcluster.models.ClusterableModel" },
        { name: "MP_Node", path: "treebeard.mp_tree.MP_Node" },
        { name: "APIToken", path: "wagtail.models.api.APIToken" },
        { name: "BaseLogEntry", path: "wagtail.models.audit_log.BaseLogEntry" },
        { name: "ModelLogEntry", path: "wagtail.models.audit_log.ModelLogEntry" },
        { name: "DraftStateMixin", path: "wagtail.models.draft_state.DraftStateMixin" },
        { name: "BootstrapTranslatableMixin", path: "wagtail.models.i18n.BootstrapTranslatableMixin" },
        { name: "Locale", path: "wagtail.models.i18n.Locale" },
        { name: "TranslatableMixin", path: "wagtail.models.i18n.TranslatableMixin" },
        { name: "LockableMixin", path: "wagtail.models.locking.LockableMixin" },
        { name: "Collection", path: "wagtail.models.media.Collection" },
        { name: "CollectionMember", path: "wagtail.models.media.CollectionMember" },
        { name: "CollectionViewRestriction", path: "wagtail.models.media.CollectionViewRestriction" },
        { name: "GroupCollectionPermission", path: "wagtail.models.media.GroupCollectionPermission" },
        { name: "UploadedFile", path: "wagtail.models.media.UploadedFile" },
        { name: "Orderable", path: "wagtail.models.orderable.Orderable" },
        { name: "AbstractPage", path: "wagtail.models.pages.AbstractPage" },
        { name: "Comment", path: "wagtail.models.pages.Comment" },
        { name: "CommentReply", path: "wagtail.models.pages.CommentReply" },
        { name: "DefaultBasePageMixin", path: "wagtail.models.pages.DefaultBasePageMixin" },
        { name: "GroupPagePermission", path: "wagtail.models.pages.GroupPagePermission" },
        { name: "PageLogEntry", path: "wagtail.models.pages.PageLogEntry" },
        { name: "PageSubscription", path: "wagtail.models.pages.PageSubscription" },
        { name: "PageViewRestriction", path: "wagtail.models.pages.PageViewRestriction" },
        { name: "ShowInMenusMixin", path: "wagtail.models.pages.ShowInMenusMixin" },
        { name: "WorkflowPage", path: "wagtail.models.pages.WorkflowPage" },
        { name: "ReferenceIndex", path: "wagtail.models.reference_index.ReferenceIndex" },
        { name: "Revision", path: "wagtail.models.revisions.Revision" },
        { name: "RevisionMixin", path: "wagtail.models.revisions.RevisionMixin" },
        { name: "GroupSitePermission", path: "wagtail.models.sites.GroupSitePermission" },
        { name: "Site", path: "wagtail.models.sites.Site" },
        { name: "BaseViewRestriction", path: "wagtail.models.view_restrictions.BaseViewRestriction" },
        { name: "AbstractGroupApprovalTask", path: "wagtail.models.workflows.AbstractGroupApprovalTask" },
        { name: "AbstractWorkflow", path: "wagtail.models.workflows.AbstractWorkflow" },
        { name: "GroupApprovalTask", path: "wagtail.models.workflows.GroupApprovalTask" },
        { name: "Task", path: "wagtail.models.workflows.Task" },
        { name: "TaskState", path: "wagtail.models.workflows.TaskState" },
        { name: "Workflow", path: "wagtail.models.workflows.Workflow" },
        { name: "WorkflowContentType", path: "wagtail.models.workflows.WorkflowContentType" },
        { name: "WorkflowMixin", path: "wagtail.models.workflows.WorkflowMixin" },
        { name: "WorkflowState", path: "wagtail.models.workflows.WorkflowState" },
        { name: "WorkflowTask", path: "wagtail.models.workflows.WorkflowTask" },
      ],
    },
    {
      module: "wagtail.models.reference_index",
      classes: [
        {
          name: "ReferenceIndex",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              {
                name: "unique_together",
                value: [
                  { tuple: ["base_content_type", "object_id", "to_content_type", "to_object_id", "content_path_hash"] },
                ],
              },
              {
                name: "indexes",
                value: [
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "referenceindex_source_object", fields: ["base_content_type", "object_id"] },
                  },
                  {
                    call: "django.db.models.Index",
                    args: [],
                    kwargs: { name: "referenceindex_target_object", fields: ["to_content_type", "to_object_id"] },
                  },
                ],
              },
            ],
          },
          attributes: [
            {
              name: "content_type",
              counter: 215,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "base_content_type",
              counter: 216,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "object_id",
              counter: 217,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object id", max_length: 255 },
              },
            },
            {
              name: "to_content_type",
              counter: 218,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  related_name: "+",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.contenttypes.models.ContentType" },
                },
              },
            },
            {
              name: "to_object_id",
              counter: 219,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object id", max_length: 255 },
              },
            },
            { name: "model_path", counter: 220, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            { name: "content_path", counter: 221, value: { call: "django.db.models.TextField", args: [], kwargs: {} } },
            {
              name: "content_path_hash",
              counter: 222,
              value: { call: "django.db.models.UUIDField", args: [], kwargs: {} },
            },
            { name: "wagtail_reference_index_ignore", value: true },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "ClusterableModel", path: "modelcluster.models.ClusterableModel" },
        { name: "ItemBase", path: "taggit.models.ItemBase" },
      ],
    },
    {
      module: "wagtail.contrib.settings.models",
      classes: [
        {
          name: "AbstractSetting",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [{ name: "select_related", value: null }],
        },
        {
          name: "BaseSiteSetting",
          bases: ["wagtail.contrib.settings.models.AbstractSetting"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "site",
              counter: 257,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  editable: false,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "wagtailcore.Site",
                },
              },
            },
          ],
        },
        {
          name: "BaseGenericSetting",
          bases: ["wagtail.contrib.settings.models.AbstractSetting"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [],
        },
      ],
      constants: [],
      imported: [{ name: "Site", path: "wagtail.models.sites.Site" }],
    },
  ],
  fields: {
    "wagtail.fields.RichTextField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: ["editor", "features"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "wagtail.fields.StreamField": {
      like: "django.db.models.Field",
      internalType: "JSONField",
      databaseType: null,
      positional: ["block_types", "use_json_field", "block_lookup"],
      options: ["block_lookup", "block_types", "use_json_field"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "wagtail.images.models.WagtailImageField": {
      like: "django.db.models.ImageField",
      internalType: "FileField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {
    "wagtail.core": "wagtail",
    "wagtail.core.models": "wagtail.models",
    "wagtail.core.fields": "wagtail.fields",
    "wagtail.wagtailcore.fields": "wagtail.fields",
  },
  attributes: [],
  tags: [],
  mixins: [
    "modelsearch.index.AutocompleteField",
    "modelsearch.index.BaseField",
    "modelsearch.index.FilterField",
    "modelsearch.index.Indexed",
    "modelsearch.index.RelatedFields",
    "modelsearch.index.SearchField",
    "wagtail.actions.copy_for_translation.CopyForTranslationAction",
    "wagtail.actions.copy_for_translation.CopyPageForTranslationAction",
    "wagtail.actions.copy_page.CopyPageAction",
    "wagtail.actions.create_alias.CreatePageAliasAction",
    "wagtail.actions.delete_page.DeletePageAction",
    "wagtail.actions.move_page.MovePageAction",
    "wagtail.actions.publish_page_revision.PublishPageRevisionAction",
    "wagtail.actions.unpublish_page.UnpublishPageAction",
    "wagtail.admin.admin_url_finder.ModelAdminURLFinder",
    "wagtail.admin.panels.field_panel.FieldPanel",
    "wagtail.api.conf.APIField",
    "wagtail.contrib.forms.forms.FormBuilder",
    "wagtail.contrib.forms.forms.WagtailAdminFormPageForm",
    "wagtail.contrib.forms.models.APIField",
    "wagtail.contrib.forms.models.FieldPanel",
    "wagtail.contrib.forms.models.FormBuilder",
    "wagtail.contrib.forms.models.FormMixin",
    "wagtail.contrib.forms.models.WagtailAdminFormPageForm",
    "wagtail.contrib.routable_page.models.RoutablePageMixin",
    "wagtail.contrib.routable_page.models.RouteResult",
    "wagtail.models.BootstrapLocaleField",
    "wagtail.models.BootstrapTranslatableModel",
    "wagtail.models.BootstrapTranslationKeyField",
    "wagtail.models.CommentPanelPlaceholder",
    "wagtail.models.PagePermissionTester",
    "wagtail.models.PanelPlaceholder",
    "wagtail.models.PreviewableMixin",
    "wagtail.models.SiteRootPath",
    "wagtail.models.SpecificMixin",
    "wagtail.models.i18n.BootstrapLocaleField",
    "wagtail.models.i18n.BootstrapTranslatableModel",
    "wagtail.models.i18n.BootstrapTranslationKeyField",
    "wagtail.models.i18n.CopyForTranslationAction",
    "wagtail.models.pages.AbstractPageMeta",
    "wagtail.models.pages.CommentPanelPlaceholder",
    "wagtail.models.pages.CopyPageAction",
    "wagtail.models.pages.CopyPageForTranslationAction",
    "wagtail.models.pages.CreatePageAliasAction",
    "wagtail.models.pages.DeletePageAction",
    "wagtail.models.pages.MovePageAction",
    "wagtail.models.pages.PagePermissionCodenames",
    "wagtail.models.pages.PagePermissionTester",
    "wagtail.models.pages.PanelPlaceholder",
    "wagtail.models.pages.PreviewableMixin",
    "wagtail.models.pages.PublishPageRevisionAction",
    "wagtail.models.pages.RouteResult",
    "wagtail.models.pages.SpecificMixin",
    "wagtail.models.pages.UnpublishPageAction",
    "wagtail.models.panels.CommentPanelPlaceholder",
    "wagtail.models.panels.PanelPlaceholder",
    "wagtail.models.preview.PreviewableMixin",
    "wagtail.models.sites.SiteRootPath",
    "wagtail.models.specific.SpecificMixin",
    "wagtail.search.index.AutocompleteField",
    "wagtail.search.index.BaseField",
    "wagtail.search.index.FilterField",
    "wagtail.search.index.Indexed",
    "wagtail.search.index.RelatedFields",
    "wagtail.search.index.SearchField",
    "wagtail.snippets.models.ModelAdminURLFinder",
    "wagtail.snippets.models.SnippetAdminURLFinder",
    "wagtail.url_routing.RouteResult",
  ],
  metaOptions: [],
});
