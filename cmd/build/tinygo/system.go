package tinygo

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// What TinyGo links into every program.
const (
	libc            = "/usr/lib/wasm32-wasi/libc.a"
	libcHeaders     = "/usr/include/wasm32-wasi"
	compilerRuntime = "/usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a"
)

// parts are what TinyGo is built from and runs, each with the Debian package that
// has it: a file, or a command without a slash.
var parts = []struct{ part, from string }{
	{"g++", "g++"},
	{"/usr/lib/llvm-19/include/llvm-c/Core.h", "llvm-19-dev"},
	{"/usr/lib/llvm-19/include/clang-c/Index.h", "libclang-19-dev"},
	{"clang-19", "clang-19"},
	{"wasm-ld-19", "lld-19"},
	{libc, "wasi-libc"},
	{libcHeaders, "wasi-libc"},
	{compilerRuntime, "libclang-rt-19-dev-wasm32"},
	{"wasm-opt", "binaryen"},
}

// missing lists the packages that have what is not here.
func missing() []string {
	var packages []string
	for _, p := range parts {
		_, err := exec.LookPath(p.part)
		if strings.Contains(p.part, "/") {
			_, err = os.Stat(p.part)
		}
		if err != nil && !slices.Contains(packages, p.from) {
			packages = append(packages, p.from)
		}
	}
	return packages
}

// getPackages installs what is missing, and says before what that takes.
func getPackages() error {
	packages := missing()
	if len(packages) == 0 {
		return nil
	}
	apt, err := newApt()
	if err != nil {
		return fmt.Errorf("%w (Debian's names of what is missing: %s)", err, strings.Join(packages, " "))
	}
	fmt.Printf("The system lacks %s: at most 145 MB to download, 1.1 GB on disk\n", strings.Join(packages, ", "))
	if err := apt.run("update", "-q"); err != nil {
		return err
	}
	if err := apt.run(append([]string{"install", "-q", "-y", "--no-install-recommends"}, packages...)...); err != nil {
		return fmt.Errorf("%w: Debian 12 and later have LLVM 19, other systems may not", err)
	}
	if packages = missing(); len(packages) > 0 {
		return fmt.Errorf("%s is installed, and not where Debian 12 has it", strings.Join(packages, ", "))
	}
	return nil
}

// apt is the command that installs, with sudo before it where that is needed.
type apt []string

func newApt() (apt, error) {
	if _, err := exec.LookPath("apt-get"); err != nil {
		return nil, errors.New("there is no apt-get to install LLVM 19 with")
	}
	if os.Geteuid() == 0 {
		return apt{"apt-get"}, nil
	}
	if _, err := exec.LookPath("sudo"); err != nil {
		return nil, errors.New("only root may install LLVM 19, and there is no sudo")
	}
	return apt{"sudo", "apt-get"}, nil
}

func (a apt) run(args ...string) error {
	args = append(a[:len(a):len(a)], args...)
	command := exec.Command(args[0], args[1:]...)
	command.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := command.Run(); err != nil {
		return fmt.Errorf("%s: %w", strings.Join(args, " "), err)
	}
	return nil
}
