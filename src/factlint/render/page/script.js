"use strict";
(() => {
  const notes = [...document.querySelectorAll("aside.note")];
  const marks = [...document.querySelectorAll("mark[data-f]")];
  const tools = document.querySelector(".tools");
  const numbers = (mark) => mark.dataset.f.split(" ");
  let held = null;

  const shown = () => notes.filter((note) => !note.hidden);
  const find = (number) => notes.find((note) => note.dataset.finding === number);

  function release() {
    held = null;
    for (const element of document.querySelectorAll(".on")) element.classList.remove("on");
    for (const note of notes) note.style.removeProperty("transform");
  }

  /* Where long notes have pushed this one down the margin, bring it beside its place while it is held. */
  function draw(note) {
    const place = document.getElementById(`m${note.dataset.finding}-0`);
    if (!place || getComputedStyle(note).float !== "right") return;
    const by = place.getBoundingClientRect().top - note.getBoundingClientRect().top;
    if (by < -60) note.style.transform = `translateY(${Math.round(by)}px)`;
  }

  /* Light up a note and all its places in the text. */
  function hold(note) {
    release();
    held = note;
    note.classList.add("on");
    for (const mark of marks) mark.classList.toggle("on", numbers(mark).includes(note.dataset.finding));
  }

  function visit(note) {
    hold(note);
    draw(note);
    note.focus({ preventScroll: true });
    const place = document.getElementById(`m${note.dataset.finding}-0`);
    (place || note).scrollIntoView({ block: "center" });
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(held);
    visit(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
  }

  function filter() {
    const off = new Set([...tools.querySelectorAll("input:not(:checked)")].map((box) => `${box.name} ${box.value}`));
    for (const note of notes) {
      note.hidden = off.has(`severity ${note.dataset.severity}`) || off.has(`group ${note.dataset.group}`);
    }
    for (const mark of marks) mark.classList.toggle("off", numbers(mark).every((number) => find(number).hidden));
    for (const ref of document.querySelectorAll(".ref")) ref.hidden = find(ref.dataset.ref).hidden;
    if (held && held.hidden) release();
    tools.querySelector("[data-count]").textContent = shown().length;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("aside.note a, .ref");
    const note = event.target.closest("aside.note");
    const mark = event.target.closest("mark[data-f]");
    if (link && link.dataset.ref) return hold(find(link.dataset.ref));
    if (note) return hold(note);
    if (!mark) return undefined;
    const open = numbers(mark).map(find).filter((found) => !found.hidden);
    const next = open[(open.indexOf(held) + 1) % open.length];
    if (next) {
      hold(next);
      draw(next);
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
    return undefined;
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { n: 1, j: 1, ArrowRight: 1, p: -1, k: -1, ArrowLeft: -1 };
    if (event.key === "Escape") release();
    else if (steps[event.key]) {
      event.preventDefault();
      step(steps[event.key]);
    }
  });

  document.addEventListener("focusin", (event) => {
    const note = event.target.closest("aside.note");
    if (note && note !== held && event.target.matches(":focus-visible")) hold(note);
  });

  if (notes.length) {
    tools.hidden = false;
    tools.addEventListener("change", filter);
    tools.addEventListener("submit", (event) => event.preventDefault());
    for (const button of tools.querySelectorAll("[data-step]")) {
      button.addEventListener("click", () => step(Number(button.dataset.step)));
    }
    tools.querySelector("[data-print]").addEventListener("click", () => window.print());
    filter();
  }
})();
