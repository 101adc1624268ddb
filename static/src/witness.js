// Tells whether somebody has been a witness too often to be one at the visit. The
// days that are typed never leave the page. The limits are data attributes of the
// form: see witness_count.templ.
const dayNumber = (date) => Date.parse(date) / 86_400_000; // NaN for ""

for (const box of document.querySelectorAll("[data-witness-count]")) {
  const days = Number(box.dataset.days);
  const most = Number(box.dataset.most);
  const outcomes = box.querySelectorAll("[data-outcome]");

  const outcome = () => {
    const visit = dayNumber(box.dataset.day || box.querySelector("#count-day").value);
    const before = [...box.querySelectorAll("[data-before]")].map((i) => dayNumber(i.value)).filter((d) => !Number.isNaN(d));
    if (before.length === 0) return "";
    if (Number.isNaN(visit)) return "no-day";
    return before.filter((d) => d >= visit - days && d <= visit).length > most ? "too-many" : "allowed";
  };

  box.querySelector("[data-count-days]").hidden = false;
  box.addEventListener("input", () => {
    const now = outcome();
    for (const o of outcomes) o.hidden = o.dataset.outcome !== now;
  });
}
