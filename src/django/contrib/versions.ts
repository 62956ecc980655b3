import { lazily } from "../lazily.js";
import type { DjangoVersion } from "../project.js";
import { atLeast } from "../version.js";
import { DJANGO_3_2 } from "./data/django-3.2.js";
import { DJANGO_4_2 } from "./data/django-4.2.js";
import { DJANGO_5_2 } from "./data/django-5.2.js";
import { DJANGO_6_0 } from "./data/django-6.0.js";
import { DJANGO_6_1 } from "./data/django-6.1.js";
import type { RecordedDjango } from "./recorded.js";

const OLDEST = { since: "3.2", record: lazily(DJANGO_3_2) } as const;

/** Recorded versions, oldest first. A version without a record of its own takes the newest one that is not newer. */
const RECORDED = [
  OLDEST,
  { since: "4.2", record: lazily(DJANGO_4_2) },
  { since: "5.2", record: lazily(DJANGO_5_2) },
  { since: "6.0", record: lazily(DJANGO_6_0) },
  { since: "6.1", record: lazily(DJANGO_6_1) },
] as const;

/** What is known to ship with a version of Django; versions before the first recorded one take that. */
export function recordedDjango(version: DjangoVersion): RecordedDjango {
  const { record } = RECORDED.findLast(({ since }) => atLeast(version, since)) ?? OLDEST;
  return record();
}
