/** One line of text without characters that a terminal or a log acts on. */
export function visible(line: string): string {
  return withoutControls(line.replace(/\s+/g, " "));
}

/** The same for a text of several lines. */
export function withoutControls(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
}
