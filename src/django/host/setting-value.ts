import type { StrValue, Value } from "../../python/evaluate/values.js";

/** A string that was read through `settings.NAME`, and still knows it. */
interface SettingValue extends StrValue {
  readonly setting: string;
}

/** Marks a string as the value of a setting, so that what uses it can say where it is from. Other values are left alone. */
export function settingValue(name: string, value: Value): Value {
  if (value.kind !== "str") return value;
  const marked: SettingValue = { ...value, setting: name };
  return marked;
}

/** Name of the setting that a string was read from; null when it was not. */
export function settingBehind(value: StrValue): string | null {
  return "setting" in value && typeof value.setting === "string" ? value.setting : null;
}
