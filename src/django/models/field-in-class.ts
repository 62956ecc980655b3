import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { PythonInstance } from "../../python/evaluate/instances.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import type { FieldDeclaration } from "../fields/field-declaration.js";
import { readField } from "../fields/fields.js";
import { withSetAttributes } from "../fields/set-attributes.js";
import { type Contributions, contributionsOf, NO_CONTRIBUTIONS } from "./contributions.js";
import type { ModelCreation } from "./model-creation.js";

/** What a class has under a name, once it has been put into the class. */
export interface FieldInClass {
  /** Null where it is no field. */
  readonly declaration: FieldDeclaration | null;
  readonly problems: readonly Diagnostic[];
  readonly contributions: Contributions;
}

/** Reads what a class has under a name as a field, and follows what the field's own class does as it is put in. */
export function fieldInClass(name: string, value: Value, owner: ClassValue, creation: ModelCreation): FieldInClass {
  const { declaration, problems } = reading(name, value, creation);
  // Of a known package's field it is known what it brings with it.
  const further = declaration?.further;
  if (declaration === null || (further !== undefined && further.length > 0))
    return { declaration, problems, contributions: NO_CONTRIBUTIONS };
  const contributions = contributionsOf(name, value, owner, creation);
  const problem = further === undefined ? contributions.problem : null;
  const also = (said: readonly Diagnostic[]): readonly Diagnostic[] => (problem === null ? said : [...said, problem]);
  if (contributions.set.size === 0 || !(value instanceof PythonInstance) || value.external === null)
    return { declaration, problems: also(problems), contributions };
  value.external = { ...value.external, arguments: withSetAttributes(value.external.arguments, contributions.set) };
  const anew = reading(name, value, creation);
  return { declaration: anew.declaration ?? declaration, problems: also(anew.problems), contributions };
}

function reading(name: string, value: Value, { program, django }: ModelCreation): Omit<FieldInClass, "contributions"> {
  const problems: Diagnostic[] = [];
  const declaration = readField(name, value, { program, django, report: (problem) => problems.push(problem) });
  return { declaration, problems };
}
