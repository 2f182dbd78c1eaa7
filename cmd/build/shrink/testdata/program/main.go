// Command program is something to squeeze.
package main

import "strings"

func main() {
	defer func() { recover() }()
	println(strings.ToUpper("x"))
}
