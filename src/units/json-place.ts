/**
 * Where JSON stops being JSON, as `:3:5` for the end of a file's name: line and column from 1. Empty for text that is
 * JSON.
 */
export function jsonPlace(text: string): string {
  const problem = problemOf(text);
  if (problem === undefined) return "";
  const before = text.slice(0, problemAt(text, problem));
  return `:${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
}

function problemAt(text: string, problem: string): number {
  const told = /at position (\d+)/.exec(problem)?.[1];
  if (told !== undefined) return Number(told);
  const token = TOKEN.exec(problem)?.[0];
  if (token === undefined) return text.length;
  // The parser names the sign and not its place: the shortest beginning that has the same problem ends with that sign.
  let [fine, faulty] = [0, text.length];
  while (faulty - fine > 1) {
    const middle = Math.floor((fine + faulty) / 2);
    if (TOKEN.exec(problemOf(text.slice(0, middle)) ?? "")?.[0] === token) faulty = middle;
    else fine = middle;
  }
  return fine;
}

const TOKEN = /^Unexpected token '.+?'/s;

function problemOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
