package server

import (
	"fmt"
	"html"
	"net/http"
)

// errorPage is the page for a refused request, and for a bundle without a 404.html. It
// loads no other file.
const errorPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>%[1]s</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 ui-serif, Georgia, serif }
body { max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem }
</style>
<h1>%[1]s</h1>
<p>%[2]s</p>
<p><a href="%[3]s">Go to the start page</a></p>
</html>
`

// answers maps a status to the title and text of its error page.
var answers = map[int][2]string{
	http.StatusBadRequest:        {"Request not understood", "The address or the request contains something that no page here accepts."},
	http.StatusNotFound:          {"Page not found", "There is no page at this address. It may be mistyped, or the page no longer exists."},
	http.StatusMethodNotAllowed:  {"Read only", "This page is read-only."},
	http.StatusRequestURITooLong: {"Address too long", "The address is longer than that of any page here."},
}

// newErrorPage prepares the error page for a status; home is the path of the start page.
func newErrorPage(status int, home string, o Options) *file {
	title, text := answers[status][0], answers[status][1]
	page := fmt.Appendf(nil, errorPage, html.EscapeString(title), html.EscapeString(text), html.EscapeString(home))
	f := newFile("error.html", map[string][]byte{"error.html": page}, o)
	f.status = status
	if status == http.StatusMethodNotAllowed {
		f.forms[identity].fields = append(f.forms[identity].fields, set("Allow", "GET, HEAD"))
	}
	return f
}

// newHealth prepares the response to health checks.
func newHealth(o Options) *file {
	f := newFile("healthz.txt", map[string][]byte{"healthz.txt": []byte("ok\n")}, o)
	f.forms[identity].fields = append(f.forms[identity].fields, set("Cache-Control", "no-store"))
	return f
}
