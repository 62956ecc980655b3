import type { Converted } from "./converted.js";
import { contentHash, printManifest } from "./manifest.js";
import type { OutputState } from "./output-state.js";
import type { OutputFile, OutputPlan } from "./plan-output.js";

/**
 * Everything of a conversion that goes into its output folder.
 * @param overwrite whether what is written once is written again
 */
export function outputFiles(converted: Converted, overwrite: boolean): readonly OutputFile[] {
  const { finish, standalone } = converted.artefacts;
  return [
    ...converted.files,
    ...writtenOnce(converted).map(({ path, text }) => ({ path, text, once: !overwrite })),
    ...[finish, standalone].flatMap((script) => (script === null ? [] : [{ path: script.path, text: script.text }])),
  ];
}

/** The text of the manifest that an output folder has once the plan is carried out. */
export function manifestText(
  converted: Converted,
  plan: OutputPlan,
  { manifest }: OutputState,
  { target, dialect, mode }: { readonly target: string; readonly dialect: string; readonly mode: string },
): string {
  const earlier = manifest?.files ?? {};
  const kept = (manifest?.once ?? []).filter((path) => Object.hasOwn(earlier, path));
  const files = plan.files.map(({ path, text, previous, state }): [string, string] => [
    path,
    state === "kept" ? (earlier[path] ?? contentHash(previous ?? "")) : contentHash(text),
  ]);
  return printManifest({
    ...{ target, dialect, mode },
    targetVersion: converted.targetVersion,
    django: converted.django,
    files: { ...Object.fromEntries(kept.map((path) => [path, earlier[path] ?? ""])), ...Object.fromEntries(files) },
    once: [...new Set([...kept, ...writtenOnce(converted).map(({ path }) => path)])],
    names: Object.fromEntries(Object.entries(converted.names).map(([label, name]) => [label, { ...name }])),
  });
}

/** The first migrations: by the next run, they have been applied somewhere. */
function writtenOnce({ migrations, artefacts: { baseline } }: Converted): readonly OutputFile[] {
  return [...migrations, ...(baseline === null ? [] : [baseline])];
}
