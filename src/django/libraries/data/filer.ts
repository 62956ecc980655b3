// Recorded from django-filer 3.6.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-filer ships. */
export const FILER = (): LibraryData => ({
  name: "django-filer",
  recorded: { version: "3.6.0", django: "5.2" },
  apps: [
    {
      module: "filer",
      configs: ["filer.apps.FilerConfig"],
      label: "filer",
      verboseName: "Filer",
      defaultAutoField: "django.db.models.AutoField",
      models: "filer.models",
    },
  ],
  modules: [
    {
      module: "filer.models.foldermodels",
      classes: [
        {
          name: "Folder",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "unique_together", value: { tuple: [{ tuple: ["parent", "name"] }] } },
              { name: "ordering", value: { tuple: ["name"] } },
              {
                name: "permissions",
                value: { tuple: [{ tuple: ["can_use_directory_listing", "Can use directory listing"] }] },
              },
              { name: "app_label", value: "filer" },
              { name: "verbose_name", value: "Folder" },
              { name: "verbose_name_plural", value: "Folders" },
            ],
          },
          attributes: [
            { name: "file_type", value: "Folder" },
            { name: "is_root", value: false },
            { name: "can_have_subfolders", value: true },
            { name: "_icon", value: "plainfolder" },
            {
              name: "parent",
              counter: 65,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "parent",
                  blank: true,
                  null: true,
                  related_name: "children",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "filer.models.foldermodels.Folder" },
                },
              },
            },
            {
              name: "name",
              counter: 66,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 255 },
              },
            },
            {
              name: "owner",
              counter: 67,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "owner",
                  blank: true,
                  null: true,
                  related_name: "filer_owned_folders",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "uploaded_at",
              counter: 68,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "uploaded at", auto_now_add: true },
              },
            },
            {
              name: "created_at",
              counter: 69,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created at", auto_now_add: true },
              },
            },
            {
              name: "modified_at",
              counter: 70,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "modified at", auto_now: true },
              },
            },
          ],
        },
        {
          name: "FolderPermission",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "folder permission" },
              { name: "verbose_name_plural", value: "folder permissions" },
              { name: "app_label", value: "filer" },
            ],
          },
          attributes: [
            { name: "ALL", value: 0 },
            { name: "THIS", value: 1 },
            { name: "CHILDREN", value: 2 },
            { name: "ALLOW", value: 1 },
            { name: "DENY", value: 0 },
            {
              name: "TYPES",
              value: [
                { tuple: [0, "all items"] },
                { tuple: [1, "this item only"] },
                { tuple: [2, "this item and all children"] },
              ],
            },
            {
              name: "PERMISIONS",
              value: [{ tuple: [null, "inherit"] }, { tuple: [1, "allow"] }, { tuple: [0, "deny"] }],
            },
            {
              name: "folder",
              counter: 71,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "folder",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "filer.models.foldermodels.Folder" },
                },
              },
            },
            {
              name: "type",
              counter: 72,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "type",
                  default: 0,
                  choices: [
                    { tuple: [0, "all items"] },
                    { tuple: [1, "this item only"] },
                    { tuple: [2, "this item and all children"] },
                  ],
                },
              },
            },
            {
              name: "user",
              counter: 73,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "filer_folder_permissions",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "group",
              counter: 74,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "group",
                  blank: true,
                  null: true,
                  related_name: "filer_folder_permissions",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.contrib.auth.models.Group" },
                },
              },
            },
            {
              name: "everybody",
              counter: 75,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "everybody", default: false },
              },
            },
            {
              name: "can_read",
              counter: 76,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "can read",
                  blank: true,
                  null: true,
                  default: null,
                  choices: [{ tuple: [null, "inherit"] }, { tuple: [1, "allow"] }, { tuple: [0, "deny"] }],
                },
              },
            },
            {
              name: "can_edit",
              counter: 77,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "can edit",
                  blank: true,
                  null: true,
                  default: null,
                  choices: [{ tuple: [null, "inherit"] }, { tuple: [1, "allow"] }, { tuple: [0, "deny"] }],
                },
              },
            },
            {
              name: "can_add_children",
              counter: 78,
              value: {
                call: "django.db.models.SmallIntegerField",
                args: [],
                kwargs: {
                  verbose_name: "can add children",
                  blank: true,
                  null: true,
                  default: null,
                  choices: [{ tuple: [null, "inherit"] }, { tuple: [1, "allow"] }, { tuple: [0, "deny"] }],
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
      module: "filer.models.filemodels",
      classes: [
        {
          name: "File",
          bases: ["polymorphic.models.PolymorphicModel"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "filer" },
              { name: "verbose_name", value: "file" },
              { name: "verbose_name_plural", value: "files" },
              { name: "base_manager_name", value: "objects" },
            ],
          },
          attributes: [
            { name: "file_type", value: "File" },
            { name: "_icon", value: "file" },
            { name: "_file_data_changed_hint", value: null },
            {
              name: "folder",
              counter: 79,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "folder",
                  blank: true,
                  null: true,
                  related_name: "all_files",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "filer.models.foldermodels.Folder" },
                },
              },
            },
            {
              name: "file",
              counter: 80,
              value: {
                call: "filer.fields.multistorage_file.MultiStorageFileField",
                args: [],
                kwargs: {
                  verbose_name: "file",
                  max_length: 255,
                  blank: true,
                  null: true,
                  upload_to: { path: "filer.fields.multistorage_file.generate_filename_multistorage" },
                },
              },
            },
            {
              name: "_file_size",
              counter: 81,
              value: {
                call: "django.db.models.BigIntegerField",
                args: [],
                kwargs: { verbose_name: "file size", blank: true, null: true },
              },
            },
            {
              name: "sha1",
              counter: 82,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "sha1", max_length: 40, blank: true, default: "" },
              },
            },
            {
              name: "has_all_mandatory_data",
              counter: 83,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "has all mandatory data", default: false, editable: false },
              },
            },
            {
              name: "original_filename",
              counter: 84,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "original filename", max_length: 255, blank: true, null: true },
              },
            },
            {
              name: "name",
              counter: 85,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 255, blank: true, default: "" },
              },
            },
            {
              name: "description",
              counter: 86,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "description", blank: true, null: true },
              },
            },
            {
              name: "owner",
              counter: 87,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "owner",
                  blank: true,
                  null: true,
                  related_name: "owned_%(class)ss",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "uploaded_at",
              counter: 88,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "uploaded at", auto_now_add: true },
              },
            },
            {
              name: "modified_at",
              counter: 89,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "modified at", auto_now: true },
              },
            },
            {
              name: "is_public",
              counter: 90,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: {
                  verbose_name: "Permissions disabled",
                  default: { path: "filer.models.filemodels.is_public_default" },
                  help_text:
                    "Disable any permission checking for this file. File will be publicly accessible to anyone.",
                },
              },
            },
            {
              name: "mime_type",
              counter: 91,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  max_length: 255,
                  default: "application/octet-stream",
                  help_text: "MIME type of uploaded content",
                },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [
        { name: "PolymorphicModel", path: "polymorphic.models.PolymorphicModel" },
        { name: "Folder", path: "filer.models.foldermodels.Folder" },
      ],
    },
    {
      module: "filer.models.clipboardmodels",
      classes: [
        {
          name: "Clipboard",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "filer" },
              { name: "verbose_name", value: "clipboard" },
              { name: "verbose_name_plural", value: "clipboards" },
            ],
          },
          attributes: [
            {
              name: "user",
              counter: 92,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  related_name: "filer_clipboards",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "files",
              counter: 93,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "files",
                  related_name: "in_clipboards",
                  to: { path: "filer.models.filemodels.File" },
                  through: "filer.ClipboardItem",
                },
              },
            },
          ],
        },
        {
          name: "ClipboardItem",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "filer" },
              { name: "verbose_name", value: "clipboard item" },
              { name: "verbose_name_plural", value: "clipboard items" },
            ],
          },
          attributes: [
            {
              name: "file",
              counter: 94,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "file",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "filer.models.filemodels.File" },
                },
              },
            },
            {
              name: "clipboard",
              counter: 95,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "clipboard",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "filer.models.clipboardmodels.Clipboard" },
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
      module: "filer.models.abstract",
      classes: [
        {
          name: "BaseImage",
          bases: ["filer.models.filemodels.File"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "filer" },
              { name: "verbose_name", value: "image" },
              { name: "verbose_name_plural", value: "images" },
              { name: "abstract", value: true },
              { name: "default_manager_name", value: "objects" },
            ],
          },
          attributes: [
            { name: "SIDEBAR_IMAGE_WIDTH", value: 210 },
            {
              name: "DEFAULT_THUMBNAILS",
              value: {
                dict: [
                  [
                    "admin_clipboard_icon",
                    {
                      dict: [
                        ["size", { tuple: [32, 32] }],
                        ["crop", true],
                        ["upscale", true],
                      ],
                    },
                  ],
                  [
                    "admin_sidebar_preview",
                    {
                      dict: [
                        ["size", { tuple: [210, 0] }],
                        ["upscale", true],
                      ],
                    },
                  ],
                  [
                    "admin_directory_listing_icon",
                    {
                      dict: [
                        ["size", { tuple: [48, 48] }],
                        ["crop", true],
                        ["upscale", true],
                      ],
                    },
                  ],
                  [
                    "admin_tiny_icon",
                    {
                      dict: [
                        ["size", { tuple: [32, 32] }],
                        ["crop", true],
                        ["upscale", true],
                      ],
                    },
                  ],
                ],
              },
            },
            { name: "file_type", value: "Image" },
            { name: "_icon", value: "image" },
            {
              name: "_height",
              counter: 96,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "_width",
              counter: 97,
              value: { call: "django.db.models.FloatField", args: [], kwargs: { blank: true, null: true } },
            },
            {
              name: "_transparent",
              counter: 98,
              value: { call: "django.db.models.BooleanField", args: [], kwargs: { default: false } },
            },
            {
              name: "default_alt_text",
              counter: 99,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "default alt text", max_length: 255, blank: true, null: true },
              },
            },
            {
              name: "default_caption",
              counter: 100,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "default caption", max_length: 255, blank: true, null: true },
              },
            },
            {
              name: "subject_location",
              counter: 101,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "subject location", max_length: 64, blank: true, default: "" },
              },
            },
            {
              name: "file_ptr",
              counter: 102,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  related_name: "%(app_label)s_%(class)s_file",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  parent_link: true,
                  to: "filer.File",
                },
              },
            },
          ],
        },
      ],
      constants: [
        { name: "MAX_IMAGE_PIXELS", value: 89478485 },
        { name: "FILER_MAX_IMAGE_PIXELS", value: 89478485 },
      ],
      imported: [{ name: "File", path: "filer.models.filemodels.File" }],
    },
    {
      module: "filer.models.imagemodels",
      classes: [
        {
          name: "Image",
          bases: ["filer.models.abstract.BaseImage"],
          documentation: null,
          meta: {
            bases: ["filer.models.abstract.BaseImage.Meta"],
            attributes: [
              { name: "swappable", value: "FILER_IMAGE_MODEL" },
              { name: "default_manager_name", value: "objects" },
            ],
          },
          attributes: [
            {
              name: "date_taken",
              counter: 103,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "date taken", blank: true, null: true, editable: false },
              },
            },
            {
              name: "author",
              counter: 104,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "author", max_length: 255, blank: true, null: true },
              },
            },
            {
              name: "must_always_publish_author_credit",
              counter: 105,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "must always publish author credit", default: false },
              },
            },
            {
              name: "must_always_publish_copyright",
              counter: 106,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "must always publish copyright", default: false },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [{ name: "BaseImage", path: "filer.models.abstract.BaseImage" }],
    },
    {
      module: "filer.models.thumbnailoptionmodels",
      classes: [
        {
          name: "ThumbnailOption",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "filer" },
              { name: "ordering", value: { tuple: ["width", "height"] } },
              { name: "verbose_name", value: "thumbnail option" },
              { name: "verbose_name_plural", value: "thumbnail options" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 107,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 100 },
              },
            },
            {
              name: "width",
              counter: 108,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "width", help_text: "width in pixel." },
              },
            },
            {
              name: "height",
              counter: 109,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "height", help_text: "height in pixel." },
              },
            },
            {
              name: "crop",
              counter: 110,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "crop", default: true },
              },
            },
            {
              name: "upscale",
              counter: 111,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "upscale", default: true },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
    {
      module: "filer.models",
      classes: [],
      constants: [],
      imported: [
        { name: "Clipboard", path: "filer.models.clipboardmodels.Clipboard" },
        { name: "ClipboardItem", path: "filer.models.clipboardmodels.ClipboardItem" },
        { name: "PolymorphicModel", path: "polymorphic.models.PolymorphicModel" },
        { name: "Folder", path: "filer.models.foldermodels.Folder" },
        { name: "File", path: "filer.models.filemodels.File" },
        { name: "FolderPermission", path: "filer.models.foldermodels.FolderPermission" },
        { name: "BaseImage", path: "filer.models.abstract.BaseImage" },
        { name: "Image", path: "filer.models.imagemodels.Image" },
        { name: "ThumbnailOption", path: "filer.models.thumbnailoptionmodels.ThumbnailOption" },
      ],
    },
  ],
  fields: {
    "filer.fields.file.FilerFileField": {
      like: "django.db.models.ForeignKey",
      internalType: "FilerFileField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "filer.File" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "filer.fields.image.FilerImageField": {
      like: "django.db.models.ForeignKey",
      internalType: "FilerImageField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "filer.Image" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "filer.fields.folder.FilerFolderField": {
      like: "django.db.models.ForeignKey",
      internalType: "FilerFolderField",
      databaseType: null,
      positional: null,
      options: ["on_delete"],
      presets: [{ name: "to", value: "filer.Folder" }],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "filer.fields.multistorage_file.MultiStorageFileField": {
      like: "django.db.models.FileField",
      internalType: "FileField",
      databaseType: null,
      positional: ["verbose_name", "name", "storages", "thumbnail_storages", "thumbnail_options"],
      options: ["name", "storages", "thumbnail_options", "thumbnail_storages", "verbose_name"],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: { "filer.fields.image.FilerFileField": "filer.fields.file.FilerFileField" },
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
