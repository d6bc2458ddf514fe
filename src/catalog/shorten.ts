/** A text as a message quotes it: its first line, cut to a length that a person reads. */
export function shorten(text: string, most = 60): string {
  const line = text.split("\n", 1)[0] ?? "";
  if (line.length <= most && line.length === text.length) return text;
  return `${line.slice(0, most)}…`;
}
