// Package templates holds the views, a file for each page, named as the page.
// They decide nothing: a page takes a [ui.Page], which is what stands around it,
// and a struct of its own with what it shows. For the questions that struct is
// made in package journey, beside the question; for other pages it stands above
// the view and is made in package handlers, whose table says which view belongs
// to which page. Words are said here, by locales.T(ctx, …).
//
// What all pages are built of is in package ui, the slip in package slip. Parts
// that some pages share are in files named after what they show: verdict.templ,
// ready.templ, office.templ, delete_here.templ and so on.
package templates
