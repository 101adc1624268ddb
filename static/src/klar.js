// Comfort only: every page works without it.

// Printing needs a script, so its buttons are hidden until there is one.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A page that comes back out of the browser's memory may show answers that
// were changed or deleted since. It is fetched anew by its address: to reload
// it would post a refused form a second time.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.replace(location.pathname + location.search);
});

// While a user ID is typed the server judges it, so that each rule is written
// once. A slow or dead line leaves the page as it is without script.
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
    // The page is usable as it stands.
  } finally {
    clearTimeout(giveUp);
  }
}

// The lists change at once and in silence; a screen reader hears one sentence
// when a second has gone by since the last key.
function show(name, html, since) {
  const parts = document.createElement("template");
  parts.innerHTML = html;
  const part = (of) => parts.content.querySelector(`[data-part=${of}]`);
  for (const of of ["criteria", "judged"]) {
    document.getElementById(`${name}-${of}`)?.replaceChildren(...part(of).childNodes);
  }
  const say = part("say").textContent;
  silence = setTimeout(() => (ids.querySelector("[role=status]").textContent = say), 600 - (Date.now() - since));
}
