import type { ExploreData } from "../../articles/explore/types.ts";
import { fan } from "../../charts/fan.ts";
import { addressOf, home } from "./address.ts";
import { aboutLines, citation } from "./describe.ts";
import { make, place } from "./dom.ts";
import { oneFile } from "./one-file.ts";
import { pictureOf } from "./picture.ts";
import { chartOf, rowsOf, type Shown } from "./results.ts";
import { csvOf, embedCode, save } from "./save.ts";
import { scenarioFile } from "./scenario-file.ts";
import { isAsked } from "./state.ts";

/** What can be taken away from the page. */
export interface Sources {
  /** What stands on it; none before the first answer. */
  shown(): Shown | undefined;
  /** The same, once what is looked at is counted. @throws Error when that cannot be (rejects) */
  seen(now: Shown): Promise<Shown>;
  /** The same, once what is not looked at is counted as well. @throws Error when that cannot be (rejects) */
  whole(now: Shown): Promise<Shown>;
}

/** What buttons do that take something away from the page. */
export function connectActions(
  data: ExploreData,
  { shown, seen, whole }: Sources,
  tell: (text: string) => void,
  tellFailure: (error: unknown) => void,
): void {
  const { words, language } = data;
  const on = (
    id: string,
    act: (shown: Shown) => unknown,
    wanted: (now: Shown) => Shown | Promise<Shown> = (now) => now,
  ) => {
    // A button pressed again while it waits gives one file.
    let waits = false;
    place(`explore-${id}`).addEventListener("click", async () => {
      const now = shown();
      if (!now || waits) return;
      waits = true;
      try {
        await act(await wanted(now));
      } catch (error) {
        tellFailure(error);
      } finally {
        waits = false;
      }
    });
  };
  const copy = async (text: string) => {
    await copyText(text);
    tell(words.copied);
  };
  const about = ({ state, answer }: Shown) => aboutLines(state, data, answer, addressOf(state, data));
  const svg = (now: Shown) => fan(chartOf(now, data), { language, width: 760, id: "saved" });
  on("share", ({ state }) => copy(addressOf(state, data)));
  const told = (now: Shown) => rowsOf(now, data).map(({ name, yours }) => `${name}: ${yours}.`);
  const cited = (now: Shown) => {
    const { counted: _here, ...printed } = about(now);
    // The article's own numbers were not counted here.
    return citation(told(now), isAsked(now.state, data) ? about(now) : printed);
  };
  on("cite", (now) => copy(cited(now)), seen);
  on("embed", ({ state }) => copy(embedCode(addressOf(state, data), words.title)));
  on("yaml", ({ state }) => {
    if (Object.keys(state.where).length > 0) tell(words.whereFile);
    save("yours.yaml", "application/yaml", scenarioFile(state, data, addressOf(state, data)));
  });
  if (home() === "")
    on("file", async ({ state }) => save("ssylka.html", "text/html", await oneFile(state, data)));
  else place("explore-file").hidden = true;
  on(
    "csv",
    (now) => save("ssylka.csv", "text/csv", csvOf(chartOf(now, data), data, Object.values(about(now)))),
    seen,
  );
  on("json", (now) => save("ssylka.json", "application/json", jsonOf(now, data)), whole);
  on("svg", (now) => save("ssylka.svg", "image/svg+xml", svg(now)), seen);
  const png = async (now: Shown) => {
    const { source, changes, counted, conditional } = about(now);
    const { name, yours, published } = rowsOf(now, data)[0]!;
    const picture = {
      title: chartOf(now, data).title[language],
      svg: svg(now),
      number: yours,
      words: name,
      was: published === "" ? "" : `${words.was}: ${published}`,
      lines: [...(isAsked(now.state, data) ? [changes] : []), [source, counted, conditional].join(" · ")],
    };
    save("ssylka.png", "image/png", await pictureOf(picture));
  };
  on("png", png, seen);
}

/** Everything shown, and every line and probability counted, in full precision. */
export function jsonOf(now: Shown, data: ExploreData): string {
  const { state, answer } = now;
  const { unit, series } = chartOf(now, data);
  const [{ fans, probabilities, failed, outside }] = answer.scenarios as [(typeof answer.scenarios)[number]];
  const named = (names: readonly string[], values: readonly Float64Array[]) =>
    Object.fromEntries(names.map((name, index) => [name, [...values[index]!]]));
  return JSON.stringify(
    {
      question: data.question,
      address: addressOf(state, data),
      version: data.version,
      runHash: data.runHash,
      state,
      worlds: answer.worlds,
      outside,
      failed,
      summary: rowsOf(now, data),
      chart: { unit: unit[data.language], series },
      start: data.start,
      levels: answer.levels,
      /** By quantity: all months of one level, then of the next. */
      fans: named(data.fans, fans),
      probabilities: named(data.events, probabilities),
    },
    null,
    1,
  );
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages opened from a folder may not have the clipboard.
    const area = make("textarea", { readonly: true }, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
