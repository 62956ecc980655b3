/** `BaseDatabaseOperations.integer_field_ranges`: least and greatest value by Django's kind of integer field. */
export const INTEGER_RANGES: Readonly<Record<string, readonly [least: bigint, greatest: bigint]>> = {
  SmallIntegerField: [-32768n, 32767n],
  IntegerField: [-2147483648n, 2147483647n],
  BigIntegerField: [-9223372036854775808n, 9223372036854775807n],
  PositiveBigIntegerField: [0n, 9223372036854775807n],
  PositiveSmallIntegerField: [0n, 32767n],
  PositiveIntegerField: [0n, 2147483647n],
  SmallAutoField: [-32768n, 32767n],
  AutoField: [-2147483648n, 2147483647n],
  BigAutoField: [-9223372036854775808n, 9223372036854775807n],
};
