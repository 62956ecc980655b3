import { bool, bytes, list, str } from "../make.js";
import { argument, type Method, text } from "./given.js";

/** The few methods of bytes that constants are made with. */
export const BYTES_METHODS: Readonly<Record<string, Method>> = {
  decode: (self, given) => {
    if (self.kind !== "bytes") return undefined;
    const encoding = (text(given, 0, "encoding") ?? "utf-8").toLowerCase();
    return str(
      Buffer.from(self.value).toString(
        encoding.startsWith("latin") ? "latin1" : encoding === "ascii" ? "ascii" : "utf8",
      ),
      given.at,
    );
  },
  hex: (self, { at }) => (self.kind === "bytes" ? str(Buffer.from(self.value).toString("hex"), at) : undefined),
  upper: (self, { at }) =>
    self.kind === "bytes"
      ? bytes(Buffer.from(Buffer.from(self.value).toString("latin1").toUpperCase(), "latin1"), at)
      : undefined,
  lower: (self, { at }) =>
    self.kind === "bytes"
      ? bytes(Buffer.from(Buffer.from(self.value).toString("latin1").toLowerCase(), "latin1"), at)
      : undefined,
  startswith: (self, given) => {
    const prefix = argument(given, 0);
    if (self.kind !== "bytes" || prefix?.kind !== "bytes") return undefined;
    return bool(Buffer.from(self.value.subarray(0, prefix.value.length)).equals(prefix.value), given.at);
  },
  split: (self, given) => {
    const separator = argument(given, 0);
    if (self.kind !== "bytes" || separator?.kind !== "bytes") return undefined;
    const parts = Buffer.from(self.value).toString("latin1").split(Buffer.from(separator.value).toString("latin1"));
    return list(
      parts.map((part) => bytes(Buffer.from(part, "latin1"), given.at)),
      given.at,
    );
  },
};
