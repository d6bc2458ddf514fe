import { expect, it } from "vitest";
import { openPage } from "../../scripts/chromium.mjs";
import { openWorkspace } from "../../src/api/workspace.ts";
import { coreOf } from "../../src/cli/export/core.ts";
import { writeXmile } from "../../src/engine/xmile/index.ts";

it("Chromium's own XML parser reads the model's XMILE file, and finds every variable in XMILE's namespace", async () => {
  const core = coreOf(openWorkspace(), "as-it-was");
  const text = writeXmile(core.model, { ...core, language: "ru", title: "<&>", version: "test" });
  const { page, close } = await openPage({ "model.js": `globalThis.written = ${JSON.stringify(text)};` });
  try {
    const found = await page.evaluate(`(() => {
      const document = new DOMParser().parseFromString(globalThis.written, "application/xml");
      const all = (name) => [...document.getElementsByTagNameNS("http://docs.oasis-open.org/xmile/ns/XMILE/v1.0", name)];
      return {
        root: document.documentElement.nodeName,
        errors: document.getElementsByTagName("parsererror").length,
        title: all("name")[0].textContent,
        variables: [...all("stock"), ...all("flow"), ...all("aux")].map((one) => one.getAttribute("name")),
      };
    })()`);
    const { variables, ...rest } = found as { variables: string[] } & Record<string, unknown>;
    expect(rest).toEqual({ root: "xmile", errors: 0, title: "<&>" });
    expect(new Set(variables).size).toBe(variables.length);
    expect(variables).toEqual(expect.arrayContaining(core.model.quantities.map(({ id }) => id)));
  } finally {
    await close();
  }
});
