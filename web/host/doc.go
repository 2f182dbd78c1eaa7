// Package host holds configurations for those who publish a story: a folder on
// nginx, on Caddy or in a store that speaks S3, the program in a container or
// under systemd.
//
// The test that runs nginx and Caddy themselves is only built with the tag hosts,
// which make test sets where both are installed.
package host
