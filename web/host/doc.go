// Package host has configurations for publishing a story: as a folder on nginx, on Caddy
// or in an S3 store, or with the program in a container or under systemd.
//
// One test runs nginx and Caddy themselves. It needs the build tag hosts, which make
// test sets if both are installed.
package host
