// `npm run pictures -- DIR [--site FOLDER] [--only chips,labs]`: each kind of page of a published site as pictures, whole,
// at three widths, light and dark, in both languages; and of each kind one sheet with the upper part of all twelve.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startChromium } from "./chromium.mjs";

const WIDTHS = [390, 768, 1280];
const THEMES = ["light", "dark"];
const LANGUAGES = ["ru", "en"];
/** Pixels of a page that a sheet shows of its top, and how much smaller. */
const UPPER = 2200;
const SMALLER = 0.42;
/** A browser draws no higher picture whole. */
const TALLEST = 16_000;
/** A page that computes is looked at when it has counted. */
const COUNTING = /^(explore|embed)\.html$/;

const words = process.argv.slice(2);
const option = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const to = words[0]?.startsWith("--") ? undefined : words[0];
const site = resolve(option("--site") ?? "site");
if (!to || !existsSync(join(site, "ru", "index.html"))) {
  console.error(
    to
      ? `pictures: expected a published site in ${site} (npm start makes one)`
      : "pictures: expected a folder to write to, as in npm run pictures -- DIR",
  );
  process.exit(2);
}
const asked = option("--only")?.split(",");
const kinds = kindsOf(join(site, "ru")).filter((path) => !asked || asked.includes(nameOf(path)));
mkdirSync(to, { recursive: true });
const browser = await startChromium();
for (const path of kinds) {
  const pictures = [];
  for (const theme of THEMES)
    for (const width of WIDTHS)
      for (const language of LANGUAGES) pictures.push(await picture({ path, theme, width, language }));
  await sheet(nameOf(path), pictures);
  console.log(`pictures: ${nameOf(path)}`);
}
await browser.close();

async function picture({ path, theme, width, language }) {
  const page = await browser.newPage({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: theme,
  });
  await page.goto(pathToFileURL(join(site, language, path)).href);
  if (COUNTING.test(path))
    await page.waitForFunction(() => Number(document.body.dataset.worlds) >= 2048, undefined, {
      timeout: 120_000,
    });
  const file = `${nameOf(path)}-${language}-${width}-${theme}.png`;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(whole, TALLEST) };
  await page.screenshot({ path: join(to, file), fullPage: true, clip });
  await page.close();
  return { file, width, label: `${language} ${width} ${theme}` };
}

/** Twelve pictures side by side, each with what it is. */
async function sheet(name, pictures) {
  const figures = pictures.map(({ file, width, label }) => {
    const wide = Math.round(width * SMALLER);
    const crop = `width:${wide}px;height:${Math.round(UPPER * SMALLER)}px;overflow:hidden;display:block`;
    return `<figure><figcaption>${label}</figcaption><div style="${crop}"><img src="${file}" width="${wide}"></div></figure>`;
  });
  const half = figures.length / 2;
  const rows = [figures.slice(0, half), figures.slice(half)].map((row) => `<div>${row.join("")}</div>`);
  const style =
    "body{margin:8px;background:#777;font:12px sans-serif}div{display:flex;gap:8px}figure{margin:0 0 8px}";
  const file = join(to, `${name}.html`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${rows.join("")}`,
  );
  const page = await browser.newPage({ viewport: { width: 2130, height: 1000 } });
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.screenshot({ path: join(to, `sheet-${name}.png`), fullPage: true });
  await page.close();
}

/** Every page at the top, and the first one of each folder. */
function kindsOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isFile()) return entry.name.endsWith(".html") ? [entry.name] : [];
    const first = readdirSync(join(folder, entry.name))
      .filter((name) => name.endsWith(".html"))
      .sort()[0];
    return first ? [`${entry.name}/${first}`] : [];
  });
}

function nameOf(path) {
  return path.replace(/\.html$/, "").replaceAll("/", "-");
}
