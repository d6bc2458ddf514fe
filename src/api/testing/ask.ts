import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request } from "node:http";

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks a server on this machine; the path goes out as written, and each request has a connection of its own. */
export async function ask(
  port: number,
  path: string,
  { body, ...options }: RequestOptions & { readonly body?: string } = {},
): Promise<Got> {
  const asked = request({ host: "127.0.0.1", port, path, agent: false, ...options });
  const answered = once(asked, "response");
  asked.end(body);
  const [response] = (await answered) as [IncomingMessage];
  let text = "";
  for await (const piece of response.setEncoding("utf8")) text += piece;
  return { status: response.statusCode!, headers: response.headers, text };
}

/** Waits until something is so; the test's own time limit ends it otherwise. */
export async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 20));
}
