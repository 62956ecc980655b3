import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { ModelClass } from "../models/model-class.js";

/** What AUTH_USER_MODEL most likely is where no settings say it. */
export interface AssumedUserModel {
  /** Label of the model; undefined where Django's default is as good. */
  readonly label: string | undefined;
  readonly said: readonly Diagnostic[];
}

/** Where the settings say it. */
export const NOTHING_ASSUMED: AssumedUserModel = { label: undefined, said: [] };

/**
 * The project's one user model: a model with a table whose class derives from Django's `AbstractBaseUser`, models that extend it
 * left out. Nothing is assumed where there are several.
 * https://docs.djangoproject.com/en/5.2/topics/auth/customizing/#substituting-a-custom-user-model
 */
export function assumedUserModel(models: readonly ModelClass[]): AssumedUserModel {
  const candidates = models.filter(isUserModel);
  const [only, ...others] = candidates.filter((model) => ![...model.parents.keys()].some(isUserModel));
  if (only === undefined) return NOTHING_ASSUMED;
  const hint = "Name the model with --set AUTH_USER_MODEL=app.Model.";
  if (others.length > 0) {
    const message = `No settings that were read say what AUTH_USER_MODEL is, and ${others.length + 1} models could be it; \`auth.User\` was assumed`;
    const related = [only, ...others.slice(0, 4)].flatMap(({ label, origin }) =>
      origin === null ? [] : [{ message: `\`${label}\``, span: origin }],
    );
    return { label: undefined, said: [diagnostic("user-model-assumed", message, { hint, related })] };
  }
  const message = `No settings that were read say what AUTH_USER_MODEL is; \`${only.label}\`, the project's own user model, was assumed`;
  const at = { model: only.label, span: only.origin };
  return { label: only.label, said: [diagnostic("user-model-assumed", message, { ...at, hint })] };
}

/** Of the project: not `auth.User` itself. */
function isUserModel({ class: written, label, proxy }: ModelClass): boolean {
  if (proxy || label === "auth.User") return false;
  return written.mro.some(
    (base) =>
      base.kind === "class" && base.module === "django.contrib.auth.base_user" && base.name === "AbstractBaseUser",
  );
}
