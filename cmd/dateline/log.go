package main

import (
	"fmt"
	"io"
	"log/slog"
)

// newLogger logs a server's requests as text or as json. With "" it logs only
// the program's own errors, as text.
func newLogger(format string, to io.Writer) (*slog.Logger, error) {
	switch format {
	case "":
		return slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{Level: slog.LevelError})), nil
	case "text":
		return slog.New(slog.NewTextHandler(to, nil)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(to, nil)), nil
	}
	return nil, usageError{fmt.Errorf("unknown --log=%s; write text or json", format)}
}
