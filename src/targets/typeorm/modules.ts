/** Module specifier of everything that emitted code takes from TypeORM. */
export const TYPEORM = "typeorm";

/** Values of it that emitted code mentions. */
export const TYPEORM_NAMES = [
  "BeforeInsert",
  "BeforeUpdate",
  "Check",
  "Column",
  "DataSource",
  "Entity",
  "Exclusion",
  "ForeignKey",
  "Generated",
  "Index",
  "JoinColumn",
  "JoinTable",
  "ManyToMany",
  "ManyToOne",
  "OneToMany",
  "OneToOne",
  "PrimaryColumn",
  "PrimaryGeneratedColumn",
  "Unique",
] as const;

/** Types of it that emitted code mentions. */
export const TYPEORM_TYPES = ["ColumnType", "EntityManager", "MigrationInterface", "QueryRunner", "Relation"] as const;
