/** What Django tells apart by `connection.mysql_is_mariadb` and the server's version, where it is no flag of its features. */
export interface Flavour {
  readonly mariadb: boolean;
  /** `has_native_uuid_field`: MariaDB from 10.7 on, and Django from 5.0 on. */
  readonly nativeUuid: boolean;
}

/** MySQL 8.0.16 and later. */
export const MYSQL: Flavour = { mariadb: false, nativeUuid: false };
/** MariaDB 10.7 and later. */
export const MARIADB: Flavour = { mariadb: true, nativeUuid: true };
