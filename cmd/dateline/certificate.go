package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/crypto/acme/autocert"
)

// certificates is the source of the server's certificates: none, two files, or
// an authority that issues them on demand.
type certificates struct {
	certFile, keyFile string
	hosts             []string // to request from the authority
	cache             string   // folder for the issued certificates
}

// config returns the configuration of TLS; nil without certificates.
func (c *certificates) config() (*tls.Config, error) {
	switch files := c.certFile != "" || c.keyFile != ""; {
	case files && len(c.hosts) > 0:
		return nil, usageError{errors.New("--acme-host requests its own certificates; leave out --tls-cert and --tls-key")}
	case files && (c.certFile == "" || c.keyFile == ""):
		return nil, usageError{errors.New("--tls-cert and --tls-key need one another")}
	case files:
		pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
		if err != nil {
			return nil, fmt.Errorf("read the certificate %s with the key %s: %w", c.certFile, c.keyFile, err)
		}
		return &tls.Config{Certificates: []tls.Certificate{pair}}, nil
	case len(c.hosts) > 0:
		return c.acme()
	}
	return nil, nil
}

// acme requests certificates from Let's Encrypt, which connects back over TLS
// on port 443.
func (c *certificates) acme() (*tls.Config, error) {
	if c.cache == "" {
		folder, err := os.UserCacheDir()
		if err != nil {
			return nil, usageError{errors.New("no folder for certificates; name one with --acme-cache")}
		}
		c.cache = filepath.Join(folder, "dateline", "certificates")
	}
	if err := os.MkdirAll(c.cache, 0o700); err != nil {
		return nil, fmt.Errorf("keep certificates in %s: %w", c.cache, bareError(err))
	}
	manager := &autocert.Manager{
		Prompt:     autocert.AcceptTOS,
		HostPolicy: autocert.HostWhitelist(c.hosts...),
		Cache:      autocert.DirCache(c.cache),
	}
	return manager.TLSConfig(), nil
}
