package e2e

import "github.com/chromedp/cdproto/emulation"

// prefer emulates a value of a media feature, such as prefers-reduced-motion: reduce. An
// empty value ends the emulation.
func prefer(b *tab, feature, value string) {
	b.t.Helper()
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	})
}

// seen defines JavaScript functions for pages without fills. outlined reports whether an
// element has a visible line on any side, legible whether its text is visible. Visible
// means another colour than the background of the page.
const seen = `
const canvas = (() => {
	const e = document.body.appendChild(document.createElement("i"));
	e.style.color = "Canvas";
	const color = getComputedStyle(e).color;
	e.remove();
	return color;
})();
const drawn = (style, line) => parseFloat(style[line + "Width"]) >= 1 && style[line + "Style"] !== "none" &&
	style[line + "Color"] !== canvas && !/^rgba.*, 0\)$/.test(style[line + "Color"]);
const outlined = (e, pseudo) => {
	const style = getComputedStyle(e, pseudo);
	return ["borderLeft", "borderTop", "borderRight", "borderBottom", "outline"].some(line => drawn(style, line));
};
const legible = e => getComputedStyle(e).color !== canvas && e.getClientRects().length > 0;
`

const invisibleParts = `(() => {` + seen + `
	const missing = (selector, seen) => [...document.querySelectorAll(selector)]
		.filter(e => !seen(e)).map(e => selector + ": " + e.outerHTML.slice(0, 120));
	return [
		...missing("[data-verdict]", outlined),
		...missing("[data-verdict] .alert-heading", legible),
		...missing("[data-verdict] svg", e => legible(e) && getComputedStyle(e).fill !== canvas),
		...missing(".error-summary, .alert", outlined),
		...missing(".form-error", outlined),
		...missing(".form-error-message, .error-summary a", legible),
		...missing("main input[type=text]", outlined),
		...missing("input[type=radio] + label, input[type=checkbox] + label", e => outlined(e, "::before")),
		...missing("input:checked + label", e => outlined(e, "::after")),
		...missing(".actions .button", outlined),
	];
})()`

// invisible returns the meaningful parts of the page that cannot be seen with forced
// colours.
func invisible(b *tab) []string {
	b.t.Helper()
	prefer(b, "forced-colors", "active")
	defer prefer(b, "forced-colors", "")
	return evaluate[[]string](b, invisibleParts)
}

const movingParts = `[...document.querySelectorAll("*")].flatMap(e => ["", "::before", "::after"].filter(pseudo => {
	const style = getComputedStyle(e, pseudo || null);
	return (style.transitionDuration + "," + style.animationDuration).split(",").some(s => parseFloat(s) > 0) ||
		style.scrollBehavior === "smooth";
}).map(pseudo => e.tagName + pseudo + " " + e.className))`

// moves returns the elements that move or fade although the visitor prefers reduced
// motion.
func moves(b *tab) []string {
	b.t.Helper()
	prefer(b, "prefers-reduced-motion", "reduce")
	defer prefer(b, "prefers-reduced-motion", "")
	return evaluate[[]string](b, movingParts)
}
