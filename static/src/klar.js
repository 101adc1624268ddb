// This script is optional: every page works without it.

// Print buttons need script, so they are hidden in the HTML and shown here.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A page restored from the browser's back/forward cache may show answers that have
// been changed or deleted since. Fetch it again by its address; location.reload
// would send a form again on the few pages that are the answer to one.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.replace(location.pathname + location.search);
});

// The server checks a user ID while it is typed, so the rules are written only
// once, in Go. On a slow or broken connection the page works as without script.
const ids = document.querySelector("[data-rules]");
let pause, silence, request;

ids?.addEventListener("input", ({ target }) => {
  clearTimeout(pause);
  clearTimeout(silence);
  request?.abort();
  pause = setTimeout(() => judge(target, Date.now()), 400);
});

async function judge(input, since) {
  request = new AbortController();
  const giveUp = setTimeout(() => request.abort(), 5000);
  const body = new URLSearchParams(new FormData(input.form));
  body.set("judge", input.name);
  try {
    const answer = await fetch(ids.dataset.rules, { method: "POST", body, signal: request.signal });
    if (answer.ok) show(input.name, await answer.text(), since);
  } catch {
    // Leave the page as it is: it works without an answer.
  } finally {
    clearTimeout(giveUp);
  }
}

// The lists change at once and are not announced. A screen reader announces one
// sentence, a second after the last key was pressed.
function show(name, html, since) {
  const parts = document.createElement("template");
  parts.innerHTML = html;
  const part = (of) => parts.content.querySelector(`[data-part=${of}]`);
  for (const of of ["criteria", "judged"]) {
    document.getElementById(`${name}-${of}`)?.replaceChildren(...part(of).childNodes);
  }
  settle(name, part("judged").querySelector(".form-error-message") !== null, part("summary"));
  const say = part("say").textContent;
  silence = setTimeout(() => (ids.querySelector("[role=status]").textContent = say), 600 - (Date.now() - since));
}

// What the page said was wrong when it was sent is out of date once an ID is judged
// again. The errors of the field are in its judgement now, those of the form in
// summary.
function settle(name, wrong, summary) {
  const input = document.getElementById(name);
  document.getElementById(`${name}-error`)?.remove();
  input.setAttribute("aria-invalid", wrong);
  input.closest(".form-group").classList.toggle("form-error", wrong);
  const main = document.querySelector("main");
  const shown = main.querySelector(".error-summary");
  if (!shown) return;
  const left = summary.querySelectorAll("li").length;
  shown.removeAttribute("role"); // it is read aloud when the page opens, not at every key
  if (left > 0) {
    main.dataset.errors = left;
    shown.querySelector(".alert-body").replaceChildren(...summary.childNodes);
  } else {
    delete main.dataset.errors;
    document.title = document.title.replace(/^[^:]*: /, ""); // "Error: " comes first
    shown.remove();
  }
}
