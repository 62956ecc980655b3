// Recorded from django-robots 6.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-robots ships. */
export const ROBOTS = (): LibraryData => ({
  name: "django-robots",
  recorded: { version: "6.1", django: "5.2" },
  apps: [
    {
      module: "robots",
      configs: ["robots.apps.RobotsConfig"],
      label: "robots",
      verboseName: "Robots",
      defaultAutoField: "django.db.models.BigAutoField",
      models: "robots.models",
    },
  ],
  modules: [
    {
      module: "robots.models",
      classes: [
        {
          name: "Url",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "url" },
              { name: "verbose_name_plural", value: "url" },
            ],
          },
          attributes: [
            {
              name: "pattern",
              counter: 29,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "pattern",
                  max_length: 255,
                  help_text:
                    "Case-sensitive. A missing trailing slash does also match to files which start with the name of the pattern, e.g., '/admin' matches /admin.html too. Some major search engines allow an asterisk (*) as a wildcard and a dollar sign ($) to match the end of the URL, e.g., '/*.jpg$'.",
                },
              },
            },
          ],
        },
        {
          name: "Rule",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "verbose_name", value: "rule" },
              { name: "verbose_name_plural", value: "rules" },
            ],
          },
          attributes: [
            {
              name: "robot",
              counter: 30,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "robot",
                  max_length: 255,
                  help_text:
                    "This should be a user agent string like 'Googlebot'. Enter an asterisk (*) for all user agents. For a full list look at the <a target=_blank href='http://www.robotstxt.org/db.html'> database of Web Robots</a>.",
                },
              },
            },
            {
              name: "allowed",
              counter: 31,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "allowed",
                  blank: true,
                  help_text: "The URLs which are allowed to be accessed by bots.",
                  related_name: "allowed",
                  to: { path: "robots.models.Url" },
                },
              },
            },
            {
              name: "disallowed",
              counter: 32,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: {
                  verbose_name: "disallowed",
                  blank: true,
                  help_text: "The URLs which are not allowed to be accessed by bots.",
                  related_name: "disallowed",
                  to: { path: "robots.models.Url" },
                },
              },
            },
            {
              name: "sites",
              counter: 33,
              value: {
                call: "django.db.models.ManyToManyField",
                args: [],
                kwargs: { verbose_name: "sites", to: { path: "django.contrib.sites.models.Site" } },
              },
            },
            {
              name: "crawl_delay",
              counter: 34,
              value: {
                call: "django.db.models.DecimalField",
                args: [],
                kwargs: {
                  verbose_name: "crawl delay",
                  blank: true,
                  null: true,
                  help_text:
                    "Between 0.1 and 99.0. This field is supported by some search engines and defines the delay between successive crawler accesses in seconds. If the crawler rate is a problem for your server, you can set the delay up to 5 or 10 or a comfortable value for your server, but it's suggested to start with small values (0.5-1), and increase as needed to an acceptable value for your server. Larger delay values add more delay between successive crawl accesses and decrease the maximum crawl rate to your web server.",
                  max_digits: 3,
                  decimal_places: 1,
                },
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
