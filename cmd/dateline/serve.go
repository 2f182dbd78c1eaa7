package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"

	"dateline/web"
	"dateline/web/server"

	"github.com/spf13/cobra"
)

// service holds the flags of serve.
type service struct {
	addr         string // to listen on
	base         string // path below which the site lies
	site         string // address of the page for readers, "" if unknown
	log          string // format of the requests' log; "" for none
	draft        bool   // guesses are served, too
	watch        bool   // show every version that is saved
	certificates certificates
}

func newServe() *cobra.Command {
	var s service
	var examples bool
	cmd := &cobra.Command{
		Use:   "serve [STORY]",
		Short: "Serve a story's page, or a site of stories, from this machine",
		Long: `Serve makes the page of a story and serves it from memory until it is
interrupted. It prints the address of the page, which for a folder of several
stories is their index.

With --watch it is for whoever writes: the page shows each version as soon as it
is saved, at the same place and with the same card open. Problems of the story are
listed in the page as in the terminal, over the last version without any. The map
then has no detail for who comes close, and nothing is kept on the device.

On a loopback address, as by default, it answers to localhost and to the host of
--site alone, so that no page of the web can read a draft.

With --acme-host it gets certificates from Let's Encrypt, whose terms of service
you accept thereby; it then listens on port 443, which must be open to the world.`,
		Example: `  dateline serve story.md
  dateline serve --watch story.md
  dateline serve example:book-bus
  dateline serve --addr :8080 --base /news/ stories
  dateline serve --acme-host news.example.org story.md`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if examples {
				return listExamples(cmd.OutOrStdout())
			}
			if len(s.certificates.hosts) > 0 && !cmd.Flags().Changed("addr") {
				s.addr = ":443"
			}
			return s.run(cmd.Context(), args, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVar(&s.watch, "watch", false, "show each version of STORY as soon as it is saved, and what is wrong with it")
	flags.BoolVar(&examples, "examples", false, "serve nothing, but list the stories within the program")
	draftFlag(flags, &s.draft)
	flags.StringVar(&s.addr, "addr", "localhost:8000", "listen on `HOST:PORT`; without HOST, on all addresses of the machine")
	flags.StringVar(&s.base, "base", "/", "serve below `PATH`, for a proxy that passes it on")
	flags.StringVar(&s.site, "site", "", "readers find the page at `URL`, which it then names to search engines and previews")
	flags.StringVar(&s.log, "log", "", "log every request to standard error; `FORMAT` is text or json")
	flags.Lookup("log").NoOptDefVal = "text"
	flags.StringVar(&s.certificates.certFile, "tls-cert", "", "serve HTTPS with the certificate in `FILE`")
	flags.StringVar(&s.certificates.keyFile, "tls-key", "", "and its key in `FILE`")
	flags.StringSliceVar(&s.certificates.hosts, "acme-host", nil, "serve HTTPS for `HOST`, with a certificate from Let's Encrypt")
	flags.StringVar(&s.certificates.cache, "acme-cache", "", "keep such certificates in `DIR` (default: in the user's cache)")
	return cmd
}

// run serves until ctx ends or a signal comes.
func (s *service) run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	logger, err := newLogger(s.log, stderr)
	if err != nil {
		return err
	}
	base, err := server.CleanBase(s.base)
	if err != nil {
		return usageError{fmt.Errorf("--base %w", err)}
	}
	tls, err := s.certificates.config()
	if err != nil {
		return err
	}
	listener, err := listen(s.addr) // before any work, so that a busy port fails at once
	if err != nil {
		return err
	}
	defer listener.Close()
	srv := &server.Server{TLS: tls, Log: logger}
	if public, err := url.Parse(s.site); err == nil && public.Host != "" {
		srv.Names = []string{public.Host}
	}
	if s.watch {
		ctx, stop := interruptible(ctx)
		w, err := newWatcher(ctx, args, s.site, server.Options{Base: base, OnlyHTTPS: len(s.certificates.hosts) > 0}, stderr)
		if err != nil {
			stop()
			return err
		}
		fmt.Fprintln(stderr, "Watching for changes. Ctrl-C stops.")
		var following sync.WaitGroup
		following.Go(func() { w.follow(ctx) })
		defer following.Wait()
		defer stop()
		return s.answer(ctx, srv, w.preview, listener, base, stdout)
	}
	p, err := prepare(args, s.site, s.draft, stderr)
	if err != nil {
		return err
	}
	bundle, articles, err := p.bundle()
	if err != nil {
		return err
	}
	handler, err := server.New(bundle, server.Options{Base: base, Policy: web.Policy(articles...), OnlyHTTPS: len(s.certificates.hosts) > 0})
	if err != nil {
		return err
	}

	debug.FreeOSMemory() // making the bundle takes ten times the memory of serving it

	ctx, stop := interruptible(ctx)
	defer stop()
	fmt.Fprintf(stderr, "Serving %s. Ctrl-C stops.\n", titles(articles))
	return s.answer(ctx, srv, handler, listener, base, stdout)
}

// interruptible returns a context that also ends with a signal. A second signal
// ends the program at once.
func interruptible(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// answer prints the address of the page and answers requests until ctx ends.
func (s *service) answer(ctx context.Context, srv *server.Server, handler http.Handler, l net.Listener, base string, stdout io.Writer) error {
	srv.Handler = handler
	if s.log != "" {
		srv.Handler = server.Logged(handler, srv.Log)
	}
	fmt.Fprintln(stdout, s.url(l.Addr(), base))
	return srv.Serve(ctx, l)
}

// url returns the address of the page.
func (s *service) url(l net.Addr, base string) string {
	switch {
	case len(s.certificates.hosts) > 0:
		return "https://" + s.certificates.hosts[0] + base
	case s.certificates.certFile != "":
		return "https://" + displayHost("https", s.addr, l) + base
	}
	return "http://" + displayHost("http", s.addr, l) + base
}
