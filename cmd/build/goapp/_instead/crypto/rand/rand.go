// Package rand stands in for crypto/rand: Dateline encrypts nothing.
package rand

import "io"

// Reader is not there to read from.
var Reader io.Reader
