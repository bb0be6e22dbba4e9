package main

import (
	"bytes"
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimgraph/graph/store"
)

// A load onto a disk that fills up fails with a clear message, and leaves what
// was stored as it was. The disk is a small one in memory, mounted in a name
// space of its own.
func TestFullDisk(t *testing.T) {
	if out, err := exec.Command("unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=4m", "none", t.TempDir()).CombinedOutput(); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v: %s", err, out)
	}
	dir, binary := t.TempDir(), build(t)
	many := filepath.Join(dir, "many.jsonl")
	var text bytes.Buffer
	for range 40 {
		text.WriteString(`{"text":"` + strings.Repeat("Ada Novak opened the mill in Riga. ", 400) + `"}` + "\n")
	}
	if err := os.WriteFile(many, text.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Abs("../../docs/samples")
	if err != nil {
		t.Fatal(err)
	}
	disk := filepath.Join(dir, "disk")
	script := `set -e
mkdir -p "$DISK"; mount -t tmpfs -o size=4m none "$DISK"; cd "$DISK"
"$BINARY" load --quiet "$SAMPLES"
"$BINARY" export --digest >../before
dd if=/dev/zero of=filler bs=64k 2>/dev/null || true
code=0; "$BINARY" load --quiet "$MANY" 2>../message || code=$?
rm filler
"$BINARY" check
"$BINARY" export --digest >../after
exit $code`
	c := exec.Command("unshare", "-rm", "sh", "-c", script)
	c.Env = append(os.Environ(), "DISK="+disk, "BINARY="+binary, "SAMPLES="+samples, "MANY="+many, "CLAIMGRAPH_STORE=news.db")
	out, err := c.CombinedOutput()
	if err == nil || c.ProcessState.ExitCode() != exitFailed {
		t.Fatalf("%v, exit code %d, want %d: %s", err, c.ProcessState.ExitCode(), exitFailed, out)
	}
	message, before, after := fileText(t, dir, "message"), fileText(t, dir, "before"), fileText(t, dir, "after")
	if !strings.Contains(message, "no space left") {
		t.Errorf("message %q", message)
	}
	if before != after || before == "" {
		t.Errorf("the export's digest was %q and is %q", before, after)
	}
}

func fileText(t *testing.T, dir, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A store that another process holds is named, with exit code 1.
func TestLockedStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "held.db")
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, command := range []string{"load ../../docs/samples", "import " + os.DevNull, "check", "export", "remove x", "query {stats{claims}}"} {
		var out, messages bytes.Buffer
		args := append(strings.Fields(command), "--store", path)
		if code := run(t.Context(), args, streams{strings.NewReader(""), &out, &messages}); code != exitFailed || !strings.Contains(messages.String(), "locked by another process") {
			t.Errorf("%s: exit code %d, %q", command, code, messages.String())
		}
	}
}

// A load from an address that takes the connection and never answers ends when
// its user stops it.
func TestSilentAddress(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	var messages bytes.Buffer
	args := []string{"load", "--store", filepath.Join(t.TempDir(), "news.db"), "http://" + silent.Addr().String() + "/story"}
	if code := run(ctx, args, streams{strings.NewReader(""), &messages, &messages}); code != exitFailed || !strings.Contains(messages.String(), "context deadline exceeded") {
		t.Errorf("exit code %d, %q", code, messages.String())
	}
}
