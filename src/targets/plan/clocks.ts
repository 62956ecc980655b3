// biome-ignore-all lint/suspicious/noTemplateCurlyInString: emitted code holds templates
import type { Declarations } from "./declaration.js";

/** The two clocks that emitted defaults may need, the same in every dialect. */
export const clocks = {
  today: {
    doc: "Today's date in the process's time zone, as `YYYY-MM-DD`.",
    body: [
      "export function today(): string {",
      "  const now = new Date();",
      '  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));',
      '  return `${String(now.getFullYear()).padStart(4, "0")}-${month}-${day}`;',
      "}",
    ],
  },
  timeOfDay: {
    doc: "The time of day in the process's time zone, as `HH:MM:SS.mmm`.",
    body: [
      "export function timeOfDay(): string {",
      "  const now = new Date();",
      "  const [hours, minutes, seconds] = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) =>",
      '    String(part).padStart(2, "0"),',
      "  );",
      '  return `${hours}:${minutes}:${seconds}.${String(now.getMilliseconds()).padStart(3, "0")}`;',
      "}",
    ],
  },
} as const satisfies Declarations;
