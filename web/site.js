// The page is complete without this file: it adds copy buttons and a readable note for every linked number.
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
    else hide();
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
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let fold = target?.closest("details:not([open])");
    if (!fold) return;
    for (; fold; fold = fold.parentElement?.closest("details:not([open])")) fold.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", unfold);
  unfold();

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

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", () => {
      const source = document.getElementById(button.dataset.copy);
      const address = button.dataset.copy === "answer" ? ` ${location.href.split("#")[0]}` : "";
      copy(source.textContent.trim().replace(/\s+/g, " ") + address, () => {
        button.textContent = button.dataset.done;
        button.setAttribute("aria-live", "polite");
        setTimeout(() => {
          button.textContent = words;
        }, 2000);
      });
    });
  }
})();
