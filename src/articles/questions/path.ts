/** Path of a question's page from the root of its language. */
export function questionPath(id: string): string {
  return `q/${id}.html`;
}

/** The page that lists the questions. */
export const QUESTIONS_PATH = "questions.html";
