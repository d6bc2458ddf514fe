// A long list stands whole without this file, which lets a reader narrow it by words and by kind.
(() => {
  const box = document.querySelector(".list-filter");
  if (!box) return;
  const field = box.querySelector("input");
  const choices = [...box.querySelectorAll("select")];
  const count = box.querySelector("[role=status]");
  const clear = box.querySelector("button");
  const FIND = "find";

  const folded = (text) => text.toLowerCase().replaceAll("ё", "е").replaceAll("\u2060", "");
  const rows = [...document.querySelectorAll("[data-row]")].map((row) => ({
    row,
    words: folded(`${row.textContent} ${row.id}`),
  }));
  // What has no row left goes with its heading, and the link to it in the row of contents.
  const groups = [...document.querySelectorAll("[data-rows]")].map((group) => ({
    group,
    own: [...group.querySelectorAll("[data-row]")],
    links: [...group.querySelectorAll("[id]")].flatMap(({ id }) => [
      ...document.querySelectorAll(`.contents a[href="#${CSS.escape(id)}"]`),
    ]),
  }));

  function narrow() {
    const asked = folded(field.value).split(/\s+/).filter(Boolean);
    const chosen = choices.filter(({ value }) => value !== "");
    let left = 0;
    for (const { row, words } of rows) {
      const fits =
        asked.every((word) => words.includes(word)) &&
        chosen.every(({ name, value }) => row.dataset[name] === value);
      row.hidden = !fits;
      if (fits) left += 1;
    }
    for (const { group, own, links } of groups) {
      group.hidden = own.every(({ hidden }) => hidden);
      for (const link of links) link.parentElement.hidden = group.hidden;
    }
    const narrowed = asked.length + chosen.length > 0;
    document.body.classList.toggle("list-filtered", narrowed);
    clear.hidden = !narrowed;
    const { some, none } = count.dataset;
    count.textContent = left === 0 ? none : some.replace("{n}", left).replace("{all}", rows.length);
  }

  // The choice stands in the address, so that it can be kept and sent.
  function keep() {
    const address = new URLSearchParams();
    if (field.value.trim() !== "") address.set(FIND, field.value.trim());
    for (const { name, value } of choices) if (value !== "") address.set(name, value);
    const hash = address.toString();
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  }

  function read() {
    const address = new URLSearchParams(location.hash.slice(1));
    const names = [FIND, ...choices.map(({ name }) => name)];
    if (!names.some((name) => address.has(name))) return narrow();
    field.value = address.get(FIND) ?? "";
    for (const choice of choices) {
      const value = address.get(choice.name) ?? "";
      choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
    }
    narrow();
  }

  function changed() {
    narrow();
    keep();
  }
  field.addEventListener("input", changed);
  for (const choice of choices) choice.addEventListener("change", changed);
  clear.addEventListener("click", () => {
    field.value = "";
    for (const choice of choices) choice.value = "";
    changed();
    field.focus();
  });
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) return read();
    // An address may lead to a row that the choice hides.
    const target = document.querySelector(":target");
    if (!target?.closest("[hidden]")) return;
    const row = location.hash;
    clear.click();
    history.replaceState(null, "", row);
    target.scrollIntoView();
  });
  box.hidden = false;
  read();
})();
