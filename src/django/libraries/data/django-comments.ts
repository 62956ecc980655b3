// Recorded from django-contrib-comments 2.2.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-contrib-comments ships. */
export const DJANGO_COMMENTS = (): LibraryData => ({
  name: "django-contrib-comments",
  recorded: { version: "2.2.0", django: "5.2" },
  apps: [
    {
      module: "django_comments",
      configs: ["django_comments.apps.DjangoCommentsAdminConfig"],
      label: "django_comments",
      verboseName: "Django_Comments",
      defaultAutoField: "django.db.models.AutoField",
      models: "django_comments.models",
    },
  ],
  modules: [
    {
      module: "django_comments.abstracts",
      classes: [
        {
          name: "BaseCommentAbstractModel",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "content_type",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "content type",
                  related_name: "content_type_set_for_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: "contenttypes.ContentType",
                },
              },
            },
            {
              name: "object_pk",
              counter: 53,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "object ID", max_length: 64, db_index: true },
              },
            },
            {
              name: "content_object",
              counter: 54,
              value: {
                call: "django.contrib.contenttypes.fields.GenericForeignKey",
                args: [],
                kwargs: { fk_field: "object_pk" },
              },
            },
            {
              name: "site",
              counter: 55,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: { on_delete: { path: "django.db.models.deletion.CASCADE" }, to: "sites.Site" },
              },
            },
          ],
        },
        {
          name: "CommentAbstractModel",
          bases: ["django_comments.abstracts.BaseCommentAbstractModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "ordering", value: { tuple: ["submit_date"] } },
              { name: "permissions", value: [{ tuple: ["can_moderate", "Can moderate comments"] }] },
              { name: "verbose_name", value: "comment" },
              { name: "verbose_name_plural", value: "comments" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 56,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "%(class)s_comments",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "user_name",
              counter: 57,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "user's name", max_length: 50, blank: true },
              },
            },
            {
              name: "user_email",
              counter: 58,
              value: {
                call: "django.db.models.EmailField",
                args: [],
                kwargs: { verbose_name: "user's email address", max_length: 254, blank: true },
              },
            },
            {
              name: "user_url",
              counter: 59,
              value: {
                call: "django.db.models.URLField",
                args: [],
                kwargs: { verbose_name: "user's URL", blank: true },
              },
            },
            {
              name: "comment",
              counter: 60,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "comment", max_length: 3000 },
              },
            },
            {
              name: "submit_date",
              counter: 61,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "date/time submitted", db_index: true, default: null },
              },
            },
            {
              name: "ip_address",
              counter: 62,
              value: {
                call: "django.db.models.GenericIPAddressField",
                args: [],
                kwargs: { verbose_name: "IP address", blank: true, null: true, unpack_ipv4: true },
              },
            },
            {
              name: "is_public",
              counter: 63,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "is public",
                  default: true,
                  help_text: "Uncheck this box to make the comment effectively disappear from the site.",
                },
              },
            },
            {
              name: "is_removed",
              counter: 64,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "is removed",
                  db_index: true,
                  default: false,
                  help_text:
                    'Check this box if the comment is inappropriate. A "This comment has been removed" message will be displayed instead.',
                },
              },
            },
          ],
        },
      ],
      constants: [{ name: "COMMENT_MAX_LENGTH", value: 3000 }],
      imported: [],
    },
    {
      module: "django_comments.models",
      classes: [
        {
          name: "Comment",
          bases: ["django_comments.abstracts.CommentAbstractModel"],
          documentation: null,
          meta: {
            bases: ["django_comments.abstracts.CommentAbstractModel.Meta"],
            attributes: [{ name: "db_table", value: "django_comments" }],
          },
          attributes: [],
        },
        {
          name: "CommentFlag",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "db_table", value: "django_comment_flags" },
              { name: "unique_together", value: [{ tuple: ["user", "comment", "flag"] }] },
              { name: "verbose_name", value: "comment flag" },
              { name: "verbose_name_plural", value: "comment flags" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 65,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  related_name: "comment_flags",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "comment",
              counter: 66,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "comment",
                  related_name: "flags",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django_comments.models.Comment" },
                },
              },
            },
            {
              name: "flag",
              counter: 67,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "flag", max_length: 30, db_index: true },
              },
            },
            {
              name: "flag_date",
              counter: 68,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "date", default: null },
              },
            },
            { name: "SUGGEST_REMOVAL", value: "removal suggestion" },
            { name: "MODERATOR_DELETION", value: "moderator deletion" },
            { name: "MODERATOR_APPROVAL", value: "moderator approval" },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "CommentAbstractModel", path: "django_comments.abstracts.CommentAbstractModel" }],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
