import {
  type ColumnFinding,
  type ColumnRule,
  className,
  isOfType,
  isPlainData,
  NOTHING,
  refused,
} from "./column-rule.js";

/** `db_index` is None, True or False: fields.E006. Mirrors `Field._check_db_index`. */
export const dbIndex: ColumnRule = ({ given }) => {
  const value = given.named.get("db_index")?.value;
  if (value === undefined || value.kind === "bool" || !isPlainData(value)) return NOTHING;
  return [refused("fields.E006", "'db_index' must be None, True or False", "db_index")];
};

/** A primary key is not null: fields.E007. Mirrors `Field._check_null_allowed_for_primary_keys`. */
export const primaryKeyNull: ColumnRule = (column) => {
  if (!column.primaryKey || !column.null) return NOTHING;
  const hint = "Set null=False on the field, or remove primary_key=True argument.";
  return [refused("fields.E007", "Primary keys must not have null=True", "null", hint)];
};

/** Validators can be called: fields.E008. Mirrors `Field._check_validators`. */
export const validators: ColumnRule = ({ given }) => {
  const value = given.named.get("validators")?.value;
  if (value?.kind !== "list" && value?.kind !== "tuple") return NOTHING;
  return value.items.flatMap((each, index) => {
    if (each.kind !== "none" && each.kind !== "int" && !isPlainData(each)) return [];
    const hint = `validators[${index}] isn't a function or instance of a validator class.`;
    return [refused("fields.E008", "All 'validators' must be callable", "validators", hint)];
  });
};

/** An AutoField is the primary key: fields.E100. Mirrors `AutoFieldMixin._check_primary_key`. */
export const autoFieldKey: ColumnRule = (column) => {
  if (column.primaryKey || !isOfType(column, "AutoField", "BigAutoField", "SmallAutoField")) return NOTHING;
  return [refused("fields.E100", "AutoFields must set primary_key=True", "primary_key")];
};

/** A FilePathField allows files, folders or both: fields.E140. Mirrors `FilePathField._check_allowing_files_or_folders`. */
export const filePathKinds: ColumnRule = (column, { program }) => {
  if (!isOfType(column, "FilePathField")) return NOTHING;
  const files = column.given.named.get("allow_files")?.value;
  const folders = column.given.named.get("allow_folders")?.value;
  if (files === undefined || program.truth(files) !== false) return NOTHING;
  if (folders === undefined ? !column.given.complete : program.truth(folders) !== false) return NOTHING;
  const message = "FilePathFields must have either 'allow_files' or 'allow_folders' set to True";
  return [refused("fields.E140", message, "allow_files")];
};

/** A blank address is stored as null: fields.E150. Mirrors `GenericIPAddressField._check_blank_and_null_values`. */
export const blankAddress: ColumnRule = (column) => {
  if (column.null || !column.blank || !isOfType(column, "GenericIPAddressField")) return NOTHING;
  const message = "GenericIPAddressFields cannot have blank=True if null=False, as blank values are stored as nulls";
  return [refused("fields.E150", message, "blank")];
};

/** A FileField's own options: fields.E201, fields.E202. Mirrors `FileField.check`. */
export const fileOptions: ColumnRule = (column) => {
  if (!isOfType(column, "FileField")) return NOTHING;
  const found: ColumnFinding[] = [];
  const { named } = column.given;
  if (named.has("primary_key")) {
    const message = `'primary_key' is not a valid argument for a ${className(column)}`;
    found.push(refused("fields.E201", message, "primary_key"));
  }
  const folder = named.get("upload_to")?.value;
  if (folder?.kind === "str" && folder.value.startsWith("/")) {
    const message = `${className(column)}'s 'upload_to' argument must be a relative path, not an absolute path`;
    found.push(refused("fields.E202", message, "upload_to", "Remove the leading slash."));
  }
  return found;
};
