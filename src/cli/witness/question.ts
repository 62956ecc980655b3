/** What a project's own Django is asked for: what `witness.py` takes, and with which Python. */
export interface WitnessQuestion {
  /** A path, as seen from `cwd` where it has a slash; else a command of PATH. */
  readonly python: string;
  /** Absolute folder that relative paths start from. */
  readonly cwd: string;
  /** Absolute folder that Django runs in, as manage.py does; its modules are found first. */
  readonly root: string;
  /** Further absolute folders to import modules from. */
  readonly path: readonly string[];
  /** Dotted settings module. */
  readonly settings: string;
  /** Class in it that django-configurations takes for the settings where the environment names none; null without that package. */
  readonly configuration: string | null;
  /** Settings by name, as text. */
  readonly set: Readonly<Record<string, string>>;
  /** All of the environment that Python runs in. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Modules that are imported once all apps are. */
  readonly imports: readonly string[];
  /** Which of its two databases a MySQL backend is taken for. */
  readonly dialect: "mysql" | "mariadb" | null;
  readonly seconds: number;
}
