/** Whether the text is an identifier of Python, keywords among them. Mirrors `str.isidentifier`. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text) || /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);
}
