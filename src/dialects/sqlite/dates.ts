import { quoteText } from "./quote.js";

/** `_convert_tznames_to_sql`: the zone that a moment is read in, and the one that it is stored in; none without USE_TZ. */
const zones = (zone: string | null) => (zone === null ? "NULL, NULL" : `${quoteText(zone)}, 'UTC'`);

/** `date_extract_sql`, `datetime_extract_sql` and `time_extract_sql`. */
export function extract(part: string, sql: string, of: "date" | "datetime" | "time", zone: string | null): string {
  const args = `${quoteText(part)}, ${sql}`;
  return of === "datetime" ? `django_datetime_extract(${args}, ${zones(zone)})` : `django_${of}_extract(${args})`;
}

/** `date_trunc_sql`, `datetime_trunc_sql` and `time_trunc_sql`. */
export function truncate(part: string, sql: string, to: "date" | "datetime" | "time", zone: string | null): string {
  return `django_${to}_trunc(${quoteText(part)}, ${sql}, ${zones(zone)})`;
}

/** `datetime_cast_date_sql` and `datetime_cast_time_sql`. */
export function momentPart(part: "date" | "time", sql: string, zone: string | null): string {
  return `django_datetime_cast_${part}(${sql}, ${zones(zone)})`;
}
