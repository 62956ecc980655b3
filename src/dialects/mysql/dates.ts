import { quoteText } from "./quote.js";

/** `_convert_sql_to_tz`: moments are stored in UTC. */
export function inZone(sql: string, zone: string | null): string {
  return zone === null || zone === "UTC" ? sql : `CONVERT_TZ(${sql}, 'UTC', ${quoteText(zone)})`;
}

/** `date_extract_sql`: the same for dates, moments and times. */
export function extract(part: string, stored: string, _of: string, zone: string | null): string {
  const sql = inZone(stored, zone);
  switch (part) {
    case "week_day":
      return `DAYOFWEEK(${sql})`;
    case "iso_week_day":
      return `WEEKDAY(${sql}) + 1`;
    case "week":
      return `WEEK(${sql}, 3)`;
    case "iso_year":
      return `TRUNCATE(YEARWEEK(${sql}, 3), -2) / 100`;
    default:
      return `EXTRACT(${part.toUpperCase()} FROM ${sql})`;
  }
}

const DATE_FORMATS: Readonly<Record<string, string>> = { year: "%Y-01-01", month: "%Y-%m-01" };
const TIME_FORMATS: Readonly<Record<string, string>> = { hour: "%H:00:00", minute: "%H:%i:00", second: "%H:%i:%s" };
const MOMENT_PARTS = ["year", "month", "day", "hour", "minute", "second"];
const KEPT = ["%Y-", "%m", "-%d", " %H:", "%i", ":%s"];
const LOST = ["0000-", "01", "-01", " 00:", "00", ":00"];

/** `date_trunc_sql`, `datetime_trunc_sql` and `time_trunc_sql`. */
export function truncate(part: string, stored: string, to: "date" | "datetime" | "time", zone: string | null): string {
  const sql = inZone(stored, zone);
  if (to === "date") return truncateDate(part, sql);
  if (to === "time") {
    const format = TIME_FORMATS[part];
    return format === undefined ? `TIME(${sql})` : formatted(sql, format, "TIME");
  }
  if (part === "quarter") return formatted(quarter(sql), "%Y-%m-01 00:00:00", "DATETIME");
  if (part === "week") return formatted(week(sql), "%Y-%m-%d 00:00:00", "DATETIME");
  const kept = MOMENT_PARTS.indexOf(part) + 1;
  if (kept === 0) return sql;
  return formatted(sql, [...KEPT.slice(0, kept), ...LOST.slice(kept)].join(""), "DATETIME");
}

function truncateDate(part: string, sql: string): string {
  const format = DATE_FORMATS[part];
  if (format !== undefined) return formatted(sql, format, "DATE");
  if (part === "quarter") return quarter(sql);
  return part === "week" ? week(sql) : `DATE(${sql})`;
}

const formatted = (sql: string, format: string, type: string) =>
  `CAST(DATE_FORMAT(${sql}, ${quoteText(format)}) AS ${type})`;
const quarter = (sql: string) => `MAKEDATE(YEAR(${sql}), 1) + INTERVAL QUARTER(${sql}) QUARTER - INTERVAL 1 QUARTER`;
const week = (sql: string) => `DATE_SUB(${sql}, INTERVAL WEEKDAY(${sql}) DAY)`;
