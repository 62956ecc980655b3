// Recorded from django-post-office 3.12.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-post-office ships. */
export const POST_OFFICE = (): LibraryData => ({
  name: "django-post-office",
  recorded: { version: "3.12.0", django: "5.2" },
  apps: [
    {
      module: "post_office",
      configs: ["post_office.apps.PostOfficeConfig"],
      label: "post_office",
      verboseName: "Post Office",
      defaultAutoField: "django.db.models.AutoField",
      models: "post_office.models",
    },
  ],
  modules: [
    {
      module: "post_office.models",
      classes: [
        {
          name: "Email",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "post_office" },
              { name: "verbose_name", value: "Email" },
              { name: "verbose_name_plural", value: "Emails" },
            ],
          },
          attributes: [
            {
              name: "PRIORITY_CHOICES",
              value: [{ tuple: [0, "low"] }, { tuple: [1, "medium"] }, { tuple: [2, "high"] }, { tuple: [3, "now"] }],
            },
            {
              name: "STATUS_CHOICES",
              value: [
                { tuple: [0, "sent"] },
                { tuple: [1, "failed"] },
                { tuple: [2, "queued"] },
                { tuple: [3, "requeued"] },
              ],
            },
            {
              name: "from_email",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Email From", max_length: 254 },
              },
            },
            {
              name: "to",
              counter: 28,
              value: {
                call: "post_office.fields.CommaSeparatedEmailField",
                args: [],
                kwargs: { verbose_name: "Email To", blank: true },
              },
            },
            {
              name: "cc",
              counter: 29,
              value: {
                call: "post_office.fields.CommaSeparatedEmailField",
                args: [],
                kwargs: { verbose_name: "Cc", blank: true },
              },
            },
            {
              name: "bcc",
              counter: 30,
              value: {
                call: "post_office.fields.CommaSeparatedEmailField",
                args: [],
                kwargs: { verbose_name: "Bcc", blank: true },
              },
            },
            {
              name: "subject",
              counter: 31,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Subject", max_length: 989, blank: true },
              },
            },
            {
              name: "message",
              counter: 32,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "Message", blank: true } },
            },
            {
              name: "html_message",
              counter: 33,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "HTML Message", blank: true },
              },
            },
            {
              name: "status",
              counter: 34,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Status",
                  blank: true,
                  null: true,
                  db_index: true,
                  choices: [
                    { tuple: [0, "sent"] },
                    { tuple: [1, "failed"] },
                    { tuple: [2, "queued"] },
                    { tuple: [3, "requeued"] },
                  ],
                },
              },
            },
            {
              name: "recipient_delivery_status",
              counter: 35,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Recipient Delivery Status",
                  blank: true,
                  null: true,
                  choices: [
                    { tuple: [10, "Accepted"] },
                    { tuple: [20, "Delivered"] },
                    { tuple: [30, "Opened"] },
                    { tuple: [40, "Clicked"] },
                    { tuple: [50, "Deferred"] },
                    { tuple: [60, "Soft Bounced"] },
                    { tuple: [65, "Undetermined Bounced"] },
                    { tuple: [70, "Hard Bounced"] },
                    { tuple: [80, "Spam Complaint"] },
                    { tuple: [90, "Unsubscribed"] },
                  ],
                },
              },
            },
            {
              name: "priority",
              counter: 36,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Priority",
                  blank: true,
                  null: true,
                  choices: [
                    { tuple: [0, "low"] },
                    { tuple: [1, "medium"] },
                    { tuple: [2, "high"] },
                    { tuple: [3, "now"] },
                  ],
                },
              },
            },
            {
              name: "created",
              counter: 37,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { db_index: true, auto_now_add: true },
              },
            },
            {
              name: "last_updated",
              counter: 38,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { db_index: true, auto_now: true } },
            },
            {
              name: "scheduled_time",
              counter: 39,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Scheduled Time",
                  blank: true,
                  null: true,
                  db_index: true,
                  help_text: "The scheduled sending time",
                },
              },
            },
            {
              name: "expires_at",
              counter: 40,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "Expires",
                  blank: true,
                  null: true,
                  help_text: "Email won't be sent after this timestamp",
                },
              },
            },
            {
              name: "message_id",
              counter: 41,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Message-ID", max_length: 255, null: true, editable: false },
              },
            },
            {
              name: "number_of_retries",
              counter: 42,
              value: { call: "django.db.models.PositiveIntegerField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "headers",
              counter: 43,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { verbose_name: "Headers", blank: true, null: true },
              },
            },
            {
              name: "template",
              counter: 44,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Email template",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "post_office.models.EmailTemplate" },
                },
              },
            },
            {
              name: "context",
              counter: 45,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { verbose_name: "Context", blank: true, null: true },
              },
            },
            {
              name: "backend_alias",
              counter: 46,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Backend alias", max_length: 64, blank: true, default: "" },
              },
            },
          ],
        },
        {
          name: "Log",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "post_office" },
              { name: "verbose_name", value: "Log" },
              { name: "verbose_name_plural", value: "Logs" },
            ],
          },
          attributes: [
            {
              name: "STATUS_CHOICES",
              value: [
                { tuple: [0, "sent"] },
                { tuple: [1, "failed"] },
                { tuple: [10, "Accepted"] },
                { tuple: [20, "Delivered"] },
                { tuple: [30, "Opened"] },
                { tuple: [40, "Clicked"] },
                { tuple: [50, "Deferred"] },
                { tuple: [60, "Soft Bounced"] },
                { tuple: [65, "Undetermined Bounced"] },
                { tuple: [70, "Hard Bounced"] },
                { tuple: [80, "Spam Complaint"] },
                { tuple: [90, "Unsubscribed"] },
              ],
            },
            {
              name: "email",
              counter: 47,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Email address",
                  editable: false,
                  related_name: "logs",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "post_office.models.Email" },
                },
              },
            },
            {
              name: "date",
              counter: 48,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "status",
              counter: 49,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "Status",
                  choices: [
                    { tuple: [0, "sent"] },
                    { tuple: [1, "failed"] },
                    { tuple: [10, "Accepted"] },
                    { tuple: [20, "Delivered"] },
                    { tuple: [30, "Opened"] },
                    { tuple: [40, "Clicked"] },
                    { tuple: [50, "Deferred"] },
                    { tuple: [60, "Soft Bounced"] },
                    { tuple: [65, "Undetermined Bounced"] },
                    { tuple: [70, "Hard Bounced"] },
                    { tuple: [80, "Spam Complaint"] },
                    { tuple: [90, "Unsubscribed"] },
                  ],
                },
              },
            },
            {
              name: "exception_type",
              counter: 50,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Exception type", max_length: 255, blank: true },
              },
            },
            {
              name: "message",
              counter: 51,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "Message" } },
            },
          ],
        },
        {
          name: "EmailTemplate",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "post_office" },
              { name: "unique_together", value: { tuple: ["name", "language", "default_template"] } },
              { name: "verbose_name", value: "Email Template" },
              { name: "verbose_name_plural", value: "Email Templates" },
              { name: "ordering", value: ["name"] },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 52,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Name", max_length: 255, help_text: "e.g: 'welcome_email'" },
              },
            },
            {
              name: "description",
              counter: 53,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "Description", blank: true, help_text: "Description of this template." },
              },
            },
            {
              name: "created",
              counter: 54,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now_add: true } },
            },
            {
              name: "last_updated",
              counter: 55,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { auto_now: true } },
            },
            {
              name: "subject",
              counter: 56,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Subject", max_length: 255, blank: true },
              },
            },
            {
              name: "content",
              counter: 57,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "Content", blank: true } },
            },
            {
              name: "html_content",
              counter: 58,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "HTML content", blank: true },
              },
            },
            {
              name: "language",
              counter: 59,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "Language",
                  max_length: 12,
                  blank: true,
                  default: "",
                  help_text: "Render template in alternative language",
                },
              },
            },
            {
              name: "default_template",
              counter: 60,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "Default template",
                  null: true,
                  default: null,
                  related_name: "translated_templates",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "post_office.models.EmailTemplate" },
                },
              },
            },
          ],
        },
        {
          name: "Attachment",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "post_office" },
              { name: "verbose_name", value: "Attachment" },
              { name: "verbose_name_plural", value: "Attachments" },
            ],
          },
          attributes: [
            {
              name: "file",
              counter: 61,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: {
                  verbose_name: "File",
                  upload_to: { path: "post_office.models.get_upload_path" },
                  storage: { path: "post_office.settings.get_file_storage" },
                },
              },
            },
            {
              name: "name",
              counter: 62,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "Name", max_length: 255, help_text: "The original filename" },
              },
            },
            {
              name: "emails",
              counter: 63,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "Emails",
                  related_name: "attachments",
                  to: { path: "post_office.models.Email" },
                },
              },
            },
            {
              name: "mimetype",
              counter: 64,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { max_length: 255, blank: true, default: "" },
              },
            },
            {
              name: "headers",
              counter: 65,
              value: {
                call: "django.db.models.JSONField",
                args: [],
                kwargs: { verbose_name: "Headers", blank: true, null: true },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "PRIORITY", value: { tuple: [0, 1, 2, 3] } },
        { name: "STATUS", value: { tuple: [0, 1, 2, 3] } },
      ],
      imported: [],
    },
  ],
  fields: {
    "post_office.fields.CommaSeparatedEmailField": {
      like: "django.db.models.TextField",
      internalType: "TextField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [{ name: "blank", value: true }],
      fixed: ["blank"],
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
