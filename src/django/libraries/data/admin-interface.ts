// Recorded from django-admin-interface 0.32.0 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-admin-interface ships. */
export const ADMIN_INTERFACE = (): LibraryData => ({
  name: "django-admin-interface",
  recorded: { version: "0.32.0", django: "5.2" },
  apps: [
    {
      module: "admin_interface",
      configs: ["admin_interface.apps.AdminInterfaceConfig"],
      label: "admin_interface",
      verboseName: "Admin Interface",
      defaultAutoField: "django.db.models.AutoField",
      models: "admin_interface.models",
    },
  ],
  modules: [
    {
      module: "admin_interface.models",
      classes: [
        {
          name: "Theme",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "app_label", value: "admin_interface" },
              { name: "verbose_name", value: "Theme" },
              { name: "verbose_name_plural", value: "Themes" },
            ],
          },
          attributes: [
            {
              name: "name",
              counter: 27,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 50, unique: true, default: "Django" },
              },
            },
            {
              name: "active",
              counter: 28,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "active", default: true },
              },
            },
            {
              name: "title",
              counter: 29,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "title", max_length: 50, blank: true, default: "Django administration" },
              },
            },
            {
              name: "title_color",
              counter: 30,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "color",
                  max_length: 10,
                  blank: true,
                  default: "#F5DD5D",
                  help_text: "#F5DD5D",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "title_visible",
              counter: 31,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "visible", default: true },
              },
            },
            {
              name: "logo",
              counter: 32,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: {
                  verbose_name: "logo",
                  blank: true,
                  help_text: "Leave blank to use the default Django logo",
                  upload_to: "admin-interface/logo/",
                },
              },
            },
            {
              name: "logo_color",
              counter: 33,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "logo_max_width",
              counter: 34,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: { verbose_name: "max width", blank: true, default: 400 },
              },
            },
            {
              name: "logo_max_height",
              counter: 35,
              value: {
                call: "django.db.models.PositiveSmallIntegerField",
                args: [],
                kwargs: { verbose_name: "max height", blank: true, default: 100 },
              },
            },
            {
              name: "logo_visible",
              counter: 36,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "visible", default: true },
              },
            },
            {
              name: "favicon",
              counter: 37,
              value: {
                call: "django.db.models.FileField",
                args: [],
                kwargs: {
                  verbose_name: "favicon",
                  blank: true,
                  help_text: "(.ico|.png|.gif - 16x16|32x32 px)",
                  upload_to: "admin-interface/favicon/",
                },
              },
            },
            {
              name: "env_name",
              counter: 38,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 50, blank: true },
              },
            },
            {
              name: "env_color",
              counter: 39,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "color",
                  max_length: 10,
                  blank: true,
                  default: "#E74C3C",
                  help_text: "(red: #E74C3C, orange: #E67E22, yellow: #F1C40F, green: #2ECC71, blue: #3498DB)",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "env_visible_in_header",
              counter: 40,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "visible in header (marker and name)", default: true },
              },
            },
            {
              name: "env_visible_in_favicon",
              counter: 41,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "visible in favicon (marker)", default: true },
              },
            },
            {
              name: "language_chooser_active",
              counter: 42,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "active", default: true },
              },
            },
            {
              name: "language_chooser_control_choices",
              value: {
                tuple: [
                  { tuple: ["default-select", "Default Select"] },
                  { tuple: ["minimal-select", "Minimal Select"] },
                ],
              },
            },
            {
              name: "language_chooser_control",
              counter: 43,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "control",
                  max_length: 20,
                  default: "default-select",
                  choices: [
                    { tuple: ["default-select", "Default Select"] },
                    { tuple: ["minimal-select", "Minimal Select"] },
                  ],
                },
              },
            },
            {
              name: "language_chooser_display_choices",
              value: { tuple: [{ tuple: ["code", "code"] }, { tuple: ["name", "name"] }] },
            },
            {
              name: "language_chooser_display",
              counter: 44,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "display",
                  max_length: 10,
                  default: "code",
                  choices: [{ tuple: ["code", "code"] }, { tuple: ["name", "name"] }],
                },
              },
            },
            {
              name: "css_header_background_color",
              counter: 45,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background color",
                  max_length: 10,
                  blank: true,
                  default: "#0C4B33",
                  help_text: "#0C4B33",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_header_text_color",
              counter: 46,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "text color",
                  max_length: 10,
                  blank: true,
                  default: "#44B78B",
                  help_text: "#44B78B",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_header_link_color",
              counter: 47,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_header_link_hover_color",
              counter: 48,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link hover color",
                  max_length: 10,
                  blank: true,
                  default: "#C9F0DD",
                  help_text: "#C9F0DD",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_background_color",
              counter: 49,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background color",
                  max_length: 10,
                  blank: true,
                  default: "#44B78B",
                  help_text: "#44B78B",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_background_selected_color",
              counter: 50,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background selected color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFCC",
                  help_text: "#FFFFCC",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_text_color",
              counter: 51,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "text color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_link_color",
              counter: 52,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_link_selected_color",
              counter: 53,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link selected color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_link_hover_color",
              counter: 54,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link hover color",
                  max_length: 10,
                  blank: true,
                  default: "#C9F0DD",
                  help_text: "#C9F0DD",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_module_rounded_corners",
              counter: 55,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "rounded corners", default: true },
              },
            },
            {
              name: "css_generic_link_color",
              counter: 56,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link color",
                  max_length: 10,
                  blank: true,
                  default: "#0C3C26",
                  help_text: "#0C3C26",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_generic_link_hover_color",
              counter: 57,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link hover color",
                  max_length: 10,
                  blank: true,
                  default: "#156641",
                  help_text: "#156641",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_generic_link_active_color",
              counter: 58,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "link active color",
                  max_length: 10,
                  blank: true,
                  default: "#29B864",
                  help_text: "#29B864",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_save_button_background_color",
              counter: 59,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background color",
                  max_length: 10,
                  blank: true,
                  default: "#0C4B33",
                  help_text: "#0C4B33",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_save_button_background_hover_color",
              counter: 60,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background hover color",
                  max_length: 10,
                  blank: true,
                  default: "#0C3C26",
                  help_text: "#0C3C26",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_save_button_text_color",
              counter: 61,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "text color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_delete_button_background_color",
              counter: 62,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background color",
                  max_length: 10,
                  blank: true,
                  default: "#BA2121",
                  help_text: "#BA2121",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_delete_button_background_hover_color",
              counter: 63,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background hover color",
                  max_length: 10,
                  blank: true,
                  default: "#A41515",
                  help_text: "#A41515",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "css_delete_button_text_color",
              counter: 64,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "text color",
                  max_length: 10,
                  blank: true,
                  default: "#FFFFFF",
                  help_text: "#FFFFFF",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "related_modal_active",
              counter: 65,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "active", default: true },
              },
            },
            {
              name: "related_modal_background_color",
              counter: 66,
              value: {
                call: "colorfield.fields.ColorField",
                args: [],
                kwargs: {
                  verbose_name: "background color",
                  max_length: 10,
                  blank: true,
                  default: "#000000",
                  help_text: "#000000",
                  samples: null,
                  image_field: null,
                },
              },
            },
            {
              name: "related_modal_background_opacity_choices",
              value: {
                tuple: [
                  { tuple: ["0.1", "10%"] },
                  { tuple: ["0.2", "20%"] },
                  { tuple: ["0.3", "30%"] },
                  { tuple: ["0.4", "40%"] },
                  { tuple: ["0.5", "50%"] },
                  { tuple: ["0.6", "60%"] },
                  { tuple: ["0.7", "70%"] },
                  { tuple: ["0.8", "80%"] },
                  { tuple: ["0.9", "90%"] },
                ],
              },
            },
            {
              name: "related_modal_background_opacity",
              counter: 67,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "background opacity",
                  max_length: 5,
                  default: "0.3",
                  choices: [
                    { tuple: ["0.1", "10%"] },
                    { tuple: ["0.2", "20%"] },
                    { tuple: ["0.3", "30%"] },
                    { tuple: ["0.4", "40%"] },
                    { tuple: ["0.5", "50%"] },
                    { tuple: ["0.6", "60%"] },
                    { tuple: ["0.7", "70%"] },
                    { tuple: ["0.8", "80%"] },
                    { tuple: ["0.9", "90%"] },
                  ],
                  help_text: "20%",
                },
              },
            },
            {
              name: "related_modal_rounded_corners",
              counter: 68,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "rounded corners", default: true },
              },
            },
            {
              name: "related_modal_close_button_visible",
              counter: 69,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "close button visible", default: true },
              },
            },
            {
              name: "list_filter_highlight",
              counter: 70,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "highlight active", default: true },
              },
            },
            {
              name: "list_filter_dropdown",
              counter: 71,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "use dropdown", default: true },
              },
            },
            {
              name: "list_filter_sticky",
              counter: 72,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "sticky position", default: true },
              },
            },
            {
              name: "list_filter_removal_links",
              counter: 73,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "quick remove links for active filters at top of sidebar", default: true },
              },
            },
            {
              name: "foldable_apps",
              counter: 74,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "foldable apps", default: true },
              },
            },
            {
              name: "show_fieldsets_as_tabs",
              counter: 75,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "fieldsets as tabs", default: false },
              },
            },
            {
              name: "show_inlines_as_tabs",
              counter: 76,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "inlines as tabs", default: false },
              },
            },
            {
              name: "collapsible_stacked_inlines",
              counter: 77,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "collapsible stacked inlines", default: false },
              },
            },
            {
              name: "collapsible_stacked_inlines_collapsed",
              counter: 78,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "collapsible stacked inlines collapsed", default: true },
              },
            },
            {
              name: "collapsible_tabular_inlines",
              counter: 79,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "collapsible tabular inlines", default: false },
              },
            },
            {
              name: "collapsible_tabular_inlines_collapsed",
              counter: 80,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "collapsible tabular inlines collapsed", default: true },
              },
            },
            {
              name: "recent_actions_visible",
              counter: 81,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "visible", default: true },
              },
            },
            {
              name: "form_actions_sticky",
              counter: 82,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "sticky actions", default: true },
              },
            },
            {
              name: "form_submit_sticky",
              counter: 83,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "sticky submit", default: true },
              },
            },
            {
              name: "form_pagination_sticky",
              counter: 84,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "sticky pagination", default: true },
              },
            },
          ],
        },
      ],
      constants: [],
      imported: [],
    },
  ],
  fields: {},
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
