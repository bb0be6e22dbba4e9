// Command claimgraph turns news articles into a graph of claims with their
// sources and answers questions about it.
//
// It takes articles as files, addresses or standard input and keeps their
// claims in one file; "claimgraph help" lists what it can do. Results go to
// standard output, progress and messages to standard error. It exits with 0
// when done, 1 when something failed, 2 when it was called wrongly.
//
// Caveat: one process at a time may write to a store.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// version is set by the linker.
var version = "unknown"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})
	stop()
	os.Exit(code)
}
