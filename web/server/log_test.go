package server

import (
	"encoding/json"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestLogged(t *testing.T) {
	s, err := New(oneStory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	h := Logged(s, slog.New(slog.NewJSONHandler(&log, nil)))
	request := httptest.NewRequest("GET", "/digits.txt?a=b", nil)
	request.Header.Set("User-Agent", "line one\nline two")
	h.ServeHTTP(httptest.NewRecorder(), request)
	h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("HEAD", "/digits.txt", nil))
	h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("POST", "/", nil))

	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	if len(lines) != 3 {
		t.Fatalf("three requests, %d lines:\n%s", len(lines), log.String())
	}
	for i, want := range []map[string]any{
		{"level": "INFO", "msg": "request", "method": "GET", "target": "/digits.txt?a=b", "status": 200.0, "bytes": 10.0, "from": "192.0.2.1:1234", "agent": "line one\nline two"},
		{"level": "INFO", "msg": "request", "method": "HEAD", "target": "/digits.txt", "status": 200.0, "bytes": 0.0},
		{"level": "INFO", "msg": "request", "method": "POST", "target": "/", "status": 405.0},
	} {
		var got map[string]any
		if err := json.Unmarshal([]byte(lines[i]), &got); err != nil {
			t.Fatal(err)
		}
		for key, value := range want {
			if got[key] != value {
				t.Errorf("line %d: %s is %v, want %v", i+1, key, got[key], value)
			}
		}
		if _, ok := got["took"]; !ok {
			t.Errorf("line %d does not say how long it took", i+1)
		}
	}
}
