/** Does a work that can be done in parts without a pause between them, and gives what its last part gives. */
export function withoutPause<Given>(parts: Generator<void, Given>): Given {
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}
