package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// The load test asks a running server over HTTP what docs/benchmarks.md asks of
// every system, eight clients at a time, and measures the processor time of the
// server's process, which other programs of the machine disturb less than the
// clock. In the same run it asks a handler that answers from memory.
//
//	CLAIMGRAPH_TRAFFIC_STORE   the store to serve; without it the test is skipped
//	CLAIMGRAPH_TRAFFIC_PARAMS  the questions' parameters, from the generator
//	CLAIMGRAPH_TRAFFIC_TIME    how long each question is asked: 5s
//	CLAIMGRAPH_TRAFFIC_SOAK    how long all of them are asked at the end: not at all
const clients = 8

// TestTraffic prints one line a question. It fails when an answer is an error.
func TestTraffic(t *testing.T) {
	path := os.Getenv("CLAIMGRAPH_TRAFFIC_STORE")
	if path == "" {
		t.Skip("CLAIMGRAPH_TRAFFIC_STORE names no store to serve")
	}
	questions := traffic(t, path, os.Getenv("CLAIMGRAPH_TRAFFIC_PARAMS"))
	limit := listen(t, exec.Command(os.Args[0], "-test.run", "^TestMemoryServer$"), "CLAIMGRAPH_TRAFFIC_MEMORY="+path)
	for i, q := range questions {
		questions[i].limit = limit.measure(t, q)
	}
	limit.end(t)
	server := listen(t, exec.Command(build(t), "serve", "--store", path, "--listen", "127.0.0.1:0"))
	server.settle(t)
	fmt.Printf("%-4s %8s %8s %6s %9s %9s %9s %8s\n", "", "cpu us", "memory", "ratio", "p50 us", "p99 us", "req/s", "bytes")
	for _, q := range questions {
		m := server.measure(t, q)
		fmt.Printf("%-4s %8.0f %8.0f %6.1f %9d %9d %9.0f %8d\n", q.name, m.cpu, q.limit.cpu, m.cpu/q.limit.cpu,
			m.p50.Microseconds(), m.p99.Microseconds(), m.rate, m.bytes)
	}
	if text := os.Getenv("CLAIMGRAPH_TRAFFIC_SOAK"); text != "" {
		server.soak(t, questions, text)
	}
	server.end(t)
}

// question is what is asked, with all its variables.
type question struct {
	name   string
	bodies [][]byte // requests in JSON
	limit  measured
}

// measured is what a question costs.
type measured struct {
	cpu      float64 // microseconds of the server's processes for one request
	p50, p99 time.Duration
	rate     float64 // requests a second
	bytes    int     // of an answer
}

// process is a server in a process of its own.
type process struct {
	command *exec.Cmd
	address string
}

// listen starts a server and waits until it says where it listens.
func listen(t *testing.T, c *exec.Cmd, env ...string) *process {
	t.Helper()
	c.Env = append(os.Environ(), env...)
	out, err := c.StderrPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	p := &process{command: c}
	t.Cleanup(func() { _ = c.Process.Kill() }) // it has ended, unless the test failed
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if m := regexp.MustCompile(`http://([\d.:]+)`).FindStringSubmatch(lines.Text()); m != nil {
			p.address = m[1]
			go func() { _, _ = io.Copy(io.Discard, out) }() // let it log on
			return p
		}
	}
	t.Fatal("the server ended before it said where it listens")
	return nil
}

func (p *process) end(t *testing.T) {
	t.Helper()
	if err := p.command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = p.command.Wait() // one that is interrupted may say so
}

// settle waits until the server has nothing of its own to do: the index of words
// is made beside the first requests.
func (p *process) settle(t *testing.T) {
	for before := p.used(t); ; {
		time.Sleep(2 * time.Second)
		now := p.used(t)
		if now-before < 20*time.Millisecond {
			return
		}
		before = now
	}
}

