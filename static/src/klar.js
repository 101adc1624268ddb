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
