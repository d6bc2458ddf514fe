// Fills README.md and README.ru.md from a run: the answer with its dates, its picture, and a command with its real output.
//   node dist/cli/main.js answer --json > status/answer.json && node scripts/readme.mjs status/answer.json
// With --check it writes nothing and ends with 3 when a file differs from what the run says. Needs a build (dist/).
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const room = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

const WORDS = {
  en: {
    readme: "README.md",
    picture: "docs/answer.svg",
    title: "Probability of the events by three dates",
    alt: (scenario, rows) =>
      `Probabilities under “${scenario}”: ${rows}. Thin lines show the range over structures of the model.`,
    edition: (data, law, worlds, hash) =>
      `Data to ${data}, law as of ${law}; ${worlds} worlds, run \`${hash}\`.`,
  },
  ru: {
    readme: "README.ru.md",
    picture: "docs/answer.ru.svg",
    title: "Вероятность событий к трём датам",
    alt: (scenario, rows) =>
      `Вероятности в сценарии «${scenario}»: ${rows}. Тонкая линия — разброс по вариантам модели.`,
    edition: (data, law, worlds, hash) =>
      `Данные по ${data}, право на ${law}; прогонов: ${worlds}, отпечаток расчёта \`${hash}\`.`,
  },
};

const [file, ...flags] = process.argv.slice(2);
if (file === undefined || flags.some((flag) => flag !== "--check")) {
  fail("usage: node scripts/readme.mjs ANSWER.json [--check]");
}
if (!existsSync(join(root, "dist"))) fail("readme: dist/ is missing; run `node scripts/build.mjs` first");
const answer = JSON.parse(readFileSync(file, "utf8"));
const { answerSentence } = await room("cli/answer/answer-sentence.js");
const { openQuestion } = await room("api/workspace.js");
const { eventBars } = await room("charts/index.js");
const { formatDate, formatNumber, formatProbability } = await room("units/index.js");

const question = openQuestion(answer.question);
const reference = answer.scenarios[0];
const wanted = Object.entries(WORDS).flatMap(([language, words]) => {
  const text = readFileSync(join(root, words.readme), "utf8");
  const answered = between(text, "answer", answerBlock(language, words), words.readme);
  return [
    [words.readme, between(answered, "command", commandBlock(language), words.readme)],
    [words.picture, picture(language, words)],
  ];
});
const changed = wanted.filter(([path, text]) => {
  const place = join(root, path);
  return !existsSync(place) || readFileSync(place, "utf8") !== text;
});
if (flags.includes("--check")) {
  for (const [path] of changed)
    console.error(`${path}: expected what ${file} says; run \`node scripts/readme.mjs ${file}\``);
  process.exit(changed.length > 0 ? 3 : 0);
}
mkdirSync(join(root, "docs"), { recursive: true });
for (const [path, text] of changed) writeFileSync(join(root, path), text);

function answerBlock(language, words) {
  const date = (iso) => formatDate(iso, language);
  return [
    `**${answerSentence(answer, question, language)}**`,
    "",
    words.edition(
      date(answer.dataDate),
      date(answer.lawDate),
      formatNumber(answer.worlds, { language }),
      answer.runHash,
    ),
    "",
    `![${alt(language, words)}](${words.picture})`,
  ].join("\n");
}

/** The probabilities of the picture in words, for those who cannot see it. */
function alt(language, words) {
  const rows = question.events.map(({ id, name }) => {
    const by = reference.events.filter((event) => event.id === id);
    return `${name[language]}: ${by.map((event) => `${formatProbability(event.probability, language)} (${event.by.slice(0, 4)})`).join(", ")}`;
  });
  return words.alt(reference.name[language], rows.join("; "));
}

/** `npx ssylka rules h20` needs no run, so its output is that of the law in the catalog. */
function commandBlock(language) {
  const words = ["rules", "h20", "--lang", language];
  const printed = execFileSync(process.execPath, [join(root, "dist/cli/main.js"), ...words], {
    encoding: "utf8",
  });
  return `\`\`\`\n$ npx ssylka ${words.join(" ")}\n${printed.trimEnd()}\n\`\`\``;
}

/** The bars of the article's page on a sheet of their own colour, so that they can be read on a dark page too. */
function picture(language, words) {
  const title = { [language]: words.title };
  const events = question.events.map(({ id, name, actor }) => ({
    id,
    name: { [language]: name[language].charAt(0).toUpperCase() + name[language].slice(1) },
    side: actor === "deepseek" ? "deepseek" : "cn",
    by: reference.events
      .filter((event) => event.id === id)
      .map(({ by, probability, mcse, low, high }) => ({
        by: by.slice(0, 4),
        probability,
        error: mcse ?? 0,
        low,
        high,
      })),
  }));
  const description = { [language]: alt(language, words) };
  const chart = { kind: "event-bars", id: "answer", title, description, events };
  const drawing = eventBars(chart, { language, width: 760, id: "answer" });
  const edge = 16;
  return `${drawing
    .replace(/viewBox="0 0 (\d+) (\d+)" width="\d+" height="\d+"/, (_, width, height) => {
      const [wide, high] = [Number(width) + 2 * edge, Number(height) + 2 * edge];
      return `viewBox="${-edge} ${-edge} ${wide} ${high}" width="${wide}" height="${high}"`;
    })
    .replace(
      "</desc>",
      `</desc><rect x="${-edge}" y="${-edge}" width="100%" height="100%" fill="#fbf8f1"/>`,
    )}\n`;
}

/** `text` with what stands between the two comments of a block replaced. */
function between(text, block, inside, readme) {
  const [start, end] = [`<!-- ${block}:start -->`, `<!-- ${block}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) fail(`${readme}: expected "${start}" and, after it, "${end}"`);
  return `${text.slice(0, from + start.length)}\n${inside}\n${text.slice(to)}`;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
