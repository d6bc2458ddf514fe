/** The page that lists the laboratories. */
export const LABS_PATH = "labs.html";

/** Path of a laboratory's page from the root of its language. */
export function labPath(id: string): string {
  return `labs/${id}.html`;
}
