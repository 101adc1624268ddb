// Package templates holds the views: one file for each page, named as its step
// in package journey, on top of the parts in package ui, which all pages share.
//
// The parts take strings in the language of the page: say them with
// locales.T(ctx, …). A page takes a [ui.Page] and whatever else it shows; it
// decides nothing.
package templates
