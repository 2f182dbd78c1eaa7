package main

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// listen opens an address of the form host:port.
func listen(address string) (net.Listener, error) {
	_, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, usageError{fmt.Errorf("--addr %q is not an address; write one like localhost:8000 or :80", address)}
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return nil, usageError{fmt.Errorf("--addr %q has no port from 0 to 65535", address)}
	}
	l, err := net.Listen("tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		err = errors.New("the port is in use; stop the program that uses it, or choose another with --addr")
	case errors.Is(err, syscall.EACCES) && number < 1024:
		err = errors.New("a port below 1024 is for privileged programs; choose another with --addr")
	case err != nil:
		err = bareError(err)
	default:
		return l, nil
	}
	return nil, fmt.Errorf("listen on %s: %w", address, err)
}

// displayHost returns the host and port for the URL of a listener, as a program
// on this machine reaches it. asked is the address of the flag. It omits the
// port if the scheme implies it.
func displayHost(scheme, asked string, l net.Addr) string {
	host, _, _ := net.SplitHostPort(asked)
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = "localhost" // on all addresses, so on this one too
	}
	_, port, _ := net.SplitHostPort(l.String())
	if scheme == "http" && port != "80" || scheme == "https" && port != "443" {
		return net.JoinHostPort(host, port)
	}
	if ip := net.ParseIP(host); ip != nil && ip.To4() == nil {
		return "[" + host + "]"
	}
	return host
}
