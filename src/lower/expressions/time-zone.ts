/**
 * A local date and time (ISO 8601, no offset) with the offset it has in a time zone, as `timezone.make_aware` gives
 * it; null when the zone is not known.
 */
export function localize(iso: string, zone: string): string | null {
  const wall = Date.parse(`${iso.slice(0, 23)}Z`);
  if (Number.isNaN(wall)) return null;
  let offset = 0;
  // The offset depends on the instant, which depends on the offset: two rounds settle all but the skipped hour.
  for (let round = 0; round < 2; round++) {
    const next = offsetMinutes(new Date(wall - offset * 60_000), zone);
    if (next === null) return null;
    offset = next;
  }
  const size = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${iso}${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function offsetMinutes(instant: Date, zone: string): number | null {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(instant);
  } catch {
    return null;
  }
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  const offset = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name);
  if (offset === null) return null;
  const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
  return offset[1] === "-" ? -minutes : minutes;
}
