package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"sync"
	"time"

	"dateline/web/server"
)

// previewFolder holds the preview's own files, below the base of the site. No story
// and no asset has a name that begins with a tilde.
const previewFolder = "~preview/"

// Preview answers requests for the latest version of a story.
type Preview struct {
	folder string          // path of the preview's own files
	ended  <-chan struct{} // closed when streams must end

	mu     sync.Mutex
	latest *version
	built  pages // of the last version that could be built; nil before the first
}

// version is a saved state of the story.
type version struct {
	site  *server.Site
	event []byte        // describes the version to open pages
	next  chan struct{} // closed when another replaces it
}

// New returns a preview without a version, below a base from [server.CleanBase].
// Streams end with ctx, so that they do not delay the server's shutdown.
func New(ctx context.Context, base string) *Preview {
	return &Preview{folder: base + previewFolder, ended: ctx.Done()}
}

// Show replaces the version: by a bundle and its problems. The bundle is nil if the
// problems prevented it; then the last one stays.
func (p *Preview) Show(bundle fs.FS, problems []Problem, o server.Options) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if bundle != nil {
		built, err := read(bundle)
		if err != nil {
			return err
		}
		p.built = built
	}
	panel := newPanel(p.folder, p.built, problems)
	event, err := panel.event()
	if err != nil {
		return err
	}
	data, err := json.Marshal(event) // in one line
	if err != nil {
		return err
	}
	shown := p.built
	if shown == nil {
		if shown, err = panel.placeholder(); err != nil {
			return err
		}
	}
	files, err := shown.withPanel(panel)
	if err != nil {
		return err
	}
	s, err := server.New(files, o)
	if err != nil {
		return err
	}
	last := p.latest
	p.latest = &version{s, data, make(chan struct{})}
	if last != nil {
		close(last.next)
	}
	return nil
}

// current returns the version to serve.
func (p *Preview) current() *version {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.latest
}

// ServeHTTP answers one request. Call Show before the first.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == p.folder+"events" && r.Method == http.MethodGet {
		p.stream(w, r)
		return
	}
	p.current().site.ServeHTTP(w, r)
}

// stream sends an open page each version as a Server-Sent Event, the current one
// first.
func (p *Preview) stream(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	for _, lift := range []func(time.Time) error{control.SetReadDeadline, control.SetWriteDeadline} {
		if err := lift(time.Time{}); err != nil {
			http.Error(w, "no stream on this connection", http.StatusNotImplemented)
			return
		}
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	for {
		v := p.current()
		if _, err := fmt.Fprintf(w, "retry: 500\ndata: %s\n\n", v.event); err != nil || control.Flush() != nil {
			return // the page has gone
		}
		select {
		case <-v.next:
		case <-r.Context().Done():
			return
		case <-p.ended:
			return
		}
	}
}
