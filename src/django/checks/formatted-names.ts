import { aboutModel, type Check, checkedModels } from "./check.js";

/**
 * Names of indexes and constraints that Django cannot fill in, where it stops before any check of its own: it formats them
 * with `%(app_label)s` and `%(class)s`. Mirrors what `Options._format_names` raises.
 */
export const formattedNames: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    const { indexes, constraints } = model.options;
    for (const option of ["indexes", "constraints"] as const) {
      for (const { name } of option === "indexes" ? indexes : constraints) {
        if (name === null || !name.replace(KNOWN, "").includes("%")) continue;
        const message = `The name '${name}' cannot be filled in: Django knows \`%(app_label)s\`, \`%(class)s\` and \`%%\` there; what else begins with \`%\` was kept as it is`;
        yield aboutModel("name-invalid", model, message, { option });
      }
    }
  }
};

const KNOWN = /%%|%\((?:app_label|class)\)s/g;
