package e2e

import "github.com/chromedp/cdproto/emulation"

// prefer emulates a system whose user prefers something; "" is anything.
func prefer(b *tab, feature, value string) {
	b.t.Helper()
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	})
}

// seen are functions for the page. outlined tells whether a box can be seen by
// a line around it or at a side of it, legible whether a text can, without any
// fill. Colours are compared with the one behind everything.
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

// invisible returns which of the parts that carry a meaning cannot be told from
// the rest of the page when the system chooses the colours.
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

// moves returns what moves or fades although the system asks for no motion.
func moves(b *tab) []string {
	b.t.Helper()
	prefer(b, "prefers-reduced-motion", "reduce")
	defer prefer(b, "prefers-reduced-motion", "")
	return evaluate[[]string](b, movingParts)
}
