import type { RecordedModule } from "../contrib/recorded.js";
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

/** A field class of a package: which of Django's it works like, and what it sets. */
export interface LibraryField {
  /** Canonical dotted name of the Django class: a key of `FIELD_CLASSES`. */
  readonly like: string;
}
