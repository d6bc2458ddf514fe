// The page is complete without this file: it adds copy buttons, a readable note for every linked number, charts as files, and
// hides the way up where the reader is up.
(() => {
  const root = document.documentElement;
  const note = document.createElement("div");
  note.className = "popover";
  note.id = "value-note";
  note.setAttribute("role", "note");
  note.hidden = true;
  document.body.append(note);
  let shownFor = null;

  function show(link) {
    clearTimeout(leaving);
    if (shownFor === link) return;
    hide();
    // The browser's own tooltip would cover ours; the words stay as the link's description.
    if (link.title) {
      link.dataset.note = link.title;
      link.removeAttribute("title");
    }
    if (!link.dataset.note) return;
    note.replaceChildren();
    for (const line of link.dataset.note.split("\n")) {
      const row = document.createElement("span");
      row.textContent = line;
      note.append(row);
    }
    // The link's own address again, where a finger can see and reach it.
    const href = link.getAttribute("href");
    const open = document.createElement("a");
    open.href = link.href;
    open.tabIndex = -1;
    open.textContent = `${document.body.dataset[placeOf(href)] ?? ""} →`;
    note.append(open);
    note.hidden = false;
    link.setAttribute("aria-describedby", note.id);
    const box = link.getClientRects()[0];
    const width = note.offsetWidth;
    const narrow = root.clientWidth <= 688;
    const left = narrow
      ? 0
      : Math.min(Math.max(8, box.left + box.width / 2 - width / 2), root.clientWidth - width - 8);
    const above = box.top - note.offsetHeight - 8;
    note.style.left = `${left + window.scrollX}px`;
    note.style.top = `${(above > 4 && !narrow ? above : box.bottom + 8) + window.scrollY}px`;
    shownFor = link;
  }

  function placeOf(href) {
    if (/parameters\.html/.test(href)) return "noteAssumption";
    if (/rules(\.html|\/)/.test(href)) return "noteRule";
    if (/events\.html/.test(href)) return "noteEvent";
    return /equations(\.html|\/)/.test(href) ? "noteResult" : "noteSource";
  }

  function hide() {
    if (!shownFor) return;
    shownFor.removeAttribute("aria-describedby");
    shownFor = null;
    note.hidden = true;
  }

  // A moment to move the pointer onto the note, which can then be read and selected.
  let leaving = 0;
  function hideSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }

  const linkAt = (event) => (event.target.closest ? event.target.closest("a.value") : null);
  document.addEventListener("pointerover", (event) => {
    const link = linkAt(event);
    if (link && event.pointerType !== "touch") show(link);
    else if (!link && !note.contains(event.target)) hideSoon();
    else clearTimeout(leaving);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link) show(link);
    else if (!note.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  // On a touch screen the first tap shows the note, the second follows the link.
  let touch = false;
  document.addEventListener("pointerdown", (event) => {
    touch = event.pointerType === "touch";
  });
  let armed = null;
  document.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (touch && link && armed !== link) {
      event.preventDefault();
      show(link);
      armed = link;
    } else if (!link && !note.contains(event.target)) {
      armed = null;
      hide();
    }
  });

  // An address may lead to a row within something folded.
  function unfold() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // Anyone may have written the address.
    }
    const target = document.getElementById(id);
    let fold = target?.closest("details:not([open])");
    if (!fold) return;
    for (; fold; fold = fold.parentElement?.closest("details:not([open])")) fold.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", unfold);
  unfold();

  // A table or diagram that is wider than its place says so above itself.
  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const wide = target.scrollWidth > target.clientWidth + 1;
      let hint = target.previousElementSibling;
      if (!hint?.classList.contains("scroll-hint")) {
        if (!wide) continue;
        hint = document.createElement("p");
        hint.className = "scroll-hint";
        hint.textContent = document.body.dataset.scrolls;
        target.before(hint);
      }
      hint.classList.toggle("needed", wide);
    }
  });
  for (const box of document.querySelectorAll(".scroll")) widths.observe(box);

  // Each chart can be saved: its numbers as they stand in its table, with where they are from, and its drawing.
  for (const figure of document.querySelectorAll("figure.chart")) {
    const row = figure.querySelector("p.save");
    if (!row) continue;
    row.append(`${document.body.dataset.save} `);
    for (const [kind, saved] of Object.entries({ CSV: saveTable, SVG: saveDrawing, PNG: savePicture })) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = kind;
      button.addEventListener("click", () => saved(figure));
      row.append(button, " ");
    }
  }

  const words = (element) => (element?.textContent ?? "").trim().replace(/\s+/g, " ");
  const nameOf = (figure) => figure.id.replace(/^figure-/, "ssylka-");

  function saveTable(figure) {
    const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const notes = [".figure-title", ".caption", ".remark", ".responses", ".chart-source"]
      .map((part) => words(figure.querySelector(part)))
      .filter((line) => line !== "");
    const edition = words(document.querySelector(".colophon p"));
    const lines = [...notes, edition, location.href.split("#")[0]].map((line) => `# ${line}`);
    for (const table of figure.querySelectorAll("table.twin"))
      for (const row of table.rows) lines.push([...row.cells].map((one) => cell(words(one))).join(","));
    offer(`${nameOf(figure)}.csv`, new Blob([`\uFEFF${lines.join("\n")}\n`], { type: "text/csv" }));
  }

  // The wide drawing whatever the screen, with a ground of its own and colours that need no stylesheet.
  function drawingOf(figure) {
    const drawing = (
      figure.querySelector("svg.drawing.wide") ?? figure.querySelector("svg.drawing")
    ).cloneNode(true);
    const [, , width, height] = drawing.getAttribute("viewBox").split(" ");
    drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    drawing.setAttribute("width", width);
    drawing.setAttribute("height", height);
    for (const link of drawing.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: "#fbf8f1" }))
      ground.setAttribute(name, value);
    drawing.prepend(ground);
    return {
      width: Number(width),
      height: Number(height),
      text: new XMLSerializer().serializeToString(drawing),
    };
  }

  function saveDrawing(figure) {
    offer(`${nameOf(figure)}.svg`, new Blob([drawingOf(figure).text], { type: "image/svg+xml" }));
  }

  async function savePicture(figure) {
    const { text, width, height } = drawingOf(figure);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((picture) => picture && offer(`${nameOf(figure)}.png`, picture), "image/png");
  }

  function offer(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function copy(text, done) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done, () => copyByHand(text, done));
    } else copyByHand(text, done);
  }

  function copyByHand(text, done) {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    if (document.execCommand("copy")) done();
    area.remove();
  }

  for (const button of document.querySelectorAll("button.copy[data-copy]")) {
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", () => {
      const source = document.getElementById(button.dataset.copy);
      const address = location.href.split("#")[0];
      // An answer under other conditions than the article's brings words of its own, with these conditions and a link to them.
      const text = source.dataset.copied ?? `${source.textContent.trim().replace(/\s+/g, " ")} ${address}`;
      copy(text, () => {
        button.textContent = button.dataset.done;
        button.setAttribute("aria-live", "polite");
        setTimeout(() => {
          button.textContent = words;
        }, 2000);
      });
    });
  }

  const up = document.querySelector(".to-top");
  const far = () => up?.classList.toggle("near", window.scrollY < window.innerHeight);
  window.addEventListener("scroll", far, { passive: true });
  far();
})();
