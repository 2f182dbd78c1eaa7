//go:build linux && !race

// The race detector takes several times the memory, of which this test is.

package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestCrowd holds ten thousand connections open, one half idle after a request
// and the other in the middle of one that it never finishes. The server must
// answer others meanwhile, and stay small.
func TestCrowd(t *testing.T) {
	enterFiles(t)
	command, stdout := start(t, "serve", "--addr", "localhost:0", "story.md")
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	page, err := url.Parse(strings.TrimSpace(line))
	if err != nil {
		t.Fatal(err)
	}
	crowd := min(10_000, descriptors(t)-100)
	for i := range crowd {
		conn, err := net.Dial("tcp", page.Host)
		if err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
		t.Cleanup(func() { conn.Close() })
		conn.SetDeadline(time.Now().Add(patience))
		if i%2 == 0 {
			io.WriteString(conn, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
			continue
		}
		io.WriteString(conn, "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
		response, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: "HEAD"})
		if err != nil || response.StatusCode != 200 {
			t.Fatalf("connection %d: %v, %v", i, response, err)
		}
	}
	client := &http.Client{Timeout: patience}
	if status, _ := get(t, client, page.String()); status != 200 {
		t.Errorf("status %d", status)
	}
	client.CloseIdleConnections()
	large := residentMB(t, command.Process.Pid)
	t.Logf("%d connections: %d MB", crowd, large)
	if large > 400 {
		t.Errorf("with %d connections it takes %d MB, want at most 400", crowd, large)
	}
}

// TestAtRest weighs the server of the default story before anyone has come.
func TestAtRest(t *testing.T) {
	command, stdout := start(t, "serve", "--addr", "localhost:0")
	if _, err := bufio.NewReader(stdout).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	const most = 60
	if n := residentMB(t, command.Process.Pid); n > most {
		t.Errorf("at rest it takes %d MB, want at most %d", n, most)
	}
}

// descriptors is how many files and connections a process may have open.
func descriptors(t *testing.T) int {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	return int(limit.Cur)
}

// residentMB is the memory that a process has, in megabytes.
func residentMB(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	var kB int
	if _, err := fmt.Sscanf(after, "%d kB", &kB); err != nil {
		t.Fatal(err)
	}
	return kB / 1000
}
