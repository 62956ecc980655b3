/** The text of a file as it stands, for code that is written out. */
declare module "*?raw" {
  const text: string;
  export default text;
}
