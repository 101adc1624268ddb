package handlers

// ErrorPage lets tests see the page of every status, whichever requests end in it.
var ErrorPage = errorPage

// DraftsAnHour is the limit on new drafts from one network.
const DraftsAnHour = draftsAnHour
