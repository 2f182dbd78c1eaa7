package main

import (
	"fmt"
	"io"
	"log/slog"
)

// newLogger logs what a server has to say, as text or as json; "" logs only the
// program's own faults, as text.
func newLogger(format string, to io.Writer) (*slog.Logger, error) {
	switch format {
	case "":
		return slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{Level: slog.LevelError})), nil
	case "text":
		return slog.New(slog.NewTextHandler(to, nil)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(to, nil)), nil
	}
	return nil, usageError{fmt.Errorf("--log=%s: requests are logged as text or as json", format)}
}
