/** A moment (ISO 8601) as `adapt_datetimefield_value` stores it without its offset: `str()` of it in UTC. */
export function momentText(iso: string): string {
  const offset = /(?:Z|[+-]\d\d(?::?\d\d)?)$/.exec(iso)?.[0];
  if (offset === undefined) return timeText(iso.replace("T", " "));
  const local = timeText(iso.slice(0, -offset.length));
  const fraction = /\.\d+$/.exec(local)?.[0] ?? "";
  const wall = new Date(`${local.slice(0, local.length - fraction.length)}Z`).getTime();
  const utc = new Date(wall - minutesOf(offset) * 60_000);
  return utc.toISOString().slice(0, 19).replace("T", " ") + fraction;
}

/** East of Greenwich. */
function minutesOf(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(":", "") || "0");
  return offset.startsWith("-") ? -minutes : minutes;
}

/** A time, or a moment without offset, with its seconds, and six digits of a fraction unless it is zero: `str()`. */
export function timeText(iso: string): string {
  const fraction = /\.\d+$/.exec(iso)?.[0] ?? "";
  const whole = iso.slice(0, iso.length - fraction.length);
  const seconds = /:\d\d:\d\d$/.test(whole) ? "" : ":00";
  return whole + seconds + (/^\.?0*$/.test(fraction) ? "" : fraction.slice(0, 7).padEnd(7, "0"));
}
