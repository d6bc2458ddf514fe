import { expect, test } from "vitest";
import { toBibtex } from "./bibtex.ts";
import { authorsShort, cite } from "./citation.ts";
import { toRis } from "./ris.ts";
import type { Source } from "./types.ts";

const report: Source = {
  id: "pilz-2023",
  type: "report",
  title: "Increased Compute & Diffusion",
  author: [
    { family: "Pilz", given: "Konstantin F." },
    { family: "Heim", given: "Jean-Luc" },
  ],
  publisher: "RAND",
  container: "arXiv:2311.15377",
  issued: "2023-11-26",
  accessed: "2025-01-02",
  URL: "https://arxiv.org/abs/2311.15377",
  grade: "A",
};
const unopened: Source = {
  id: "leak",
  type: "webpage",
  title: "Утечка?",
  issued: "2024",
  URL: "https://example.org/_a",
  grade: "C",
  via: "a digest",
};

test("English is APA-like: authors, date, title, carrier, address, when opened", () => {
  expect(cite(report, "en").replaceAll("\u00a0", " ")).toBe(
    "Pilz, K. F. & Heim, J.-L. (26 November 2023). Increased Compute & Diffusion. arXiv:2311.15377. RAND. https://arxiv.org/abs/2311.15377 Accessed 2 January 2025.",
  );
});

test("Russian follows GOST R 7.0.5: marked electronic, year before day, date of access in brackets", () => {
  expect(cite(report, "ru").replaceAll("\u00a0", " ")).toBe(
    "Pilz K. F., Heim J.-L. Increased Compute & Diffusion [Электронный ресурс] // arXiv:2311.15377. — RAND, 2023. — 26 ноября. — URL: https://arxiv.org/abs/2311.15377 (дата обращения: 02.01.2025).",
  );
});

test("a source that nobody of ours opened says through what it is cited", () => {
  expect(cite(unopened, "en")).toBe("Утечка? (2024). https://example.org/_a As cited in a digest.");
  expect(cite(unopened, "ru")).toBe(
    "Утечка? [Электронный ресурс]. — 2024. — URL: https://example.org/_a. — Цит. по: a digest.",
  );
});

test("a source without an address has none in any form", () => {
  const paper = { ...unopened, URL: "about:blank" };
  for (const text of [cite(paper, "en"), cite(paper, "ru"), toBibtex([paper]), toRis([paper])]) {
    expect(text).not.toMatch(/about|URL:|url =|UR {2}-|Электронный/);
  }
});

test("many authors are shortened, a firm is its own name, an unsigned source goes by its publisher", () => {
  const many = { ...report, author: ["A", "B", "C", "D"].map((family) => ({ family })) };
  expect(cite(many, "en")).toMatch(/^A et al\. \(26/);
  expect(cite(many, "ru").replaceAll("\u00a0", " ")).toMatch(/^A и др\. Increased/);
  expect(authorsShort(report, "en")).toBe("Pilz & Heim");
  expect(authorsShort(report, "ru")).toBe("Pilz и Heim");
  expect(authorsShort(many, "en")).toBe("A et al.");
  expect(authorsShort(many, "ru")).toBe("A и\u00a0др.");
  expect(authorsShort({ ...report, author: [{ literal: "DeepSeek-AI" }] }, "ru")).toBe("DeepSeek-AI");
  expect(authorsShort({ ...report, author: [] }, "en")).toBe("RAND");
  expect(authorsShort(unopened, "en")).toBe("Утечка?");
});

test("a publisher that signed its own report is named once", () => {
  const signed = { ...report, author: [{ literal: "RAND" }] };
  expect(cite(signed, "en").match(/RAND/g)).toHaveLength(1);
  expect(cite(signed, "ru").match(/RAND/g)).toHaveLength(1);
});

test("BibTeX escapes what TeX reads, keeps capitals, and leaves addresses alone", () => {
  expect(toBibtex([report, unopened])).toBe(`@techreport{pilz-2023,
  author = {Pilz, Konstantin F. and Heim, Jean-Luc},
  title = {{Increased Compute \\& Diffusion}},
  series = {arXiv:2311.15377},
  institution = {RAND},
  year = {2023},
  month = {11},
  date = {2023-11-26},
  url = {https://arxiv.org/abs/2311.15377},
  urldate = {2025-01-02},
}

@misc{leak,
  title = {{Утечка?}},
  year = {2024},
  date = {2024},
  url = {https://example.org/_a},
  note = {Via a digest},
}
`);
  const odd = toBibtex([{ ...unopened, title: "50% of {x}_1 ~ \\ #^$" }]);
  expect(odd).toContain(
    "{{50\\% of \\{x\\}\\_1 \\textasciitilde{} \\textbackslash{} \\#\\textasciicircum{}\\$}}",
  );
});

test("RIS has one field a line and ends every record", () => {
  expect(toRis([report, unopened]).split("\r\n")).toEqual([
    "TY  - RPRT",
    "ID  - pilz-2023",
    "AU  - Pilz, Konstantin F.",
    "AU  - Heim, Jean-Luc",
    "TI  - Increased Compute & Diffusion",
    "T2  - arXiv:2311.15377",
    "PB  - RAND",
    "PY  - 2023",
    "DA  - 2023/11/26/",
    "Y2  - 2025/01/02/",
    "UR  - https://arxiv.org/abs/2311.15377",
    "ER  - ",
    "",
    "TY  - ELEC",
    "ID  - leak",
    "TI  - Утечка?",
    "PY  - 2024",
    "DA  - 2024///",
    "UR  - https://example.org/_a",
    "N1  - Via a digest",
    "ER  - ",
    "",
  ]);
});
