import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { PythonInstance } from "../../python/evaluate/instances.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import type { FieldDeclaration } from "../fields/field-declaration.js";
import { readField } from "../fields/fields.js";
import { withSetAttributes } from "../fields/set-attributes.js";
import { type Contributions, contributionsOf, NO_CONTRIBUTIONS } from "./contributions.js";
import type { ModelCreation } from "./model-creation.js";

/** A field as a class declares it, once it has been put into the class. */
export interface DeclaredField {
  readonly declaration: FieldDeclaration;
  readonly problems: readonly Diagnostic[];
  readonly contributions: Contributions;
}

/** Reads a field that a class has under a name, and follows what its own class does as it is put in; null where it is no field. */
export function declaredField(
  name: string,
  value: Value,
  owner: ClassValue,
  creation: ModelCreation,
  problems: Diagnostic[],
): DeclaredField | null {
  const { program, django } = creation;
  const context = { program, django, report: (problem: Diagnostic) => problems.push(problem) };
  const read = readField(name, value, context);
  if (read === null) return null;
  // Of a known package's field it is known what it brings with it.
  const { further } = read;
  if (further !== undefined && further.length > 0)
    return { declaration: read, problems, contributions: NO_CONTRIBUTIONS };
  const contributions = contributionsOf(name, value, owner, creation);
  let declaration = read;
  if (contributions.set.size > 0 && value instanceof PythonInstance && value.external !== null) {
    value.external = { ...value.external, arguments: withSetAttributes(value.external.arguments, contributions.set) };
    problems.length = 0;
    declaration = readField(name, value, context) ?? read;
  }
  if (contributions.problem !== null && further === undefined) problems.push(contributions.problem);
  return { declaration, problems, contributions };
}
