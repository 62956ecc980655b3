/** Fixtures whose tables, as Django makes them, differences are planted in. */
export const PLANTED_IN = [
  "fields/numbers",
  "fields/generated",
  "fields/database-defaults",
  "meta/unique-together",
] as const;

const index = (sql: string) => `ALTER TABLE \`seats_row\` DROP INDEX \`seats_row_hall_number_a6a39955_uniq\`, ${sql}`;
const key = "`seats_seat_row_id_95d54026_fk_seats_row_id`";
const dropKey = `ALTER TABLE \`seats_seat\` DROP FOREIGN KEY ${key}`;
const positive = (sql: string) => `ALTER TABLE \`ledger_entry\` MODIFY \`positive\` ${sql}`;
const big = (sql: string) => [
  "ALTER TABLE `ledger_entry` DROP INDEX `ledger_entry_positive_big_cbad9ed6`",
  `CREATE INDEX \`ledger_entry_positive_big_cbad9ed6\` ON \`ledger_entry\` (${sql})`,
];

/** One difference each, by what it is: the statements that make it in Django's tables. */
export const PLANTED: Readonly<Record<string, readonly string[]>> = {
  "column type": ["ALTER TABLE `ledger_entry` MODIFY `count` bigint NOT NULL"],
  "sign of an integer": [positive("integer NOT NULL CHECK (`positive` >= 0)")],
  nullability: ["ALTER TABLE `ledger_entry` MODIFY `count` integer NULL"],
  "digits after the point": ["ALTER TABLE `ledger_entry` MODIFY `amount` numeric(12, 3) NOT NULL"],
  length: ["ALTER TABLE `seats_row` MODIFY `hall` varchar(6) NOT NULL"],
  collation: ["ALTER TABLE `seats_row` MODIFY `hall` varchar(5) COLLATE utf8mb4_bin NOT NULL"],
  "column comment": ["ALTER TABLE `seats_row` MODIFY `hall` varchar(5) COMMENT 'x' NOT NULL"],
  "table comment": ["ALTER TABLE `seats_row` COMMENT = 'x'"],
  "default changed": ["ALTER TABLE `stock_delivery` ALTER COLUMN `status` SET DEFAULT 'old'"],
  "default gone": ["ALTER TABLE `stock_delivery` ALTER COLUMN `amount` DROP DEFAULT"],
  "default expression": ["ALTER TABLE `stock_delivery` MODIFY `upper` varchar(10) DEFAULT (LOWER('loud')) NOT NULL"],
  "check changed": [positive("integer UNSIGNED NOT NULL CHECK (`positive` > 0)")],
  "check gone": [positive("integer UNSIGNED NOT NULL")],
  "unique gone": ["ALTER TABLE `seats_row` DROP INDEX `seats_row_hall_number_a6a39955_uniq`"],
  "unique that is an index": [index("ADD INDEX `seats_row_hall_number_a6a39955_uniq` (`hall`, `number`)")],
  "unique in another order": [index("ADD UNIQUE `seats_row_hall_number_a6a39955_uniq` (`number`, `hall`)")],
  "index gone": ["ALTER TABLE `ledger_entry` DROP INDEX `ledger_entry_positive_big_cbad9ed6`"],
  "index renamed": ["ALTER TABLE `ledger_entry` RENAME INDEX `ledger_entry_positive_big_cbad9ed6` TO `other`"],
  "index descending": big("`positive_big` DESC"),
  "index over one column more": big("`positive_big`, `count`"),
  "foreign key gone": [dropKey],
  "foreign key renamed": [
    dropKey,
    "ALTER TABLE `seats_seat` ADD CONSTRAINT `other` FOREIGN KEY (`row_id`) REFERENCES `seats_row` (`id`)",
  ],
  "foreign key that cascades": [
    dropKey,
    `ALTER TABLE \`seats_seat\` ADD CONSTRAINT ${key} FOREIGN KEY (\`row_id\`) REFERENCES \`seats_row\` (\`id\`) ON DELETE CASCADE`,
  ],
  "foreign key to another table": [
    dropKey,
    `ALTER TABLE \`seats_seat\` ADD CONSTRAINT ${key} FOREIGN KEY (\`row_id\`) REFERENCES \`ledger_entry\` (\`id\`)`,
  ],
  "generated otherwise": [
    "ALTER TABLE `geometry_rectangle` MODIFY `area` bigint GENERATED ALWAYS AS (`width` + `height`) STORED",
  ],
  "generated on reading": [
    "ALTER TABLE `geometry_rectangle` DROP COLUMN `area`",
    "ALTER TABLE `geometry_rectangle` ADD COLUMN `area` bigint GENERATED ALWAYS AS ((`width` * `height`)) VIRTUAL AFTER `height`",
  ],
  "order of columns": ["ALTER TABLE `seats_row` MODIFY `number` integer NOT NULL AFTER `id`"],
  "column gone": ["ALTER TABLE `ledger_entry` DROP COLUMN `is_paid`"],
  "column more": ["ALTER TABLE `ledger_entry` ADD COLUMN `more` integer NULL"],
  "storage engine": ["ALTER TABLE `ledger_entry` ENGINE = MyISAM"],
  "character set": ["ALTER TABLE `ledger_entry` DEFAULT CHARACTER SET latin1"],
  "no numbering": ["ALTER TABLE `ledger_entry` MODIFY `id` integer NOT NULL"],
  "no primary key": ["ALTER TABLE `ledger_entry` MODIFY `id` integer NOT NULL, DROP PRIMARY KEY"],
  "table gone": ["DROP TABLE `ledger_entry`"],
  "table more": ["CREATE TABLE `more` (`id` integer NOT NULL)"],
};

/** What counts as no difference: where the numbering stands, and in which order the keys were made. */
export const SAME: Readonly<Record<string, readonly string[]>> = {
  "where the numbering stands": ["ALTER TABLE `ledger_entry` AUTO_INCREMENT = 50"],
  "order of keys": [
    "ALTER TABLE `seats_aisle` ADD INDEX `meanwhile` (`a_id`)",
    "ALTER TABLE `seats_aisle` DROP INDEX `seats_aisle_a_id_b_id_b29c8399_uniq`",
    "ALTER TABLE `seats_aisle` ADD CONSTRAINT `seats_aisle_a_id_b_id_b29c8399_uniq` UNIQUE (`a_id`, `b_id`)",
    "ALTER TABLE `seats_aisle` DROP INDEX `meanwhile`",
  ],
};
