// Package article is a story as plain data.
package article
