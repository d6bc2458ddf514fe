import type { ServerResponse } from "node:http";
import type { JobResult } from "../jobs/messages.ts";
import type { Progress } from "../progress.ts";
import type { ProblemBody } from "./problem.ts";

/** Events of a page, or a line of JSON each. */
export type StreamKind = "text/event-stream" | "application/x-ndjson";

/** The first of the two that a client names. */
export function streamKind(accept: string | undefined): StreamKind | undefined {
  const named = accept?.split(",").map((one) => one.split(";")[0]!.trim().toLowerCase()) ?? [];
  return named.find(
    (one): one is StreamKind => one === "text/event-stream" || one === "application/x-ndjson",
  );
}

export interface Stream {
  readonly progress: Progress;
  /** The last of it. */
  result(made: JobResult): void;
  problem(problem: ProblemBody): void;
}

/** Milliseconds. */
const SIGN_OF_LIFE = 15_000;

/** Begins an answer that tells how far it is: `progress` events of a per cent each, then one `result` or `problem`. */
export function openStream(
  response: ServerResponse,
  kind: StreamKind,
  { headers, stallSeconds }: { headers: Readonly<Record<string, string>>; stallSeconds: number },
): Stream {
  response.writeHead(200, { ...headers, "Content-Type": `${kind}; charset=utf-8` });
  const tell = (name: string, json: string) =>
    response.write(
      kind === "text/event-stream" ? `event: ${name}\ndata: ${json}\n\n` : `{"${name}":${json}}\n`,
    );
  let told = -1;
  // A comment of an event stream, a line of its own else, so that nobody between takes a run that waits for its turn for a dead one.
  const alive = setInterval(
    () => response.write(kind === "text/event-stream" ? ":\n\n" : '{"waiting":{}}\n'),
    SIGN_OF_LIFE,
  );
  response.once("close", () => clearInterval(alive));
  const end = () => {
    clearInterval(alive);
    response.setTimeout(stallSeconds * 1000, () => response.destroy());
    response.end();
  };
  return {
    progress(done, all) {
      const percent = Math.floor((100 * done) / all);
      if (percent === told) return;
      told = percent;
      tell("progress", JSON.stringify({ done, all }));
    },
    result(made) {
      if ("json" in made) tell("result", made.json);
      end();
    },
    problem(problem) {
      tell("problem", JSON.stringify(problem));
      end();
    },
  };
}
