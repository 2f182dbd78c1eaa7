package tinygo

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The TinyGo that the patches are made for, and the sum of its module as go.sum
// would have it. The sums of the modules it is built from are in its own go.sum.
const (
	module  = "github.com/tinygo-org/tinygo"
	version = "v0.42.0"
	sum     = "h1:KaoHBhjcoMzpMEclFKV6vl5hcyJyewOBSzHE6S5d/Jg="
	name    = "TinyGo 0.42.0"
)

//go:embed patches/*.patch
var patches embed.FS

// toolchain is a TinyGo in a folder of its own.
type toolchain struct{ dir string }

// newToolchain names the folder, which another set of patches does not share.
func newToolchain() (*toolchain, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	err = fs.WalkDir(patches, ".", func(p string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		b, err := patches.ReadFile(p)
		h.Write(b)
		return err
	})
	return &toolchain{filepath.Join(cache, "dateline", "tinygo-"+version+"-"+hex.EncodeToString(h.Sum(nil)[:4]))}, err
}

func (t *toolchain) program() string { return filepath.Join(t.dir, "tinygo") }
func (t *toolchain) source() string  { return filepath.Join(t.dir, "source") }
func (t *toolchain) cache() string   { return filepath.Join(t.dir, "cache") }

// installed reports whether the toolchain is whole: its program is made last.
func (t *toolchain) installed() bool {
	_, err := os.Stat(t.program())
	return err == nil && len(missing()) == 0
}

// install makes the toolchain unless it is there.
func (t *toolchain) install() error {
	if t.installed() {
		fmt.Printf("%s is in %s\n", name, t.dir)
		return nil
	}
	fmt.Printf("%s will be built in %s: 20 MB of Go modules to download, 110 MB on disk\n", name, t.dir)
	if err := getPackages(); err != nil {
		return fmt.Errorf("%s cannot be had here: %w", name, err)
	}
	if err := os.RemoveAll(t.dir); err != nil {
		return err
	}
	for _, step := range []func() error{t.fetch, t.patch, t.addLibraries, t.compile} {
		if err := step(); err != nil {
			return err
		}
	}
	fmt.Printf("%s is in %s\n", name, t.dir)
	return nil
}

// fetch copies the module's files.
func (t *toolchain) fetch() error {
	download := exec.Command("go", "mod", "download", "-json", module+"@"+version)
	download.Stderr = os.Stderr
	out, err := download.Output()
	var got struct{ Dir, Sum, Error string }
	if err := errors.Join(err, json.Unmarshal(out, &got)); err != nil {
		return fmt.Errorf("go mod download: %w %s", err, got.Error)
	}
	if got.Sum != sum {
		return fmt.Errorf("%s %s has the sum %s and should have %s", module, version, got.Sum, sum)
	}
	if err := os.CopyFS(t.source(), os.DirFS(got.Dir)); err != nil {
		return err
	}
	// Files in the module cache are read-only, and so are their copies.
	return filepath.WalkDir(t.source(), func(p string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(p, 0o755)
	})
}

// patch applies the patches.
func (t *toolchain) patch() error {
	entries, err := patches.ReadDir("patches")
	if err != nil {
		return err
	}
	for _, entry := range entries {
		b, err := patches.ReadFile("patches/" + entry.Name())
		if err != nil {
			return err
		}
		apply := exec.Command("git", "apply", "-")
		apply.Dir = t.source()
		// A repository that the cache lies in would have git leave the files alone.
		apply.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(t.source()))
		apply.Stdin = strings.NewReader(string(b))
		if out, err := apply.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", entry.Name(), err, out)
		}
	}
	return nil
}

// addLibraries puts the system's C library and compiler runtime in TinyGo's
// cache, where it would put what it compiles from sources that the module leaves
// out. The program uses little of them: memory and mathematics.
func (t *toolchain) addLibraries() error {
	for link, to := range map[string]string{
		"wasi-libc-wasm32-unknown-wasi-generic/lib.a":   libc,
		"wasi-libc-wasm32-unknown-wasi-generic/include": libcHeaders,
		"compiler-rt-wasm32-unknown-wasi-generic/lib.a": compilerRuntime,
	} {
		link = filepath.Join(t.cache(), "tinygo", link)
		if err := os.MkdirAll(filepath.Dir(link), 0o777); err != nil {
			return err
		}
		if err := os.Symlink(to, link); err != nil {
			return err
		}
	}
	return nil
}

// compile builds TinyGo itself.
func (t *toolchain) compile() error {
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "llvm19", "-ldflags", "-s -w", "-o", t.program(), ".")
	build.Dir = t.source()
	build.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off", "CGO_ENABLED=1")
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("build %s: %w", name, err)
	}
	return nil
}

// build compiles a package for the browser, and puts what it needs to run beside
// it.
func (t *toolchain) build(pkg, modfile, to string) error {
	if !t.installed() {
		return fmt.Errorf("%s is not here: run make tinygo", name)
	}
	if err := os.MkdirAll(to, 0o777); err != nil {
		return err
	}
	build := exec.Command(t.program(), "build", "-target", "wasm", "-no-debug", "-o", filepath.Join(to, "app.wasm"), pkg)
	build.Env = append(os.Environ(), "TINYGOROOT="+t.source(), "XDG_CACHE_HOME="+t.cache())
	if modfile != "" {
		modfile, err := filepath.Abs(modfile)
		if err != nil {
			return err
		}
		build.Env = append(build.Env, `GOFLAGS="-modfile=`+modfile+`"`) // a path may have spaces
	}
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("build %s: %w", pkg, err)
	}
	support, err := os.ReadFile(filepath.Join(t.source(), "targets", "wasm_exec.js"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "wasm_exec.js"), support, 0o666)
}