// used is the processor time that the process has used so far.
func (p *process) used(t *testing.T) time.Duration {
	t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.command.Process.Pid))
	if err != nil {
		t.Skip("no /proc on this system: ", err)
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	var ticks int
	for _, field := range fields[11:13] { // user and system time
		n, err := strconv.Atoi(field)
		if err != nil {
			t.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// measure asks a question over and over.
func (p *process) measure(t *testing.T, q question) measured {
	t.Helper()
	length := 5 * time.Second
	if text := os.Getenv("CLAIMGRAPH_TRAFFIC_TIME"); text != "" {
		var err error
		if length, err = time.ParseDuration(text); err != nil {
			t.Fatal(err)
		}
	}
	p.ask(t, q.bodies, length/5) // what is asked first is read from the disk
	before, start := p.used(t), time.Now()
	times, size := p.ask(t, q.bodies, length)
	used, took := p.used(t)-before, time.Since(start)
	n := len(times)
	if n == 0 {
		t.Fatalf("%s: no answer", q.name)
	}
	slices.Sort(times)
	return measured{
		cpu: float64(used.Nanoseconds()) / 1000 / float64(n), p50: times[n/2], p99: times[n*99/100],
		rate: float64(n) / took.Seconds(), bytes: size / n,
	}
}

// ask lets the clients ask for a while, each all bodies in turn, and returns the
// times of the answers and their size together.
func (p *process) ask(t *testing.T, bodies [][]byte, length time.Duration) (times []time.Duration, size int) {
	t.Helper()
	var group sync.WaitGroup
	var mu sync.Mutex
	stop := time.Now().Add(length)
	for c := range clients {
		group.Go(func() {
			own, bytes, err := p.client(bodies, c*len(bodies)/clients, stop)
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Errorf("client %d: %v", c, err)
			}
			times, size = append(times, own...), size+bytes
		})
	}
	group.Wait()
	return times, size
}

// client is one connection that is kept open.
func (p *process) client(bodies [][]byte, first int, stop time.Time) (times []time.Duration, size int, err error) {
	conn, err := net.Dial("tcp", p.address)
	if err != nil {
		return nil, 0, err
	}
	defer conn.Close()
	in := bufio.NewReaderSize(conn, 1<<16)
	var answer bytes.Buffer
	for i := first; time.Now().Before(stop); i++ {
		start := time.Now()
		if _, err := conn.Write(bodies[i%len(bodies)]); err != nil {
			return times, size, err
		}
		r, err := http.ReadResponse(in, nil)
		if err != nil {
			return times, size, err
		}
		answer.Reset()
		if _, err := answer.ReadFrom(r.Body); err != nil {
			return times, size, err
		}
		if r.StatusCode != http.StatusOK || bytes.HasPrefix(answer.Bytes(), []byte(`{"errors"`)) {
			return times, size, fmt.Errorf("%s: %.300s", r.Status, answer.Bytes())
		}
		times, size = append(times, time.Since(start)), size+answer.Len()
	}
	return times, size, nil
}

// soak asks all questions at once and watches the server's memory.
func (p *process) soak(t *testing.T, questions []question, text string) {
	length, err := time.ParseDuration(text)
	if err != nil {
		t.Fatal(err)
	}
	var bodies [][]byte
	for i := range 100 { // one of each in turn
		for _, q := range questions {
			bodies = append(bodies, q.bodies[i%len(q.bodies)])
		}
	}
	const pieces = 10
	var sizes []int
	total := 0
	for range pieces {
		times, _ := p.ask(t, bodies, length/pieces)
		total += len(times)
		sizes = append(sizes, p.resident(t))
	}
	fmt.Printf("soak of %v: %d answers, resident memory in MB after each tenth: %v\n", length, total, sizes)
	if most := slices.Max(sizes[pieces/2:]); most > 3*slices.Min(sizes[1:pieces/2])/2 {
		t.Errorf("memory grows: %v MB", sizes)
	}
}

// resident is the memory of the process in MB.
func (p *process) resident(t *testing.T) int {
	statm, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", p.command.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(statm))[1])
	if err != nil {
		t.Fatal(err)
	}
	return pages * os.Getpagesize() >> 20
}

// request is a POST of a query with its variables.
func request(t *testing.T, name, query string, variables map[string]any) []byte {
	t.Helper()
	body, err := json.Marshal(map[string]any{"operationName": name, "query": strings.Join(strings.Fields(query), " "), "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Appendf(nil, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
}

// hops nests the claims of a subject.
func hops(n int) string {
	if n == 0 {
		return ""
	}
	return "claims(first: 10, role: SUBJECT) {nodes {object {... on Entity {name " + hops(n-1) + "}}}}"
}

const trafficClaims = `(first: 20) {nodes {predicate when {edtf} subject {... on Entity {name}} object {... on Entity {name}} article {title publisher}}}`

// traffic makes the questions of the names that the store has.
func traffic(t *testing.T, path, params string) []question {
	t.Helper()
	var p struct {
		Q1, Q2, Q3, Q4, Hot []string
		Q5                  [][2]string
		Q6                  [][3]string
		Q7                  int `json:"q7_offset"`
	}
	text, err := os.ReadFile(params)
	if err == nil {
		err = json.Unmarshal(text, &p)
	}
	if err != nil {
		t.Fatal("CLAIMGRAPH_TRAFFIC_PARAMS: ", err)
	}
	m := remember(t, path)
	about := func(name, fields string, names []string) question {
		q := question{name: name}
		for _, n := range names {
			if e := m.byName[n]; e != nil {
				q.bodies = append(q.bodies, request(t, name, "query "+name+"($id: ID!) {entity(id: $id) {"+fields+"}}", map[string]any{"id": e.id}))
			}
		}
		return q
	}
	q4, q5, q6 := question{name: "Q4"}, question{name: "Q5"}, question{name: "Q6"}
	for _, text := range p.Q4 {
		q4.bodies = append(q4.bodies, request(t, "Q4", `query Q4($text: String!) {search(text: $text, first: 10) {nodes {... on Entity {id name kind}}}}`, map[string]any{"text": text}))
	}
	for _, pair := range p.Q5 {
		if from, to := m.byName[pair[0]], m.byName[pair[1]]; from != nil && to != nil {
			q5.bodies = append(q5.bodies, request(t, "Q5", `query Q5($from: ID!, $to: ID!) {path(from: $from, to: $to, claims: 1) {length hops {from {name} to {name} claims {predicate}}}}`,
				map[string]any{"from": from.id, "to": to.id}))
		}
	}
	for _, x := range p.Q6 {
		if e := m.byName[x[0]]; e != nil {
			q6.bodies = append(q6.bodies, request(t, "Q6", `query Q6($id: ID!, $when: EDTF!) {timeline(entity: $id, first: 50, filter: {when: $when}) {nodes {predicate when {edtf} subject {... on Entity {name}} object {... on Entity {name}}}}}`,
				map[string]any{"id": e.id, "when": x[1][:10] + "/" + x[2][:10]}))
		}
	}
	q7 := question{name: "Q7", bodies: [][]byte{request(t, "Q7", `query Q7($after: String) {entities(kinds: [ORGANIZATION], first: 50, after: $after) {nodes {id name} pageInfo {endCursor hasNextPage}}}`,
		map[string]any{"after": m.cursor(t, path, p.Q7)})}}
	questions := []question{
		about("Q1", "id name kind articleCount claimCount", p.Q1), about("Q2", "name claims"+trafficClaims, p.Q2),
		about("Q2h", "name claims"+trafficClaims, p.Hot), about("Q3", "name "+hops(3), p.Q3), q4, q5, q6, q7,
	}
	slices.SortStableFunc(questions, func(a, b question) int { return cmp.Compare(a.name, b.name) })
	return questions
}
