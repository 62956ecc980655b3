// Recorded from django-money 3.6.2 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-money ships. */
export const DJMONEY = (): LibraryData => ({
  name: "django-money",
  recorded: { version: "3.6.2", django: "5.2" },
  apps: [
    {
      module: "djmoney",
      configs: ["djmoney.apps.MoneyConfig"],
      label: "djmoney",
      verboseName: "Djmoney",
      defaultAutoField: "django.db.models.AutoField",
      models: "djmoney.models",
    },
  ],
  modules: [{ module: "djmoney.models", classes: [], constants: [], imported: [] }],
  fields: {
    "djmoney.models.fields.CurrencyField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: ["price_field", "default"],
      options: ["default", "price_field"],
      presets: [
        { name: "max_length", value: 3 },
        { name: "default", value: null },
      ],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "djmoney.models.fields.MoneyField": {
      like: "django.db.models.DecimalField",
      internalType: "DecimalField",
      databaseType: null,
      positional: [
        "verbose_name",
        "name",
        "max_digits",
        "decimal_places",
        "default",
        "default_currency",
        "currency_choices",
        "currency_max_length",
        "currency_field_name",
        "money_descriptor_class",
      ],
      options: [
        "currency_choices",
        "currency_field_name",
        "currency_max_length",
        "decimal_places",
        "default",
        "default_currency",
        "max_digits",
        "money_descriptor_class",
        "name",
        "verbose_name",
      ],
      presets: [],
      fixed: [],
      further: [
        {
          name: "{name}_currency",
          place: "before",
          onAbstract: true,
          value: {
            call: "django.db.models.CharField",
            args: [],
            kwargs: { max_length: 3, default: null, editable: false },
          },
          from: {
            name: "currency_field_name",
            max_length: "currency_max_length",
            default: "default_currency",
            choices: "currency_choices",
            null: "null",
          },
        },
      ],
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
