// Package web turns a story, or several, into a bundle: the folder of files that
// is the published page or site, the same whether it is served from memory or
// copied to a host.
//
// The page is rendered here as it will be rendered in the browser, from the
// same data, so it is complete before WebAssembly arrives, which then adopts
// it. What is the same for every story lies beside this file: shell.html is the
// document around the page, styles and scripts are written by hand, and built
// is where make puts the WebAssembly.
package web
