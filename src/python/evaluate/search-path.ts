import { list, str } from "./make.js";
import type { SequenceValue, Value } from "./values.js";

/**
 * Python's `sys.path`: the list itself, which code may change, and the folders that it stands for by now. As of `__file__`,
 * its texts are as if the project lay at `/`. https://docs.python.org/3/library/sys.html#sys.path
 */
export class SearchPath {
  /** What `sys.path` is worth. */
  readonly value: SequenceValue;
  /** Told when the folders have become others. */
  onChange: () => void = () => {};
  readonly #given = new Map<string, string>();
  #seen: readonly Value[];
  #folders: readonly string[];

  /**
   * @param roots absolute folders to begin with
   * @param shown how Python sees one of them
   * @param folderAt the absolute folder that a text stands for; undefined for one that is not the project's, or is not there
   */
  constructor(
    roots: readonly string[],
    shown: (folder: string) => string,
    private readonly folderAt: (text: string) => string | undefined,
  ) {
    for (const root of roots) this.#given.set(shown(root), root);
    this.value = list([...this.#given.keys()].map((text) => str(text)));
    this.#seen = [...this.value.items];
    this.#folders = roots;
  }

  /** Absolute folders that modules are looked for in, in order. */
  folders(): readonly string[] {
    const { items } = this.value;
    if (items.length !== this.#seen.length || items.some((item, i) => item !== this.#seen[i])) {
      this.#seen = [...items];
      const found = items.flatMap((item) => (item.kind === "str" ? (this.folderOf(item.value) ?? []) : []));
      this.#folders = [...new Set(found)];
      this.onChange();
    }
    return this.#folders;
  }

  /** `sys.path = value`; what is no list leaves it as it is. */
  assign(value: Value): void {
    if (value.kind !== "list" || value === this.value) return;
    const items = [...value.items];
    this.value.items.splice(0, this.value.items.length, ...items);
  }

  private folderOf(text: string): string | undefined {
    return this.#given.get(text) ?? this.folderAt(text);
  }
}
