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

// own is the folder of a proof's own files, below the base of the site. No story
// and no asset has a name that begins so.
const own = "~proof/"

// Preview answers requests for the latest version of a story.
type Preview struct {
	folder string          // path of the proof's own files
	ended  <-chan struct{} // closed when streams must end

	mu     sync.Mutex
	latest *version
	sound  pages // of the last version that could be shown, nil before there is one
}

// version is what the author has saved, and how it looks.
type version struct {
	site  *server.Site
	event []byte        // tells a page of this version
	next  chan struct{} // closed when another has taken its place
}

// New makes a proof of nothing yet, below a base that [site.CleanBase] has
// cleaned. Once ctx ends no stream holds up the server.
func New(ctx context.Context, base string) *Preview {
	return &Preview{folder: base + own, ended: ctx.Done()}
}

// Show goes to another version: a bundle, or nil if there is none for want of
// soundness, and what is wrong with it.
func (p *Preview) Show(bundle fs.FS, problems []Problem, o server.Options) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if bundle != nil {
		sound, err := read(bundle)
		if err != nil {
			return err
		}
		p.sound = sound
	}
	panel := newPanel(p.folder, p.sound, problems)
	event, err := panel.event()
	if err != nil {
		return err
	}
	data, err := json.Marshal(event) // in one line
	if err != nil {
		return err
	}
	shown := p.sound
	if shown == nil {
		if shown, err = panel.unsound(); err != nil {
			return err
		}
	}
	bound, err := shown.bound(panel)
	if err != nil {
		return err
	}
	s, err := server.New(bound, o)
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

// current is the version to show.
func (p *Preview) current() *version {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.latest
}

// ServeHTTP answers one request; some version must have been shown.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == p.folder+"events" && r.Method == http.MethodGet {
		p.stream(w, r)
		return
	}
	p.current().site.ServeHTTP(w, r)
}

// stream tells a page of each version, the present one first, as Server-Sent
// Events have it.
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
