/** Names that may stand for one container, or for one and what it holds: kept in groups as they are linked. */
export class NameGroups {
  readonly #parents = new Map<string, string>();
  /** Links that count once the container behind `changed` is. */
  #waiting: { readonly changed: string; readonly other: string }[] = [];
  /** Names of which a statement changes the container; of their groups, the first name. */
  readonly #changed: Set<string>;

  constructor(changed: ReadonlySet<string>) {
    this.#changed = new Set(changed);
    for (const name of changed) this.#parents.set(name, name);
  }

  /** The name that a group goes by: the same for all that are linked. */
  find(name: string): string {
    let first = name;
    for (let next = this.#parents.get(first); next !== undefined && next !== first; next = this.#parents.get(first))
      first = next;
    for (let at = name; at !== first; ) {
      const next = this.#parents.get(at) ?? first;
      this.#parents.set(at, first);
      at = next;
    }
    return first;
  }

  /** Two names for one container. */
  link(name: string, other: string): void {
    for (const each of [name, other]) if (!this.#parents.has(each)) this.#parents.set(each, each);
    const [kept, joined] = [this.find(name), this.find(other)];
    if (kept === joined) return;
    this.#parents.set(joined, kept);
    if (this.#changed.has(joined)) this.#changed.add(kept);
  }

  /** Names that matter to each other where the first one's container is changed: a row that was taken out of rows. */
  linkIfChanged(changed: string, other: string): void {
    if (changed !== other) this.#waiting.push({ changed, other });
  }

  /** Takes the links that wait, until none of them counts. */
  settle(): void {
    for (;;) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const each of waiting) {
        if (this.#changed.has(this.find(each.changed))) this.link(each.changed, each.other);
        else this.#waiting.push(each);
      }
      if (this.#waiting.length === waiting.length) return;
    }
  }

  /** Names whose groups have something changed, and are as asked. */
  changedNames(isAsked: (group: readonly string[]) => boolean): ReadonlySet<string> {
    const groups = new Map<string, string[]>();
    for (const name of this.#parents.keys()) {
      const group = groups.get(this.find(name));
      if (group === undefined) groups.set(this.find(name), [name]);
      else group.push(name);
    }
    const found = [...groups].filter(([first, group]) => this.#changed.has(first) && isAsked(group));
    return new Set(found.flatMap(([, group]) => group));
  }
}
