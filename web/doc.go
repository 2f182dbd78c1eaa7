// Package web turns one story or several into a bundle: the files of the published
// page or site. They are the same whether we serve them from memory or a host
// serves a copy.
//
// The package renders the page with the components and the data that the browser
// uses. So the page is complete before WebAssembly arrives and adopts it. The folder
// static holds the files that all stories share: shell.html is the document around
// the page; styles and scripts are written by hand. Make puts the WebAssembly into
// the folder built.
package web
