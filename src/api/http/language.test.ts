import { afterAll, beforeAll, expect, test } from "vitest";
import { OPERATIONS } from "../operations/index.ts";
import { ask, type Got } from "../testing/ask.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ port: 0, api: true, limits: { workers: 0 } });
});
afterAll(() => server.close());

const RUSSIAN = { "accept-language": "ru-RU,ru;q=0.9,en;q=0.8" };
const JSON_TYPE = { "content-type": "application/json" };

interface Told {
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly detail: string }[];
}

/** Words of English that join the parts of a text: in one in Russian, outside what was asked, there is none. */
const ENGLISH = /\b(expected|got|unknown|did you|known|lists|beginning|such as|at most|or|of|the|with)\b/;

function expectRussian({ text, headers }: Got): Told {
  expect(headers["content-language"], text).toBe("ru");
  const told: Told = JSON.parse(text);
  for (const words of [told.title, told.detail, ...(told.errors ?? []).map(({ detail }) => detail)]) {
    expect(words).toMatch(/[а-яё]/i);
    expect(words.replaceAll(/«.*?»|".*?"|`.*?`|[\w.]+(?:-[\w.]+)+/gs, "")).not.toMatch(ENGLISH);
  }
  return told;
}

const refused = OPERATIONS.flatMap(({ id, refused: all }) => all.map((input) => [id, input] as const));

test.each(refused)("%s %j is refused in Russian, all of it", async (id, input) => {
  const body = JSON.stringify(input);
  const asked = { method: "POST", headers: { ...JSON_TYPE, ...RUSSIAN }, body };
  expectRussian(await ask(server.port, `/v1/${id}`, asked));
});

test.each([
  ["/v1/nothing", { headers: RUSSIAN }, "Нет такого адреса"],
  ["/elsewhere?lang=ru", {}, "Нет такого адреса"],
  ["/v1/rules?lang=ru", { method: "DELETE" }, "Такой метод здесь не принимают"],
  ["/v1/rules?edition=x", { headers: RUSSIAN }, "Другое издание"],
  [`/v1/rules?lang=ru&chip=${"x".repeat(9000)}`, {}, "Слишком длинный адрес"],
  ["/v1/rules?lang=ru", { headers: { host: "example.org" } }, "Запрос под чужим именем"],
  ["/v1/rules?lang=ru", { headers: { origin: "https://example.org" } }, "Запрещено"],
  ["/v1/rules?lang=ru", { method: "POST", body: "{}" }, "Тело другого типа"],
  ["/v1/rules?lang=ru", { method: "POST", body: "{", headers: JSON_TYPE }, "Запрос не разобрать"],
  [
    "/v1/rules?lang=ru",
    { method: "POST", body: `"${"x".repeat(70_000)}"`, headers: JSON_TYPE },
    "Слишком большое тело запроса",
  ],
  ["/v1/rules?lang=ru&to=CN&to=RU", {}, "Ошибка во входных данных"],
  ["/v1/rules?lang=ru&to=CN", { method: "POST", body: "{}", headers: JSON_TYPE }, "Ошибка во входных данных"],
] as const)("%.40s is refused in Russian", async (path, options, title) => {
  expect(expectRussian(await ask(server.port, path, options)).title).toBe(title);
});

test.each([
  ["", "en"],
  ["ru", "ru"],
  ["RU-ru", "ru"],
  ["en, ru", "en"],
  ["ru;q=0.2, en;q=0.9", "en"],
  ["de, ru;q=0.5", "ru"],
  ["ru;q=0, en;q=0", "en"],
  ["*", "en"],
  ["ru;q=much", "en"],
  [`${"x,".repeat(4500)}ru`, "en"],
])("Accept-Language no. %#", async (header, language) => {
  const got = await ask(server.port, "/v1/nothing", { headers: { "accept-language": header } });
  expect(got.headers["content-language"]).toBe(language);
  expect(got.headers.vary).toContain("Accept-Language");
});

test("lang overrules the header, and one that is none is a fault", async () => {
  const english = await ask(server.port, "/v1/rules?chip=h2o&lang=en", { headers: RUSSIAN });
  expect(JSON.parse(english.text).detail).toBe('chip: unknown chip "h2o"; did you mean "h20"?');
  const russian = await ask(server.port, "/v1/rules?chip=h2o&lang=ru");
  expect(JSON.parse(russian.text).detail).toBe("chip: нет чипа «h2o»; может быть, «h20»?");
  const none = await ask(server.port, "/v1/rules?lang=de");
  expect([none.status, JSON.parse(none.text).detail]).toEqual([422, 'lang: expected ru or en, got "de"']);
  expect((await ask(server.port, "/v1/rules?lang=ru&lang=ru")).status).toBe(422);
});

test("an answer has its words in both languages: the same bytes under the same tag, whoever asks", async () => {
  const [plain, russian] = await Promise.all([
    ask(server.port, "/v1/rules?chip=h20&on=2025-05-01"),
    ask(server.port, "/v1/rules?chip=h20&on=2025-05-01&lang=ru", { headers: RUSSIAN }),
  ]);
  expect(russian.text).toBe(plain.text);
  expect(russian.headers.etag).toBe(plain.headers.etag);
  expect(russian.headers["content-location"]).toBe(plain.headers["content-location"]);
});

test("a stream and the list of operations are told in it too", async () => {
  const headers = { ...RUSSIAN, accept: "application/x-ndjson" };
  const { text } = await ask(server.port, "/v1/answer?worlds=64&question=no-such", { headers });
  expect(JSON.parse(text).problem.title).toBe("Ошибка во входных данных");
  const about = JSON.parse((await ask(server.port, "/v1", { headers: RUSSIAN })).text);
  expect(about.operations[0].title).toBe("Ответ на вопрос");
});
