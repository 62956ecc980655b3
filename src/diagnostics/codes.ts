import type { Severity } from "./diagnostic.js";

/** What a code stands for; `throughline explain <code>` prints it. */
export interface CodeDescription {
  readonly severity: Severity;
  /** One line: what happened. */
  readonly summary: string;
  /** What it means for the output, and what a user can do. Markdown. */
  readonly documentation: string;
}

function code(severity: Severity, summary: string, documentation: string): CodeDescription {
  return { severity, summary, documentation };
}

/**
 * Every diagnostic that Throughline can give, in the order of the pipeline's stages. Codes are stable: scripts and
 * ignore lists name them. Each is fired by some fixture (a law test holds this table to that).
 */
export const CODES = {
  // source
  "file-not-found": code(
    "error",
    "A path that was given does not exist.",
    "Nothing was read. Check the path on the command line.",
  ),
  // python
  "syntax-error": code(
    "error",
    "A stretch of a Python file could not be parsed.",
    "The statements around it were read. Models that lost statements are named; their output may lack fields. With `--strict` nothing is written.",
  ),
  "file-too-large": code(
    "error",
    "A `.py` file is larger than what is read.",
    "Files of more than 200,000 lines or 4,000,000 characters hold data, not models; nothing of such a file was read. Keep models and the constants that they use in files of their own.",
  ),
  "file-unreadable": code(
    "error",
    "A `.py` file is there, and the system refuses to read it.",
    "Nothing of it was read, and what it declares is missing from the output. Look at its permissions, or at the disk that it lies on.",
  ),
  "not-python": code(
    "error",
    "A `.py` file does not hold Python.",
    "The file is a template, binary, or in an encoding that could not be decoded; nothing of it was read. Render templates first.",
  ),
  "import-name-missing": code(
    "warning",
    "A name is imported from a module that does not define it.",
    "The module was read and binds no such name. Python would stop with an ImportError unless the name is made at run time. The value is unknown; what needs it is reported where it is used.",
  ),
  "import-cycle-name": code(
    "error",
    "A circular import asks for a name that is not bound yet.",
    "The module is still being imported when the name is asked for, and Python would stop with an ImportError. The value that the name gets later was used. Move the import into the function that needs it, or name the model as a string.",
  ),
  "included-file-missing": code(
    "warning",
    "A file that a module runs in its own names was not found or could not be told.",
    '`include("base.py")` of django-split-settings and its like run other files as if their text stood there. The file is not in the project, or its name is computed from something that is not; what it sets is unknown. Give a setting with `--set NAME=VALUE`.',
  ),
  "name-undefined": code(
    "error",
    "A name is used that nothing defines.",
    "Python would stop with a NameError when the module is imported. What is computed from the name is unknown; everything else was read.",
  ),
  "bases-unordered": code(
    "error",
    "The bases of a class have no order.",
    "One of them stands before a class that derives from it, or twice: Python stops with a TypeError when the module is imported. The class was read with its bases in the order that they are written in. Write the class that derives from the other first, or leave the other out.",
  ),
  "assumed-installed": code(
    "info",
    "A package that is not read was assumed to be installed.",
    "`try: import x` / `except ImportError` decides what a name is bound to. Projects are read without their packages, so the package was assumed to be there and the handler was not run.",
  ),
  "assumed-missing": code(
    "info",
    "A package that nothing shows to be installed was assumed to be missing.",
    "`try: import x` / `except ImportError` decides what a name is bound to. The package is neither on the search path, nor in INSTALLED_APPS, nor among the requirements that the project states, so the handler was run. Name it in the requirements, or give its place with `--python-path`.",
  ),
  "unknown-condition": code(
    "warning",
    "A condition at module or class level could not be decided.",
    "Classes or names depend on it. Its body was assumed to run, its `else` not. Give the setting with `--set` or the environment variable with `--env` where the condition hangs on one.",
  ),
  "unknown-loop": code(
    "warning",
    "A loop at module or class level could not be followed.",
    "What it goes over is only known at run time, and its body makes or changes classes or a class's names. It was left out: what it adds is missing from the output. Give the setting or environment variable that it hangs on with `--set` or `--env`.",
  ),
  "addition-unread": code(
    "warning",
    "A field is added to a class that was not read.",
    "`add_to_class()` or `contribute_to_class()` is called for a class of a package whose source is not there, or for something that is only known at run time. The field is missing from the output. Give the package's folder with `--python-path`.",
  ),
  "environment-default": code(
    "info",
    "The environment, or a configuration outside the project, was read; the default was used.",
    "Environment variables and modules that are no part of the project are not part of the input. The default that the code states was used (None for `os.environ.get(name)`). Give a variable with `--env NAME=VALUE`.",
  ),
  "environment-branch": code(
    "warning",
    "Whether a class or a field exists hangs on the environment.",
    "A condition at module or class level reads an environment variable. Its default counted, or it was taken as unset; the message says what either way makes. Give the variable with `--env NAME=VALUE`, or `env` in the config.",
  ),
  "evaluation-budget": code(
    "warning",
    "An expression took too many steps or was nested too deeply.",
    "Evaluation is bounded so that it always ends. The value is unknown; what needs it is reported where it is used.",
  ),
  // django: project, settings, apps
  "django-version-assumed": code(
    "info",
    "The project does not say which version of Django it uses.",
    "No requirements, lock or project file pins Django. The behaviour of the newest supported version was followed. Pin it, or give it on the command line.",
  ),
  "settings-assumed": code(
    "info",
    "There is no settings module; Django's defaults were used.",
    "The apps are the folders that hold models, their labels the folders' names, and `django.contrib.contenttypes` and `django.contrib.auth` count as installed. Name a settings module with `--settings`, or single settings with `--set`.",
  ),
  "settings-unread": code(
    "warning",
    "The settings take every name of a module that was not read.",
    "`from module import *` in the settings may set anything. What the settings do not set themselves counts as not set. Give the folder that holds the module with `--python-path`, or the settings with `--set NAME=VALUE`.",
  ),
  "user-model-assumed": code(
    "warning",
    "The project has a user model of its own, and no settings that were read name it.",
    "Relations to `settings.AUTH_USER_MODEL` and `get_user_model()` lead to what that setting holds. Where no settings say it, the project's one model that derives from Django's `AbstractBaseUser` was taken; where there are several, `auth.User`. Name the model with `--set AUTH_USER_MODEL=app.Model`, or the settings module with `--settings`.",
  ),
  "settings-not-found": code(
    "error",
    "The settings module was not found.",
    "`manage.py` or the command line names a settings module that is not there. The project was read as one without settings.",
  ),
  "settings-without-apps": code(
    "warning",
    "The settings module sets no INSTALLED_APPS that could be read.",
    "Settings are made when they are imported, or the module is not the one that the project runs with. The apps below the path count as installed, with labels from their own modules. Name another module with `--settings`, or give the list with `--set INSTALLED_APPS=app,app`.",
  ),
  "setting-unreadable": code(
    "warning",
    "A setting that models depend on could not be read.",
    "Its value hangs on something that is only known at run time. Django's default was used, the entry was left out, or what INSTALLED_APPS held before was taken; the message says which. Give the value with `--set NAME=VALUE`.",
  ),
  "app-not-read": code(
    "info",
    "The source of an installed app was not found.",
    "The app is a package outside of the project. Its models are not known; a relation to one of them is an error of its own.",
  ),
  "unseen-table-assumed": code(
    "warning",
    "Something about a table that a package makes of a model could not be read.",
    "Packages such as django-simple-history make a table for a model without a class statement. An option of it hangs on what is only known at run time; the message says what was assumed. Write the option as a literal, or give the setting that it comes from with `--set`.",
  ),
  "app-recorded": code(
    "info",
    "The source of an installed app was not found; its models are taken as they were recorded.",
    "The app is of a well-known package. Its models are those of the version that was recorded, which the message names; with another version, give the folder that holds it with `--python-path`. They are emitted as far as foreign keys need them.",
  ),
  "app-not-found": code(
    "error",
    "An entry of INSTALLED_APPS leads to no app.",
    "The module or its AppConfig is there, but Django would refuse it. The app was left out.",
  ),
  "app-label-duplicate": code(
    "error",
    "Two installed apps have the same label.",
    "Django refuses to start. The first app was kept. Give one of them another `label` in its AppConfig.",
  ),
  "app-label-invalid": code(
    "error",
    "The label of an installed app is no identifier of Python.",
    "Django refuses to start. The app's models were read under the label all the same; files and names in TypeScript are made of what an identifier may hold. Give the app another `label` in its AppConfig.",
  ),
  "app-not-installed": code(
    "warning",
    "The app that was asked for is not in INSTALLED_APPS.",
    "It was resolved as if it were installed last.",
  ),
  "import-not-found": code(
    "error",
    "A module that `--import` names was not found.",
    "`--import`, or `imports` in the config, takes dotted modules below the project's source roots. Nothing was imported by that name.",
  ),
  "app-unknown": code(
    "error",
    "`--apps` names an app that the project does not have.",
    "Apps are named by label (`shop`) or by module (`project.apps.shop`). Nothing was chosen by that name.",
  ),
  "start-up-unread": code(
    "warning",
    "Code that Django runs at start-up could not be followed.",
    "`AppConfig.ready()` and receivers of `class_prepared` may register models and add fields. Imports, `add_to_class()` and `contribute_to_class()` in them are followed; what hangs on something that is only known at run time is not, and what it adds is missing from the output. Give what it hangs on with `--env` or `--set`, or the package's folder with `--python-path`.",
  ),
  "table-unknown": code(
    "error",
    "The config's `tables` or `excludeTables` names no table.",
    "Tables are named as in the database (`shop_book`) or by their model (`shop.Book`); `*` stands for any text. Nothing was chosen by that name.",
  ),
  "no-models": code(
    "error",
    "No models were found.",
    "Nothing below the path that was given is a registered model. Check the path, or name the settings module with `--settings`.",
  ),
  // django: models
  "model-outside-apps": code(
    "warning",
    "A model belongs to no installed app.",
    "Its module lies outside of every app in INSTALLED_APPS and its Meta gives no `app_label`; Django would stop. The model was left out.",
  ),
  "dynamic-model": code(
    "warning",
    "A model class is made by a call that could not be followed.",
    "`type()`, a metaclass, or a class statement inside a function makes a model each time the function runs. Calls at import time are followed. Either this one is called elsewhere, if at all: where the calls stand in a module that nothing imports, name that module with `--import`. Or its name, its bases or what it consists of could not be read. Its models are missing from the output.",
  ),
  "swap-assumed": code(
    "warning",
    "A swappable model was assumed not to be swapped out.",
    "The project's settings decide which model stands in for it, and there are none. The model itself was used. Name the other model with `--set SETTING=app.Model`, or the settings module with `--settings`.",
  ),
  "model-conflict": code(
    "error",
    "Two models of one app have the same name.",
    "They come from different modules, and Django would stop. The one that was registered first was kept.",
  ),
  "model-redefined": code(
    "warning",
    "A model class is defined twice.",
    "Two class statements of a module have the same name. Django warns and the later one takes the place; fields of the former are lost.",
  ),
  "unknown-base": code(
    "error",
    "The source of a model's base class was not found.",
    "The base belongs to a package that is not read, so fields and options that it brings are missing from the model. Give the package's folder, or allow incomplete models.",
  ),
  "decorator-unread": code(
    "warning",
    "A decorator of a model class, or of its Meta, could not be followed.",
    "Its code was not found, or does what cannot be followed. Decorators can add fields, change options, and make whole models beside the one that they decorate (a package that keeps a history); all of that is missing. Give the package's source with `--python-path`.",
  ),
  "proxy-base": code(
    "error",
    "A proxy model has bases that Django refuses.",
    "A proxy has exactly one concrete base and takes no fields from abstract ones.",
  ),
  "field-clash": code(
    "error",
    "A field has a name that is taken, by the model or a concrete base.",
    "Django refuses to hide a field of a multi-table parent, or a column's attribute. Rename one of them.",
  ),
  "column-clash": code(
    "error",
    "Two fields of a model have the same column.",
    "Django refuses it, and no database makes such a table. Give one of them a `db_column`.",
  ),
  "primary-key-refused": code(
    "error",
    "A model's primary key is one that Django refuses.",
    "There is one primary key at most, and the parts of a composite one are columns of the model itself that are neither null nor generated.",
  ),
  "proxy-fields": code(
    "error",
    "A proxy model has fields.",
    "It has no table of its own to hold them. Django refuses it.",
  ),
  "name-invalid": code(
    "error",
    "A model, field, index or way back has a name that Django refuses.",
    "Names that hold `__` or end with `_` could not be told from lookups. The name was kept as it is.",
  ),
  "field-removed": code(
    "error",
    "A field's class is one that Django has removed.",
    "It is only there for old migrations; Django's system checks stop on it. It was read as the last version that had it did.",
  ),
  "auto-field-unknown": code(
    "warning",
    "The class of implicit primary keys could not be read.",
    "DEFAULT_AUTO_FIELD or an app's `default_auto_field` names a class that was not found or is no field. `AutoField` was assumed.",
  ),
  "meta-unreadable": code(
    "warning",
    "An option of a model's Meta could not be read.",
    "Its value is only known at run time. Django's default was used.",
  ),
  "meta-refused": code(
    "error",
    "An option of a model's Meta is one that Django refuses.",
    "It names fields that are missing, inherited or of the wrong kind, or is of the wrong form. Django's system checks stop on it.",
  ),
  "meta-option-unknown": code(
    "error",
    "A model's Meta has an attribute that Django does not know.",
    "Django would stop with a TypeError. The attribute was left out.",
  ),
  "order-field-unknown": code(
    "error",
    "`order_with_respect_to` names no field of the model.",
    "Django would stop. The option was left out.",
  ),
  // django: relations
  "relation-target-missing": code(
    "error",
    "A relation leads to a model that is not installed.",
    "No registered model has the label. A foreign key's column was kept with the default key type; a many-to-many relation was left out.",
  ),
  "relation-target-unreadable": code(
    "error",
    "The target of a relation could not be read.",
    "What the relation points to is only known at run time. A foreign key's column was kept with the default key type; a many-to-many relation was left out.",
  ),
  "relation-target-swapped": code(
    "error",
    "A relation leads to a model that has been swapped out.",
    "A setting such as AUTH_USER_MODEL replaces the target. Name the setting instead of the model.",
  ),
  "relation-to-composite-key": code(
    "error",
    "A relation leads to a model with a composite primary key.",
    "Django does not support such relations.",
  ),
  "to-field-missing": code(
    "error",
    "`to_field` names no field of the target.",
    "The target has no field of that name; the column's type could not be worked out from it.",
  ),
  "reverse-name-clash": code(
    "error",
    "The way back of a relation has a name that is taken on its target.",
    "Two relations, or a relation and a field, want the same name on the target model. Give one of them a `related_name`.",
  ),
  "through-missing": code(
    "error",
    "The through model of a many-to-many relation is not installed.",
    "`through` names a model that does not exist, so the relation has no join table.",
  ),
  "through-ambiguous": code(
    "error",
    "A through model has more foreign keys to one side than the relation can use.",
    "`through_fields` must say which two foreign keys join source and target. Until it does the first ones are used, as Django's descriptors would.",
  ),
  "through-without-keys": code(
    "error",
    "A through model lacks a foreign key to one side of the relation.",
    "Without both keys the join table cannot be read from the relation's side.",
  ),
  "through-fields-invalid": code(
    "error",
    "`through_fields` does not name two foreign keys of the through model.",
    "It takes two names: the foreign key to the model that has the relation, then the one to the target.",
  ),
  "symmetrical-by-label": code(
    "error",
    "A symmetrical relation names its own model instead of `self`.",
    "`symmetrical=True` with the model's own class or label makes Django stop with a TypeError. Write `'self'`, or leave `symmetrical` out.",
  ),
  "option-refused": code(
    "error",
    "A field has an option that Django refuses.",
    "Django's system checks stop on it, so no migration can have been made with it. The field was read as far as it makes sense.",
  ),
  "option-ignored": code(
    "warning",
    "An option has no effect on a field.",
    "Django ignores it, and so does the output.",
  ),
  "option-doubtful": code(
    "warning",
    "A field has an option that is hardly meant.",
    "Django's system checks warn of it. It was read as it stands.",
  ),
  "target-not-unique": code(
    "error",
    "A foreign key refers to fields that are not unique.",
    "A database makes no foreign key to them. Add `unique=True` or a unique constraint without a condition.",
  ),
  "through-shared": code(
    "error",
    "Two many-to-many relations of a model use one through model alike.",
    "They would always hold the same rows. Give each a through model, or say with `through_fields` how they differ.",
  ),
  "table-clash": code(
    "error",
    "Two models use the same table.",
    "Django refuses two managed models on one table. Make one of them a proxy, unmanaged, or give it another `db_table`.",
  ),
  "join-table-clash": code(
    "error",
    "The join table of a relation has the name of another model's table.",
    "Give the relation or the model another `db_table`, or name the model as `through`.",
  ),
  "stray-join-model": code(
    "warning",
    "A model looks like the join table of a relation that has one already.",
    "The model has two foreign keys and nothing else, and a many-to-many field without `through` joins the same two models. Django makes both tables, and the field only uses its own. Most likely `through` was forgotten.",
  ),
  // output
  "config-name-unused": code(
    "warning",
    "The config gives a name to a model that is not written.",
    "`names` in `throughline.config.ts` takes labels, `app.Model`, of models that are written. The name was not used. Check the spelling, and whether `apps` or `exclude` leaves the model out.",
  ),
  "config-type-unused": code(
    "warning",
    "The config gives a type to a column that is not written.",
    "`types` in `throughline.config.ts` takes fields, `app.Model.field`, that have a column in a model that is written. The type was not used. Check the spelling, and whether `apps` or `exclude` leaves the model out.",
  ),
  "output-unwritable": code(
    "error",
    "The output directory cannot be written to.",
    "Nothing was written, or, where the message says so, the directory holds a mixture that running again repairs.",
  ),
  "output-blocked": code(
    "error",
    "A file cannot be written at its place.",
    "Its path leads out of the output directory (`..`, a symbolic link), or something that is no regular file is there. Nothing was written.",
  ),
  "output-foreign": code(
    "error",
    "A file that Throughline did not write is in the way.",
    "Only files named in the output directory's `.throughline.json` are replaced. Nothing was written. Choose another `--out`, move the file, or pass `--force`.",
  ),
  "output-edited": code(
    "error",
    "A generated file was edited.",
    "Its content is not what the last run wrote, so that an edit would be lost. Nothing was written. Keep your own code in files of your own, or pass `--force`.",
  ),
  "output-kept": code(
    "warning",
    "A generated file that is no longer needed was edited and stays.",
    "It left the manifest: no later run touches it. Delete it when you no longer need it.",
  ),
  "output-interrupted": code(
    "warning",
    "An earlier run was interrupted while it wrote.",
    "Its journal (`.throughline.pending.json`) was found. This run replaces what it left.",
  ),
  "manifest-unreadable": code(
    "error",
    "The output directory's manifest cannot be read.",
    "`.throughline.json` says which files are generated. Without it they count as foreign and are not replaced. Restore or delete it; `--force` overwrites.",
  ),
  // django: values
  "unknown-option": code(
    "error",
    "A field, index or constraint is given an option that its class does not take.",
    "Django would refuse it with a TypeError. The option was left out; what it was meant to say is missing from the output.",
  ),
  "option-unreadable": code(
    "error",
    "An option of a field, index or constraint could not be read, and the schema depends on it.",
    "The message says why, and what was assumed instead. Write the value as a constant, or give the setting that it hangs on with `--set`.",
  ),
  "field-contribution-unknown": code(
    "warning",
    "A field class of the project has a `contribute_to_class()` that could not be followed.",
    "Such a method may add other fields to the model; those are missing from the output. The field itself is read as usual.",
  ),
  "value-unreadable": code(
    "warning",
    "A default, choices or a filter could not be read.",
    "The column is right without it: the database does not hold it. Only what the application knows about the field is missing from the output.",
  ),
  "on-delete-missing": code(
    "error",
    "A relation has no `on_delete`.",
    "Django 2.0 and later refuse it. CASCADE was assumed, which older versions took when nothing was said.",
  ),
  "unknown-field-class": code(
    "error",
    "A field's class is neither Django's nor the project's.",
    "It comes from a package that is not read and not known, so its column cannot be told; it is missing from the output. Say what it is in the config (`fields`), or put the package's source on the path.",
  ),
  "unknown-attribute": code(
    "info",
    "An attribute of a model could be a field for all that is known.",
    "Its value could not be read, or a package that is not read makes it (`HistoricalRecords()`, a tracker, a manager). If it is a field, its column is missing from the output; if it makes tables of its own, they are.",
  ),
  "library-field-approximated": code(
    "info",
    "A field of a third-party package does something that cannot be followed.",
    "Its column is right. What the package's class works out when the model is complete is missing from the output; the message says what.",
  ),
  "index-unreadable": code(
    "error",
    "An entry of `Meta.indexes` or `Meta.constraints` could not be read.",
    "It is missing from the output, or a part of it is; the message says which and why.",
  ),
  // targets
  "name-adjusted": code(
    "info",
    "Something could not keep its name in TypeScript.",
    "The name is reserved in TypeScript or in the target's library, or two names become one when they are written in camel case. The name in the database is not touched. Names that were given once are kept; the config (`names`) can give others.",
  ),
  "schema-key-prefixed": code(
    "info",
    "Two apps have a table of the same name, and the later one's key in the flat `schema` object has its app as prefix.",
    "Only the flat object is concerned: in its own file and namespace the table keeps its name.",
  ),
  "default-not-converted": code(
    "warning",
    "A default is Python code that has no equivalent.",
    "The column is right, but rows made from TypeScript must give a value. The emitted column says so in its comment.",
  ),
  "name-not-escaped": code(
    "warning",
    "A table or column has a character in its name that the target's library does not escape.",
    "The name is written as it is and the tables are made all the same (by the baseline), but statements of the library that mention it fail. Rename it in Django (`db_table`, `db_column`) first.",
  ),
  "deletion-not-converted": code(
    "warning",
    "What becomes of rows on deletion is Python code that has no equivalent.",
    "`on_delete` is a function of the project's own, or `SET()` of one, or of a value that the column cannot hold here. The emitted `deleteRows` looks for rows that refer to what is to be deleted. A value that code makes can be given to it (`values`); otherwise it throws `UnknownRuleError`, which lists such rows: set their column first.",
  ),
  "relation-left-out": code(
    "warning",
    "A relation leads to something outside the output, or over keys that the target cannot follow.",
    "Its columns are emitted; the property to follow it is not. Where the other app was not asked for, convert it as well to have it.",
  ),
  "relation-alias-cut": code(
    "info",
    "Two relations of one table have names too long to be in one relational query.",
    "Drizzle calls a joined table by the relation, 0.45 by the query's table and the relation; PostgreSQL keeps 63 bytes of that, and two relations that agree so far are one name. Each can be asked for in a query of its own. A shorter `related_name` mends it, and for 0.45 a shorter name for the table in the config's `names`.",
  ),
  "reference-left-out": code(
    "warning",
    "A foreign key leads to a table outside the output.",
    "The column is emitted, the constraint is not. Convert the other app as well to have it.",
  ),
  "shared-table": code(
    "info",
    "Two models are one table.",
    "The table is emitted once, under the first model's name; the second is exported as another name for it.",
  ),
  "type-not-migratable": code(
    "warning",
    "A column has a type that the target's migration tool cannot write.",
    "The code is right for queries. Create the table from Django's own DDL and not by the tool.",
  ),
  "not-carried": code(
    "info",
    "Facts of a kind that the target has no words for.",
    "The emitted code does not hold them; the report lists each one.",
  ),
  // artefacts
  "sql-left-out": code(
    "error",
    "An SQL file beside the schema was left out, for one of its statements cannot be written.",
    "A statement holds a text that no SQL file can hold, or that drizzle's migrator would cut in two. Half a file would make half a database, so there is none. Change the default, comment or condition that the statement comes from, or run the statements by other means.",
  ),
  // lower
  "column-type-assumed": code(
    "error",
    "The database type of a field is not known.",
    "The field's class is neither Django's nor one that could be followed to a class of Django's, and gives no type of its own that could be read. The column was taken to be text. Say what it stores under `fields` in the configuration.",
  ),
  "column-type-opaque": code(
    "warning",
    "A column has a spatial type, which is kept as the database's own text.",
    "GeoDjango's fields are columns of PostGIS or of another spatial extension: the type is written as Django writes it, and baseline.sql makes it where the extension is installed. Neither Drizzle nor TypeScript knows its values; `types` in the configuration can name a TypeScript type for them.",
  ),
  "expression-not-lowered": code(
    "error",
    "A query expression has no SQL that is certain to be Django's.",
    "A constraint, index, default or generated column that rests on it was left out (a generated column stays, as a plain one): wrong SQL would be worse. Write it by hand in a migration.",
  ),
  "index-class-unknown": code(
    "error",
    "An index's class is not one of Django's for this database.",
    "What it would create is not known, and it was left out. Write it by hand in a migration.",
  ),
  "foreign-key-left-out": code(
    "warning",
    "A foreign key refers to a table that is not made on this database.",
    "The target's `required_db_vendor` or `required_db_features` keep it off this database. The column was kept, without a constraint; Django's own statement would fail.",
  ),
  "database-feature-missing": code(
    "error",
    "The database cannot hold what a field or constraint asks for.",
    "Django's system checks say so too. It was written as Django would write it; the database will refuse it.",
  ),
  "column-name-too-long": code(
    "error",
    "A column that is named after its field has a longer name than the database takes.",
    "Django's checks refuse it, so `migrate` stops. It was written as Django would write it; PostgreSQL cuts the name off, MySQL and MariaDB refuse it. Set `db_column`; for a many-to-many field, use a model of your own as `through`.",
  ),
  "name-not-distinct": code(
    "error",
    "Two names are one to the database.",
    "PostgreSQL cuts a name off behind 63 bytes, MySQL and MariaDB do not tell capitals from small letters in the names of columns and keys. It was written as Django would write it; the database will refuse the second. Shorten or change one of the names.",
  ),
  "database-feature-left-out": code(
    "warning",
    "The database has no place for something that a model asks for.",
    "Django leaves it out too, and its system checks say so, but for tablespaces, of which Django says nothing. The table is otherwise the same.",
  ),
  "name-not-quoted": code(
    "warning",
    "A name holds the mark that quotes names in SQL.",
    "Django puts it into its statements as it stands, which breaks them or names something else. Here it is escaped: the table is the one that was meant, and not one that Django could have made.",
  ),
  "django-statement-fails": code(
    "warning",
    "Django's own migration of a model fails on this database.",
    "Django executes the statement `None` where a column's default carries a value and the database cannot hold one of the model's unique constraints. The table was made as Django would make it otherwise.",
  ),
  "collation-assumed": code(
    "info",
    "A collation is not one that comes with the database.",
    "Django asks the database whether it is deterministic before it makes the second index that `LIKE` needs. It was taken not to be, and the index was left out.",
  ),
  "tablespace-left-out": code(
    "warning",
    "The tablespace of a unique constraint's index was left out.",
    "Tablespaces of tables and of indexes proper are kept.",
  ),
  "table-shared": code(
    "warning",
    "A model reads columns that the table it shares with another does not have.",
    "The first of the models that Django manages makes the table. What another model of the same table has besides was left out; Django would fail on it at run time.",
  ),
} as const satisfies Record<string, CodeDescription>;

/** Code of a diagnostic: stable, kebab-case. */
export type DiagnosticCode = keyof typeof CODES;
