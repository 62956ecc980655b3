import type { RecordedModule, RecordedName } from "../contrib/recorded.js";
import type { DjangoVersion } from "../project.js";

/** What is known of one third-party package without reading it. One file per package; recorded by a script where it can be. */
export interface LibraryData {
  /** Name on the package index, for messages. */
  readonly name: string;
  /** Version that was recorded, and under which Django. */
  readonly recorded: { readonly version: string; readonly django: DjangoVersion };
  /** Modules with abstract bases and models. */
  readonly modules: readonly RecordedModule[];
  /** Field classes by dotted name. */
  readonly fields: Readonly<Record<string, LibraryField>>;
}

/** A field class of a package: which of Django's it derives from, and what it sets. */
export interface LibraryField {
  /** Canonical dotted name of the Django class. */
  readonly like: string;
  readonly internalType: string;
  /** Parameters in the order in which positional arguments fill them; null where they are the Django class's. */
  readonly positional: readonly string[] | null;
  /** Options that it takes besides. They have nothing to do with the schema. */
  readonly options: readonly string[];
  /** Options that it sets where they are not given. */
  readonly presets: readonly RecordedName[];
  /** What it does besides that cannot be followed, as the middle of a sentence; null when there is nothing. */
  readonly note: string | null;
}
