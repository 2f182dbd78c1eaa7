// Package cipher stands in for crypto/cipher: Dateline encrypts nothing.
package cipher

import "errors"

// Block is a cipher, of which there is none.
type Block any

// AEAD is what NewGCM would return.
type AEAD interface {
	NonceSize() int
	Seal(dst, nonce, plaintext, additional []byte) []byte
	Open(dst, nonce, ciphertext, additional []byte) ([]byte, error)
}

// NewGCM returns an error.
func NewGCM(Block) (AEAD, error) {
	return nil, errors.New("encryption is left out of the browser's program")
}
