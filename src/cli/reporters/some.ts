/** `1,264`. Unlike `toLocaleString`, it does not load the languages of the world for it. */
export function numeral(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `3 tables`. */
export function some(count: number, what: string): string {
  return `${numeral(count)} ${what}${count === 1 ? "" : "s"}`;
}
