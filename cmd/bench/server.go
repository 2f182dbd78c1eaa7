package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// How the server is loaded.
const (
	connections = 64
	loadTime    = 3 * time.Second
)

// serverRequests asks our server for the page as fast as it answers, and for comparison
// Caddy's file server, with the same folder, where that is installed.
func serverRequests(b *bench) error {
	dist := filepath.Join(folder, "dist")
	if _, err := dateline("build", "-o", dist, "--force"); err != nil {
		return err
	}
	hosts := []struct {
		name  string
		start func(dist string) (address string, stop func(), err error)
	}{{"dateline serve", startDateline}}
	if _, err := exec.LookPath("caddy"); err == nil {
		hosts = append(hosts, struct {
			name  string
			start func(dist string) (address string, stop func(), err error)
		}{"Caddy", startCaddy})
	} else {
		b.note("Caddy is not here to compare the server with (Debian: apt-get install caddy).")
	}
	for range b.runs {
		for _, host := range hosts {
			address, stop, err := host.start(dist)
			if err != nil {
				return fmt.Errorf("%s: %w", host.name, err)
			}
			rate, err := askAll(address)
			stop()
			if err != nil {
				return fmt.Errorf("%s: %w", host.name, err)
			}
			b.add("server: requests, "+host.name, "/s", rate)
		}
	}
	b.note(fmt.Sprintf("The server is asked for the page in brotli by %d connections that stay open, from this machine, which is busy with that too.", connections))
	return nil
}

func startDateline(string) (address string, stop func(), err error) {
	cmd := exec.Command(program, "serve", "--addr", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() { cmd.Process.Kill(); cmd.Wait() }
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		stop()
		return "", nil, err
	}
	u, err := url.Parse(strings.TrimSpace(line))
	if err != nil {
		stop()
		return "", nil, err
	}
	return u.Host, stop, nil
}

func startCaddy(dist string) (address string, stop func(), err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0") // finds a free port
	if err != nil {
		return "", nil, err
	}
	address = l.Addr().String()
	l.Close()
	cmd := exec.Command("caddy", "run", "--adapter", "caddyfile", "--config", "-")
	cmd.Stdin = strings.NewReader("{\n\tadmin off\n}\nhttp://" + address + " {\n\troot * " + dist + "\n\tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n")
	cmd.Env = append(os.Environ(), "HOME="+folder, "XDG_CONFIG_HOME="+folder) // where it keeps its configuration
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() { cmd.Process.Kill(); cmd.Wait() }
	for patience := time.Now().Add(10 * time.Second); ; {
		conn, err := net.Dial("tcp", address)
		if err == nil {
			conn.Close()
			return address, stop, nil
		}
		if time.Now().After(patience) {
			stop()
			return "", nil, err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// askAll gives the requests a second that a server answers.
func askAll(address string) (rate float64, err error) {
	var answered atomic.Int64
	var wait sync.WaitGroup
	errs := make(chan error, connections)
	until := time.Now().Add(loadTime)
	for range connections {
		wait.Go(func() {
			if err := ask(address, until, &answered); err != nil {
				errs <- err
			}
		})
	}
	wait.Wait()
	close(errs)
	return float64(answered.Load()) / loadTime.Seconds(), <-errs
}

// ask asks for the page over one connection, again and again.
func ask(address string, until time.Time, answered *atomic.Int64) error {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	defer conn.Close()
	request := "GET / HTTP/1.1\r\nHost: " + address + "\r\nAccept-Encoding: br\r\n\r\n"
	r := bufio.NewReaderSize(conn, 64<<10)
	for time.Now().Before(until) {
		if _, err := io.WriteString(conn, request); err != nil {
			return err
		}
		response, err := http.ReadResponse(r, nil)
		if err != nil {
			return err
		}
		if response.StatusCode != http.StatusOK || response.Header.Get("Content-Encoding") != "br" {
			return fmt.Errorf("answers %s in %q", response.Status, response.Header.Get("Content-Encoding"))
		}
		if _, err := io.Copy(io.Discard, response.Body); err != nil {
			return err
		}
		answered.Add(1)
	}
	return nil
}
