// Package aes stands in for crypto/aes: Dateline encrypts nothing.
package aes

import (
	"crypto/cipher"
	"errors"
)

// NewCipher returns an error.
func NewCipher([]byte) (cipher.Block, error) {
	return nil, errors.New("encryption is left out of the browser's program")
}
