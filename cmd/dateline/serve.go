package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"dateline/web"
	"dateline/web/site"

	"github.com/spf13/cobra"
)

// service is what serve is told by its flags.
type service struct {
	addr         string // to listen on
	base         string // path below which the site lies
	site         string // address at which readers find the page, "" if not known
	log          string // format of the requests' log; "" for none
	certificates certificates
}

func newServe() *cobra.Command {
	var s service
	cmd := &cobra.Command{
		Use:   "serve [STORY]",
		Short: "Serve a story's page, or a site of stories, from this machine",
		Long: `Serve makes the page of a story and serves it from memory until it is
interrupted. It prints the address of the page, which for a folder of several
stories is their index.

With --acme-host it gets certificates from Let's Encrypt, whose terms of service
you accept thereby; it then listens on port 443, which must be open to the world.`,
		Example: `  dateline serve story.md
  dateline serve --addr :8080 --base /news/ stories
  dateline serve --acme-host news.example.org story.md`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(s.certificates.hosts) > 0 && !cmd.Flags().Changed("addr") {
				s.addr = ":443"
			}
			return s.run(cmd.Context(), args, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
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
	base, err := site.CleanBase(s.base)
	if err != nil {
		return usageError{fmt.Errorf("--base %w", err)}
	}
	tls, err := s.certificates.config()
	if err != nil {
		return err
	}
	listener, err := listen(s.addr) // first, for in vain is all work if the port is in use
	if err != nil {
		return err
	}
	defer listener.Close()
	p, err := prepare(args, s.site, stderr)
	if err != nil {
		return err
	}
	bundle, articles, err := p.bundle()
	if err != nil {
		return err
	}
	handler, err := site.New(bundle, site.Options{Base: base, Policy: web.Policy(articles...), OnlyHTTPS: len(s.certificates.hosts) > 0})
	if err != nil {
		return err
	}
	server := &site.Server{Handler: handler, TLS: tls, Log: logger}
	if s.log != "" {
		server.Handler = site.Logged(handler, logger)
	}

	debug.FreeOSMemory() // making the bundle took ten times the memory that serving it takes

	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // so that a second signal ends the program at once
	fmt.Fprintf(stderr, "Serving %s. Ctrl-C stops.\n", titles(articles))
	fmt.Fprintln(stdout, s.url(listener.Addr(), base))
	return server.Serve(ctx, listener)
}

// url is where the page is found.
func (s *service) url(l net.Addr, base string) string {
	switch {
	case len(s.certificates.hosts) > 0:
		return "https://" + s.certificates.hosts[0] + base
	case s.certificates.certFile != "":
		return "https://" + reached("https", s.addr, l) + base
	}
	return "http://" + reached("http", s.addr, l) + base
}
