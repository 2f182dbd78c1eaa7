package host

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestS3 runs s3.sh with a command aws that only notes how it was called.
func TestS3(t *testing.T) {
	dir, bin := t.TempDir(), t.TempDir()
	for _, name := range []string{
		"index.html", "index.html.br", "index.html.gz", "404.html", "404.html.br", "sw.js", "sw.js.br", "robots.txt", "robots.txt.br",
		"manifest.webmanifest", "manifest.webmanifest.br", "app.1f2e3d4c.wasm", "app.1f2e3d4c.wasm.br", "app.1f2e3d4c.wasm.gz",
		"style.1f2e3d4c.css", "style.1f2e3d4c.css.br", "poster.1f2e3d4c.png", "a-b.1f2e3d4c.jpeg", "_headers", "checksums.txt",
	} {
		write(t, filepath.Join(dir, name), name, 0o666)
	}
	write(t, filepath.Join(bin, "aws"), "#!/bin/sh\necho \"$@\" >>"+bin+"/calls\n", 0o777)
	command := exec.Command("./s3.sh", dir, "s3://bucket/visit/", "--endpoint-url", "https://store.example")
	command.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"))
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	calls, err := os.ReadFile(filepath.Join(bin, "calls"))
	if err != nil {
		t.Fatal(err)
	}
	const lasting, fresh, end = " --cache-control public, max-age=31536000, immutable", " --cache-control no-cache", " --endpoint-url https://store.example"
	want := []string{
		"a-b.1f2e3d4c.jpeg s3://bucket/visit/a-b.1f2e3d4c.jpeg --content-type image/jpeg" + lasting + end,
		"app.1f2e3d4c.wasm.br s3://bucket/visit/app.1f2e3d4c.wasm --content-type application/wasm" + lasting + " --content-encoding br" + end,
		"poster.1f2e3d4c.png s3://bucket/visit/poster.1f2e3d4c.png --content-type image/png" + lasting + end,
		"style.1f2e3d4c.css.br s3://bucket/visit/style.1f2e3d4c.css --content-type text/css; charset=utf-8" + lasting + " --content-encoding br" + end,
		"manifest.webmanifest.br s3://bucket/visit/manifest.webmanifest --content-type application/manifest+json" + fresh + " --content-encoding br" + end,
		"404.html.br s3://bucket/visit/404.html --content-type text/html; charset=utf-8" + fresh + " --content-encoding br" + end,
		"robots.txt.br s3://bucket/visit/robots.txt --content-type text/plain; charset=utf-8" + fresh + " --content-encoding br" + end,
		"index.html.br s3://bucket/visit/index.html --content-type text/html; charset=utf-8" + fresh + " --content-encoding br" + end,
		"sw.js.br s3://bucket/visit/sw.js --content-type text/javascript; charset=utf-8" + fresh + " --content-encoding br" + end,
	}
	var got []string
	for line := range strings.Lines(string(calls)) {
		got = append(got, strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "s3 cp "))
	}
	if !slices.Equal(got, want) {
		t.Errorf("it copies\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func write(t *testing.T, name, content string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
}
